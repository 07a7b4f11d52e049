import { fail, redirect } from '@sveltejs/kit';
import { textOf } from '#lib/server/form.ts';
import { dropImport, heldImport } from '#lib/server/pending-imports.ts';
import { studies } from '#lib/server/studies.ts';
import { keepImport } from './server/keep.ts';
import { previewOf } from './server/preview.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals }) => {
  const held = heldImport(params.token, locals.account?.id ?? '');
  if (held === undefined) return { held: null };
  return { held: { name: held.name, ...previewOf(held.imported, locals.language) } };
};

export const actions: Actions = {
  keep: async ({ params, request, locals }) => {
    const held = heldImport(params.token, locals.account?.id ?? '');
    if (held === undefined) return fail(410);
    const decision = textOf(await request.formData(), 'decision');
    const kept = await keepImport(studies.read(), held, decision);
    if (!kept.ok) return fail(422, { issues: kept.issues });
    dropImport(params.token);
    redirect(303, `/office/studies/${kept.value}`);
  },
  cancel: ({ params }) => {
    dropImport(params.token);
    redirect(303, '/office');
  },
};
