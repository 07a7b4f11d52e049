import type { RowView } from './server/tables.ts';

export interface DerivedErrors {
  readonly standardError: number | null;
  readonly designEffect: number | null;
}

/**
 * Standard error and design effect worked back from a published interval (half its width over t). The interval was
 * rounded outwards, so both err on the large side. `tQuantile`: of Student's distribution at 97.5 %.
 */
export function derivedErrors(
  { value, interval }: RowView,
  base: number,
  statistic: 'share' | 'mean',
  tQuantile: number | null,
): DerivedErrors {
  if (interval === null || value === null || tQuantile === null)
    return { standardError: null, designEffect: null };
  const standardError = (interval[1] - interval[0]) / 2 / tQuantile;
  const simple = (value * (1 - value)) / base;
  const designEffect = statistic === 'share' && simple > 0 ? standardError ** 2 / simple : null;
  return { standardError, designEffect };
}
