import { isLanguage, type Language } from '@langnghe/language';
import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { isOffice, isPaperRoom } from './office-path.ts';

export const languageCookie = 'language';

/** Pages of the office and of the paper room remember the language in a cookie; public and respondent pages are told it by `?lang=`, and set none. */
export const inLanguage: Handle = async ({ event, resolve }) => {
  event.locals.language = languageOf(event);
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.language),
  });
};

function languageOf(event: RequestEvent): Language {
  const { pathname } = event.url;
  const asked =
    isOffice(pathname) || isPaperRoom(pathname)
      ? event.cookies.get(languageCookie)
      : event.url.searchParams.get('lang');
  return isLanguage(asked) ? asked : 'vi';
}
