/**
 * Weights above zero as whole numbers w·2ᵏ in two words of 31 bits: sums of them are exact and do not depend on the order of the
 * rows. The low word also counts the rows with weight, above its 31 bits. docs/methods/cell-sums.md
 */
export interface FixedPointWeights {
  readonly high: Float64Array;
  /** The low 31 bits, plus `countUnit` in rows with weight. */
  readonly low: Float64Array;
  /** 2⁻ᵏ. */
  readonly unit: number;
}

export const wordSize = 2 ** 31;
export const countUnit = 2 ** 42;
/** So many low words and their counts add up exactly; then the counts must be taken out. */
export const mostRowsOfSegment = 2 ** 11 - 1;

/** Sums of high words stay below 2⁵³ up to this many rows; every doubling beyond takes a bit from each weight. */
const rowsAtFullPrecision = 2 ** 22;

/** k = 61 − ⌊log₂ max w⌋, so that w·2ᵏ < 2⁶². */
export function binaryPlaces(weight: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < weight.length; i++) {
    const w = weight[i] as number;
    if (w === Infinity) throw new Error('a weight is Infinity');
    if (w > largest) largest = w;
  }
  return placesOf(largest, weight.length);
}

export function placesOf(largest: number, rows: number): number {
  if (largest === 0) return 0;
  const beyond = Math.max(0, Math.ceil(Math.log2(rows / rowsAtFullPrecision)));
  return Math.min(1000, 61 - Math.floor(Math.log2(largest)) - beyond);
}

export function fixedPointWeights(weight: ArrayLike<number>): FixedPointWeights {
  const places = binaryPlaces(weight);
  const high = new Float64Array(new SharedArrayBuffer(8 * weight.length));
  const low = new Float64Array(new SharedArrayBuffer(8 * weight.length));
  const scale = 2 ** (places - 31);
  for (let i = 0; i < weight.length; i++) {
    const w = weight[i] as number;
    if (w === 0) continue;
    if (!(w > 0)) throw new Error(`a weight is ${w}`);
    const scaled = w * scale;
    const whole = Math.floor(scaled);
    const rest = Math.round((scaled - whole) * wordSize);
    const carry = rest === wordSize ? 1 : 0;
    high[i] = whole + carry;
    low[i] = rest - carry * wordSize + countUnit;
  }
  return { high, low, unit: 2 ** -places };
}
