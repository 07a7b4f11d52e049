import { createAccount, readLink, startSession } from '@langnghe/accounts';
import { civilDate } from '@langnghe/language';
import { fail, redirect } from '@sveltejs/kit';
import { asTyped, textOf } from '#lib/server/form.ts';
import { register } from '#lib/server/register.ts';
import { keepSessionCookie } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const link = await readLink(register.read(), params.token, civilDate(new Date()));
  return { usable: link !== undefined, first: link?.invitedBy === null };
};

export const actions: Actions = {
  default: async ({ params, request, cookies, url }) => {
    const form = await request.formData();
    const [name, login] = [textOf(form, 'name'), textOf(form, 'login')];
    const password = asTyped(form, 'password');
    if (password !== asTyped(form, 'again')) return fail(422, { name, login, differ: true });
    const today = civilDate(new Date());
    const made = await createAccount(register.read(), params.token, { name, login, password }, today);
    if (!made.ok) return fail(422, { name, login, issues: made.issues });
    keepSessionCookie(cookies, await startSession(register.read(), made.value.id, today), url);
    redirect(303, '/office');
  },
};
