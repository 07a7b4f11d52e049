import { pickTranslation } from '@langnghe/language';
import {
  correctStudy,
  describeStudy,
  hasReached,
  missingAttachments,
  questionsOf,
  unusedMedia,
  replaceWorkbook,
  unitQuestions,
} from '@langnghe/study';
import { error, fail, redirect } from '@sveltejs/kit';
import { fileOf, textOf, textsOf } from '#lib/server/form.ts';
import { freeId } from '#lib/server/free-id.ts';
import { studies } from '#lib/server/studies.ts';
import { studyOf } from '#lib/server/study-of.ts';
import { outline } from './server/outline.ts';
import { settingsOf } from './server/suggested-settings.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const study = await studyOf(params.id);
  const { questionnaire, description, frame } = study;
  const said = url.searchParams.get('said');
  if (questionnaire === undefined)
    return {
      said,
      settings: null,
      reviewed: false,
      unit: [],
      missing: [],
      unused: [],
      files: 0,
      questionnaire: null,
    };
  const questions = questionsOf(questionnaire);
  return {
    said,
    settings: settingsOf(study, questionnaire),
    reviewed: description.questionsReviewed,
    /** Beside a slip the answer to any of these would say where the person is; imported answers have no slips. */
    unit: description.source !== 'import' ? unitQuestions(questionnaire, frame) : [],
    missing: missingAttachments(questionnaire, study.attachments ?? []),
    unused: unusedMedia(questionnaire, study.attachments ?? []),
    files: study.attachments?.length ?? 0,
    questionnaire: {
      languages: questionnaire.languages,
      items: outline(questionnaire, locals.language),
      questions: questions.map(({ name, type, label }) => ({
        name,
        type,
        label: pickTranslation(label, locals.language, questionnaire.defaultLanguage),
      })),
    },
  };
};

export const actions: Actions = {
  /** The questionnaire of an open study is fixed: a correction is another study that says what it corrects. */
  correct: async ({ params }) => {
    const study = await studyOf(params.id);
    const id = await freeId(studies.read(), `${params.id.slice(0, 50)}-sua`);
    const corrected = await correctStudy(studies.read(), study, id);
    if (!corrected.ok) return fail(422, { issues: corrected.issues });
    redirect(303, `/office/studies/${id}/questionnaire/edit`);
  },
  settings: async ({ params, request }) => {
    const form = await request.formData();
    const described = await describeStudy(await studyOf(params.id), {
      breaks: textsOf(form, 'breaks'),
      leftOut: textsOf(form, 'leftOut'),
      mainQuestion: textOf(form, 'mainQuestion'),
      consentQuestion: textOf(form, 'consentQuestion'),
      questionsReviewed: true,
    });
    if (!described.ok) return fail(422, { issues: described.issues });
    redirect(303, `/office/studies/${params.id}/questionnaire?said=saved`);
  },
  replace: async ({ params, request }) => {
    const file = await fileOf(await request.formData(), 'workbook');
    if (file === undefined) return fail(422, { noFile: true });
    const study = await studyOf(params.id);
    if (hasReached(study.stage, 'frozen')) error(409);
    const put = await replaceWorkbook(study, file.bytes);
    if (!put.ok) return fail(422, { issues: put.issues });
    redirect(303, `/office/studies/${params.id}/questionnaire?said=replaced`);
  },
};
