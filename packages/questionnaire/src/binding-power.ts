import type { BinaryOperator } from './expression.ts';

/** Binding powers of XPath 1.0, section 3. */
export const bindingPower: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  div: 6,
  mod: 6,
  '|': 8,
};
export const unaryPower = 7;
