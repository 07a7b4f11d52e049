import { accepted, refused, type Checked } from '@langnghe/language';
import type { LinearizedDesign } from './design.ts';
import { replicateIssue } from './replicate-issues.ts';
import { psuStrata } from './psu-strata.ts';
import type { PsuReplicates } from './psu-replicates.ts';
import { seededRandom, shuffled } from './seeded-random.ts';

/**
 * Delete-a-group jackknife: PSUs dealt in random order, stratum after stratum, to G groups; replicate g drops group g.
 * Kept PSUs of a stratum with n_h ≥ G count n_h/(n_h − n_hg); in a smaller stratum that lost a PSU they count 1 + Z and
 * the lost one 1 − (n_h − 1) Z, Z² = G/((G − 1) n_h (n_h − 1)). V = (G − 1)/G Σ (θ_g − c)², df = G − 1. Kott (2001).
 */
export function randomGroups(design: LinearizedDesign, groups: number, seed: string): Checked<PsuReplicates> {
  const strata = psuStrata(design);
  const lonely = strata.filter((stratum) => stratum.psus.length === 1);
  if (lonely.length > 0) {
    const names = lonely.map((stratum) => stratum.name).join(', ');
    return refused([replicateIssue('replicates.lonely-stratum', {}, { strata: names })]);
  }
  const random = seededRandom(seed);
  const dealt = strata.map((stratum) => shuffled(stratum.psus, random));
  const psus = dealt.flat();
  if (groups < 2 || groups > psus.length) {
    return refused([replicateIssue('replicates.too-many-groups', {}, { psus: psus.length, groups })]);
  }
  const groupOf = new Uint32Array(psus.length);
  psus.forEach((psu, place) => (groupOf[psu] = place % groups));
  const factors = Array.from({ length: groups }, (_, g) => {
    const factor = new Float64Array(psus.length).fill(1);
    for (const stratum of dealt) dropGroup(factor, stratum, groupOf, g, groups);
    return factor;
  });
  return accepted({
    factors,
    scale: (groups - 1) / groups,
    rscales: new Float64Array(groups).fill(1),
    degreesOfFreedom: groups - 1,
  });
}

function dropGroup(
  factor: Float64Array,
  stratum: readonly number[],
  groupOf: Uint32Array,
  g: number,
  G: number,
): void {
  const n = stratum.length;
  const lost = stratum.filter((psu) => groupOf[psu] === g).length;
  if (lost === 0) return;
  const Z = Math.sqrt(G / ((G - 1) * n * (n - 1)));
  const [kept, dropped] = n >= G ? [n / (n - lost), 0] : [1 + Z, 1 - (n - 1) * Z];
  for (const psu of stratum) factor[psu] = groupOf[psu] === g ? dropped : kept;
}
