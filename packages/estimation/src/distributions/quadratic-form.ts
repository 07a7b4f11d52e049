import type { Compat } from '@langnghe/weighting';
import { chiSquareUpper } from './chi-square.ts';
import { fUpper } from './f-distribution.ts';
import { mixtureByContour } from './mixture-contour.ts';
import { normalCdf } from './normal.ts';
import { findRoot } from './root.ts';

/**
 * P(Σ λ_j χ²₁ > x · χ²_df/df), all λ > 0; df may be Infinity. R has whole degrees of freedom here and cuts df, which
 * `compat` reproduces.
 */
export function mixtureUpper(x: number, lambda: readonly number[], df: number, compat?: Compat): number {
  const positive = positiveWeights(lambda);
  if (positive === null || !Number.isFinite(x) || !(df > 0)) return NaN;
  const denominator = compat === undefined || df === Infinity ? df : Math.floor(df);
  // With compat x stands over the uncut df, so that the ratio of the two goes into the scale.
  return mixtureByContour(df === Infinity ? x : x * (denominator / df), positive, denominator);
}

/** Weights that are rounding beside the largest are left out; null when one is negative. */
function positiveWeights(lambda: readonly number[]): number[] | null {
  const largest = Math.max(...lambda);
  if (!(largest > 0) || lambda.some((one) => one < -1e-12 * largest)) return null;
  return lambda.filter((one) => one > 1e-12 * largest);
}

/**
 * The same tail by Kuonen's saddlepoint approximation (1999); where the saddlepoint is too near zero to be used, by
 * matching two moments.
 */
export function saddlepointUpper(x: number, lambda: readonly number[], df: number, compat?: Compat): number {
  const positive = positiveWeights(lambda);
  if (positive === null || !(x > 0) || x === Infinity || !(df > 0)) return NaN;
  const ones = positive.map(() => 1);
  if (df === Infinity) return saddlepoint(positive, ones, x) ?? satterthwaiteUpper(x, positive, df);
  const denominator = compat === undefined ? df : Math.floor(df);
  return (
    saddlepoint([...positive, -x / df], [...ones, denominator], 0) ?? satterthwaiteUpper(x, positive, df)
  );
}

function satterthwaiteUpper(x: number, lambda: readonly number[], df: number): number {
  const mean = lambda.reduce((sum, one) => sum + one, 0) / lambda.length;
  const ratio = lambda.reduce((sum, one) => sum + one * one, 0) / lambda.length / mean ** 2;
  const df1 = lambda.length / ratio;
  const scaled = x / (mean * ratio);
  return df === Infinity ? chiSquareUpper(scaled, df1) : fUpper(scaled / df1, df1, df);
}

/** P(Σ w_j χ²(d_j) > x); null where the saddlepoint is within 1e-4 of zero. */
function saddlepoint(weights: readonly number[], degrees: readonly number[], x: number): number | null {
  const scale = Math.max(...weights);
  const w = weights.map((weight) => weight / scale);
  const target = x / scale;
  const each = (f: (weight: number, degree: number) => number): number =>
    w.reduce((sum, weight, j) => sum + f(weight, degrees[j] ?? 0), 0);
  const k0 = (z: number): number => -each((weight, d) => d * Math.log1p(-2 * z * weight)) / 2;
  const k1 = (z: number): number => each((weight, d) => (d * weight) / (1 - 2 * z * weight)) - target;
  const k2 = (z: number): number => 2 * each((weight, d) => (d * weight ** 2) / (1 - 2 * z * weight) ** 2);
  const negative = w.filter((weight) => weight < 0);
  const lowest =
    negative.length > 0
      ? Math.max(...negative.map((weight) => 1 / (2 * weight))) * 0.99999
      : Math.min(-0.01, -each((_, d) => d) / (2 * target));
  const highest = 0.5 * 0.99999;
  if (!(k1(lowest) * k1(highest) < 0)) return null;
  const z = findRoot(k1, lowest, highest);
  if (Math.abs(z) < 1e-4) return null;
  const root = Math.sign(z) * Math.sqrt(2 * (z * target - k0(z)));
  const v = z * Math.sqrt(k2(z));
  return normalCdf(-(root + Math.log(v / root) / root));
}
