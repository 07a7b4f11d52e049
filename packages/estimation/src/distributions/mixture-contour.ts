import { findRoot } from './root.ts';

/**
 * P(Σ λ_j χ²₁ > x · χ²_df/df), all λ > 0, by integrating the inversion formula (1/2πi) ∫ exp(K(s)) ds/s,
 * K(s) = −½ Σ log(1 − 2λ_j s) − (df/2) log(1 + 2xs/df), along a hyperbola that crosses the real axis where the integrand
 * is least (Rice 1980). With s(t) = c + b(cosh t − 1) + ib sinh t it falls off exponentially in t, and the
 * trapezoidal rule converges like exp(−5/h): the number of terms grows with the logarithm of λ_max/λ_min only.
 */
export function mixtureByContour(x: number, lambda: readonly number[], df: number): number {
  const pole = 1 / (2 * Math.max(...lambda));
  const slope = (s: number): number =>
    lambda.reduce((sum, one) => sum + one / (1 - 2 * one * s), 0) -
    (df === Infinity ? x : x / (1 + (2 * s * x) / df)) -
    1 / s;
  if (!(x > 0)) return 1;
  // So far out that exp(−x/2λ) is below the smallest double.
  if (slope(pole * (1 - 1e-12)) <= 0) return 0;
  const c = findRoot(slope, pole * 1e-12, pole * (1 - 1e-12));
  const b = Math.min(c, 2 * (pole - c));
  const term = (t: number): number => {
    const re = c + b * (Math.cosh(t) - 1);
    const im = b * Math.sinh(t);
    let [size, angle] = [-Math.log(Math.hypot(re, im)), -Math.atan2(im, re)];
    for (const one of lambda) {
      const [u, v] = [1 - 2 * one * re, -2 * one * im];
      size -= Math.log(Math.hypot(u, v)) / 2;
      angle -= Math.atan2(v, u) / 2;
    }
    if (df === Infinity) {
      size -= x * re;
      angle -= x * im;
    } else {
      const [u, v] = [1 + (2 * x * re) / df, (2 * x * im) / df];
      size -= (df / 2) * Math.log(Math.hypot(u, v));
      angle -= (df / 2) * Math.atan2(v, u);
    }
    // Im of the integrand times ds/dt = b (sinh t + i cosh t).
    const value = Math.exp(size);
    return b * value * (Math.sinh(t) * Math.sin(angle) + Math.cosh(t) * Math.cos(angle));
  };
  const h = 1 / 16;
  let sum = term(0) / 2;
  let small = 0;
  for (let k = 1; k < mostTerms && small < 12; k += 1) {
    const value = term(k * h);
    sum += value;
    small = Math.abs(value) <= 1e-17 * Math.abs(sum) ? small + 1 : 0;
  }
  return Math.min(1, Math.max(0, (sum * h) / Math.PI));
}

/** Far beyond what exponents of doubles allow. */
const mostTerms = 8_000;
