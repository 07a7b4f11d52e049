import { centreOnStrata } from '../tables/psu-variance.ts';
import type { PlainFrame } from '../tables/plain-frame.ts';

/**
 * Columns x by PSU → the matrix Σ_h f_h Σ_i (x_hi − x̄_h)(x_hi − x̄_h)ᵀ, with f_h the factor of the frame, in sums that
 * do not depend on the order of PSUs. `x` holds the columns one after the other, by place, and is used up.
 *
 * Each deviation, times √f_h, becomes a whole number of b bits (b = 53 − ⌈log₂ n⌉ for n PSUs, 2⁻ᵇ of a bound of its
 * column); so products are whole numbers and their sums need two words only. docs/methods/cell-sums.md
 */
export function strataProducts(frame: PlainFrame, x: Float64Array, columns: number): Float64Array {
  const psus = frame.psuAt.length;
  const bits = Math.min(50, 53 - Math.ceil(Math.log2(psus)));
  const unit = new Float64Array(columns);
  for (let k = 0; k < columns; k++) {
    unit[k] = wholeDeviations(frame, x.subarray(k * psus, (k + 1) * psus), bits);
  }
  return products(x, psus, unit, 1.5 * 2 ** (2 * bits + Math.ceil(Math.log2(psus))));
}

/**
 * Σ a b of each two columns of whole numbers. A sum that starts at 1.5 · 2ᵏ keeps the leading part of each product, which
 * adds up exactly, and `low` what the first has dropped, a whole number below 2⁵³ in sum. Two columns by two at a time:
 * four products of four values, and no sum waits for the one before it.
 */
function products(x: Float64Array, psus: number, unit: Float64Array, start: number): Float64Array {
  const columns = unit.length;
  const sums = new Float64Array(columns * columns);
  const put = (k: number, l: number, high: number, low: number): void => {
    const sum = (high - start + low) * (unit[k] as number) * (unit[l] as number);
    sums[k * columns + l] = sum;
    sums[l * columns + k] = sum;
  };
  for (let k = 0; k < columns; k += 2) {
    // The last of an odd number of columns is multiplied twice.
    const k2 = Math.min(k + 1, columns - 1);
    for (let l = 0; l <= k; l += 2) {
      const l2 = Math.min(l + 1, columns - 1);
      let [high, highKL2, highK2L, highK2L2] = [start, start, start, start];
      let [low, lowKL2, lowK2L, lowK2L2] = [0, 0, 0, 0];
      for (let i = 0; i < psus; i++) {
        const atK = x[k * psus + i] as number;
        const atK2 = x[k2 * psus + i] as number;
        const atL = x[l * psus + i] as number;
        const atL2 = x[l2 * psus + i] as number;
        const kl = atK * atL;
        const kl2 = atK * atL2;
        const k2l = atK2 * atL;
        const k2l2 = atK2 * atL2;
        const sum = high + kl;
        const sumKL2 = highKL2 + kl2;
        const sumK2L = highK2L + k2l;
        const sumK2L2 = highK2L2 + k2l2;
        low += kl - (sum - high);
        lowKL2 += kl2 - (sumKL2 - highKL2);
        lowK2L += k2l - (sumK2L - highK2L);
        lowK2L2 += k2l2 - (sumK2L2 - highK2L2);
        high = sum;
        highKL2 = sumKL2;
        highK2L = sumK2L;
        highK2L2 = sumK2L2;
      }
      put(k, l, high, low);
      put(k, l2, highKL2, lowKL2);
      put(k2, l, highK2L, lowK2L);
      put(k2, l2, highK2L2, lowK2L2);
    }
  }
  return sums;
}

/** x → √f (x − x̄) / unit, rounded; gives the unit, a power of two, 0 when nothing deviates. */
function wholeDeviations(frame: PlainFrame, x: Float64Array, bits: number): number {
  const largest = centreOnStrata(frame, x);
  if (largest === 0) return 0;
  const { start, factor } = frame;
  const mostRoot = Math.sqrt(factor.reduce((most, f) => Math.max(most, f), 0));
  // |x − x̄| ≤ 2 max |x|.
  const unit = 2 ** (1 + Math.ceil(Math.log2(largest * mostRoot)) - bits);
  for (let h = 0; h < factor.length; h++) {
    const scale = Math.sqrt(factor[h] as number) / unit;
    for (let i = start[h] as number; i < (start[h + 1] as number); i++) {
      x[i] = (x[i] as number) * scale + toWhole - toWhole;
    }
  }
  return unit;
}

const toWhole = 1.5 * 2 ** 52;
