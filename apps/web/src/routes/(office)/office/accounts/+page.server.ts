import {
  changePassword,
  deactivateAccount,
  inviteAccount,
  isRole,
  listAccounts,
  reactivateAccount,
} from '@langnghe/accounts';
import { civilDate } from '@langnghe/language';
import { error, fail, redirect } from '@sveltejs/kit';
import { asTyped, textOf } from '#lib/server/form.ts';
import { register } from '#lib/server/register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  self: locals.account?.id,
  admin: locals.account?.role === 'admin',
  accounts: locals.account?.role === 'admin' ? await listAccounts(register.read()) : [],
});

function adminOf({ account }: App.Locals): NonNullable<App.Locals['account']> {
  if (account?.role !== 'admin') error(403);
  return account;
}

export const actions: Actions = {
  invite: async ({ locals, request, url }) => {
    const { id } = adminOf(locals);
    const role = textOf(await request.formData(), 'role');
    if (!isRole(role)) error(400);
    const token = await inviteAccount(register.read(), { role, invitedBy: id }, civilDate(new Date()));
    return { link: `${url.origin}/office/setup/${token}` };
  },
  deactivate: async ({ locals, request }) => {
    adminOf(locals);
    const locked = await deactivateAccount(register.read(), textOf(await request.formData(), 'id'));
    return locked.ok ? {} : fail(409, { issues: locked.issues });
  },
  reactivate: async ({ locals, request }) => {
    adminOf(locals);
    await reactivateAccount(register.read(), textOf(await request.formData(), 'id'));
    return {};
  },
  password: async ({ locals, request }) => {
    const form = await request.formData();
    const passwords = { current: asTyped(form, 'current'), wanted: asTyped(form, 'wanted') };
    const changed = await changePassword(register.read(), locals.account?.id ?? '', passwords);
    if (!changed.ok) return fail(422, { issues: changed.issues });
    redirect(303, '/office/sign-in');
  },
};
