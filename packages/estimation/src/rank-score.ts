import { orderFreeGroupSums, orderFreeSum, type Compat } from '@langnghe/weighting';
import { normalQuantile } from './distributions/normal.ts';

export type RankScore = 'wilcoxon' | 'vanderWaerden' | 'median' | 'KruskalWallis';

/**
 * Scores g(R̂/N̂) of the ranks R̂ = Σ w over smaller values + half the weight of the tie, N̂ = Σ w; 0 where the weight
 * is. `ranked` marks the rows that stand among the ties. docs/methods/rank-test.md
 */
export function rankScores(
  y: Float64Array,
  weight: Float64Array,
  ranked: Float64Array,
  score: RankScore,
  compat?: Compat,
): Float64Array {
  const { rankOf, total } = compat === undefined ? midranks(y, weight) : ranksOfR(y, weight, ranked);
  return y.map((value, row) => (weight[row] === 0 ? 0 : scoreOf((rankOf.get(value) ?? 0) / total, score)));
}

interface Ranks {
  readonly rankOf: ReadonlyMap<number, number>;
  readonly total: number;
}

function midranks(y: Float64Array, weight: Float64Array): Ranks {
  const distinct = [...new Set(y.filter((_, row) => weight[row] !== 0))].sort((a, b) => a - b);
  const tieOf = new Map(distinct.map((value, tie) => [value, tie]));
  const ties = y.map((value) => tieOf.get(value) ?? 0);
  const sums = orderFreeGroupSums(weight, ties, distinct.length);
  let below = 0;
  const rankOf = new Map<number, number>();
  distinct.forEach((value, tie) => {
    const sum = sums[tie] ?? 0;
    rankOf.set(value, below + sum / 2);
    below += sum;
  });
  return { rankOf, total: orderFreeSum(weight) };
}

/** R's ranks: cumulative weight less w/2 row by row, averaged over the rows of a tie without weights. */
function ranksOfR(y: Float64Array, weight: Float64Array, ranked: Float64Array): Ranks {
  const rows = [...y.keys()].filter((row) => ranked[row] === 1).sort((a, b) => (y[a] ?? 0) - (y[b] ?? 0));
  let total = 0;
  const cumulative = rows.map((row) => (total += weight[row] ?? 0));
  const rankOf = new Map<number, number>();
  for (let from = 0; from < rows.length;) {
    const value = y[rows[from] ?? 0] ?? NaN;
    let to = from;
    let sum = 0;
    for (; to < rows.length && y[rows[to] ?? 0] === value; to++) {
      sum += (cumulative[to] ?? 0) - (weight[rows[to] ?? 0] ?? 0) / 2;
    }
    rankOf.set(value, sum / (to - from));
    from = to;
  }
  return { rankOf, total };
}

function scoreOf(relativeRank: number, score: RankScore): number {
  if (score === 'vanderWaerden') return normalQuantile(relativeRank);
  if (score === 'median') return relativeRank > 0.5 ? 1 : 0;
  return relativeRank;
}
