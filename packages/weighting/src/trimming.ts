import { accepted, refused, type Checked } from '@langnghe/language';
import type { Design, WeightingOptions } from './design.ts';
import { trimmingIssue } from './trimming-issues.ts';
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
 * weight 0 or outside the domain take no part; with `compat` rows of weight 0 do, as in R. docs/methods/trimming.md
 */
export function trimWeights<D extends Design>(
  design: D,
  limits: TrimLimits,
  { compat }: WeightingOptions = {},
): Checked<D> {
  const { lower = 0, upper = Infinity } = limits;
  if (!(lower <= upper)) return refused([trimmingIssue('weighting.trim-limits', {}, { lower, upper })]);
  const asR = compat !== undefined && design.kind === 'linearized';
  return reweigh(design, (given, replicate) => {
    // R holds 1/w, so that a weight at a limit may be past it by rounding.
    const column = asR ? given.map((w) => 1 / (1 / w)) : given;
    const part = column.map((w, row) => ((w > 0 || asR) && design.domain?.[row] !== 0 ? 1 : 0));
    const { weight, unplaced } = trimmed(column, part, limits);
    if (unplaced === 0) return accepted({ weight });
    const issue = trimmingIssue(
      'weighting.trim-impossible',
      {},
      { lower, upper, unplaced, replicate: (replicate ?? -1) + 1 },
    );
    // R warns and leaves the weights at the limits.
    return compat === 'r-4.5' ? accepted({ weight }, [{ ...issue, severity: 'warning' }]) : refused([issue]);
  });
}

export interface Trimmed {
  readonly weight: Float64Array;
  /** What was cut and nobody could take: not 0 when the sum cannot stay within such limits. */
  readonly unplaced: number;
}

export function trimmed(column: Float64Array, part: ArrayLike<number>, limits: TrimLimits): Trimmed {
  const { upper = Infinity, lower = -Infinity, strict = false } = limits;
  const cut = new Uint8Array(column.length);
  const takes = (row: number): boolean => part[row] === 1 && cut[row] === 0;
  let weight = column;
  for (;;) {
    const before = weight;
    const out = before.map((w, row) => (takes(row) && (w < lower || w > upper) ? 1 : 0));
    if (out.every((yes) => yes === 0)) return { weight, unplaced: 0 };
    out.forEach((yes, row) => {
      if (yes === 1) cut[row] = 1;
    });
    const clamped = before.map((w, row) => (out[row] === 1 ? Math.min(upper, Math.max(lower, w)) : w));
    const excess = orderFreeSum(before.map((w, row) => w - (clamped[row] as number)));
    const takers = cut.reduce((count, _, row) => count + (takes(row) ? 1 : 0), 0);
    if (takers === 0) return { weight: clamped, unplaced: excess };
    weight = clamped.map((w, row) => (takes(row) ? w + excess / takers : w));
    if (!strict) return { weight, unplaced: 0 };
  }
}
