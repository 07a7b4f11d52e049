import {
  orderFreeDot,
  orderFreeGroupSums,
  orderFreeSum,
  type LinearizedDesign,
  type UnequalProbability,
} from '@langnghe/weighting';
import { stageFrames } from './stage-frame.ts';

type WithoutReplacement = Exclude<UnequalProbability, { readonly method: 'brewer' }>;

/** Totals of the sampled units, one array per statistic, and Ď_ij = (π_ij − π_i π_j)/π_ij by lines. */
interface Units {
  readonly totals: readonly Float64Array[];
  readonly line: (i: number) => Float64Array;
}

/**
 * Covariance of Σ u for a one-stage sample with unequal probabilities without replacement. Horvitz–Thompson:
 * Σ_ij Ď_ij u_i u_j; Yates–Grundy: −½ Σ_ij Ď_ij (u_i − u_j)², over all units of the sample, also those outside the
 * domain. Overton approximates π_ij. The former can be negative. docs/methods/unequal-probability.md
 */
export function unequalProbabilityCovariance(
  design: LinearizedDesign,
  unequal: WithoutReplacement,
  u: readonly Float64Array[],
): Float64Array[] {
  const overtons = unequal.method === 'overton';
  const units = overtons ? overton(design, unequal.inclusion, u) : given(unequal.joint, u);
  const yatesGrundy = overtons ? unequal.yatesGrundy === true : unequal.method === 'yates-grundy';
  const { products, lineSums } = lineByLine(units);
  const covariance = (a: number, b: number): number => {
    const [z, y] = [units.totals[a] as Float64Array, units.totals[b] as Float64Array];
    const all = orderFreeDot(z, products[b] as Float64Array);
    return yatesGrundy
      ? all -
          orderFreeDot(
            lineSums,
            z.map((value, i) => value * (y[i] as number)),
          )
      : all;
  };
  return u.map((_, a) => Float64Array.from(u, (_, b) => covariance(Math.min(a, b), Math.max(a, b))));
}

/** Σ_j Ď_ij u_j of each statistic and Σ_j Ď_ij, by unit; Ď itself is never held. */
function lineByLine({ totals, line }: Units): { products: Float64Array[]; lineSums: Float64Array } {
  const units = totals[0]?.length ?? 0;
  const products = totals.map(() => new Float64Array(units));
  const lineSums = new Float64Array(units);
  for (let i = 0; i < units; i += 1) {
    const D = line(i);
    totals.forEach((z, s) => ((products[s] as Float64Array)[i] = orderFreeDot(D, z)));
    lineSums[i] = orderFreeSum(D);
  }
  return { products, lineSums };
}

/** As R's `pi2Dcheck`, what is small against the smallest joint probability counts as independence. */
const negligibleShare = 1e-4;

function given(joint: readonly Float64Array[], u: readonly Float64Array[]): Units {
  const inclusion = joint.map((row, i) => row[i] as number);
  const smallest = joint.reduce((least, row) => row.reduce((a, b) => Math.min(a, b), least), 1);
  const line = (i: number): Float64Array =>
    (joint[i] as Float64Array).map((p, j) => {
      const D = (p - (inclusion[i] as number) * (inclusion[j] as number)) / p;
      return Math.abs(D) < negligibleShare * smallest ? 0 : D;
    });
  return { totals: u, line };
}

/** Overton (1985): Ď_ij = 1 − (n − (π_i + π_j)/2)/(n − 1) within a stratum, 1 − π_i on the diagonal. */
function overton(design: LinearizedDesign, inclusion: Float64Array, u: readonly Float64Array[]): Units {
  const frame = stageFrames(design)[0];
  if (frame === undefined) throw new Error('a design has at least one stage');
  const pi = new Float64Array(frame.clusters);
  frame.clusterOfRow.forEach((cluster, row) => (pi[cluster] = inclusion[row] as number));
  const line = (i: number): Float64Array => {
    const h = frame.stratumOfCluster[i] as number;
    const n = frame.sampled[h] as number;
    return pi.map((p, j) => {
      if (frame.stratumOfCluster[j] !== h) return 0;
      if (i === j) return 1 - p;
      const mean = ((pi[i] as number) + p) / 2;
      return mean === 1 ? 0 : 1 - (n - mean) / (n - 1);
    });
  };
  return { totals: u.map((values) => orderFreeGroupSums(values, frame.clusterOfRow, frame.clusters)), line };
}
