import { isReady, keyingMissing, withoutMissing } from '@langnghe/paper-entry';
import { error, fail, redirect } from '@sveltejs/kit';
import { textOf } from '#lib/server/form.ts';
import { insideRoom } from '#lib/server/paper-access.ts';
import type { Actions, PageServerLoad } from './$types';

/** What each unfinished form still needs, by its place in the pile; no number, no answer, no class. */
export const load: PageServerLoad = async ({ params, cookies }) => {
  const room = await insideRoom(params.study, cookies);
  const waiting = room.tray.forms.filter((form) => !isReady(form));
  const rows = waiting.map(({ key, origin, place, missing, open, second }) => ({
    key,
    origin,
    place,
    missing,
    open: open.length,
    second: second === 'wanted',
  }));
  const order = ({ place }: (typeof rows)[number]): number =>
    place === null ? Infinity : place.batch * 1e6 + place.form;
  return { ready: room.tray.forms.length - rows.length, forms: rows.toSorted((a, b) => order(a) - order(b)) };
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
  /** By whoever has the sheet in hand. */
  removeNumber: async ({ params, request, cookies }) => {
    const room = await insideRoom(params.study, cookies);
    const typed = textOf(await request.formData(), 'number');
    const removed = await room.removeForm(typed);
    return removed.ok ? { removed: true } : fail(422, { typed, issues: removed.issues });
  },
};
