import type { Role } from '@langnghe/accounts';
import { error } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';

/**
 * Analysts read everything but the slips, compute results and code answers in words; officers and administrators run
 * studies. Publishing is done once and cannot be undone: an officer's.
 */
export const allowed: Handle = ({ event, resolve }) => {
  const { account } = event.locals;
  if (account !== null && !mayDo(account.role, event))
    error(403, 'Tài khoản này không được làm việc này. / This account may not do this.');
  return resolve(event);
};

const analystMayPost =
  /^\/office\/(accounts|language|sign-out|studies\/[^/]+\/results(\/coding\/[^/]+(\/quotations)?)?)$/;

/** What bears the numbers that people answer with. */
const numbers = /\/(open\/slips|paper\/forms)\.pdf$/;

interface Asked {
  readonly request: Pick<Request, 'method'>;
  readonly route: { readonly id: string | null };
  readonly url: Pick<URL, 'pathname' | 'searchParams'>;
}

export function mayDo(role: Role, { request: { method }, route, url }: Asked): boolean {
  if (role !== 'analyst') return true;
  if (numbers.test(route.id ?? '')) return false;
  if (method === 'GET' || method === 'HEAD') return true;
  return analystMayPost.test(url.pathname) && !url.searchParams.has('/publish');
}
