import { accepted, refused, type Checked } from '@langnghe/language';
import type { LinearizedDesign } from './design.ts';
import { replicateIssue } from './replicate-issues.ts';
import { psuStrata } from './psu-strata.ts';
import type { PsuReplicates } from './psu-replicates.ts';
import { seededRandom } from './seeded-random.ts';

/**
 * Rescaling bootstrap: in each stratum n_h − 1 PSUs drawn with replacement, a PSU drawn t times counts
 * 1 − λ + λ t n_h/(n_h − 1), λ = √(1 − f_h); V = 1/(R − 1) Σ (θ_r − c)². Rao and Wu (1988); Rao, Wu and Yue (1992).
 */
export function raoWuBootstrap(
  design: LinearizedDesign,
  replicates: number,
  seed: string,
): Checked<PsuReplicates> {
  if (replicates < 2)
    return refused([replicateIssue('replicates.too-few', { field: 'replicates' }, { replicates })]);
  const strata = psuStrata(design);
  const lonely = strata.filter((stratum) => stratum.psus.length === 1 && stratum.unsampled > 0);
  if (lonely.length > 0) {
    const names = lonely.map((stratum) => stratum.name).join(', ');
    return refused([replicateIssue('replicates.lonely-stratum', {}, { strata: names })]);
  }
  const random = seededRandom(seed);
  const psuCount = strata.reduce((sum, stratum) => sum + stratum.psus.length, 0);
  const factors = Array.from({ length: replicates }, () => {
    const factor = new Float64Array(psuCount).fill(1);
    for (const { psus, unsampled } of strata) {
      const n = psus.length;
      if (n === 1) continue;
      const lambda = Math.sqrt(unsampled);
      for (const psu of psus) factor[psu] = 1 - lambda;
      for (let draw = 1; draw < n; draw += 1) {
        const psu = psus[Math.floor(random() * n)] as number;
        factor[psu] = (factor[psu] as number) + (lambda * n) / (n - 1);
      }
    }
    return factor;
  });
  return accepted({ factors, scale: 1 / (replicates - 1), rscales: new Float64Array(replicates).fill(1) });
}
