import { toNumber, type Value } from '../value.ts';
import type { Functions } from './definition.ts';

export const checklistFunctions: Functions = {
  checklist: {
    takes: [3, Infinity],
    apply: ([least = '', most = '', ...rest]) => between(rest.filter(isTrue).length, least, most),
  },
  'weighted-checklist': {
    takes: [4, Infinity],
    apply: ([least = '', most = '', ...rest]) => between(weight(rest), least, most),
  },
};

/** `-1` means no limit on that side. */
function between(n: number, least: Value, most: Value): boolean {
  const [low, high] = [toNumber(least), toNumber(most)];
  return (low < 0 || n >= low) && (high < 0 || n <= high);
}

const isTrue = (value: Value): boolean =>
  value === true || (typeof value !== 'boolean' && toNumber(value) > 0);

function weight(pairs: readonly Value[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < pairs.length; i += 2)
    if (isTrue(pairs[i] ?? '')) sum += toNumber(pairs[i + 1] ?? '');
  return sum;
}
