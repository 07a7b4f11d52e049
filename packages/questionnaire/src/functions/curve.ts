import { toNumber, type Value } from '../value.ts';
import { argument, type Functions } from './definition.ts';

const number = (given: readonly Value[], i: number): number => toNumber(argument(given, i));

const over = (f: (x: number) => number): Functions[string] => ({
  takes: [1, 1],
  apply: (given) => f(number(given, 0)),
});

/** Roots, powers of e and 10, logarithms, angles: surveys hardly ask for them. */
export const curveFunctions: Functions = {
  sqrt: over(Math.sqrt),
  exp: over(Math.exp),
  exp10: over((x) => 10 ** x),
  log: over(Math.log),
  log10: over(Math.log10),
  sin: over(Math.sin),
  cos: over(Math.cos),
  tan: over(Math.tan),
  asin: over(Math.asin),
  acos: over(Math.acos),
  atan: over(Math.atan),
  atan2: { takes: [2, 2], apply: (given) => Math.atan2(number(given, 0), number(given, 1)) },
  pi: { takes: [0, 0], apply: () => Math.PI },
};
