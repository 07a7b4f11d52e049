import type { CivilDate } from '@langnghe/language';
import type { TicketClass } from '@langnghe/sampling';
import type { StudyDescription } from './description.ts';
import type { TablePlan } from '@langnghe/estimation';

/** `manifest.json`: everything promised when the study opened. Nothing in it changes afterwards. */
export interface StudyManifest {
  readonly study: string;
  readonly questionnaireHash: string;
  readonly frameHash: string;
  readonly classes: readonly TicketClass[];
  /** The day it was opened; the window of answers is from `opensOn` to `closesOn`. */
  readonly openedOn: CivilDate;
  readonly opensOn: CivilDate;
  readonly closesOn: CivilDate;
  readonly publishesOn: CivilDate;
  readonly publishedAt: string;
  /** No result is published for a group with fewer answers. */
  readonly smallestBase: number;
  /** SHA-256 of `tickets/manifest.json`; null where answers come by slips. */
  readonly ticketManifest: string | null;
  /** Of a sealed study: SHA-256 of the trustees' public key, their names, and the size to which answers are filled up. */
  readonly sealing?: {
    readonly keyHash: string;
    readonly trustees: readonly string[];
    readonly bytes: number;
  };
  /** The one table catalogue, fixed before anybody answers. */
  readonly tables: TablePlan;
  /** How the tables are protected; absent in studies opened before there was a choice: cell keys. */
  readonly protection?: Pick<StudyDescription, 'protection' | 'privacyBudget'>;
  /** SHA-256 of the canonical JSON of all the above. */
  readonly hash: string;
}
