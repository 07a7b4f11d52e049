import { isLanguage } from '@langnghe/language';
import { reportFile } from '@langnghe/study';
import { error } from '@sveltejs/kit';
import { downloadOf } from '#lib/server/download.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
  const { id, language, kind } = params;
  if (!isLanguage(language) || (kind !== 'pdf' && kind !== 'docx')) error(404);
  return downloadOf(await studyOf(id), reportFile(language, kind), `${id}-${language}.${kind}`);
};
