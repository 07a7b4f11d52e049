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
 * Σ a b of each two columns of whole numbers: `rounding` splits each product into a part that adds up exactly and a rest
 * that is a whole number below 2⁵³ in sum.
 */
function products(x: Float64Array, psus: number, unit: Float64Array, rounding: number): Float64Array {
  const columns = unit.length;
  const sums = new Float64Array(columns * columns);
  for (let k = 0; k < columns; k++) {
    for (let l = 0; l <= k; l++) {
      let high = 0;
      let low = 0;
      for (let a = k * psus, b = l * psus; a < (k + 1) * psus; a++, b++) {
        const product = (x[a] as number) * (x[b] as number);
        const top = product + rounding - rounding;
        high += top;
        low += product - top;
      }
      const sum = (high + low) * (unit[k] as number) * (unit[l] as number);
      sums[k * columns + l] = sum;
      sums[l * columns + k] = sum;
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
