import { createBlankStudy, idFrom } from '@langnghe/study';
import { fail, redirect } from '@sveltejs/kit';
import { textOf } from '#lib/server/form.ts';
import { freeId } from '#lib/server/free-id.ts';
import { studies } from '#lib/server/studies.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  blank: async ({ request }) => {
    const name = textOf(await request.formData(), 'name');
    if (name === '') return fail(422, { nameMissing: true });
    const title = { vi: name };
    const id = await freeId(studies.read(), idFrom(title));
    const made = await createBlankStudy(studies.read(), id, title);
    redirect(303, `/office/studies/${made.id}/questionnaire/edit`);
  },
};
