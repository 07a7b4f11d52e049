import type { Checked } from '@langnghe/language';
import { accepted } from '@langnghe/language';
import { orderFreeSum } from '@langnghe/weighting';
import type { TableCells } from '../cells/cell-source.ts';
import { cellByUnit, groupOfUnits, type CellSums } from '../cells/cell-table.ts';
import { columnDegreesOfFreedom, lessFit, type PsuFrame } from './psu-design.ts';
import { psuVariances } from './psu-variance.ts';
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
 * z_ik = (C_ik − p_k W_i) / W. docs/methods/mean.md
 */
export function shareColumn(
  design: PsuFrame,
  cells: TableCells,
  group: number,
  sets: readonly (readonly number[])[] = [],
): Checked<ShareColumn> {
  const { categories } = cells.byPsu;
  const { byCategory, weightOfUnit } = groupSums(cells.byPsu, group);
  const totals = cells.byPsu.total.subarray(group * categories, (group + 1) * categories);
  const weightedBase = orderFreeSum(totals);
  const counts = cells.byPsu.count.subarray(group * categories, (group + 1) * categories);
  const base = counts.reduce((sum, count) => sum + count, 0);
  const degreesOfFreedom = columnDegreesOfFreedom(design, weightOfUnit);
  if (base === 0) return accepted({ base, weightedBase: 0, degreesOfFreedom: 0, shares: [], sums: [] });

  const shares = totals.map((total) => total / weightedBase);
  const influence = byCategory.map((sums, k) =>
    influenceOf(sums, weightOfUnit, shares[k] ?? 0, weightedBase),
  );
  const residuals = postStratified(design, cells.byPostStratum, group, { influence, shares, weightedBase });
  const asked = [...Array.from(shares, (_, k) => [k]), ...sets];
  const variances = psuVariances(
    design,
    weightOfUnit,
    asked.map((members) => sumOf(members.map((k) => residuals[k] ?? new Float64Array(design.psus)))),
  );
  if (!variances.ok) return variances;
  let effectiveSize: number | undefined;
  const kishSize = (): number =>
    (effectiveSize ??=
      Math.min(base, weightedBase ** 2 / (cells.weightSquared()[group] ?? 0)) / design.assumedDesignEffect);
  const made = asked.map((members, a): Share => {
    const share = orderFreeSum(Float64Array.from(members, (k) => shares[k] ?? 0));
    const variance = variances.value[a] ?? NaN;
    const standardError = variance <= 1e-18 * share * share ? 0 : Math.sqrt(variance);
    return {
      count: members.reduce((sum, k) => sum + (counts[k] ?? 0), 0),
      estimate: share,
      standardError,
      interval: shareInterval({ share, standardError, degreesOfFreedom, base, effectiveSize: kishSize }),
      designEffect: designEffect(standardError ** 2, share * (1 - share), base, weightedBase),
    };
  });
  return accepted({
    base,
    weightedBase,
    degreesOfFreedom,
    shares: made.slice(0, categories),
    sums: made.slice(categories),
  });
}

/** (C_i − p W_i) / W by PSU. */
function influenceOf(
  sums: Float64Array,
  weightOfUnit: Float64Array,
  share: number,
  total: number,
): Float64Array {
  const influence = new Float64Array(sums.length);
  for (let i = 0; i < influence.length; i++) {
    influence[i] = ((sums[i] as number) - share * (weightOfUnit[i] as number)) / total;
  }
  return influence;
}

function sumOf(columns: readonly Float64Array[]): Float64Array {
  const [first, ...others] = columns;
  if (first === undefined) throw new Error('a sum of no categories');
  if (others.length === 0) return first;
  return first.map((_, i) => orderFreeSum(columns.map((column) => column[i] as number)));
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

/** Sums of one group by unit (PSU or post-stratum): of each category, and of all. */
function groupSums(
  sums: CellSums,
  group: number,
): { byCategory: Float64Array[]; weightOfUnit: Float64Array } {
  const first = group * sums.categories;
  return {
    byCategory: Array.from({ length: sums.categories }, (_, k) => cellByUnit(sums, first + k)),
    weightOfUnit: groupOfUnits(sums, group),
  };
}

/** After post-stratification or calibration: minus the fit of the influence (weights before it) on each row of a cell. */
function postStratified(
  { postStrata }: PsuFrame,
  before: CellSums | null,
  group: number,
  column: { influence: Float64Array[]; shares: Float64Array; weightedBase: number },
): Float64Array[] {
  if (postStrata === undefined || before === null) return column.influence;
  const { byCategory, weightOfUnit } = groupSums(before, group);
  return column.influence.map((values, k) => {
    const sums = byCategory[k] ?? new Float64Array(postStrata.count);
    const bySums = influenceOf(sums, weightOfUnit, column.shares[k] ?? 0, column.weightedBase);
    return lessFit(values, postStrata.fit(bySums), postStrata);
  });
}
