import { incompleteBeta } from './incomplete-beta.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { findRoot } from './root.ts';

/** P(T ≤ t) with df > 0 degrees of freedom; df = Infinity is the normal. */
export function studentCdf(t: number, df: number): number {
  if (df === Infinity) return normalCdf(t);
  const { lower, upper } = centralAndTails(t, df);
  return t < 0 ? upper / 2 : 0.5 + lower / 2;
}

/** P(|T| > |t|). */
export function studentTwoSided(t: number, df: number): number {
  if (df === Infinity) return 2 * normalCdf(-Math.abs(t));
  return centralAndTails(t, df).upper;
}

/** lower = P(|T| ≤ |t|), upper = P(|T| > |t|). */
function centralAndTails(t: number, df: number): { lower: number; upper: number } {
  if (!(df > 0)) return { lower: NaN, upper: NaN };
  if (t === 0) return { lower: 0, upper: 1 };
  const ratio = (t / df) * t;
  if (ratio === Infinity) return { lower: 1, upper: 0 };
  return incompleteBeta(0.5, df / 2, ratio / (1 + ratio), 1 / (1 + ratio));
}

const known = new Map<string, number>();

/** The p-quantile of Student's t with df degrees of freedom (any real df > 0; NaN for df ≤ 0). */
export function studentQuantile(p: number, df: number): number {
  const key = `${p} ${df}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = computeQuantile(p, df);
  if (known.size < 10_000) known.set(key, value);
  return value;
}

function computeQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1) || !(df > 0)) return NaN;
  if (df === Infinity) return normalQuantile(p);
  if (p === 0.5) return 0;
  if (p > 0.5) return -computeQuantile(1 - p, df);
  if (p === 0) return -Infinity;
  const tail = 2 * p;
  const target = (u: number): number => {
    const { lower, upper } = centralAndTails(Math.exp(u), df);
    return tail > 0.5 ? Math.log(lower / (1 - tail)) : Math.log(tail / upper);
  };
  let high = 1;
  while (target(high) < 0 && high < 700) high *= 2;
  return -Math.exp(findRoot(target, -80, Math.min(high, 700)));
}
