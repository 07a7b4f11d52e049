import {
  orderFreeDot,
  orderFreeGroupSums,
  orderFreeSum,
  type LinearizedDesign,
  type UnequalProbability,
} from '@langnghe/weighting';
import { stageFrames } from './stage-frame.ts';

type WithoutReplacement = Exclude<UnequalProbability, { readonly method: 'brewer' }>;

/** Sampled units with their weighted totals, and Ď_ij = (π_ij − π_i π_j)/π_ij by lines. */
interface Units {
  readonly totals: readonly Float64Array[];
  readonly line: (i: number) => Float64Array;
  /** Units whose pairs count. */
  readonly counted: Uint8Array | undefined;
}

/**
 * Covariance of Σ u for a one-stage sample with unequal probabilities without replacement. Horvitz–Thompson:
 * Σ_ij Ď_ij u_i u_j; Yates–Grundy: −½ Σ_ij Ď_ij (u_i − u_j)². Overton approximates π_ij. The result of the former can
 * be negative. docs/methods/unequal-probability.md
 */
export function unequalProbabilityCovariance(
  design: LinearizedDesign,
  unequal: WithoutReplacement,
  u: readonly Float64Array[],
): Float64Array[] {
  const units =
    unequal.method === 'overton' ? overton(design, unequal.inclusion, u) : given(design, unequal.joint, u);
  const yatesGrundy =
    unequal.method === 'yates-grundy' || (unequal.method === 'overton' && unequal.yatesGrundy === true);
  const size = u.length;
  const unitCount = units.totals[0]?.length ?? 0;
  const products = u.map(() => new Float64Array(unitCount));
  const lineSums = new Float64Array(unitCount);
  for (let i = 0; i < unitCount; i += 1) {
    const line = units.line(i);
    units.totals.forEach((totals, s) => ((products[s] as Float64Array)[i] = orderFreeDot(line, totals)));
    if (yatesGrundy) lineSums[i] = orderFreeSum(line);
  }
  return Array.from({ length: size }, (_, a) =>
    Float64Array.from({ length: size }, (_, b) => {
      const [x, y] = [Math.min(a, b), Math.max(a, b)];
      const own = orderFreeDot(units.totals[x] ?? [], products[y] ?? []);
      return yatesGrundy
        ? own -
            orderFreeDot(
              lineSums.map((d, i) => d * (units.totals[x]?.[i] ?? 0)),
              units.totals[y] ?? [],
            )
        : own;
    }),
  );
}

function given(design: LinearizedDesign, joint: readonly Float64Array[], u: readonly Float64Array[]): Units {
  // R leaves pairs with a unit outside the domain out of the Yates–Grundy sum; they belong to it.
  const counted = design.compat === 'r-4.5' ? design.domain : undefined;
  const inclusion = joint.map((line, i) => line[i] as number);
  // As R's pi2Dcheck: what is small against the smallest joint probability is independence.
  const negligible = Math.min(...joint.map((line) => line.reduce((a, b) => Math.min(a, b), 1))) / 1e4;
  const line = (i: number): Float64Array => {
    const out = Float64Array.from(joint[i] ?? [], (p, j) => {
      const d = (p - (inclusion[i] as number) * (inclusion[j] as number)) / p;
      return Math.abs(d) < negligible || (counted !== undefined && (counted[i] === 0 || counted[j] === 0))
        ? 0
        : d;
    });
    return out;
  };
  return { totals: u, line, counted };
}

/** Overton (1985): Ď_ij = 1 − (n − (π_i + π_j)/2)/(n − 1) within a stratum, 1 − π_i on the diagonal. */
function overton(design: LinearizedDesign, inclusion: Float64Array, u: readonly Float64Array[]): Units {
  const frame = stageFrames(design)[0];
  if (frame === undefined) throw new Error('a design has at least one stage');
  const pi = new Float64Array(frame.clusters);
  const counted = new Uint8Array(frame.clusters);
  frame.clusterOfRow.forEach((cluster, row) => {
    pi[cluster] = inclusion[row] as number;
    if (design.domain === undefined || design.domain[row] === 1) counted[cluster] = 1;
  });
  const dropped = (cluster: number): boolean => design.compat === 'r-4.5' && counted[cluster] === 0;
  const line = (i: number): Float64Array => {
    const h = frame.stratumOfCluster[i] as number;
    const n = frame.sampled[h] as number;
    return pi.map((p, j) => {
      if (frame.stratumOfCluster[j] !== h || dropped(i) || dropped(j)) return 0;
      if (i === j) return 1 - p;
      const mean = ((pi[i] as number) + p) / 2;
      return mean === 1 ? 0 : 1 - (n - mean) / (n - 1);
    });
  };
  return {
    totals: u.map((values) => orderFreeGroupSums(values, frame.clusterOfRow, frame.clusters)),
    line,
    counted,
  };
}
