import { orderFreeDot, orderFreeSum } from '@langnghe/weighting';
import type { Statistic } from './statistic.ts';

/**
 * Element variances and covariances of columns, s_ij = n/(n − 1) Σ w (x_i − x̄_i)(x_j − x̄_j)/Σ w, all pairs column by
 * column. Influence: that of the mean of the products of deviations (the deviations' own means have none to first
 * order). `n` counts the rows in use. docs/methods/variance.md
 */
export function varianceStatistic(columns: readonly Float64Array[], n: number): Statistic {
  const products = (weight: Float64Array): Float64Array[] => {
    const total = orderFreeSum(weight);
    const deviations = columns.map((x) => {
      const mean = orderFreeDot(weight, x) / total;
      return x.map((value) => value - mean);
    });
    return deviations.flatMap((a) => deviations.map((b) => a.map((value, k) => value * (b[k] ?? 0))));
  };
  const correction = n / (n - 1);
  return {
    value: (weight) => {
      const total = orderFreeSum(weight);
      // A replicate may leave out every row in use.
      if (total === 0) return new Float64Array(columns.length ** 2).fill(NaN);
      return Float64Array.from(
        products(weight),
        (product) => (correction * orderFreeDot(weight, product)) / total,
      );
    },
    influence: (weight, value) => {
      const total = orderFreeSum(weight);
      return products(weight).map((product, j) =>
        weight.map((w, k) => (w * (correction * (product[k] ?? 0) - (value[j] ?? 0))) / total),
      );
    },
  };
}

/** s² of one column. */
export function elementVariance(column: Float64Array, weight: Float64Array, n: number): number {
  return varianceStatistic([column], n).value(weight)[0] ?? NaN;
}
