import { createStudy, idFrom, readForm } from '@langnghe/study';
import { fail, redirect } from '@sveltejs/kit';
import { fileOf, textOf } from '#lib/server/form.ts';
import { freeId } from '#lib/server/free-id.ts';
import { studies } from '#lib/server/studies.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ request }) => {
    const form = await request.formData();
    const name = textOf(form, 'name');
    const file = await fileOf(form, 'workbook');
    if (file === undefined) return fail(422, { name, noFile: true });
    const read = await readForm(file.bytes);
    if (!read.ok) return fail(422, { name, issues: read.issues });
    const title = name === '' ? read.value.title : { vi: name };
    const id = await freeId(studies.read(), idFrom(title));
    const made = await createStudy(studies.read(), { id, title, workbook: file.bytes });
    if (!made.ok) return fail(422, { name, issues: made.issues });
    redirect(303, `/office/studies/${made.value.id}`);
  },
};
