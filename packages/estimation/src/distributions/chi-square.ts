import { incompleteGamma } from './incomplete-gamma.ts';
import { findRoot } from './root.ts';

/** P(χ² > x) with df > 0 degrees of freedom (any real). */
export function chiSquareUpper(x: number, df: number): number {
  return x <= 0 ? 1 : incompleteGamma(df / 2, x / 2).upper;
}

export function chiSquareCdf(x: number, df: number): number {
  return x <= 0 ? 0 : incompleteGamma(df / 2, x / 2).lower;
}

export function chiSquareQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1) || !(df > 0)) return NaN;
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const target = (u: number): number => {
    const { lower, upper } = incompleteGamma(df / 2, Math.exp(u) / 2);
    return p < 0.5 ? Math.log(lower / p) : Math.log((1 - p) / upper);
  };
  let low = Math.log(df) - 1;
  while (target(low) > 0) low = low * 2 - Math.abs(low) - 1;
  let high = Math.log(df) + 1;
  while (target(high) < 0) high += 1;
  return Math.exp(findRoot(target, low, high));
}
