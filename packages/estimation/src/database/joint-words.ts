import type { CellWords } from '../cells/cell-words.ts';

/**
 * The whole-number weights of `fixedPointWeights` (62 bits) in words of 39 and 23 bits, the low one counting the row
 * above them: so many rows add up exactly before the words must be taken.
 */
export const mostRowsAdded = 2 ** 14 - 1;
const lowBits = 23;
const countUnit = 2 ** 37;

/** `fixed`: two words of 32 bits a row, the low one first. */
export function splitWeights(
  fixed: ArrayLike<number>,
  high: Float64Array,
  low: Float64Array,
  rows: number,
): void {
  for (let i = 0; i < rows; i++) {
    const lower = fixed[2 * i] as number;
    high[i] = (fixed[2 * i + 1] as number) * 2 ** (32 - lowBits) + (lower >>> lowBits);
    low[i] = (lower & (2 ** lowBits - 1)) + countUnit;
  }
}

/** Adds what was added to words of 31 bits and to the counts, and starts again from nothing. */
export function takeJointWords(added: CellWords, { high, low }: CellWords, count: Float64Array): void {
  for (let cell = 0; cell < low.length; cell++) {
    const packed = added.low[cell] as number;
    // Each row counts.
    if (packed === 0) continue;
    const sum = added.high[cell] as number;
    const counted = Math.floor(packed / countUnit);
    const above = Math.floor(sum / 2 ** (31 - lowBits));
    high[cell] = (high[cell] as number) + above;
    low[cell] =
      (low[cell] as number) +
      (sum - above * 2 ** (31 - lowBits)) * 2 ** lowBits +
      (packed - counted * countUnit);
    count[cell] = (count[cell] as number) + counted;
    added.high[cell] = 0;
    added.low[cell] = 0;
  }
}
