import { compareText } from '@langnghe/language';
import type { QuestionType } from '@langnghe/questionnaire';
import { degreeOrder } from './degree-order.ts';
import { exactKey, looseKey } from './match-key.ts';
import { readDate } from './read-date.ts';
import { decimalMarkOf, readNumber } from './read-number.ts';

export interface InferredAnswer {
  readonly type: QuestionType;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** Options that a list may have at most before it is taken for free text. */
const mostOptions = 40;

/** The type of question that these filled cells answer. */
export function inferColumn(texts: readonly string[]): InferredAnswer {
  if (texts.every((text) => readDate(text) !== undefined)) return { type: 'date' };
  return inferNumber(texts) ?? inferSeveral(texts) ?? inferOne(texts) ?? { type: 'text' };
}

/** Few small whole numbers that come again and again are the codes of a list; other numbers are numbers. */
function inferNumber(texts: readonly string[]): InferredAnswer | undefined {
  const mark = decimalMarkOf(texts);
  const numbers = texts.map((text) => Number(readNumber(text, mark, false) ?? NaN));
  if (numbers.some(Number.isNaN)) return undefined;
  const distinct = [...new Set(numbers)].sort((a, b) => a - b);
  const whole = distinct.every(Number.isInteger);
  const codes = whole && distinct.every((code) => (code >= 0 && code <= 12) || (code >= 88 && code <= 99));
  if (!codes || distinct.length > 12 || distinct.length * 2 > numbers.length)
    return { type: whole ? 'integer' : 'decimal' };
  return {
    type: 'select-one',
    options: distinct.map((code) => ({ value: String(code), label: String(code) })),
  };
}

/** Cells that list values between semicolons, commas or bars, out of a small stock that keeps coming back. */
function inferSeveral(texts: readonly string[]): InferredAnswer | undefined {
  for (const separator of [/\s*;\s*/, /\s*\|\s*/, /\s*,\s*/, /\s+/]) {
    const cells = texts.map((text) => text.split(separator).filter((piece) => piece !== ''));
    const pieces = cells.flat();
    const stock = new Set(pieces.map(looseKey));
    const several = cells.filter((cell) => cell.length > 1).length;
    const whole = new Set(texts.map(looseKey));
    if (several < Math.max(2, texts.length / 10) || stock.size >= whole.size || stock.size > mostOptions)
      continue;
    if (pieces.length < stock.size * 3) continue;
    if (separator.source === '\\s+' && !pieces.every((piece) => /^\d{1,3}$/.test(piece))) continue;
    if (cells.some((cell) => new Set(cell.map(looseKey)).size < cell.length)) continue;
    return { type: 'select-multiple', options: optionsOf(pieces) };
  }
  return undefined;
}

/** Texts that repeat: at most a third as many as there are cells, or two. */
function inferOne(texts: readonly string[]): InferredAnswer | undefined {
  const distinct = new Set(texts.map(exactKey)).size;
  const short = texts.every((text) => text.length <= 160);
  if (!short || distinct > mostOptions || distinct > Math.max(2, texts.length / 3)) return undefined;
  return { type: 'select-one', options: optionsOf(texts) };
}

/** One option for all spellings of a text, under the commonest of them; a scale's steps in their order. */
function optionsOf(texts: readonly string[]): { value: string; label: string }[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const counts = spellings.get(looseKey(text)) ?? new Map<string, number>();
    counts.set(text, (counts.get(text) ?? 0) + 1);
    spellings.set(looseKey(text), counts);
  }
  const labels = [...spellings.values()].map(
    (counts) => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '',
  );
  if (labels.every((label) => /^\w{1,8}$/.test(label)))
    return labels
      .sort((a, b) => Number(a) - Number(b) || compareText('vi', a, b))
      .map((label) => ({ value: label, label }));
  return inOrder(labels).map((label, i) => ({ value: String(i + 1), label }));
}

function inOrder(labels: readonly string[]): string[] {
  const scale = degreeOrder(labels);
  return scale ?? [...labels].sort((a, b) => compareText('vi', a, b));
}
