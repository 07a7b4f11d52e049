import { isReady, keyingMissing, withoutMissing } from '@langnghe/paper-entry';
import { error, redirect } from '@sveltejs/kit';
import { textOf } from '#lib/server/form.ts';
import { insideRoom } from '#lib/server/paper-access.ts';
import type { Actions, PageServerLoad } from './$types';

/** Numbers and what each form still needs; no answer, no class. Unfinished ones first. */
export const load: PageServerLoad = async ({ params, cookies }) => {
  const room = await insideRoom(params.study, cookies);
  const rows = room.tray.forms.map((form) => ({
    key: form.key,
    number: form.number,
    origin: form.origin,
    missing: form.missing,
    open: form.open.length,
    second: form.second === 'wanted',
    ready: isReady(form),
  }));
  return { forms: rows.toSorted((a, b) => Number(a.ready) - Number(b.ready)) };
};

async function formIn(study: string, request: Request, cookies: Parameters<typeof insideRoom>[1]) {
  const room = await insideRoom(study, cookies);
  const form = room.tray.form(textOf(await request.formData(), 'key'));
  if (form === undefined) error(404);
  return { room, form };
}

export const actions: Actions = {
  blank: async ({ params, request, cookies }) => {
    const { room, form } = await formIn(params.study, request, cookies);
    await room.tray.put(withoutMissing(form, room.check));
    redirect(303, `/p/${params.study}/forms`);
  },
  key: async ({ params, request, cookies }) => {
    const { room, form } = await formIn(params.study, request, cookies);
    const template = room.tray.settings.printings.find((one) => one.form === form.printing);
    if (template === undefined) error(409);
    await room.tray.put(keyingMissing(form, template));
    redirect(303, `/p/${params.study}/verify`);
  },
  remove: async ({ params, request, cookies }) => {
    const { room, form } = await formIn(params.study, request, cookies);
    await room.tray.remove(form.key);
    redirect(303, `/p/${params.study}/forms`);
  },
};
