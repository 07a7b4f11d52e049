import { incompleteGamma } from './incomplete-gamma.ts';
import { findRoot } from './root.ts';

/** P(Z ≤ z) of the standard normal, with its small tails to full relative accuracy. */
export function normalCdf(z: number): number {
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2);
  return z < 0 ? upper / 2 : 0.5 + lower / 2;
}

export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p === 0.5) return 0;
  if (p > 0.5) return -quantileOfLowerHalf(1 - p);
  return quantileOfLowerHalf(p);
}

function quantileOfLowerHalf(p: number): number {
  if (p === 0) return -Infinity;
  if (p > 0.25) {
    const central = (z: number): number => Math.log(incompleteGamma(0.5, (z * z) / 2).lower / (1 - 2 * p));
    return -Math.exp(findRoot((u) => central(Math.exp(u)), -40, 1));
  }
  return findRoot((z) => Math.log(normalCdf(z) / p), -38.5, 0);
}
