import type { Issue } from '@langnghe/language';
import { estimationIssue } from './issues.ts';

/** Spread or error that is nothing but rounding beside values of this size. */
export function isNothingBeside(spread: number, scale: number): boolean {
  return Math.abs(spread) <= 1e-9 * Math.abs(scale);
}

export function largestInUse(values: Float64Array, weight: Float64Array): number {
  return values.reduce((most, value, row) => (weight[row] === 0 ? most : Math.max(most, Math.abs(value))), 0);
}

/** An outcome without error: either it is the same on every row, or the model gives every row exactly. */
export function noErrorIssue(formula: string, y: Float64Array, weight: Float64Array): Issue {
  const variable = formula.split('~')[0]?.trim() ?? '';
  const first = y.find((_, row) => weight[row] !== 0) ?? 0;
  const spread = largestInUse(
    y.map((value) => value - first),
    weight,
  );
  return isNothingBeside(spread, first)
    ? estimationIssue('estimate.one-category', { field: 'formula' }, { variable })
    : estimationIssue('estimate.exact-fit', { field: 'formula' }, { variable, formula });
}
