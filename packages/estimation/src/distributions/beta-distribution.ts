import { incompleteBeta, type Tails } from './incomplete-beta.ts';
import { findRoot } from './root.ts';

export function betaCdf(x: number, a: number, b: number): number {
  return incompleteBeta(a, b, x).lower;
}

/**
 * The p-quantile of Beta(a, b); the limits a → 0 and b → 0 are points at 0 and 1, and b → ∞ and a → ∞ too (both: at a
 * half, as in R). NaN where a or b is negative or not a number.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(a >= 0 && b >= 0)) return NaN;
  if (a === 0) return b === 0 ? NaN : 0;
  if (b === 0) return 1;
  if (a === Infinity) return b === Infinity ? 0.5 : 1;
  if (b === Infinity) return 0;
  return betaQuantileTails(p, a, b).lower;
}

/** The quantile x and 1 − x, each to full relative accuracy. */
export function betaQuantileTails(p: number, a: number, b: number): Tails {
  if (!(p >= 0 && p <= 1)) return { lower: NaN, upper: NaN };
  if (p === 0) return { lower: 0, upper: 1 };
  if (p === 1) return { lower: 1, upper: 0 };
  const at = (u: number): Tails => ({ lower: 1 / (1 + Math.exp(-u)), upper: 1 / (1 + Math.exp(u)) });
  const target = (u: number): number => {
    const x = at(u);
    const { lower, upper } = incompleteBeta(a, b, x.lower, x.upper);
    return p < 0.5 ? Math.log(lower / p) : Math.log((1 - p) / upper);
  };
  const centre = Math.log(a / b);
  let step = 1;
  while (target(centre - step) > 0 && centre - step > -700) step *= 2;
  const low = Math.max(centre - step, -700);
  step = 1;
  while (target(centre + step) < 0 && centre + step < 700) step *= 2;
  return at(findRoot(target, low, Math.min(centre + step, 700)));
}
