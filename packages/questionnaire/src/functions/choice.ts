import { isNodes, toNumber, toText, type Value } from '../value.ts';
import { argument, type Functions } from './definition.ts';
import { flatTexts } from './text.ts';

/** The values of a select-multiple answer. */
export const chosen = (answer: string): readonly string[] =>
  answer.split(/\s+/).filter((value) => value !== '');

const list = (given: readonly Value[], i: number): readonly string[] => chosen(toText(argument(given, i)));

export const choiceFunctions: Functions = {
  selected: { takes: [2, 2], apply: (given) => list(given, 0).includes(toText(argument(given, 1)).trim()) },
  'selected-at': { takes: [2, 2], apply: (given) => list(given, 0)[toNumber(argument(given, 1))] ?? '' },
  'count-selected': { takes: [1, 1], apply: (given) => list(given, 0).length },
  count: { takes: [1, 1], apply: ([nodes = '']) => (isNodes(nodes) ? nodes.length : 1) },
  'count-non-empty': {
    takes: [1, 1],
    apply: (given) => flatTexts(given).filter((text) => text !== '').length,
  },
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
