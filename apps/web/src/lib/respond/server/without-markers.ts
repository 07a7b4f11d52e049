import type { Handle } from '@sveltejs/kit/hooks';

/**
 * Svelte marks where its blocks begin and end, for a script that would take the page over. No script takes a
 * respondent's page over (`csr = false`), and some 300 marks are weight on a slow phone; so are the links to the styles
 * that stand in the page already. What people write never holds `<!--` or `<link`: it stands escaped.
 */
export const withoutMarkers: Handle = ({ event, resolve }) => {
  if (!event.url.pathname.startsWith('/r/')) return resolve(event);
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace(/<!--[^>]*-->|\s*<link [^>]*disabled[^>]*>/g, ''),
  });
};
