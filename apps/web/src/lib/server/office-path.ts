import type { RequestEvent } from '@sveltejs/kit';

/** Where a session cookie is sent and a person is known: nowhere else. */
export const officeRoot = '/office';

export function isOffice(pathname: string): boolean {
  return pathname === officeRoot || pathname.startsWith(`${officeRoot}/`);
}

/** A page, file or action of the office: by the route that was found, and by the address where none was. */
export function isOfOffice({ route, url }: Pick<RequestEvent, 'route' | 'url'>): boolean {
  return isOffice(url.pathname) || (route.id ?? '').startsWith('/(office)/');
}

/** Where forms on paper are entered: a cookie lets in there too, which knows no person. */
export function isPaperRoom(pathname: string): boolean {
  return pathname.startsWith('/p/');
}

export function isOfPaperRoom({ route, url }: Pick<RequestEvent, 'route' | 'url'>): boolean {
  return isPaperRoom(url.pathname) || (route.id ?? '').startsWith('/(paper)/');
}

/** Where to go back to, as a form said: an office page of ours, or the first one. Never another site. */
export function officePath(wanted: string): string {
  if (!URL.canParse(wanted, 'http://here')) return officeRoot;
  const { origin, pathname, search } = new URL(wanted, 'http://here');
  return origin === 'http://here' && isOffice(pathname) ? pathname + search : officeRoot;
}
