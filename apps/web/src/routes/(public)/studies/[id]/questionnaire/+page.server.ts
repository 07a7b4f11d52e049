import { hasReached } from '@langnghe/study';
import { pickTranslation } from '@langnghe/language';
import { error } from '@sveltejs/kit';
import { asked } from '#lib/public/asked.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { id, stage, description, questionnaire } = await studyOf(params.id);
  // While people answer, the questions are met in the form and nowhere else; a draft is nobody's business.
  if (questionnaire === undefined || !hasReached(stage, 'closed')) error(404);
  return {
    id,
    title: pickTranslation(description.title, locals.language),
    asked: asked(questionnaire, locals.language),
  };
};
