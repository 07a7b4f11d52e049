import { accepted, refused, type Checked } from '@langnghe/language';
import type { LinearizedDesign } from './design.ts';
import { replicateIssue } from './replicate-issues.ts';
import { isStratified, psuStrata, type PsuStratum } from './psu-strata.ts';
import type { PsuReplicates } from './psu-replicates.ts';

/** Below this share left unsampled a stratum counts as taken whole. */
const certainty = 1e-7;

/** Delete one PSU, unstratified: the others times n/(n − 1); V = (1 − f)(n − 1)/n Σ (θ_r − c)². */
export function jackknifeUnstratified(design: LinearizedDesign): Checked<PsuReplicates> {
  if (isStratified(design)) return refused([replicateIssue('replicates.stratified', {}, { method: 'JK1' })]);
  const [stratum] = psuStrata(design);
  if (stratum === undefined || stratum.psus.length < 2) {
    return refused([replicateIssue('replicates.lonely-stratum', {}, { strata: stratum?.name ?? '' })]);
  }
  if (stratum.unsampled < certainty) return refused([replicateIssue('replicates.whole-population', {})]);
  const n = stratum.psus.length;
  return accepted({
    factors: deleteOne(stratum, n),
    scale: (stratum.unsampled * (n - 1)) / n,
    rscales: new Float64Array(n).fill(1),
    degreesOfFreedom: n - 1,
  });
}

/**
 * Delete one PSU of one stratum, the others of the stratum times n_h/(n_h − 1): rscales (1 − f_h)(n_h − 1)/n_h. A
 * stratum taken whole has no replicates. Lonely PSUs: `remove` and `certainty` give none, `average` scales the rest up,
 * `adjust` deletes the stratum as if strata were the PSUs.
 */
export function jackknifeStratified(design: LinearizedDesign): Checked<PsuReplicates> {
  if (!isStratified(design))
    return refused([replicateIssue('replicates.unstratified', {}, { method: 'JKn' })]);
  const strata = psuStrata(design);
  const psus = strata.reduce((sum, stratum) => sum + stratum.psus.length, 0);
  const sampled = strata.filter((stratum) => stratum.unsampled >= certainty);
  const lonely = sampled.filter((stratum) => stratum.psus.length === 1);
  if (lonely.length > 0 && design.lonelyPsu === 'fail') {
    const names = lonely.map((stratum) => stratum.name).join(', ');
    return refused([replicateIssue('replicates.lonely-stratum', {}, { strata: names })]);
  }
  const parts = sampled.flatMap((stratum) => {
    if (stratum.psus.length > 1) return [ownReplicates(stratum, psus)];
    return design.lonelyPsu === 'adjust' ? [withoutStratum(stratum, psus, strata.length)] : [];
  });
  const factors = parts.flatMap((part) => part.factors);
  if (factors.length === 0) return refused([replicateIssue('replicates.whole-population', {})]);
  return accepted({
    factors,
    scale: design.lonelyPsu === 'average' ? psus / factors.length : 1,
    rscales: Float64Array.from(parts.flatMap((part) => part.factors.map(() => part.rscale))),
    ...(lonely.length > 0 ? {} : { degreesOfFreedom: factors.length - sampled.length }),
  });
}

interface StratumReplicates {
  readonly factors: readonly Float64Array[];
  readonly rscale: number;
}

function ownReplicates(stratum: PsuStratum, psus: number): StratumReplicates {
  const n = stratum.psus.length;
  return { factors: deleteOne(stratum, psus), rscale: (stratum.unsampled * (n - 1)) / n };
}

function withoutStratum(stratum: PsuStratum, psus: number, strata: number): StratumReplicates {
  const factor = new Float64Array(psus).fill(strata / (strata - 1));
  factor[stratum.psus[0] as number] = 0;
  return { factors: [factor], rscale: (strata - 1) / strata };
}

function deleteOne({ psus }: PsuStratum, all: number): Float64Array[] {
  return psus.map((deleted) => {
    const factor = new Float64Array(all).fill(1);
    for (const psu of psus) factor[psu] = psu === deleted ? 0 : psus.length / (psus.length - 1);
    return factor;
  });
}
