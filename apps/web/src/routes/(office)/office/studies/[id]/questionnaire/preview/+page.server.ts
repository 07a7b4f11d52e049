import { allItems } from '@langnghe/questionnaire/editing';
import { fail, redirect } from '@sveltejs/kit';
import { firstPage, step } from '#lib/respond/flow.ts';
import { otherLanguages, uiLanguage } from '#lib/respond/languages.ts';
import { newNonce } from '#lib/respond/nonce.ts';
import type { RespondPage } from '#lib/respond/page.ts';
import { screenPage } from '#lib/respond/screen-page.ts';
import { surveyWords } from '#lib/respond/survey-words.ts';
import { workOut, type Survey } from '#lib/respond/survey.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { Study } from '@langnghe/study';
import { previewState, previewSurvey } from './server/preview-survey.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const study = await studyOf(params.id);
  const at = url.searchParams.get('at') ?? '';
  const survey = previewSurvey(study, at);
  const wanted = url.searchParams.get('lang') ?? locals.language;
  const language = survey.languages.includes(wanted) ? wanted : (survey.languages[0] ?? 'vi');
  const page = pageAt(survey, at, language) ?? firstPage(survey, previewState(language));
  return { ...shown(study, survey, page), action: addressOf(url), sent: url.searchParams.has('sent') };
};

export const actions: Actions = {
  default: async ({ params, request, url }) => {
    const study = await studyOf(params.id);
    const survey = previewSurvey(study, url.searchParams.get('at') ?? '');
    const reply = await step(survey, await request.formData());
    if (reply.kind === 'sent') redirect(303, `${url.pathname}?sent&lang=${reply.language}`);
    const view = { ...shown(study, survey, reply.page), action: addressOf(url), sent: false };
    return reply.status === 200 ? view : fail(reply.status, view);
  },
};

/** The screen on which an item stands. */
function pageAt(survey: Survey, at: string, language: string): RespondPage | undefined {
  const begun = { ...previewState(language), nonce: newNonce() };
  const worked = workOut(survey, {}, language, begun.nonce);
  const screen = worked.screens.find(({ items }) => allItems(items).some(({ name }) => name === at));
  if (screen === undefined) return undefined;
  const state = { ...begun, at: screen.name };
  return screenPage(screen, worked, state, { ui: uiLanguage(language), problems: false, openedMore: false });
}

const addressOf = ({ pathname, searchParams }: URL): string => {
  const at = searchParams.get('at') ?? '';
  return at === '' ? pathname : `${pathname}?at=${encodeURIComponent(at)}`;
};

function shown(study: Study, survey: Survey, page: RespondPage) {
  const language = uiLanguage(page.state.language);
  const words = surveyWords(study.description, language);
  return { page, words, language, languages: otherLanguages(survey.languages, page.state.language) };
}
