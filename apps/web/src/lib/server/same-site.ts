import type { Handle } from '@sveltejs/kit/hooks';
import type { RequestEvent } from '@sveltejs/kit';
import { isOfOffice, isOfPaperRoom } from './office-path.ts';

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Refuses what another site's page sends here. In the office and the paper room the `Origin` must be ours. Elsewhere no cookie speaks for
 * anybody and pages say `no-referrer`, so a browser may send `Origin: null`: then `Sec-Fetch-Site`, where the browser
 * sends it (https and localhost), must not say otherwise.
 */
export const sameSite: Handle = async ({ event, resolve }) => {
  if (changing.has(event.request.method) && !fromHere(event)) {
    return new Response('Cross-site requests are refused', { status: 403 });
  }
  return resolve(event);
};

function fromHere(event: RequestEvent): boolean {
  const { request, url } = event;
  const origin = request.headers.get('origin');
  if (origin === url.origin) return true;
  if (isOfOffice(event) || isOfPaperRoom(event)) return false;
  const site = request.headers.get('sec-fetch-site');
  return (origin === null || origin === 'null') && (site === null || site === 'same-origin');
}
