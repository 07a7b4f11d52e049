export type DecimalMark = ',' | '.' | 'unknown';

/** How a column of numbers in text form writes decimals, as far as its cells show it. */
export function decimalMarkOf(texts: readonly string[]): DecimalMark {
  let comma = 0;
  let point = 0;
  for (const text of texts) {
    const number = compact(text);
    if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(number) || /^-?\d+,(\d{1,2}|\d{4,})$/.test(number)) comma += 1;
    if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(number) || /^-?\d+\.(\d{1,2}|\d{4,})$/.test(number)) point += 1;
    if (/^-?\d{1,3}(\.\d{3}){2,}$/.test(number)) comma += 1;
    if (/^-?\d{1,3}(,\d{3}){2,}$/.test(number)) point += 1;
  }
  if (comma > 0 && point === 0) return ',';
  return point > 0 && comma === 0 ? '.' : 'unknown';
}

/** The number as XForms text; undefined when it is none, `ambiguous` when 1.234 may be 1234 or 1,234. */
export function readNumber(text: string, mark: DecimalMark, whole: boolean): string | undefined {
  // "1, 3" is a list of two codes, not a number.
  if (/[.,]\s|\s[.,]/.test(text)) return undefined;
  const number = compact(text);
  if (/^-?\d+$/.test(number)) return normal(number);
  if (/^-?\d*[.,]\d+$/.test(number)) return oneMark(number, mark, whole);
  if (mark !== '.' && /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(number))
    return normal(number.replaceAll('.', '').replace(',', '.'));
  if (mark !== ',' && /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(number)) return normal(number.replaceAll(',', ''));
  if (/^-?\d+(\.\d+)?e[+-]?\d+$/i.test(number)) return String(Number(number));
  return undefined;
}

function oneMark(number: string, mark: DecimalMark, whole: boolean): string | undefined {
  const sign = number.includes(',') ? ',' : '.';
  const thousands = /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(number);
  if (!thousands || mark === sign) return normal(number.replace(',', '.'));
  if (mark !== 'unknown' || whole) return normal(number.replace(sign, ''));
  return 'ambiguous';
}

/** Spaces and apostrophes group digits; some keyboards write a long dash for a minus. */
const compact = (text: string): string => text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[−–]/, '-');

function normal(number: string): string {
  const value = Number(number);
  return Number.isSafeInteger(value) || !/^-?\d+$/.test(number) ? String(value) : number;
}
