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
};
