import { emptyState } from '#lib/respond/form-state.ts';
import { wholePage } from '#lib/respond/offline/whole-page.ts';
import { shownPage } from '#lib/respond/server/shown-page.ts';
import { surveyOf } from '#lib/respond/server/survey-of.ts';
import { rememberedStudyOf } from '#lib/server/remembered-study.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** What a phone keeps for times without a network: the same for everybody. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
  const study = await rememberedStudyOf(params.study);
  // A sealed study's answers never come to the server in a form.
  if (study.manifest?.sealing !== undefined) error(404);
  const survey = surveyOf(study);
  const wanted = url.searchParams.get('lang') ?? '';
  const language = survey.languages.includes(wanted) ? wanted : (survey.languages[0] ?? 'vi');
  const shown = await shownPage(study, survey, wholePage(survey, { ...emptyState, language }));
  locals.language = shown.language;
  return shown;
};
