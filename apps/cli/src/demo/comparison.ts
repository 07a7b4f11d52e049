import type { Codebook } from '@langnghe/dataset';
import type { Estimates } from '@langnghe/estimation';
import { trueMean, trueShare, type SimulatedPerson } from '@langnghe/examples';

/** One estimate for everybody beside the truth it is an estimate of. */
export interface Comparison {
  readonly variable: string;
  readonly category: string | null;
  readonly truth: number;
  readonly estimate: number;
  readonly interval: readonly [number, number];
  readonly holds: boolean;
}

/** Every estimate for everybody whose truth the simulation knows: calculated indices are left out. */
export function compareWithTruth(
  estimates: Estimates,
  codebook: Codebook,
  population: readonly SimulatedPerson[],
): Comparison[] {
  const simulated = new Set(population.flatMap((person) => Object.keys(person.answers)));
  return estimates.tables
    .filter((table) => table.by === undefined && simulated.has(table.variable))
    .filter((table) => codebook.variables.some(({ name }) => name === table.variable))
    .flatMap((table) =>
      (table.columns[0]?.rows ?? []).flatMap((row): Comparison[] => {
        if (row.interval === null) return [];
        const truth =
          row.category === null
            ? trueMean(population, table.variable)
            : trueShare(population, table.variable, row.category);
        const [lower, upper] = row.interval;
        const holds = lower <= truth && truth <= upper;
        const { category, estimate, interval } = row;
        return [{ variable: table.variable, category, truth, estimate, interval, holds }];
      }),
    );
}
