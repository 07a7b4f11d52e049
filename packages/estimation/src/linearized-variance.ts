import { accepted, nameList, refused, type Checked } from '@langnghe/language';
import { orderFreeGroupSums, orderFreeSum, type LinearizedDesign } from '@langnghe/weighting';
import { lonelyStrata, type StratumRole } from './lonely-psu.ts';
import { estimationDesignIssue } from './design-issues.ts';
import { stageFrames, type StageFrame } from './stage-frame.ts';
import { unequalProbabilityCovariance } from './unequal-probability.ts';

/**
 * Covariance matrix of the totals Σ u of weighted influence values, one array of u (one entry a row, zero outside the
 * domain) per statistic: V(z) = Σ_h (1 − f_h) n_h/(n_h − 1) Σ_i (z_hi − z̄_h)², to which each later stage adds its own
 * within the clusters above, times their sampling fractions. docs/methods/linearized-variance.md
 */
export function linearizedCovariance(
  design: LinearizedDesign,
  influence: readonly Float64Array[],
): Checked<Float64Array[]> {
  for (const u of influence) {
    if (u.length !== design.rows)
      throw new Error(`influence of ${u.length} rows for a design of ${design.rows}`);
  }
  const u = design.adjustments.reduce((values, adjustment) => adjustment.residuals(values), [...influence]);
  if (design.unequal !== undefined && design.unequal.method !== 'brewer') {
    return accepted(unequalProbabilityCovariance(design, design.unequal, u));
  }
  const total = zeroMatrix(u.length);
  for (const frame of stageFrames(design)) {
    const sums = u.map((values) => orderFreeGroupSums(values, frame.clusterOfRow, frame.clusters));
    const stage = stageCovariance(design, frame, sums);
    if (!stage.ok) return stage;
    addTo(total, stage.value);
  }
  return accepted(total);
}

/** One stage from the sums by cluster. The first stage alone is the whole variance when no population sizes are given. */
export function stageCovariance(
  design: LinearizedDesign,
  frame: StageFrame,
  sums: readonly Float64Array[],
): Checked<Float64Array[]> {
  const roles = lonelyStrata(design, frame);
  if (roles.refused.length > 0) {
    const strata = nameList(roles.refused.map((h) => frame.nameOfStratum(h)));
    return refused([estimationDesignIssue('design.lonely-psu', {}, { strata, stage: frame.stage })]);
  }
  const deviations = sums.map((z) => centred(frame, roles.roleOf, z));
  const factor = clusterFactors(frame, roles.roleOf, roles.inflation);
  return accepted(weightedCrossProducts(deviations, factor));
}

/** z_hi − z̄_h; where a lonely cluster is adjusted, minus the mean over all clusters of the stage instead. */
function centred(frame: StageFrame, roleOf: readonly StratumRole[], z: Float64Array): Float64Array {
  const total = orderFreeGroupSums(z, frame.stratumOfCluster, frame.strata);
  const wholeStage = orderFreeGroupSums(total, frame.groupOfStratum, frame.groups);
  return z.map((value, cluster) => {
    const h = frame.stratumOfCluster[cluster] as number;
    const g = frame.groupOfStratum[h] as number;
    const centre =
      roleOf[h] === 'centred-on-stage'
        ? (wholeStage[g] as number) / (frame.clustersOfGroup[g] as number)
        : (total[h] as number) / (frame.sampled[h] as number);
    return value - centre;
  });
}

/** (1 − f) n/(n − 1), times the sampling fractions of the stages above. */
function clusterFactors(
  frame: StageFrame,
  roleOf: readonly StratumRole[],
  inflation: Float64Array,
): Float64Array {
  return Float64Array.from(frame.stratumOfCluster, (h, cluster) => {
    if (roleOf[h] === 'skipped') return 0;
    const n = frame.sampled[h] as number;
    const unsampled = frame.unsampledFraction[cluster] as number;
    const correction = n > 1 ? n / (n - 1) : 1;
    return (
      unsampled *
      correction *
      (frame.fractionAbove[h] as number) *
      (inflation[frame.groupOfStratum[h] as number] as number)
    );
  });
}

function weightedCrossProducts(deviations: readonly Float64Array[], factor: Float64Array): Float64Array[] {
  const matrix = zeroMatrix(deviations.length);
  const products = new Float64Array(factor.length);
  deviations.forEach((a, i) => {
    deviations.slice(0, i + 1).forEach((b, j) => {
      for (let k = 0; k < factor.length; k += 1) {
        products[k] = (factor[k] as number) * ((a[k] as number) * (b[k] as number));
      }
      const sum = orderFreeSum(products);
      (matrix[i] as Float64Array)[j] = sum;
      (matrix[j] as Float64Array)[i] = sum;
    });
  });
  return matrix;
}

function zeroMatrix(size: number): Float64Array[] {
  return Array.from({ length: size }, () => new Float64Array(size));
}

function addTo(total: readonly Float64Array[], part: readonly Float64Array[]): void {
  total.forEach((line, i) => {
    part[i]?.forEach((value, j) => (line[j] = (line[j] as number) + value));
  });
}
