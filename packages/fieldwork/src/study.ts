import type { CivilDate } from '@langnghe/language';

/** `preparing`: slips are minted but not confirmed as printed; `open`: nothing of the classes changes any more. */
export type FieldworkStage = 'preparing' | 'open' | 'closed';

/** What became of the slips of a class. There is nothing finer, by unit, by person or by slip. */
export interface ClassDisposition {
  readonly classId: string;
  readonly stratum: string;
  readonly invited: number;
  readonly slipsPrinted: number;
  readonly handedOut: number;
  /** Came back unused. */
  readonly returned: number;
  readonly spoiled: number;
  /** People who did not want a slip. */
  readonly refused: number;
}

export interface Dispositions {
  readonly study: string;
  readonly stage: FieldworkStage;
  readonly openedOn: CivilDate;
  readonly closedOn: CivilDate | null;
  /** In the order of their ids. */
  readonly classes: readonly ClassDisposition[];
}
