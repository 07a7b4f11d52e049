import { pickTranslation } from '@langnghe/language';
import { isDescribed } from '#lib/office/described.ts';
import { stepsOf } from '#lib/server/steps.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params, locals }) => {
  const { id, stage, description, questionnaire } = await studyOf(params.id);
  return {
    study: {
      id,
      stage,
      title: pickTranslation(description.title, locals.language),
      example: description.example,
      source: description.source,
      /** Promises stand once the study is open. */
      fixed: !['described', 'framed', 'drawn'].includes(stage),
    },
    steps: stepsOf({
      stage,
      described: isDescribed(description),
      hasQuestionnaire: questionnaire !== undefined,
      source: description.source,
    }),
  };
};
