import type { Design, LinearizedDesign } from '@langnghe/weighting';
import { columnRank } from '@langnghe/weighting';

/**
 * Linearised: PSUs − strata among the rows with weight (in the domain, if there is one). Replicates: what the design
 * says (in a domain only if it was given), else the rank of the matrix of replicate weights − 1. docs/methods/degrees-of-freedom.md
 */
export function degreesOfFreedom(design: Design): number {
  const known = knownOf.get(design);
  if (known !== undefined) return known;
  const df = countDegrees(design);
  knownOf.set(design, df);
  return df;
}

/** The rank of a matrix of hundreds of replicates takes a tenth of a second, and every interval asks for it. */
const knownOf = new WeakMap<Design, number>();

function countDegrees(design: Design): number {
  if (design.kind === 'linearized') return clustersLessStrata(design);
  const { domain, degreesOfFreedom: told, degreesGiven } = design;
  if (told !== undefined && (domain === undefined || degreesGiven === true)) return told;
  const columns =
    domain === undefined
      ? design.replicates
      : design.replicates.map((column) => column.filter((_, row) => domain[row] === 1));
  return columnRank(columns) - 1;
}

function clustersLessStrata(design: LinearizedDesign): number {
  const first = design.stages[0];
  if (first === undefined) throw new Error('a design has at least one stage');
  const clusters = new Set<number>();
  const strata = new Set<number>();
  for (let row = 0; row < design.rows; row += 1) {
    if (design.weight[row] === 0 || design.domain?.[row] === 0) continue;
    clusters.add(first.cluster[row] as number);
    strata.add(first.stratum[row] as number);
  }
  return clusters.size - strata.size;
}
