import { accepted, refused, type Checked } from '@langnghe/language';
import type { LinearizedDesign } from './design.ts';
import { hadamard } from './hadamard.ts';
import { designIssue } from './design-issues.ts';
import { psuStrata } from './psu-strata.ts';
import type { PsuReplicates } from './psu-replicates.ts';

/**
 * For systematic samples, PSUs in the order of the draw: PSU i counts 1 + 2^(−3/2) (a_ir − a_(i+1)r) with rows a of a
 * Hadamard matrix, the last beside the first; V = 4/R Σ (θ_r − c)² = ½ Σ (z_i − z_(i−1))² for a total. Fay and Train
 * (1995); Ash (2014).
 */
export function successiveDifference(design: LinearizedDesign): Checked<PsuReplicates> {
  const psus = psuStrata(design).flatMap((stratum) => stratum.psus);
  const n = psus.length;
  if (n < 2) return refused([designIssue('design.one-psu', {})]);
  const matrix = hadamard(n + 1);
  const R = matrix.length;
  const row = (i: number): Int8Array => matrix[(i % n) + 1] as Int8Array;
  const factors = Array.from({ length: R }, (_, r) => {
    const factor = new Float64Array(n);
    psus.forEach((psu, i) => {
      factor[psu] = 1 + 2 ** -1.5 * ((row(i)[r] as number) - (row(i + 1)[r] as number));
    });
    return factor;
  });
  return accepted({ factors, scale: 4 / R, rscales: new Float64Array(R).fill(1) });
}
