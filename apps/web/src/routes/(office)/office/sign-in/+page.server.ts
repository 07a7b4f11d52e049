import { createSignInGate, listAccounts, signIn } from '@langnghe/accounts';
import { civilDate } from '@langnghe/language';
import { fail, redirect } from '@sveltejs/kit';
import { asTyped, textOf } from '#lib/server/form.ts';
import { officePath } from '#lib/server/office-path.ts';
import { register } from '#lib/server/register.ts';
import { keepSessionCookie } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

/** Slows down guessing; one for the process. */
const gate = createSignInGate(Date.now);

export const load: PageServerLoad = async ({ url }) => ({
  back: url.searchParams.get('back') ?? '',
  hasAccounts: (await listAccounts(register.read())).length > 0,
});

export const actions: Actions = {
  default: async ({ request, cookies, url }) => {
    const form = await request.formData();
    const login = textOf(form, 'login');
    const given = { login, password: asTyped(form, 'password') };
    const signed = await signIn(register.read(), gate, given, civilDate(new Date()));
    if (!signed.ok) return fail(422, { login, issues: signed.issues });
    keepSessionCookie(cookies, signed.value.token, url);
    redirect(303, officePath(textOf(form, 'back')));
  },
};
