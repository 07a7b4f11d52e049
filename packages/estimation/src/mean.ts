import { orderFreeDot, orderFreeSum } from '@langnghe/weighting';
import type { Statistic } from './statistic.ts';

/**
 * Means ȳ = Σ w y / Σ w of one or more columns; the proportion of a category is the mean of its indicator. Influence
 * z_k = (y_k − ȳ)/Σ w. Values of rows with weight zero may be anything finite. docs/methods/mean.md
 */
export function meanStatistic(columns: readonly Float64Array[]): Statistic {
  return {
    value: (weight) => {
      const total = orderFreeSum(weight);
      return Float64Array.from(columns, (y) => orderFreeDot(weight, y) / total);
    },
    influence: (weight, mean) => {
      const total = orderFreeSum(weight);
      return columns.map((y, j) => weight.map((w, k) => (w * ((y[k] ?? 0) - (mean[j] ?? 0))) / total));
    },
  };
}
