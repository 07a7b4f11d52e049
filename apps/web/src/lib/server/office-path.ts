/** Where a session cookie is sent and a person is known: nowhere else. */
export const officeRoot = '/office';

export function isOffice(pathname: string): boolean {
  return pathname === officeRoot || pathname.startsWith(`${officeRoot}/`);
}

/** Where forms on paper are entered: a cookie lets in there too, which knows no person. */
export function isPaperRoom(pathname: string): boolean {
  return pathname.startsWith('/p/');
}

/** Where to go back to, as a form said: an office page of ours, or the first one. Never another site. */
export function officePath(wanted: string): string {
  if (!URL.canParse(wanted, 'http://here')) return officeRoot;
  const { origin, pathname, search } = new URL(wanted, 'http://here');
  return origin === 'http://here' && isOffice(pathname) ? pathname + search : officeRoot;
}
