import type { Language } from '@langnghe/language';
import type { Study } from '@langnghe/study';
import { error, fail, redirect } from '@sveltejs/kit';
import { firstPage, step } from '#lib/respond/flow.ts';
import { emptyState } from '#lib/respond/form-state.ts';
import { otherLanguages, uiLanguage } from '#lib/respond/languages.ts';
import type { RespondPage } from '#lib/respond/page.ts';
import type { Survey } from '#lib/respond/survey.ts';
import { sealing } from '#lib/respond/server/sealing.ts';
import { surveyOf } from '#lib/respond/server/survey-of.ts';
import { surveyWords } from '#lib/respond/survey-words.ts';
import { rememberedStudyOf } from '#lib/server/remembered-study.ts';
import type { Actions, PageServerLoad } from './$types';

/** No questionnaire, however long, comes near it. */
const largestBody = 512 * 1024;

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const study = await rememberedStudyOf(params.study);
  const survey = surveyOf(study);
  const wanted = url.searchParams.get('lang') ?? '';
  const language = survey.languages.includes(wanted) ? wanted : (survey.languages[0] ?? 'vi');
  const page = firstPage(survey, { ...emptyState, language });
  return shown(study, survey, page, (locals.language = uiLanguage(language)));
};

export const actions: Actions = {
  default: async ({ params, request, locals }) => {
    if (Number(request.headers.get('content-length') ?? 0) > largestBody) error(413);
    const study = await rememberedStudyOf(params.study);
    const survey = surveyOf(study);
    const reply = await step(survey, await request.formData());
    locals.language = reply.language;
    if (reply.kind === 'sent')
      redirect(303, `/r/${study.id}/thanks${reply.language === 'vi' ? '' : `/${reply.language}`}`);
    const view = await shown(study, survey, reply.page, reply.language);
    return reply.status === 200 ? view : fail(reply.status, view);
  },
};

async function shown(study: Study, survey: Survey, page: RespondPage, language: Language) {
  const words = surveyWords(study.description, language);
  const sealingKey = survey.phase === 'open' ? await sealing.read().publicKey(survey.id) : '';
  return {
    page,
    words,
    sealingKey,
    language,
    languages: otherLanguages(survey.languages, page.state.language),
  };
}
