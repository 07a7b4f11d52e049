import type { Label } from '../analysed.ts';
import { designEffects, type DesignEffectKind } from '../design-effect.ts';
import { studentInterval } from '../interval.ts';
import { standardErrors, type Evaluated } from '../statistic.ts';
import type { Design } from '@langnghe/weighting';
import type { Json } from './json.ts';

/** R's missing value in a result. */
const missing = { est: null, se: null, ci: [null, null], ci_normal: [null, null] };

export interface RowOptions {
  readonly df: number;
  readonly groupDf?: number;
  readonly normal?: boolean;
}

/** `est`, `se` and intervals of one component. */
export function estimateRow(
  estimate: number,
  se: number,
  { df, groupDf, normal = true }: RowOptions,
): { [key: string]: Json } {
  return {
    est: estimate,
    se,
    ci: studentInterval(estimate, se, df),
    ...(groupDf === undefined ? {} : { ci_df_group: studentInterval(estimate, se, groupDf) }),
    ...(normal ? { ci_normal: studentInterval(estimate, se, Infinity) } : {}),
  };
}

export function estimateRows(
  labels: readonly Label[],
  evaluated: Evaluated,
  options: RowOptions,
): { [key: string]: Json }[] {
  const se = standardErrors(evaluated);
  return labels.map((label, j) => ({
    ...label,
    ...estimateRow(evaluated.estimate[j] ?? NaN, se[j] ?? NaN, options),
  }));
}

/** Rows of variables with missing values that were not to be removed. */
export function missingRows(labels: readonly Label[], { groupDf }: RowOptions): { [key: string]: Json }[] {
  return labels.map((label) => ({
    ...label,
    ...missing,
    ...(groupDf === undefined ? {} : { ci_df_group: [null, null] }),
  }));
}

export function withDesignEffects(
  rows: readonly { [key: string]: Json }[],
  design: Design,
  columns: readonly Float64Array[],
  evaluated: Evaluated,
  kind: DesignEffectKind | false | null | undefined,
  of: 'mean' | 'total',
): { [key: string]: Json }[] {
  if (kind === undefined || kind === null || kind === false) return [...rows];
  const effects = designEffects(design, columns, evaluated, kind, of);
  return rows.map((row, j) => ({ ...row, deff: effects[j] ?? null }));
}
