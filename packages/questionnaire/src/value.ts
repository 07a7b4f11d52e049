import { dateNumber } from './day-number.ts';

/** A value of an expression; a list is a node-set: the texts of the answers found, in document order. */
export type Value = string | number | boolean | readonly string[];

export const isNodes = (value: Value): value is readonly string[] => Array.isArray(value);

/** XPath `string()`; by ODK's rule NaN is written as nothing. */
export function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return value[0] ?? '';
}

/** XPath `number()`; an unanswered question is NaN, not 0; ISO dates are days since 1970-01-01, as in ODK. */
export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return textNumber(toText(value));
}

/** XPath `boolean()`: a node-set is true when it holds a node, whatever the node's text. */
export function toBoolean(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value);
  return value.length > 0;
}

function textNumber(text: string): number {
  const trimmed = text.trim();
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(trimmed) ? Number(trimmed) : dateNumber(trimmed);
}

/** Without exponent: XPath writes numbers in full. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return '';
  const short = String(value);
  if (!short.includes('e')) return short === '-0' ? '0' : short;
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  return value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '');
}
