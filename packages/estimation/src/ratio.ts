import { orderFreeDot } from '@langnghe/weighting';
import type { Statistic } from './statistic.ts';

/** The ratio R = Σ w y / Σ w x of two totals. Influence z_k = (y_k − R x_k)/Σ w x. docs/methods/ratio.md */
export function ratioStatistic(y: Float64Array, x: Float64Array): Statistic {
  return {
    value: (weight) => Float64Array.of(orderFreeDot(weight, y) / orderFreeDot(weight, x)),
    influence: (weight, value) => {
      const total = orderFreeDot(weight, x);
      const ratio = value[0] ?? NaN;
      return [weight.map((w, k) => (w * ((y[k] ?? 0) - ratio * (x[k] ?? 0))) / total)];
    },
  };
}
