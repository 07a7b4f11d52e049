import type { EstimatedColumn, EstimatedRow, EstimatedTable } from '@langnghe/estimation';
import type { ColumnKeys, Concentration } from './cell-keys.ts';

/** A column before protection, with all that merging needs. Never leaves this package. */
export interface OpenColumn {
  readonly groups: readonly string[];
  readonly base: number;
  readonly weightedBase: number;
  /** Clusters less strata that the column's answers stand in. */
  readonly degreesOfFreedom: number;
  /** True base, where `base` is a noisy one. */
  readonly answered?: number;
  readonly cells: readonly OpenCell[];
  /** Of several categories together; merged columns have none. */
  readonly sums?: readonly OpenSum[];
  readonly weights: Concentration;
  readonly contributions?: Concentration;
}

export type OpenSum = Pick<OpenCell, 'standardError' | 'multiplier'> & {
  readonly categories: readonly string[];
};

export interface OpenCell {
  readonly category: string | null;
  readonly count: number;
  readonly estimate: number;
  readonly standardError: number;
  readonly designEffect: number;
  /** Half width of the estimate's interval in standard errors; null = no variance to be had. */
  readonly multiplier: number | null;
  readonly key: number;
  /** Chosen by so few in all that no group shows it. */
  readonly rare?: true;
  /** Noise that the estimate holds already. */
  readonly drawn?: DrawnNoise;
}

export interface DrawnNoise {
  /** In answers. */
  readonly noise: number;
  readonly variance: number;
}

export function openColumns(table: EstimatedTable, keys: readonly ColumnKeys[]): readonly OpenColumn[] {
  return table.columns.map((column) => {
    const own = keys.find(({ group }) => group === column.group);
    if (own === undefined && column.base > 0)
      throw new Error(`no cell keys for ${table.id}, group ${column.group ?? '(everybody)'}`);
    return openColumn(table, column, own);
  });
}

const nothing: Concentration = { largest: 0, second: 0, total: 0 };

function openColumn(
  table: EstimatedTable,
  column: EstimatedColumn,
  keys: ColumnKeys | undefined,
): OpenColumn {
  // A group nobody is in has no estimates; merging still wants its cells.
  const rows = column.base === 0 ? (table.columns[0]?.rows ?? []).map(emptied) : column.rows;
  const cells = rows.map((row): OpenCell => {
    const key = keys?.cells.find(({ category }) => category === row.category)?.key;
    if (key === undefined && row.count > 0)
      throw new Error(`no cell key for ${table.id}, category ${row.category ?? '(mean)'}`);
    return {
      category: row.category,
      count: row.count,
      estimate: row.estimate + (keys?.coding ?? 0),
      standardError: row.standardError,
      designEffect: row.designEffect ?? 1,
      multiplier: multiplier(table.statistic, row),
      key: key ?? 0,
    };
  });
  return {
    groups: column.group === null ? [] : [column.group],
    base: column.base,
    weightedBase: column.weightedBase,
    degreesOfFreedom: column.degreesOfFreedom,
    cells,
    ...(column.sums === undefined
      ? {}
      : {
          sums: column.sums.map((sum) => ({
            categories: sum.categories,
            standardError: sum.standardError,
            multiplier: multiplier('share', sum),
          })),
        }),
    weights: keys?.weights ?? nothing,
    ...(keys?.contributions === undefined ? {} : { contributions: keys.contributions }),
  };
}

function emptied({ category }: EstimatedRow): EstimatedRow {
  return { category, count: 0, estimate: 0, standardError: 0, interval: null, designEffect: null };
}

export const logit = (p: number): number => Math.log(p / (1 - p));
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** The t quantile the estimator used, read back from its interval; the normal one where rounding has eaten it. */
function multiplier(
  statistic: 'share' | 'mean',
  { estimate, standardError, interval }: Omit<EstimatedRow, 'category'>,
): number | null {
  if (interval === null || !(standardError > 0)) return null;
  const [lower, upper] = interval;
  const t =
    statistic === 'mean'
      ? (upper - lower) / 2 / standardError
      : (((logit(upper) - logit(lower)) / 2) * estimate * (1 - estimate)) / standardError;
  return Number.isFinite(t) && t > 1.9 ? t : 1.96;
}
