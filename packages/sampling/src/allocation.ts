import { apportion } from './apportionment.ts';
import type { FrameUnit } from './sample.ts';
import { totalSize } from './systematic-pps.ts';

export interface Stratum {
  readonly id: string;
  readonly units: readonly FrameUnit[];
  readonly size: number;
}

/** The strata of a frame in the order of their ids, their units in the order of theirs: rows may come in any order. */
export function strataOf(units: readonly FrameUnit[]): Stratum[] {
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  const strata = Map.groupBy([...units].sort(byId), ({ stratum }) => stratum);
  return [...strata].map(([id, members]) => ({ id, units: members, size: totalSize(members) })).sort(byId);
}

/** Units that a stratum gives at least: two, for its sampling error to be estimable, or its only one. */
export function leastUnits(stratum: Stratum): number {
  return Math.min(2, stratum.units.length);
}

/** Units to draw in each stratum, in proportion to its people. */
export function allocate(units: number, strata: readonly Stratum[]): number[] {
  return apportion(
    units,
    strata.map((stratum) => ({
      weight: stratum.size,
      least: leastUnits(stratum),
      most: stratum.units.length,
    })),
  );
}
