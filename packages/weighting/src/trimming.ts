import { accepted, refused, type Checked } from '@langnghe/language';
import type { Design } from './design.ts';
import { weightingIssue } from './issues.ts';
import { orderFreeSum } from './order-free-sum.ts';
import { reweigh } from './reweigh.ts';

export interface TrimLimits {
  readonly upper?: number;
  readonly lower?: number;
  /** Repeat until nothing is out of the limits, never touching a weight cut before. */
  readonly strict?: boolean;
}

/**
 * Weights cut to [lower, upper], what was cut spread equally over the rows not cut, so that their sum stays. Rows of
 * weight 0 or outside the domain take no part.
 */
export function trimWeights<D extends Design>(design: D, limits: TrimLimits): Checked<D> {
  return reweigh(design, (column, replicate) => {
    const part = column.map((w, row) => (w > 0 && design.domain?.[row] !== 0 ? 1 : 0));
    const weight = trimmed(column, part, limits);
    if (weight !== null) return accepted({ weight });
    const values = {
      lower: limits.lower ?? 0,
      upper: limits.upper ?? Infinity,
      replicate: replicate === undefined ? 0 : replicate + 1,
    };
    return refused([weightingIssue('weighting.trim-impossible', {}, values)]);
  });
}

/** Null when every weight was cut and something is left to spread: the sum cannot stay within such limits. */
export function trimmed(
  column: Float64Array,
  part: ArrayLike<number>,
  limits: TrimLimits,
): Float64Array | null {
  const { upper = Infinity, lower = -Infinity, strict = false } = limits;
  let weight = column;
  const cut = new Uint8Array(column.length);
  for (;;) {
    const isOut = (w: number, row: number): boolean =>
      part[row] === 1 && cut[row] === 0 && (w < lower || w > upper);
    const before = weight;
    const clamped = before.map((w, row) => (isOut(w, row) ? Math.min(upper, Math.max(lower, w)) : w));
    before.forEach((w, row) => {
      if (isOut(w, row)) cut[row] = 1;
    });
    const excess = orderFreeSum(before.map((w, row) => w - (clamped[row] as number)));
    const takers = cut.reduce((count, yes, row) => count + (yes === 0 && part[row] === 1 ? 1 : 0), 0);
    if (before.every((w, row) => w === clamped[row])) return weight;
    if (takers === 0 && excess !== 0) return null;
    weight = clamped.map((w, row) => (cut[row] === 0 && part[row] === 1 ? w + excess / takers : w));
    if (!strict) return weight;
  }
}
