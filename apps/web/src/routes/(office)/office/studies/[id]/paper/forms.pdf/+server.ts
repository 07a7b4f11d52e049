import { artefact } from '@langnghe/study';
import { downloadOf } from '#lib/server/download.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) =>
  downloadOf(await studyOf(params.id), artefact.forms, `${params.id}-forms.pdf`);
