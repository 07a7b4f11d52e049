import { isNodes, toBoolean, toNumber, toText, type Value } from '../value.ts';
import { argument, type Functions } from './definition.ts';

const text = (given: readonly Value[], i: number): string => toText(argument(given, i));

/** Every value of every argument: node-sets give all their texts. */
export const flatTexts = (given: readonly Value[]): readonly string[] =>
  given.flatMap((value) => (isNodes(value) ? value : [toText(value)]));

export const textFunctions: Functions = {
  string: { takes: [1, 1], apply: (given) => text(given, 0) },
  concat: { takes: [0, Infinity], apply: (given) => flatTexts(given).join('') },
  join: {
    takes: [1, Infinity],
    apply: ([separator = '', ...rest]) => flatTexts(rest).join(toText(separator)),
  },
  contains: { takes: [2, 2], apply: (given) => text(given, 0).includes(text(given, 1)) },
  'starts-with': { takes: [2, 2], apply: (given) => text(given, 0).startsWith(text(given, 1)) },
  'ends-with': { takes: [2, 2], apply: (given) => text(given, 0).endsWith(text(given, 1)) },
  substr: { takes: [2, 3], apply: (given) => characters(given).join('') },
  substring: { takes: [2, 3], apply: substring },
  'string-length': { takes: [1, 1], apply: (given) => Array.from(text(given, 0)).length },
  boolean: { takes: [1, 1], apply: (given) => toBoolean(argument(given, 0)) },
  not: { takes: [1, 1], apply: (given) => !toBoolean(argument(given, 0)) },
  true: { takes: [0, 0], apply: () => true },
  false: { takes: [0, 0], apply: () => false },
};

/** ODK's `substr(text, start, end)`: from 0, end excluded, negative counts from the end. */
function characters(given: readonly Value[]): readonly string[] {
  const end = given[2] === undefined ? undefined : toNumber(given[2]);
  return Array.from(text(given, 0)).slice(toNumber(argument(given, 1)) || 0, end);
}

/** XPath's `substring(text, start, length)`: from 1, positions rounded. */
function substring(given: readonly Value[]): string {
  const start = Math.round(toNumber(argument(given, 1)));
  const end = given[2] === undefined ? Infinity : start + Math.round(toNumber(given[2]));
  return Array.from(text(given, 0))
    .filter((_, i) => i + 1 >= start && i + 1 < end)
    .join('');
}
