import type { OpenColumn } from './open-column.ts';

/** What a method of protection did to one count. */
export interface Treatment {
  /** False where the cell is withheld. */
  readonly isShown: boolean;
  /** Shown minus true, in answers. */
  readonly noise: number;
  readonly variance: number;
  /** What is shown leaves open, to who knows the method and the margins: the least and the greatest true count. */
  readonly lower: number;
  readonly upper: number;
}

/** A column with one treatment for each of its cells. Never leaves this package. */
export interface TreatedColumn extends OpenColumn {
  readonly treatments: readonly Treatment[];
}

/** A count that is published as it is: its method holds it to be no danger. */
export function exactly(count: number): Treatment {
  return { isShown: true, noise: 0, variance: 0, lower: count, upper: count };
}

export const withheld: Treatment = { isShown: false, noise: 0, variance: 0, lower: 0, upper: Infinity };
