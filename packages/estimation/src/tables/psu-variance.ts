import { accepted, type Checked } from '@langnghe/language';
import { orderFreeSum, summationGrid, type LinearizedDesign } from '@langnghe/weighting';
import { linearizedCovariance } from '../linearized-variance.ts';
import { domainOfPsus, type PsuFrame } from './psu-design.ts';

/**
 * V(z) of each statistic from its influence values by PSU, in the domain of the PSUs that have weight.
 * docs/methods/linearized-variance.md
 */
export function psuVariances(
  design: PsuFrame,
  weightOfPsu: Float64Array,
  influence: readonly Float64Array[],
): Checked<Float64Array> {
  const frame = plainFrame(design.collapsed);
  if (frame !== null) return accepted(Float64Array.from(influence, (z) => plainVariance(frame, z)));
  const domain = domainOfPsus(design, weightOfPsu);
  const variances = new Float64Array(influence.length);
  for (const [k, z] of influence.entries()) {
    const covariance = linearizedCovariance(domain, [z]);
    if (!covariance.ok) return covariance;
    variances[k] = covariance.value[0]?.[0] ?? NaN;
  }
  return accepted(variances);
}

/** One stage of PSUs, two or more in every stratum: the variance of a domain then has the design's own factors. */
export interface PlainFrame {
  readonly stratumOf: Uint32Array;
  /** n_h by stratum. */
  readonly sampled: Float64Array;
  /** (1 − f) n/(n − 1) by PSU. */
  readonly factor: Float64Array;
}

const frameOf = new WeakMap<LinearizedDesign, PlainFrame | null>();

/** null where strata of one PSU, later stages, unequal probabilities or calibration need the general way. */
export function plainFrame(collapsed: LinearizedDesign): PlainFrame | null {
  const known = frameOf.get(collapsed);
  if (known !== undefined) return known;
  const frame = readPlainFrame(collapsed);
  frameOf.set(collapsed, frame);
  return frame;
}

function readPlainFrame(design: LinearizedDesign): PlainFrame | null {
  const [stage] = design.stages;
  if (stage === undefined || design.stages.length > 1 || design.unequal !== undefined) return null;
  if (design.adjustments.length > 0 || design.adjustDomainLonely) return null;
  if (stage.sampled.some((n) => !(n >= 2)) || stage.cluster.some((cluster, unit) => cluster !== unit))
    return null;
  const strata = stage.stratum.reduce((most, h) => Math.max(most, h), 0) + 1;
  const sampled = new Float64Array(strata);
  stage.stratum.forEach((h, unit) => (sampled[h] = stage.sampled[unit] as number));
  const factor = stage.sampled.map((n, unit) => ((1 - n / (stage.population[unit] as number)) * n) / (n - 1));
  return { stratumOf: stage.stratum, sampled, factor };
}

/** z − z̄ of the stratum. */
export function centredOnStrata(frame: PlainFrame, z: Float64Array): Float64Array {
  const { stratumOf, sampled } = frame;
  const means = stratumTotals(frame, z);
  for (let h = 0; h < means.length; h++) means[h] = (means[h] as number) / (sampled[h] as number);
  const deviations = new Float64Array(z.length);
  for (let i = 0; i < z.length; i++)
    deviations[i] = (z[i] as number) - (means[stratumOf[i] as number] as number);
  return deviations;
}

/** As `orderFreeGroupSums`, which other kinds of arrays make slower: tests of many tables spend their time here. */
function stratumTotals({ stratumOf, sampled }: PlainFrame, z: Float64Array): Float64Array {
  const high = new Float64Array(sampled.length);
  let largest = 0;
  for (let i = 0; i < z.length; i++) largest = Math.max(largest, Math.abs(z[i] as number));
  const grid = summationGrid(largest, z.length);
  if (grid === null) return high;
  const low = new Float64Array(sampled.length);
  const { coarse, fine } = grid;
  for (let i = 0; i < z.length; i++) {
    const h = stratumOf[i] as number;
    const value = z[i] as number;
    const top = value + coarse - coarse;
    high[h] = (high[h] as number) + top;
    low[h] = (low[h] as number) + (value - top + fine - fine);
  }
  for (let h = 0; h < high.length; h++) high[h] = (high[h] as number) + (low[h] as number);
  return high;
}

function plainVariance(frame: PlainFrame, z: Float64Array): number {
  const squares = centredOnStrata(frame, z);
  for (let i = 0; i < squares.length; i++) {
    const deviation = squares[i] as number;
    squares[i] = (frame.factor[i] as number) * (deviation * deviation);
  }
  return orderFreeSum(squares);
}
