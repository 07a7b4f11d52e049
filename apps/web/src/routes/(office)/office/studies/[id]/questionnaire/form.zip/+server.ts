import { formArchive } from '@langnghe/study';
import { error } from '@sveltejs/kit';
import { fileResponse } from '#lib/server/download.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { RequestHandler } from './$types';

/** The workbook with the files beside it, as it can be uploaded again anywhere. */
export const GET: RequestHandler = async ({ params }) => {
  const archive = await formArchive(await studyOf(params.id));
  if (archive === undefined) error(404);
  return fileResponse(archive, `${params.id}-questionnaire.zip`);
};
