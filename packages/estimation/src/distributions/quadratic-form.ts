import type { Compat } from '@langnghe/weighting';
import { chiSquareUpper } from './chi-square.ts';
import { fUpper } from './f-distribution.ts';
import { normalCdf } from './normal.ts';
import { findRoot } from './root.ts';

/**
 * P(Σ λ_j χ²₁ > x · χ²_df/df), all λ > 0; df may be Infinity. Exact by Ruben's series (1962): the mixture is one of
 * χ² of n, n + 2, n + 4 … degrees of freedom in units of the smallest λ, with positive weights, so that also small
 * tails keep their digits. R has whole degrees of freedom here and cuts df, which `compat` reproduces.
 */
export function mixtureUpper(x: number, lambda: readonly number[], df: number, compat?: Compat): number {
  const positive = positiveWeights(lambda);
  if (positive === null || !Number.isFinite(x) || !(df > 0)) return NaN;
  const n = positive.length;
  const unit = Math.min(...positive);
  const denominator = compat === undefined || df === Infinity ? df : Math.floor(df);
  // With compat x stands over the uncut df, so that the ratio of the two goes into the scale.
  const scaled = (x / unit) * (df === Infinity ? 1 : denominator / df);
  let sum = 0;
  let placed = 0;
  const weights: number[] = [];
  const moments: number[] = [];
  for (let k = 0; k < mostTerms && 1 - placed > 1e-16; k++) {
    const weight = rubenWeight(positive, unit, weights, moments, k);
    const degrees = n + 2 * k;
    const tail =
      df === Infinity ? chiSquareUpper(scaled, degrees) : fUpper(scaled / degrees, degrees, denominator);
    sum += weight * tail;
    placed += weight;
  }
  return Math.min(1, sum + Math.max(0, 1 - placed));
}

const mostTerms = 20_000;

/** Weights that are rounding beside the largest are left out; null when one is negative. */
function positiveWeights(lambda: readonly number[]): number[] | null {
  const largest = Math.max(...lambda);
  if (!(largest > 0) || lambda.some((one) => one < -1e-12 * largest)) return null;
  return lambda.filter((one) => one > 1e-12 * largest);
}

/** c_0 = Π √(β/λ_j), c_k = (1/k) Σ_r g_{k−r} c_r with g_m = ½ Σ (1 − β/λ_j)^m; extends the lists it is given. */
function rubenWeight(
  lambda: readonly number[],
  unit: number,
  weights: number[],
  moments: number[],
  k: number,
): number {
  if (k === 0) weights.push(lambda.reduce((product, one) => product * Math.sqrt(unit / one), 1));
  else {
    moments.push(lambda.reduce((sum, one) => sum + (1 - unit / one) ** k, 0) / 2);
    let sum = 0;
    for (let r = 0; r < k; r++) sum += (moments[k - r - 1] ?? 0) * (weights[r] ?? 0);
    weights.push(sum / k);
  }
  return weights[k] ?? 0;
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
