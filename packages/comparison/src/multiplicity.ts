/**
 * Which of many comparisons are more than chance. Comparisons come in families (one question by one break). A family is
 * looked into only where something in it is found after Benjamini and Hochberg's rule over all families; within it
 * Holm's rule holds at the level times the share of families found (Benjamini and Bogomolov 2014). On average over the
 * families looked into, at most `level` of them name a difference that is none.
 *
 * Takes the p-values of each family; gives, in the same shape, whether each is more than chance.
 */
export function moreThanChance(
  families: readonly (readonly number[])[],
  level: number,
): readonly (readonly boolean[])[] {
  const tested = families.filter((family) => family.length > 0);
  const smallest = tested.map(holmSmallest).sort((a, b) => a - b);
  const found = smallest.findLastIndex((p, i) => p <= (level * (i + 1)) / tested.length) + 1;
  const reached = found === 0 ? -1 : (level * found) / tested.length;
  return families.map((family) => {
    const selected = family.length > 0 && holmSmallest(family) <= reached;
    return selected ? holm(family, reached) : family.map(() => false);
  });
}

/** The smallest p-value of a family, corrected for their number: Holm's and Bonferroni's are the same here. */
function holmSmallest(family: readonly number[]): number {
  return Math.min(1, family.length * Math.min(...family));
}

/** Holm 1979: from the smallest p-value on, until one is too great for those that are left. */
function holm(family: readonly number[], level: number): readonly boolean[] {
  const order = [...family.keys()].sort((a, b) => (family[a] ?? 1) - (family[b] ?? 1));
  const firstKept = order.findIndex((at, i) => (family[at] ?? 1) > level / (family.length - i));
  const rejected = new Set(firstKept === -1 ? order : order.slice(0, firstKept));
  return family.map((_p, i) => rejected.has(i));
}
