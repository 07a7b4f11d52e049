import type { Role } from '@langnghe/accounts';
import { error } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';

/** Analysts read everything but the slips, compute results and code answers in words; officers and administrators run studies. */
export const allowed: Handle = ({ event, resolve }) => {
  const { account } = event.locals;
  if (account !== null && !mayDo(account.role, event.request.method, event.url.pathname))
    error(403, 'Tài khoản này không được làm việc này. / This account may not do this.');
  return resolve(event);
};

const analystMayPost =
  /^\/office\/(accounts|language|sign-out|studies\/[^/]+\/results(\/coding\/[^/]+(\/quotations)?)?)$/;

function mayDo(role: Role, method: string, pathname: string): boolean {
  if (role !== 'analyst') return true;
  if (pathname.endsWith('/open/slips.pdf')) return false;
  return method === 'GET' || method === 'HEAD' || analystMayPost.test(pathname);
}
