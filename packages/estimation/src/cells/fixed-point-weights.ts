import { largestMagnitude } from './largest-magnitude.ts';

/**
 * Weights as whole numbers w·2ᵏ in two words of 31 bits, so that sums are exact and do not depend on the order of the
 * rows. The low word also counts the rows with weight in its upper bits. docs/methods/cell-sums.md
 */
export interface FixedPointWeights {
  readonly high: Float64Array;
  /** Low 31 bits, plus `countUnit` in rows with weight. */
  readonly low: Float64Array;
  /** 2⁻ᵏ. */
  readonly unit: number;
}

export const wordSize = 2 ** 31;
/** Above the sum of `mostRows` low words: 2³¹ · 2¹¹. */
export const countUnit = 2 ** 42;
/** Rows that may be added before the count is taken out of the low word: 2042-bit counts fit above it in 53 bits. */
export const mostRows = 2 ** 11 - 1;

/** Sums of high words stay below 2⁵³ up to this many rows; more rows take bits from each weight. */
const rowsAtFullPrecision = 2 ** 22;

/** k = 62 − ⌈log₂ max w⌉, less one bit for each doubling of the rows beyond 4 million. */
export function binaryPlaces(weight: ArrayLike<number>): number {
  const largest = largestMagnitude(weight);
  if (!Number.isFinite(largest)) throw new Error(`a weight is ${largest}`);
  if (largest === 0) return 0;
  const spare = Math.max(0, Math.ceil(Math.log2(weight.length / rowsAtFullPrecision)));
  return Math.min(1000, 61 - Math.floor(Math.log2(largest)) - spare);
}

export function fixedPointWeights(weight: ArrayLike<number>): FixedPointWeights {
  const places = binaryPlaces(weight);
  const rows = weight.length;
  const high = new Float64Array(rows);
  const low = new Float64Array(rows);
  const scale = 2 ** (places - 31);
  for (let i = 0; i < rows; i++) {
    const w = weight[i] as number;
    if (!(w > 0)) continue;
    const scaled = w * scale;
    const whole = Math.floor(scaled);
    const rest = Math.round((scaled - whole) * wordSize);
    high[i] = rest === wordSize ? whole + 1 : whole;
    low[i] = (rest === wordSize ? 0 : rest) + countUnit;
  }
  return { high, low, unit: 2 ** -places };
}
