import type { Handle } from '@sveltejs/kit/hooks';
import { isOffice, isPaperRoom } from './office-path.ts';

const always = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** For files we hand out as they are (PDF, CSV): nothing in them may run. Pages get their policy from Kit. */
const inertPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/** Security headers of everything dynamic. An answer that brings its own header keeps it. */
export const headed: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(always)) if (!headers.has(name)) headers.set(name, value);
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', inertPolicy);
  // A page is never kept, and one tag per page and person would only be a mark.
  if (headers.get('content-type')?.startsWith('text/html') === true) headers.delete('etag');
  if (isPreview(event.url.pathname)) allowOwnFrame(headers);
  if (event.locals.connectTo !== undefined) allowConnection(headers, event.locals.connectTo);
  // With `no-referrer` a browser sends `Origin: null` along with a form; the office, where a cookie speaks for a
  // person, needs the true origin to refuse posts from elsewhere. Nothing leaves for other sites either way.
  headers.set('referrer-policy', needsOrigin(event.url.pathname) ? 'same-origin' : 'no-referrer');
  return new Response(response.body, { status: response.status, headers });
};

const needsOrigin = (path: string): boolean => isOffice(path) || isPaperRoom(path);

/** The questionnaire as respondents will see it stands in a frame beside the editor. */
const isPreview = (path: string): boolean => /^\/office\/studies\/[^/]+\/questionnaire\/preview$/.test(path);

/** The origin of a study's witness, which stands in its promises and was read as one. */
function allowConnection(headers: Headers, origin: string): void {
  const policy = headers.get('content-security-policy') ?? '';
  headers.set(
    'content-security-policy',
    policy.replace("connect-src 'self'", `connect-src 'self' ${origin}`),
  );
}

function allowOwnFrame(headers: Headers): void {
  headers.set('x-frame-options', 'SAMEORIGIN');
  const policy = headers.get('content-security-policy') ?? '';
  headers.set('content-security-policy', policy.replace(/frame-ancestors 'none'/, "frame-ancestors 'self'"));
}
