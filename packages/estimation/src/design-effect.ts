import { orderFreeDot, orderFreeSum } from '@langnghe/weighting';
import type { Compat, Design } from '@langnghe/weighting';
import { countNonZero, countRows, rowsKept, weightsInDomain } from './domain.ts';
import type { Evaluated } from './statistic.ts';
import { elementVariance } from './variance.ts';

/** Simple random sampling of the same size without replacement (`wor`) or with (`replace`). */
export type DesignEffectKind = 'wor' | 'replace';

/**
 * Design effects of means or totals: their variance over that of simple random sampling of n elements out of N = Σ w,
 * s²/n (1 − n/N) for a mean, times N² for a total. NaN where both are zero; null for a single element, and where the weights
 * sum to less than n, so that no population stands behind them (R looks only without replicates). With joint probabilities R counts rows outside the domain too, and takes
 * the wrong factors for totals, which `compat` reproduces. docs/methods/design-effect.md
 */
export function designEffects(
  design: Design,
  columns: readonly Float64Array[],
  evaluated: Evaluated,
  kind: DesignEffectKind,
  of: 'mean' | 'total',
  compat?: Compat,
): (number | null)[] {
  const weight = weightsInDomain(design);
  const population = orderFreeSum(weight);
  const n = design.kind === 'linearized' ? countNonZero(weight) : countRows(rowsKept(design));
  const asR = compat !== undefined && hasJointProbabilities(design);
  const size = asR ? (of === 'total' ? 1 : design.rows) : n;
  const asReplicates = compat !== undefined && design.kind === 'replicate';
  const tooFew = kind === 'wor' && population < n && of === 'mean' && !asReplicates;
  if (tooFew || (n < 2 && !asReplicates)) return columns.map(() => null);
  const finite = asR && of === 'total' ? kind === 'replace' : kind === 'wor';
  const fraction = finite ? 1 - (asR ? design.rows : n) / population : 1;
  const scale = of === 'total' ? population ** 2 : 1;
  return columns.map((column, j) => {
    const spread = realVariance(elementVariance(column, weight, n), column, weight, population);
    const variance = evaluated.covariance[j]?.[j] ?? NaN;
    const zero = Math.abs(variance) <= 1e-18 * (evaluated.estimate[j] ?? 0) ** 2;
    return (zero ? 0 : variance) / ((spread / size) * fraction * scale);
  });
}

export function hasJointProbabilities(design: Design): boolean {
  return design.kind === 'linearized' && design.unequal !== undefined && design.unequal.method !== 'brewer';
}

/** Zero when it is nothing but rounding beside the mean square. */
function realVariance(variance: number, column: Float64Array, weight: Float64Array, total: number): number {
  const meanSquare =
    orderFreeDot(
      weight,
      column.map((x) => x * x),
    ) / total;
  return variance <= 1e-24 * meanSquare ? 0 : variance;
}
