import type { CivilDate } from '@langnghe/language';

/** `dispositions.json`: what became of the slips, by class. Counts only; who did what is known to nobody. */
export interface Dispositions {
  readonly study: string;
  readonly manifestHash: string;
  readonly closedOn: CivilDate;
  readonly classes: readonly {
    readonly id: string;
    readonly stratum: string;
    readonly issued: number;
    readonly answered: number;
  }[];
  readonly answers: number;
}
