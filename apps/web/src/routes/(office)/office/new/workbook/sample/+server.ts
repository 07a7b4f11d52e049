import { grassrootsDemocracy } from '@langnghe/examples';
import { fileResponse } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () =>
  fileResponse(await grassrootsDemocracy.workbook(), `${grassrootsDemocracy.id}.xlsx`);
