import { isLanguage } from '@langnghe/language';
import { reportFile } from '@langnghe/study';
import { error } from '@sveltejs/kit';
import { downloadOf } from '#lib/server/download.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
  const { id, language } = params;
  if (!isLanguage(language)) error(404);
  return downloadOf(await studyOf(id), reportFile(language, 'pdf'), `${id}-${language}.pdf`);
};
