import { fold, toneKey } from '@langnghe/language';

/** Text as it is compared: without HTML, emphasis marks, punctuation, doubled spaces; marks kept. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\p{P}\p{S}\u200b-\u200f\ufeff]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Equal for spellings that differ only in case, punctuation, spaces, NFC or NFD, and the place of the tone mark. */
export const exactKey = (text: string): string => toneKey(plainText(text));

/** Equal also for text typed without Vietnamese marks. */
export const looseKey = (text: string): string => fold(plainText(text));

/** A question's name: case, and zeros before a number, do not count (`C1` is `c01`). */
export const nameKey = (name: string): string =>
  fold(name.trim())
    .replace(/0+(?=\d)/g, '')
    .replace(/[\s-]+/g, '_');

const numbering = /^(?:(?:câu(?: hỏi)?|question|q|mục)\s*)?(\d{1,3}\s?[a-zđ]?|[a-zđ])\s*[.):]\s+/iu;

/** A heading without its number: `Câu 3. Giới tính` → `Giới tính`. */
export const withoutNumber = (text: string): string => text.trim().replace(numbering, '');

/** The number of a heading, as `3` or `4a`; undefined when it has none. */
export function numberOfHeading(text: string): string | undefined {
  const whole = /^(?:câu(?: hỏi)?|question|q|c|mục)?[\s_.]*0*(\d{1,3}[a-zđ]?)[.):]?$/iu.exec(
    text.trim(),
  )?.[1];
  return (whole ?? numbering.exec(text.trim())?.[1])?.replace(/^0+(?=\d)|\s/g, '').toLowerCase();
}
