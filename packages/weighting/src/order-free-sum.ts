/**
 * Sums that do not depend on the order of their terms, bit for bit: every term is split at two fixed binary places
 * chosen from the largest magnitude and the number of terms, so that each partial sum is exact (Demmel and Nguyen 2015,
 * Parallel reproducible summation). What is dropped of a term is below 2⁻⁶⁰ of the largest.
 */
export interface Grid {
  readonly coarse: number;
  readonly fine: number;
}

/** Values that are not numbers, or so large (about 1e305 for some hundreds) that their sum may be none. */
export class SumOutOfRange extends RangeError {
  constructor(terms: number, largest: number) {
    super(`cannot sum ${terms} values of magnitude ${largest}`);
  }
}

/** Largest power of two not above x > 0; exact, also for subnormals. */
function powerOfTwo(x: number): number {
  if (!Number.isFinite(x)) return x;
  let exponent = Math.floor(Math.log2(x));
  while (2 ** exponent > x) exponent -= 1;
  while (2 ** (exponent + 1) <= x) exponent += 1;
  return 2 ** exponent;
}

/**
 * The places for `terms` values of magnitude up to `largest`; null when every value is zero. Adding and subtracting
 * 1.5·2ᵏ rounds a value below 2ᵏ⁻¹ to a multiple of 2ᵏ⁻⁵²; with 2ᵏ ≥ 2·terms·largest all such multiples add exactly.
 */
export function summationGrid(largest: number, terms: number): Grid | null {
  if (largest === 0) return null;
  const room = 12 * powerOfTwo(Math.max(1, terms));
  const coarse = room * powerOfTwo(largest);
  if (!Number.isFinite(coarse)) throw new SumOutOfRange(terms, largest);
  return { coarse, fine: room * powerOfTwo(coarse) * 2 ** -52 };
}

export function largestMagnitude(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i += 1) {
    const size = Math.abs(values[i] as number);
    if (size > largest) largest = size;
    else if (Number.isNaN(size)) return Number.NaN;
  }
  return largest;
}

/** Σ values. */
export function orderFreeSum(values: ArrayLike<number>): number {
  const grid = summationGrid(largestMagnitude(values), values.length);
  if (grid === null) return 0;
  const { coarse, fine } = grid;
  let high = 0;
  let low = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    const top = value + coarse - coarse;
    high += top;
    low += value - top + fine - fine;
  }
  return high + low;
}

/** Σ a·b. */
export function orderFreeDot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const products = new Float64Array(a.length);
  for (let i = 0; i < a.length; i += 1) products[i] = (a[i] as number) * (b[i] as number);
  return orderFreeSum(products);
}

/** Sums by group: `group[i]` is a dense id below `groups`. */
export function orderFreeGroupSums(
  values: ArrayLike<number>,
  group: ArrayLike<number>,
  groups: number,
): Float64Array {
  const high = new Float64Array(groups);
  const grid = summationGrid(largestMagnitude(values), values.length);
  if (grid === null) return high;
  const low = new Float64Array(groups);
  const { coarse, fine } = grid;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    const top = value + coarse - coarse;
    const g = group[i] as number;
    high[g] = (high[g] as number) + top;
    low[g] = (low[g] as number) + (value - top + fine - fine);
  }
  for (let g = 0; g < groups; g += 1) high[g] = (high[g] as number) + (low[g] as number);
  return high;
}
