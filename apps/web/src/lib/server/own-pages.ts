import type { Handle } from '@sveltejs/kit/hooks';
import { part, partOf } from './part.ts';

/** The pages of the other half are not here: its stores are not open in this process. */
export const ownPages: Handle = ({ event, resolve }) => {
  const mine = part.read();
  return mine === 'both' || partOf(event.url.pathname) === mine
    ? resolve(event)
    : new Response('Not here', { status: 404 });
};
