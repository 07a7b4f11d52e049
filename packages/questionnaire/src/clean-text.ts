import { nfc } from '@langnghe/language';

/** Browsers post line breaks as CR LF. */
export const withoutReturns = (text: string): string => nfc(text).replace(/\r\n?/g, '\n');

/**
 * Control characters (tab and line feed stay), direction overrides and isolates, byte order marks, characters that
 * belong to no text. Joiners stay: some scripts need them.
 */
export function cleanText(text: string): string {
  return withoutReturns(text).replace(
    /(?![\t\n])\p{Cc}|[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\p{Cs}\p{Noncharacter_Code_Point}]/gu,
    '',
  );
}
