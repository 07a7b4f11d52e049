export interface GroupedUnit {
  /** People invited in the unit. */
  readonly take: number;
}

/**
 * Sorts units that come in random order into `wanted` groups of at least two units and `least` people each, as even as
 * can be. With equal takes the groups are random; larger units are spread first. Fewer groups when they would be too
 * small; one group always.
 */
export function randomGroups<T extends GroupedUnit>(
  units: readonly T[],
  wanted: number,
  least: number,
): T[][] {
  const largestFirst = [...units].sort((a, b) => b.take - a.take);
  const groups = largestFirst.slice(0, wanted).map((unit) => [unit]);
  // The second unit of each group: the largest left goes to the group that has least.
  largestFirst.slice(wanted, 2 * wanted).forEach((unit, i) => groups[wanted - 1 - i]?.push(unit));
  for (const unit of largestFirst.slice(2 * wanted)) smallest(groups).push(unit);
  const good = groups.every((group) => group.length > 1 && invited(group) >= least);
  return good || wanted <= 1 ? groups : randomGroups(units, wanted - 1, least);
}

function smallest<T extends GroupedUnit>(groups: readonly T[][]): T[] {
  return groups.reduce((least, group) => (invited(group) < invited(least) ? group : least));
}

function invited(group: readonly GroupedUnit[]): number {
  return group.reduce((sum, { take }) => sum + take, 0);
}
