/** Something that is compared with others by its published interval. */
export interface Ranked {
  readonly value: number;
  readonly interval: readonly [lower: number, upper: number];
}

/**
 * Instead of a ranking: groups from highest to lowest, such that every interval of a group lies above every interval of
 * the next. Within a group no order is claimed. One group = nothing can be told apart.
 */
export function tiers<T extends Ranked>(items: readonly T[]): readonly (readonly T[])[] {
  const sorted = [...items].sort((a, b) => b.value - a.value);
  const found: T[][] = [];
  let highestBelow = -Infinity;
  const uppers = sorted.map(() => 0);
  for (let i = sorted.length - 1; i >= 0; i--) {
    uppers[i] = highestBelow;
    highestBelow = Math.max(highestBelow, sorted[i]?.interval[1] ?? -Infinity);
  }
  let lowest = Infinity;
  let tier: T[] = [];
  sorted.forEach((item, i) => {
    tier.push(item);
    lowest = Math.min(lowest, item.interval[0]);
    if (lowest > (uppers[i] ?? -Infinity)) {
      found.push(tier);
      tier = [];
      lowest = Infinity;
    }
  });
  return found;
}
