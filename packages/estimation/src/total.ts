import { orderFreeDot } from '@langnghe/weighting';
import type { Statistic } from './statistic.ts';

/** Totals Ŷ = Σ w y of one or more columns. Influence z_k = y_k. docs/methods/total.md */
export function totalStatistic(columns: readonly Float64Array[]): Statistic {
  return {
    value: (weight) => Float64Array.from(columns, (y) => orderFreeDot(weight, y)),
    influence: (weight) => columns.map((y) => weight.map((w, k) => w * (y[k] ?? 0))),
  };
}
