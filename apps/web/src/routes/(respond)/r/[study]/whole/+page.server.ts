import { emptyState } from '#lib/respond/form-state.ts';
import { firstPage } from '#lib/respond/flow.ts';
import { picturesOf } from '#lib/respond/offline/pictures-of.ts';
import { keptFormOf } from '#lib/respond/offline/server/kept-form-of.ts';
import { wholePage } from '#lib/respond/offline/whole-page.ts';
import { shownPage } from '#lib/respond/server/shown-page.ts';
import { surveyOf } from '#lib/respond/server/survey-of.ts';
import { rememberedStudyOf } from '#lib/server/remembered-study.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/**
 * What a phone keeps for times without a network, in every language: the same for everybody. All questions on one page
 * where that can be; else the first page, and the form by which the phone makes the others.
 */
export const load: PageServerLoad = async ({ params, url, locals }) => {
  const study = await rememberedStudyOf(params.study);
  // A sealed study's answers never come to the server in a form.
  if (study.manifest?.sealing !== undefined) error(404);
  const survey = surveyOf(study);
  const wanted = url.searchParams.get('lang') ?? '';
  const language = survey.languages.includes(wanted) ? wanted : (survey.languages[0] ?? 'vi');
  const tags = [language, ...survey.languages.filter((tag) => tag !== language)];
  const pages = tags.map((tag) => wholePage(survey, { ...emptyState, language: tag }));
  const keptForm = pages.some(({ kind }) => kind === 'offline') ? keptFormOf(study, survey) : '';
  const shown = pages.map((page) =>
    shownPage(study, survey, keptForm ? firstPage(survey, page.state) : page),
  );
  const [first, ...others] = await Promise.all(shown);
  if (first === undefined) error(404);
  locals.language = first.language;
  return { first, others, keptForm, pictures: keptForm ? picturesOf(survey) : [] };
};
