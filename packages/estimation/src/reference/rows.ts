import type { Label } from '../analysed.ts';
import { designEffects, type DesignEffectKind } from '../design-effect.ts';
import { studentInterval } from '../interval.ts';
import { standardErrors, type Evaluated } from '../statistic.ts';
import type { Design } from '@langnghe/weighting';
import type { Json } from './json.ts';
import type { WithMissing } from './missing-values.ts';

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

/** Rows where a variable has missing values that were not to be removed. */
export function missingRows(
  labels: readonly Label[],
  { estimate, covariance }: WithMissing,
  { df, groupDf }: RowOptions,
  deff: DesignEffectKind | false | null | undefined,
): { [key: string]: Json }[] {
  return labels.map((label, j) => {
    const variance = covariance[j]?.[j] ?? null;
    const se = variance === null ? null : Math.sqrt(variance);
    const effect = deff === undefined || deff === null || deff === false ? {} : { deff: variance };
    const one = estimate[j] ?? null;
    if (one !== null && se !== null) {
      return {
        ...label,
        ...estimateRow(one, se, { df, ...(groupDf === undefined ? {} : { groupDf }) }),
        ...effect,
      };
    }
    const inGroup = groupDf === undefined ? {} : { ci_df_group: missing.ci };
    return { ...label, ...missing, se, ...inGroup, ...effect };
  });
}

/** A group without a value. */
export function emptyRow(
  name: { readonly [key: string]: Json },
  { groupDf }: RowOptions,
  deff: DesignEffectKind | false | null | undefined,
): { [key: string]: Json } {
  const inGroup = groupDf === undefined ? {} : { ci_df_group: missing.ci };
  const effect = deff === undefined || deff === null || deff === false ? {} : { deff: null };
  return { ...name, ...missing, ...inGroup, ...effect };
}

/** A group whose rows are all missing: R takes zero for its means and totals. */
export function emptyRows(
  labels: readonly Label[],
  options: RowOptions,
  deff: DesignEffectKind | false | null | undefined,
): { [key: string]: Json }[] {
  const effect = deff === undefined || deff === null || deff === false ? {} : { deff: NaN };
  return labels.map((label) => ({ ...label, ...estimateRow(0, 0, options), ...effect }));
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
  const effects = designEffects(design, columns, evaluated, kind, of, 'r-4.5');
  return rows.map((row, j) => ({ ...row, deff: effects[j] ?? null }));
}
