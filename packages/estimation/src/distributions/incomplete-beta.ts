import { deviancePart, stirlingError } from './log-gamma.ts';

/** Both tails of a distribution at one point, each accurate where it is small. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** xᵃ(1 − x)ᵇ / B(a, b), by Loader's saddle-point form, which keeps its digits for large a and b. */
export function betaKernel(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const log =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviancePart(a, n * x) - deviancePart(b, n * y);
  return Math.exp(log) * Math.sqrt((a * b) / (2 * Math.PI * n));
}

/**
 * The regularised incomplete beta function I_x(a, b) and its complement, for a, b > 0. Give y = 1 − x when it is
 * known more exactly than by subtraction.
 */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): Tails {
  if (!(a > 0 && b > 0)) throw new RangeError(`incomplete beta with a = ${a}, b = ${b}`);
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  const kernel = betaKernel(a, b, x, y);
  // How far x lies below the mean a/(a + b), taken from the smaller of x and y to lose no digits.
  const below = a > b ? (a + b) * y - b : a - (a + b) * x;
  if (below >= 0) {
    const lower = kernel * contractedFraction(a, b, x, y, below);
    return { lower, upper: 1 - lower };
  }
  const upper = kernel * contractedFraction(b, a, y, x, -below);
  return { lower: 1 - upper, upper };
}

/**
 * The even part of the continued fraction of I_x(a, b) over its kernel (Didonato and Morris 1992, eq. 9): below the
 * mean all its denominators are sums of positive terms, so nothing cancels however large a is.
 */
function contractedFraction(a: number, b: number, x: number, y: number, below: number): number {
  const first = (1 + below) * (a / (a + 1));
  let [numerator, previousNumerator] = [1, 0];
  let [denominator, previousDenominator] = [first, 1];
  let value = 1 / first;
  for (let n = 1; n < 1_000_000; n++) {
    const s = a + 2 * n - 1;
    const w = n * (b - n) * x;
    const alpha = (((a + n - 1) * (a + b + n - 1)) / (s * s)) * w * x;
    const beta = n + w / s + ((a + n) / (a + 2 * n + 1)) * (1 + below + n * (1 + y));
    [numerator, previousNumerator] = [alpha * previousNumerator + beta * numerator, numerator];
    [denominator, previousDenominator] = [alpha * previousDenominator + beta * denominator, denominator];
    const next = numerator / denominator;
    if (Math.abs(next - value) <= 1e-16 * Math.abs(next)) return next;
    value = next;
    [numerator, previousNumerator] = [value, previousNumerator / denominator];
    [denominator, previousDenominator] = [1, previousDenominator / denominator];
  }
  return value;
}
