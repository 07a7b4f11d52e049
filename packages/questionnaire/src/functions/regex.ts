import { toText } from '../value.ts';
import { argument, type Functions } from './definition.ts';
import { compilePattern } from './pattern.ts';

export const regexFunctions: Functions = {
  regex: {
    takes: [2, 2],
    apply: (given) => wholeMatch(toText(argument(given, 0)), toText(argument(given, 1))),
  },
};

function wholeMatch(whole: string, pattern: string): boolean {
  return compilePattern(pattern)?.test(whole) ?? false;
}
