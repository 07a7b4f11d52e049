import { accepted, type Checked } from '@langnghe/language';
import { orderFreeSum, summationGrid } from '@langnghe/weighting';
import { scratch } from '../cells/scratch.ts';
import { linearizedCovariance } from '../linearized-variance.ts';
import { plainFrame, type PlainFrame } from './plain-frame.ts';
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
  const assumed = design.assumedDesignEffect;
  if (frame !== null) {
    const parts = roomFor(frame.psuAt.length);
    return accepted(Float64Array.from(influence, (z) => assumed * plainVariance(frame, z, parts)));
  }
  const domain = domainOfPsus(design, weightOfPsu);
  const variances = new Float64Array(influence.length);
  for (const [k, z] of influence.entries()) {
    const covariance = linearizedCovariance(domain, [z]);
    if (!covariance.ok) return covariance;
    variances[k] = assumed * (covariance.value[0]?.[0] ?? NaN);
  }
  return accepted(variances);
}

/** Hundreds of variances follow each other. */
const roomFor = scratch();

/** Σ_h (1 − f_h) n_h/(n_h − 1) Σ_i (z_hi − z̄_h)², z by PSU; `parts` is room for as many numbers. */
function plainVariance(frame: PlainFrame, z: Float64Array, parts: Float64Array): number {
  for (let i = 0; i < z.length; i++) parts[i] = z[frame.psuAt[i] as number] as number;
  centreOnStrata(frame, parts);
  for (let h = 0; h < frame.factor.length; h++) {
    const factor = frame.factor[h] as number;
    for (let i = frame.start[h] as number; i < (frame.start[h + 1] as number); i++) {
      const deviation = parts[i] as number;
      parts[i] = factor * (deviation * deviation);
    }
  }
  return orderFreeSum(parts);
}

/**
 * z − z̄ of the stratum in place, of the values by place; gives the largest |z|. Strata's sums do not depend on the order
 * of PSUs.
 */
export function centreOnStrata({ start, sampled }: PlainFrame, z: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < z.length; i++) {
    const size = Math.abs(z[i] as number);
    if (size > largest) largest = size;
  }
  const grid = summationGrid(largest, z.length);
  if (grid === null) return 0;
  const { coarse, fine } = grid;
  for (let h = 0; h < sampled.length; h++) {
    const first = start[h] as number;
    const end = start[h + 1] as number;
    let high = 0;
    let low = 0;
    for (let i = first; i < end; i++) {
      const value = z[i] as number;
      const top = value + coarse - coarse;
      high += top;
      low += value - top + fine - fine;
    }
    const mean = (high + low) / (sampled[h] as number);
    for (let i = first; i < end; i++) z[i] = (z[i] as number) - mean;
  }
  return largest;
}
