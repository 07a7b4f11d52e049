import { accountOfSession } from '@langnghe/accounts';
import { civilDate } from '@langnghe/language';
import { redirect, type Cookies } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { isOfOffice, officeRoot } from './office-path.ts';
import { register } from './register.ts';

const sessionCookie = 'session';
/** Office pages for people who have no session yet. */
const open = /^\/office\/(sign-in|setup\/[^/]+|language)$/;

/** Says who is signed in, and keeps everybody else out of the office: pages, downloads and actions alike. */
export const signedIn: Handle = async ({ event, resolve }) => {
  const { pathname, search } = event.url;
  event.locals.account = isOfOffice(event) ? await accountBehind(event.cookies) : null;
  if (isOfOffice(event) && event.locals.account === null && !open.test(pathname)) {
    const back = event.request.method === 'GET' ? pathname + search : officeRoot;
    redirect(303, `/office/sign-in?back=${encodeURIComponent(back)}`);
  }
  return resolve(event);
};

async function accountBehind(cookies: Cookies): Promise<App.Locals['account']> {
  const token = cookies.get(sessionCookie);
  if (token === undefined) return null;
  return (await accountOfSession(register.read(), token, civilDate(new Date()))) ?? null;
}

export function sessionToken(cookies: Cookies): string | undefined {
  return cookies.get(sessionCookie);
}

/** Until the browser closes, or the session ends by its own days. `secure` only where there is https. */
export function keepSessionCookie(cookies: Cookies, token: string, url: URL): void {
  cookies.set(sessionCookie, token, {
    path: officeRoot,
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
  });
}

export function dropSessionCookie(cookies: Cookies): void {
  cookies.delete(sessionCookie, { path: officeRoot });
}
