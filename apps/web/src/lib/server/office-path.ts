/** Where a session cookie is sent and a person is known: nowhere else. */
export const officeRoot = '/office';

export function isOffice(pathname: string): boolean {
  return pathname === officeRoot || pathname.startsWith(`${officeRoot}/`);
}
