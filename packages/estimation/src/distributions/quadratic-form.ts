import type { Compat } from '@langnghe/weighting';
import { fUpper } from './f-distribution.ts';
import { normalCdf } from './normal.ts';
import { findRoot } from './root.ts';

/**
 * P(Σ λ_j χ²_j > x · χ²_df/df): the tail of a mixture of F-like ratios with a common denominator (Rao and Scott 1981),
 * by numerical inversion of the characteristic function (Imhof 1961). R takes only whole degrees of freedom here and
 * cuts them, which `compat` reproduces. docs/methods/independence-test.md
 */
export function sumOfChiSquaresOverF(
  x: number,
  lambda: readonly number[],
  df: number,
  compat?: Compat,
): number {
  if (!Number.isFinite(x) || !(df > 0)) return NaN;
  const denominator = compat === undefined ? df : Math.floor(df);
  const weights = [...lambda, -x / df];
  const degrees = [...lambda.map(() => 1), denominator];
  return imhofUpper(weights, degrees);
}

/** P(Σ w_j χ²(d_j) > 0) = ½ + (1/π) ∫₀^∞ sin θ(u) / (u ρ(u)) du. */
function imhofUpper(weights: readonly number[], degrees: readonly number[]): number {
  const scale = Math.max(...weights.map(Math.abs));
  const w = weights.map((weight) => weight / scale);
  const integrand = (u: number): number => {
    let theta = 0;
    let logRho = 0;
    w.forEach((weight, j) => {
      const d = degrees[j] ?? 0;
      theta += (d / 2) * Math.atan(weight * u);
      logRho += (d / 4) * Math.log1p((weight * u) ** 2);
    });
    return Math.sin(theta) * Math.exp(-logRho);
  };
  // With u = exp(s) the measure du/u is ds, and the trapezoidal rule on a smooth, two-sided decaying function
  // converges faster than any power of its step.
  let sum = 0;
  const step = 1 / 256;
  for (let s = -45; s < 80; s += step) {
    const term = integrand(Math.exp(s));
    sum += term;
    if (s > 20 && Math.abs(term) < 1e-18) break;
  }
  return Math.min(1, Math.max(0, 0.5 + (sum * step) / Math.PI));
}

/**
 * The same tail by Kuonen's saddlepoint approximation (1999); where the saddlepoint is too near zero to be used, by
 * matching two moments.
 */
export function saddlepointUpper(x: number, lambda: readonly number[], df: number, compat?: Compat): number {
  if (!Number.isFinite(x) || !(df > 0)) return NaN;
  const denominator = compat === undefined ? df : Math.floor(df);
  const near = saddlepoint([...lambda, -x / df], [...lambda.map(() => 1), denominator]);
  return near ?? satterthwaiteUpper(x, lambda, df);
}

function satterthwaiteUpper(x: number, lambda: readonly number[], df: number): number {
  const mean = lambda.reduce((sum, one) => sum + one, 0) / lambda.length;
  const ratio = lambda.reduce((sum, one) => sum + one * one, 0) / lambda.length / mean ** 2;
  const df1 = lambda.length / ratio;
  return fUpper(x / (df1 * mean * ratio), df1, df);
}

function saddlepoint(weights: readonly number[], degrees: readonly number[]): number | null {
  const scale = Math.max(...weights);
  const w = weights.map((weight) => weight / scale);
  const each = (f: (weight: number, degree: number) => number): number =>
    w.reduce((sum, weight, j) => sum + f(weight, degrees[j] ?? 0), 0);
  const k0 = (z: number): number => -each((weight, d) => d * Math.log1p(-2 * z * weight)) / 2;
  const k1 = (z: number): number => each((weight, d) => (d * weight) / (1 - 2 * z * weight));
  const k2 = (z: number): number => 2 * each((weight, d) => (d * weight ** 2) / (1 - 2 * z * weight) ** 2);
  const lowest = Math.max(...w.filter((weight) => weight < 0).map((weight) => 1 / (2 * weight))) * 0.99999;
  const z = findRoot(k1, lowest, 0.5 * 0.99999);
  if (Math.abs(z) < 1e-4) return null;
  const root = Math.sign(z) * Math.sqrt(-2 * k0(z));
  const v = z * Math.sqrt(k2(z));
  return normalCdf(-(root + Math.log(v / root) / root));
}
