import { chiSquareCdf, chiSquareQuantile, chiSquareUpper } from './chi-square.ts';
import { betaQuantileTails } from './beta-distribution.ts';
import { incompleteBeta, type Tails } from './incomplete-beta.ts';

/** Both tails of Fisher's F with real degrees of freedom; the second may be Infinity. */
function tails(f: number, df1: number, df2: number): Tails {
  if (!(df1 > 0 && df2 > 0)) return { lower: NaN, upper: NaN };
  if (f <= 0) return { lower: 0, upper: 1 };
  if (df2 === Infinity) return { lower: chiSquareCdf(f * df1, df1), upper: chiSquareUpper(f * df1, df1) };
  const ratio = (df1 * f) / df2;
  return incompleteBeta(df1 / 2, df2 / 2, ratio / (1 + ratio), 1 / (1 + ratio));
}

export function fCdf(f: number, df1: number, df2: number): number {
  return tails(f, df1, df2).lower;
}

/** P(F > f). */
export function fUpper(f: number, df1: number, df2: number): number {
  return tails(f, df1, df2).upper;
}

export function fQuantile(p: number, df1: number, df2: number): number {
  if (!(p >= 0 && p <= 1) || !(df1 > 0 && df2 > 0)) return NaN;
  if (df2 === Infinity) return chiSquareQuantile(p, df1) / df1;
  const { lower, upper } = betaQuantileTails(p, df1 / 2, df2 / 2);
  return (lower / upper) * (df2 / df1);
}
