import { analystExport } from '@langnghe/study';
import { error } from '@sveltejs/kit';
import { fileResponse } from '#lib/server/download.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
  const study = await studyOf(params.id);
  const zip = await analystExport(study);
  if (!zip.ok) error(404, zip.issues.map(({ message }) => message.en).join(' '));
  return fileResponse(zip.value, `${study.id}-analyst.zip`);
};
