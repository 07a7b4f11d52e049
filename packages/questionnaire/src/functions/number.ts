import { isNodes, toNumber, type Value } from '../value.ts';
import { argument, type Functions } from './definition.ts';

const number = (given: readonly Value[], i: number): number => toNumber(argument(given, i));

const numbers = (given: readonly Value[]): readonly number[] =>
  given.flatMap((value) => (isNodes(value) ? value.map((text) => toNumber(text)) : [toNumber(value)]));

const over = (f: (x: number) => number): Functions[string] => ({
  takes: [1, 1],
  apply: (given) => f(number(given, 0)),
});

export const numberFunctions: Functions = {
  number: over((x) => x),
  int: over(Math.trunc),
  floor: over(Math.floor),
  ceiling: over(Math.ceil),
  abs: over(Math.abs),
  pow: { takes: [2, 2], apply: (given) => number(given, 0) ** number(given, 1) },
  round: {
    takes: [1, 2],
    apply: (given) => round(number(given, 0), given[1] === undefined ? 0 : toNumber(given[1])),
  },
  sum: { takes: [1, Infinity], apply: (given) => numbers(given).reduce((a, b) => a + b, 0) },
  min: { takes: [1, Infinity], apply: (given) => extreme(numbers(given), Math.min) },
  max: { takes: [1, Infinity], apply: (given) => extreme(numbers(given), Math.max) },
};

function extreme(all: readonly number[], choose: (a: number, b: number) => number): number {
  return all.length === 0 ? NaN : all.reduce((a, b) => choose(a, b));
}

/** Half away from zero, as ODK does: round(-2.5) is -3. Digits by the decimal text, so that 1.005 gives 1.01. */
export function round(x: number, digits: number): number {
  if (!Number.isFinite(x) || Number.isNaN(digits)) return NaN;
  const places = Math.trunc(digits);
  const shifted = Number(`${Math.abs(x)}e${places}`);
  const scaled = Number.isNaN(shifted) ? Math.abs(x) * 10 ** places : shifted;
  const rounded = Math.round(scaled);
  const back = Number(`${rounded}e${-places}`);
  return Math.sign(x) * (Number.isNaN(back) ? rounded / 10 ** places : back);
}
