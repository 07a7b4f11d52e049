import { accepted, refused, type Checked } from '@langnghe/language';
import type { LinearizedDesign } from './design.ts';
import { hadamard } from './hadamard.ts';
import { replicateIssue } from './replicate-issues.ts';
import { isStratified, psuStrata, type PsuStratum } from './psu-strata.ts';
import type { PsuReplicates } from './psu-replicates.ts';

/**
 * Half-samples balanced by a Hadamard matrix: of each pair one PSU counts 2 − ρ, the other ρ (Fay; ρ = 0 is BRR).
 * Strata of 4, 6, … PSUs are split into pairs in order of appearance. V = 1/(R (1 − ρ)²) Σ (θ_r − c)². Population
 * corrections are not carried over.
 */
export function balancedRepeatedReplication(design: LinearizedDesign, rho: number): Checked<PsuReplicates> {
  if (!isStratified(design))
    return refused([replicateIssue('replicates.unstratified', {}, { method: 'BRR' })]);
  if (!(rho >= 0 && rho < 1)) return refused([replicateIssue('replicates.needs-rho', { field: 'rho' })]);
  const strata = psuStrata(design);
  const lonely = namesOf(strata.filter((stratum) => stratum.psus.length === 1));
  if (lonely !== '') return refused([replicateIssue('replicates.lonely-stratum', {}, { strata: lonely })]);
  const odd = namesOf(strata.filter((stratum) => stratum.psus.length % 2 === 1));
  if (odd !== '') return refused([replicateIssue('replicates.odd-stratum', {}, { strata: odd })]);

  const pairs = pairsOf(strata);
  const matrix = hadamard(pairs.length + 1);
  const R = matrix.length;
  const psus = pairs.length * 2;
  const factors = Array.from({ length: R }, (_, r) => {
    const factor = new Float64Array(psus);
    pairs.forEach(([first, second], pair) => {
      const firstCounts = matrix[pair + 1]?.[r] === 1;
      factor[first] = firstCounts ? 2 - rho : rho;
      factor[second] = firstCounts ? rho : 2 - rho;
    });
    return factor;
  });
  return accepted({
    factors,
    scale: 1 / (R * (1 - rho) ** 2),
    rscales: new Float64Array(R).fill(1),
    degreesOfFreedom: pairs.length,
  });
}

function namesOf(strata: readonly PsuStratum[]): string {
  return strata.map((stratum) => stratum.name).join(', ');
}

/** Larger strata first, both kinds by the text of their names (10 before 2), PSUs by appearance: the order of R's `brrweights`. */
function pairsOf(strata: readonly PsuStratum[]): (readonly [number, number])[] {
  const byName = [...strata].sort((a, b) => (a.name < b.name ? -1 : 1));
  const large = byName.filter((stratum) => stratum.psus.length > 2);
  const paired = byName.filter((stratum) => stratum.psus.length === 2);
  return [...large, ...paired].flatMap(({ psus }) =>
    Array.from({ length: psus.length / 2 }, (_, i): readonly [number, number] => [
      psus[2 * i] as number,
      psus[2 * i + 1] as number,
    ]),
  );
}
