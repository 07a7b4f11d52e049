import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import type { Design, ReplicateDesign } from '@langnghe/weighting';
import { nothingToAverage } from './design-issues.ts';
import { linearizedCovariance } from './linearized-variance.ts';
import { replicateCovariance } from './replicate-variance.ts';
import { weightsInDomain } from './domain.ts';
import { gapIssue } from './gap-issues.ts';
import { estimationIssue } from './issues.ts';

/**
 * An estimator as the rest of the package sees it. `value` gives θ for any weights (zero for rows not in use), so that
 * replicates can recompute it; `influence` gives its weighted influence values u = w z, one array per component of θ.
 */
export interface Statistic {
  readonly value: (weight: Float64Array) => Float64Array;
  readonly influence: (weight: Float64Array, value: Float64Array) => Float64Array[];
}

export interface Evaluated {
  readonly estimate: Float64Array;
  /** Covariance matrix; 0 for what does not vary, NaN in the rows and columns of components that do not exist. */
  readonly covariance: readonly Float64Array[];
}

/**
 * θ̂ and its covariance matrix under the design: linearised or over replicates. Refused where no component exists, for
 * want of rows or by a denominator of zero.
 */
export function evaluate(design: Design, statistic: Statistic): Checked<Evaluated> {
  return evaluated(design, statistic, (why) => why);
}

/**
 * The same for what is worth telling without an error: where `average` has no stratum left to average the estimate
 * stands, its covariances are NaN, and a warning names the strata.
 */
export function evaluateWithOrWithoutError(design: Design, statistic: Statistic): Checked<Evaluated> {
  return evaluated(design, statistic, (why, size) =>
    design.kind === 'linearized' && design.lonelyPsu === 'average'
      ? accepted(noCovariance(size), why.issues.map(nothingToAverage))
      : why,
  );
}

function noCovariance(size: number): Float64Array[] {
  return Array.from({ length: size }, () => new Float64Array(size).fill(NaN));
}

type Refusal = ReturnType<typeof refused>;

function evaluated(
  design: Design,
  statistic: Statistic,
  withoutVariance: (why: Refusal, size: number) => Checked<Float64Array[]>,
): Checked<Evaluated> {
  const weight = weightsInDomain(design);
  const estimate = statistic.value(weight);
  const finite = [...estimate.keys()].filter((j) => Number.isFinite(estimate[j]));
  if (finite.length === 0 && estimate.length > 0) return refused([undefinedStatistic(weight)]);
  const given =
    design.kind === 'linearized'
      ? linearizedCovariance(design, pick(statistic.influence(weight, estimate), finite))
      : overReplicates(design, statistic, estimate, finite);
  const inner = given.ok ? given : withoutVariance(given, finite.length);
  if (!inner.ok) return inner;
  const covariance = noCovariance(estimate.length);
  const fixed = finite.map((row, i) => isRounding(inner.value[i]?.[i] ?? NaN, estimate[row] ?? NaN));
  finite.forEach((row, i) =>
    finite.forEach((column, j) => {
      const value = inner.value[i]?.[j] ?? NaN;
      (covariance[row] ?? [])[column] = fixed[i] === true || fixed[j] === true ? 0 : value;
    }),
  );
  const variances = covariance.map((row, j) => row[j] ?? NaN);
  return accepted({ estimate, covariance }, [...inner.issues, ...negativeVariance(variances)]);
}

/** No error, and never one of 0, where the variance is negative. */
function negativeVariance(variances: readonly number[]): Issue[] {
  const negative = variances.filter((variance) => variance < 0);
  if (negative.length === 0) return [];
  const values = { least: Math.min(...negative) };
  return [gapIssue('estimate.negative-variance', { field: 'variance' }, values)];
}

function undefinedStatistic(weight: Float64Array): Issue {
  return weight.every((w) => w === 0)
    ? estimationIssue('estimate.nothing-to-estimate', {}, { variable: '…' })
    : estimationIssue('estimate.undefined', {});
}

/** A variance that is nothing but rounding beside the estimate: a constant, or a total that was calibrated on. */
function isRounding(variance: number, estimate: number): boolean {
  return Math.abs(variance) <= 1e-18 * estimate * estimate;
}

/**
 * Replicates in which a component does not exist (no row of the domain, a fit that does not converge) are left out, as R
 * does. One replicate alone does not vary about its own mean, which is no variance of 0.
 */
function overReplicates(
  design: ReplicateDesign,
  statistic: Statistic,
  estimate: Float64Array,
  finite: readonly number[],
): Checked<Float64Array[]> {
  const thetas = replicateEstimates(design, statistic).map((theta) =>
    Float64Array.from(finite, (j) => theta[j] ?? NaN),
  );
  const kept = [...thetas.keys()].filter((r) => thetas[r]?.every(Number.isFinite));
  const full = Float64Array.from(finite, (j) => estimate[j] ?? NaN);
  if (kept.length === 0 || (kept.length === 1 && !design.mse)) return accepted(noCovariance(full.length));
  const used: ReplicateDesign = {
    ...design,
    replicates: pick(design.replicates, kept),
    rscales: Float64Array.from(kept, (r) => design.rscales[r] ?? 0),
  };
  return replicateCovariance(used, full, pick(thetas, kept));
}

/** θ under each column of replicate weights. */
export function replicateEstimates(design: ReplicateDesign, statistic: Statistic): Float64Array[] {
  return design.replicates.map((column) => statistic.value(weightsInDomain(design, column)));
}

function pick<T>(list: readonly T[], indices: readonly number[]): T[] {
  return indices.flatMap((i) => {
    const one = list[i];
    return one === undefined ? [] : [one];
  });
}

/** Square root of a variance; 0 when it is rounding, NaN when it is negative, as Horvitz–Thompson variances can be. */
export function standardError(variance: number, estimate: number): number {
  return isRounding(variance, estimate) ? 0 : Math.sqrt(variance);
}

export function standardErrors({ estimate, covariance }: Evaluated): Float64Array {
  return estimate.map((value, j) => standardError(covariance[j]?.[j] ?? NaN, value));
}
