import { pickTranslation } from '@langnghe/language';
import { hasReached } from '@langnghe/study';
import { isChosen } from './questionnaire/server/suggested-settings.ts';
import { isDescribed } from '#lib/office/described.ts';
import { stepsOf } from '#lib/server/steps.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params, locals }) => {
  const { id, stage, description, questionnaire, manifest } = await studyOf(params.id);
  return {
    study: {
      id,
      stage,
      title: pickTranslation(description.title, locals.language),
      example: description.example,
      source: description.source,
      /** Promises stand once the study is open; a published report stays what it is. */
      fixed: manifest !== undefined || hasReached(stage, 'published'),
      /** What was asked cannot change once there are answers. */
      asked: manifest !== undefined || hasReached(stage, 'frozen'),
    },
    steps: stepsOf({
      stage,
      described: isDescribed(description),
      hasQuestionnaire: questionnaire !== undefined && (isChosen(description) || hasReached(stage, 'frozen')),
      source: description.source,
    }),
  };
};
