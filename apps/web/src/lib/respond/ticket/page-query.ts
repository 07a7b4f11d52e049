import type { Language } from '@langnghe/language';

/** What stays in an address from page to page: the language, and that the device is shared. */
export const pageQuery = (language: Language, kiosk: boolean): string =>
  `?lang=${language}${kiosk ? '&kiosk' : ''}`;
