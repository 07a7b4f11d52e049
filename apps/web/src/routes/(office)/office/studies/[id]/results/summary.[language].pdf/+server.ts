import { isLanguage } from '@langnghe/language';
import { refreshDraft, summaryFile } from '@langnghe/study';
import { error } from '@sveltejs/kit';
import { downloadOf } from '#lib/server/download.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
  const { id, language } = params;
  if (!isLanguage(language)) error(404);
  const study = await studyOf(id);
  const drafted = await refreshDraft(study);
  if (!drafted.ok) error(500, drafted.issues.map(({ message }) => message.en).join(' '));
  return downloadOf(study, summaryFile(language, 'pdf'), `${id}-summary-${language}.pdf`);
};
