import { microdataRules } from './microdata-rules.ts';

/** At most twenty different weights, each of ten rows or more, the mean of the weights it stands for: the total stays. */
export function coarseWeights(weights: readonly number[]): Float64Array {
  const { differentWeights, smallestClass } = microdataRules;
  const order = [...weights.keys()].sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0) || a - b);
  const size = Math.max(smallestClass, Math.ceil(order.length / differentWeights));
  const coarse = new Float64Array(weights.length);
  for (let from = 0; from < order.length;) {
    // The last rows go with the bin before when they are too few for one of their own.
    const left = order.length - from;
    const bin = order.slice(from, left < 2 * size ? order.length : from + size);
    const mean = bin.reduce((sum, row) => sum + (weights[row] ?? 0), 0) / bin.length;
    for (const row of bin) coarse[row] = mean;
    from += bin.length;
  }
  return coarse;
}
