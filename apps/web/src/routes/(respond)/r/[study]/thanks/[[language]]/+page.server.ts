import { isLanguage } from '@langnghe/language';
import { redirect } from '@sveltejs/kit';
import { surveyWords } from '#lib/respond/survey-words.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { PageServerLoad } from './$types';

/** Says nothing of whether, or what, anybody answered: it is the same page for whoever opens it. */
export const load: PageServerLoad = async ({ params, locals }) => {
  const study = await studyOf(params.study);
  const language = params.language ?? 'vi';
  if (!isLanguage(language)) redirect(303, `/r/${study.id}/thanks`);
  locals.language = language;
  return { language, words: surveyWords(study.description, language) };
};
