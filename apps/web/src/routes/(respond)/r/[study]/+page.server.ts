import { error, fail, redirect } from '@sveltejs/kit';
import { firstPage, step } from '#lib/respond/flow.ts';
import { emptyState, field } from '#lib/respond/form-state.ts';
import { uiLanguage } from '#lib/respond/languages.ts';
import { shownPage } from '#lib/respond/server/shown-page.ts';
import { surveyOf } from '#lib/respond/server/survey-of.ts';
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
  locals.language = uiLanguage(language);
  return shownPage(study, survey, page);
};

export const actions: Actions = {
  default: async ({ params, request, locals }) => {
    if (Number(request.headers.get('content-length') ?? 0) > largestBody) error(413);
    const study = await rememberedStudyOf(params.study);
    const survey = surveyOf(study);
    const sent = await request.formData();
    const reply = await step(survey, study.manifest?.sealing === undefined ? sent : withoutAnswers(sent));
    locals.language = reply.language;
    if (reply.kind === 'sent')
      redirect(303, `/r/${study.id}/thanks${reply.language === 'vi' ? '' : `/${reply.language}`}`);
    const view = await shownPage(study, survey, reply.page);
    return reply.status === 200 ? view : fail(reply.status, view);
  },
};

/** A sealed study is answered on the phone; here nothing is read but help and languages of the first page. */
function withoutAnswers(sent: FormData): FormData {
  const verb = field(sent, 'do');
  const form = new FormData();
  form.append('lang', field(sent, 'lang'));
  form.append('do', verb === 'help' || verb.startsWith('lang:') ? verb : 'lang');
  return form;
}
