import { accepted, type Checked } from '@langnghe/language';
import type { Adjustment, Design, ReplicateDesign } from './design.ts';
import { columnRank } from './qr.ts';

/** New weights of one column, and what the step does to influence values. */
export interface Reweighed {
  readonly weight: Float64Array;
  readonly adjustment?: Adjustment;
}

/** One column of weights → the column after the step. `replicate` is undefined for the full sample. */
export type Reweigh = (weight: Float64Array, replicate?: number) => Checked<Reweighed>;

/**
 * The design after a weighting step: for a linearised design the step's adjustment joins those before it; for
 * replicates the step is repeated on every column, so that their spread shows its effect. Degrees of freedom stay those
 * of the sample; R takes the rank of the new weights instead (`rankAgain`), which can exceed PSUs − strata.
 */
export function reweigh<D extends Design>(design: D, step: Reweigh, rankAgain = false): Checked<D> {
  const full = step(design.weight);
  if (!full.ok) return full;
  if (design.kind === 'linearized') {
    const { adjustment } = full.value;
    const adjustments = adjustment === undefined ? design.adjustments : [...design.adjustments, adjustment];
    return accepted({ ...design, weight: full.value.weight, adjustments }, full.issues);
  }
  const replicates: Float64Array[] = [];
  for (const [r, column] of design.replicates.entries()) {
    const replicate = step(column, r);
    if (!replicate.ok) return replicate;
    replicates.push(replicate.value.weight);
  }
  return accepted(withWeights(design, full.value.weight, replicates, rankAgain) as Design as D, full.issues);
}

function withWeights(
  design: ReplicateDesign,
  weight: Float64Array,
  replicates: readonly Float64Array[],
  rankAgain: boolean,
): ReplicateDesign {
  const { kind, rows, scale, rscales, mse, domain, degreesGiven } = design;
  const degreesOfFreedom = design.degreesOfFreedom ?? columnRank(design.replicates) - 1;
  const inDomain = domain === undefined ? {} : { domain };
  return {
    kind,
    rows,
    weight,
    replicates,
    scale,
    rscales,
    mse,
    ...inDomain,
    ...(rankAgain ? {} : { degreesOfFreedom, ...(degreesGiven && { degreesGiven }) }),
  };
}

/** Weights with those outside the design's domain at zero. */
export function domainWeights(design: Design, weight: Float64Array): Float64Array {
  const { domain } = design;
  return domain === undefined ? weight : weight.map((w, row) => (domain[row] === 1 ? w : 0));
}
