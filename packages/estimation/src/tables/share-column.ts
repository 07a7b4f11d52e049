import type { Checked } from '@langnghe/language';
import { accepted } from '@langnghe/language';
import { orderFreeSum } from '@langnghe/weighting';
import { linearizedCovariance } from '../linearized-variance.ts';
import type { CellSums } from './cell-sums.ts';
import { columnDegreesOfFreedom, domainOfPsus, lessMeans, type PsuDesign } from './psu-design.ts';
import { shareInterval } from './share-interval.ts';

export interface ShareColumn {
  readonly base: number;
  readonly weightedBase: number;
  readonly degreesOfFreedom: number;
  readonly shares: readonly Share[];
  /** Of each set of categories together, in the order asked. */
  readonly sums: readonly Share[];
}

export interface Share {
  readonly count: number;
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: readonly [number, number] | null;
  readonly designEffect: number | null;
}

/**
 * Shares of every category in one group, from cell sums C by PSU i: p_k = C_k / W, with the influence of a PSU
 * z_ik = (C_ik − p_k W_i) / W. docs/methods/proportion.md
 */
export function shareColumn(
  design: PsuDesign,
  cells: CellSums,
  group: number,
  sets: readonly (readonly number[])[] = [],
): Checked<ShareColumn> {
  const { categories } = cells;
  const byCategory = slices(cells.byPsu, design.psus, cells, group);
  const weightOfPsu = Float64Array.from({ length: design.psus }, (_, psu) =>
    orderFreeSum(byCategory.map((sums) => sums[psu] ?? 0)),
  );
  const totals = byCategory.map((sums) => orderFreeSum(sums));
  const weightedBase = orderFreeSum(totals);
  const counts = cells.count.subarray(group * categories, (group + 1) * categories);
  const base = counts.reduce((sum, count) => sum + count, 0);
  const degreesOfFreedom = columnDegreesOfFreedom(design, weightOfPsu);
  if (base === 0) return accepted({ base, weightedBase: 0, degreesOfFreedom: 0, shares: [], sums: [] });

  const shares = totals.map((total) => total / weightedBase);
  const influence = byCategory.map((sums, k) =>
    weightOfPsu.map((weight, psu) => ((sums[psu] ?? 0) - (shares[k] ?? 0) * weight) / weightedBase),
  );
  const residuals = postStratified(design, cells, group, { influence, shares, weightedBase });
  const covariance = linearizedCovariance(domainOfPsus(design, weightOfPsu), residuals);
  if (!covariance.ok) return covariance;
  const effectiveSize = Math.min(base, weightedBase ** 2 / (cells.weightSquared[group] ?? 0));
  const together = (members: readonly number[]): Share => {
    const share = orderFreeSum(members.map((k) => shares[k] ?? 0));
    const variance = orderFreeSum(
      members.flatMap((k) => members.map((other) => covariance.value[k]?.[other] ?? NaN)),
    );
    const standardError = variance <= 1e-18 * share * share ? 0 : Math.sqrt(variance);
    return {
      count: members.reduce((sum, k) => sum + (counts[k] ?? 0), 0),
      estimate: share,
      standardError,
      interval: shareInterval({ share, standardError, degreesOfFreedom, base, effectiveSize }),
      designEffect: designEffect(standardError ** 2, share * (1 - share), base, weightedBase),
    };
  };
  return accepted({
    base,
    weightedBase,
    degreesOfFreedom,
    shares: shares.map((_, k) => together([k])),
    sums: sets.map(together),
  });
}

/**
 * V over that of simple random sampling of n out of N with element variance σ²·n/(n − 1); with replacement when the
 * weights do not sum to more than n.
 */
export function designEffect(variance: number, sigma2: number, n: number, population: number): number | null {
  if (n < 2 || !(sigma2 > 0)) return null;
  const fraction = population > n * (1 + 1e-9) ? 1 - n / population : 1;
  return variance / ((sigma2 / (n - 1)) * fraction);
}

/** Sums of one group: one array over units (PSUs or post-strata) per category. */
function slices(sums: Float64Array, units: number, cells: CellSums, group: number): Float64Array[] {
  return Array.from({ length: cells.categories }, (_, k) =>
    Float64Array.from(
      { length: units },
      (_unit, unit) => sums[(unit * cells.groups + group) * cells.categories + k] ?? 0,
    ),
  );
}

/** After post-stratification: minus the post-stratum's mean influence (weights before it) on each of its rows. */
function postStratified(
  design: PsuDesign,
  cells: CellSums,
  group: number,
  column: { influence: Float64Array[]; shares: readonly number[]; weightedBase: number },
): Float64Array[] {
  const { postStrata } = design;
  if (postStrata === undefined || cells.byPostStratum === null) return column.influence;
  const byCategory = slices(cells.byPostStratum, postStrata.count, cells, group);
  return column.influence.map((values, k) => {
    const means = Float64Array.from({ length: postStrata.count }, (_, g) => {
      const inGroup = orderFreeSum(byCategory.map((sums) => sums[g] ?? 0));
      const total = (byCategory[k]?.[g] ?? 0) - (column.shares[k] ?? 0) * inGroup;
      return total / column.weightedBase / (postStrata.beforeTotal[g] ?? 1);
    });
    return lessMeans(values, means, postStrata);
  });
}
