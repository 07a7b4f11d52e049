import { signOut } from '@langnghe/accounts';
import { redirect } from '@sveltejs/kit';
import { register } from '#lib/server/register.ts';
import { dropSessionCookie, sessionToken } from '#lib/server/session.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies }) => {
  const token = sessionToken(cookies);
  if (token !== undefined) await signOut(register.read(), token);
  dropSessionCookie(cookies);
  redirect(303, '/office/sign-in');
};
