import { pickTranslation } from '@langnghe/language';
import { hasReached, isFixed } from '@langnghe/study';
import { isDescribed } from '#lib/office/described.ts';
import { stepsOf } from '#lib/server/steps.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params, locals }) => {
  const study = await studyOf(params.id);
  const { id, stage, description, questionnaire } = study;
  const fixed = isFixed(study);
  return {
    study: {
      id,
      stage,
      title: pickTranslation(description.title, locals.language),
      example: description.example,
      source: description.source,
      corrects: description.corrects ?? null,
      /** Promises stand once the study is open; a published report stays what it is. */
      fixed: fixed || hasReached(stage, 'published'),
      /** What was asked cannot change once there are answers. */
      asked: fixed || hasReached(stage, 'frozen'),
    },
    steps: stepsOf({
      stage,
      described: isDescribed(description),
      hasQuestionnaire:
        questionnaire !== undefined &&
        (description.questionsReviewed || fixed || hasReached(stage, 'frozen')),
      source: description.source,
    }),
  };
};
