import type { Issue } from '@langnghe/language';
import type { AnswerSet, Questionnaire } from '@langnghe/questionnaire';

/** What the collection knows of a study: its questions and the hashes of its slips. No person, no unit, no time. */
export interface CollectedStudy {
  readonly id: string;
  readonly questionnaire: Questionnaire;
  /** Ticket classes and, for each, the hashes of its slips (hex, sorted: no order to read off). */
  readonly slipHashes: Readonly<Record<string, readonly string[]>>;
}

export type TicketState = 'unspent' | 'spent' | 'unknown' | 'mistyped' | 'not-open';

export interface Submission {
  readonly code: string;
  readonly answers: AnswerSet;
}

/** `accepted` is returned only after the answer is on disk. Everything else has kept nothing and spent nothing. */
export type Outcome =
  | { readonly outcome: 'accepted' }
  | {
      readonly outcome: 'refused';
      readonly state: Exclude<TicketState, 'unspent'>;
      readonly issues: readonly Issue[];
    }
  | { readonly outcome: 'invalid'; readonly issues: readonly Issue[] }
  /** The machine could not keep it (a full or failing disk): the same submission may be sent again later. */
  | { readonly outcome: 'unavailable'; readonly issues: readonly Issue[] };

/** Counts after the shuffled flush. */
export interface Closing {
  readonly answers: number;
  readonly answersByClass: Readonly<Record<string, number>>;
  /** Places of the spool that were in use and could not be read: damage of the disk, or writes cut short unacknowledged. */
  readonly unreadable: number;
}

/** The one door through which answers enter. A GET never changes anything behind it. */
export interface Collector {
  /**
   * Makes the study answerable: keeps the hashes, prepares the spool. Idempotent; after a restart the studies that
   * were open are open again by themselves. Throws `SpoolError` when the disk has no room.
   */
  readonly open: (study: CollectedStudy) => Promise<void>;
  readonly ticketState: (study: string, code: string) => TicketState;
  /** The same code with the same answers again is `accepted` again (a form posted twice); with other answers, `spent`. */
  readonly submit: (study: string, submission: Submission) => Promise<Outcome>;
  /** Answers so far, rounded down to tens. */
  readonly roundedCount: (study: string) => number;
  /** Places of the spool that could not be read when it was opened; more than 0 is for the operator to look at. */
  readonly unreadable: (study: string) => number;
  /** Flushes the spool, shuffled, in one transaction, and destroys it. Idempotent. */
  readonly close: (study: string) => Promise<Closing>;
  readonly dispose: () => Promise<void>;
}
