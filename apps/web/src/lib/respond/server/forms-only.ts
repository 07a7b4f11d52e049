import type { Handle } from '@sveltejs/kit/hooks';

/**
 * What reaches a respondent's page with a POST is a form as browsers send it, and says beforehand how long it is: a body
 * in pieces of unknown number could grow past any limit before it is read. How long it may be, the page says.
 */
export const formsOnly: Handle = ({ event, resolve }) => {
  const { request, url } = event;
  if (request.method !== 'POST' || !url.pathname.startsWith('/r/')) return resolve(event);
  const status = refusalOf(request.headers);
  return status === null ? resolve(event) : new Response(words[status], { status });
};

const words = {
  411: 'The length of the form is missing',
  415: 'Only forms are taken here',
} as const;

export function refusalOf(headers: Headers): 411 | 415 | null {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return 415;
  const length = headers.get('content-length');
  return headers.has('transfer-encoding') || length === null || !/^\d+$/.test(length) ? 411 : null;
}
