import type { Statistic } from './statistic.ts';

/** One statistic for a group of rows (`mask` 1). */
export interface GroupPart {
  readonly mask: Uint8Array;
  readonly statistic: Statistic;
}

/**
 * Several groups' statistics as one, so that they share a covariance matrix: differences between domains need the
 * covariances, not the variances alone. Components stand group by group. docs/methods/domain.md
 */
export function groupedStatistic(parts: readonly GroupPart[]): Statistic {
  const within = (weight: Float64Array, mask: Uint8Array): Float64Array =>
    weight.map((w, k) => (mask[k] === 1 ? w : 0));
  return {
    value: (weight) => {
      const values = parts.map(({ mask, statistic }) => statistic.value(within(weight, mask)));
      return Float64Array.from(values.flatMap((value) => [...value]));
    },
    influence: (weight, value) => {
      let start = 0;
      return parts.flatMap(({ mask, statistic }) => {
        const own = within(weight, mask);
        const size = statistic.value(own).length;
        const part = value.subarray(start, start + size);
        start += size;
        return statistic.influence(own, part);
      });
    },
  };
}
