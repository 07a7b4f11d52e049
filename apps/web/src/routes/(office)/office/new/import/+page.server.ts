import { importAnswers } from '@langnghe/dataset';
import { answerSheet, questionnaireOfAnswers } from '@langnghe/study';
import { fail, redirect } from '@sveltejs/kit';
import { fileOf, textOf } from '#lib/server/form.ts';
import { holdImport } from '#lib/server/pending-imports.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const name = textOf(form, 'name');
    const file = await fileOf(form, 'answers');
    if (file === undefined || name === '') return fail(422, { name, noFile: file === undefined });
    const sheet = await answerSheet(file.name, file.bytes);
    if (!sheet.ok) return fail(422, { name, issues: sheet.issues });
    const asked = await questionnaireOfAnswers(sheet.value, (await fileOf(form, 'workbook'))?.bytes);
    if (!asked.ok) return fail(422, { name, issues: asked.issues });
    const { questionnaire, workbook, inferred } = asked.value;
    const imported = importAnswers({ sheet: sheet.value, ...(inferred ? {} : { questionnaire }) });
    if (!imported.ok) return fail(422, { name, issues: imported.issues });
    const owner = locals.account?.id ?? '';
    redirect(303, `/office/new/import/${holdImport({ owner, name, workbook, imported: imported.value })}`);
  },
};
