import type { Handle } from '@sveltejs/kit/hooks';

/** A letter, digit or one of -._~ written as %XX, which an address never needs (RFC 3986, 2.3). */
const needless = /%(?:2[DE]|3[0-9]|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])/i;

/**
 * Refuses addresses that spell their path in another way. Routes are found by the decoded path, and everything that
 * keeps a room shut looks at the path as written: `/%6Fffice` must not be a way round.
 */
export const plainPath: Handle = async ({ event, resolve }) =>
  isPlain(event.url.pathname) ? resolve(event) : new Response('Not found', { status: 404 });

export const isPlain = (pathname: string): boolean => !needless.test(pathname);
