import type { Issue } from '@langnghe/language';
import type { ErasedAnswers } from './erase-answers.ts';
import type { AnswerSet, Questionnaire } from '@langnghe/questionnaire';

/** What the collection knows of a study: its questions and the hashes of its slips. No person, no unit, no time. */
export interface CollectedStudy {
  readonly id: string;
  readonly questionnaire: Questionnaire;
  /** Ticket classes and, for each, the hashes of its slips (hex, sorted: no order to read off). */
  readonly slipHashes: Readonly<Record<string, readonly string[]>>;
  /** Of a study with tickets: its manifest, exactly as served. */
  readonly ticketManifest?: string;
  /** Of a sealed study: characters of every sealed answer. What is in them only the trustees can read. */
  readonly sealedLength?: number;
}

/** `unavailable`: the study is open, but its spool cannot be used until the operator has mended it. */
export type TicketState =
  | 'unspent'
  | 'spent'
  | 'unknown'
  | 'mistyped'
  /** A genuine ticket of a class of which too few are out: its first answer would stand alone. */
  | 'waiting'
  | 'not-open'
  | 'unavailable';

export interface Submission {
  /** A slip's code as typed, or a ticket in base64url. */
  readonly code: string;
  readonly answers: AnswerSet;
  /**
   * Random text that the page got when its form was begun, at least `shortestNonce` characters; by it the same page
   * sent again is recognised. With a shorter one the answers are kept as well, but no submission is "the same" as it.
   */
  readonly nonce: string;
}

/** An answer that only the study's trustees can open. */
export interface SealedSubmission {
  readonly code: string;
  /** In base64url, of the study's one length. */
  readonly sealed: string;
}

/** 16 random bytes in hexadecimal. */
export const shortestNonce = 32;

/** `accepted` is returned only after the answer is on disk. Everything else has kept nothing and spent nothing. */
export type Outcome =
  | { readonly outcome: 'accepted' }
  | {
      readonly outcome: 'refused';
      readonly state: Exclude<TicketState, 'unspent' | 'unavailable'>;
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
   * were open are open again by themselves. Throws `SpoolError` when the disk has no room, or when the study was open
   * and its spool cannot be used; `UnsafeStoreError` when the store's server would keep what must not be kept.
   */
  readonly open: (study: CollectedStudy) => Promise<void>;
  /**
   * Forms of an open study were printed: from now on each of their numbers may be spent once. Hashes by class, sorted;
   * known ones are left as they are.
   */
  readonly addForms: (study: string, hashes: Readonly<Record<string, readonly string[]>>) => Promise<void>;
  readonly formState: (study: string, number: string) => TicketState;
  /** Ticket class of a printed form; undefined where the number is none. */
  readonly formClass: (study: string, number: string) => string | undefined;
  /** What stands against keeping these answers of a form; a blank never does. */
  readonly checkForm: (study: string, answers: AnswerSet) => readonly Issue[];
  /** As `submit`, by a form's number: answers and number part at the close. */
  readonly submitForm: (study: string, form: Submission) => Promise<Outcome>;
  readonly ticketState: (study: string, code: string) => Promise<TicketState>;
  /**
   * The very same page again (code, answers and nonce) is `accepted` again: a double tap, a lost reply. A spent code with
   * anything else is `spent`, whatever the answers: nobody finds out with a spent code what was answered with it.
   */
  readonly submit: (study: string, submission: Submission) => Promise<Outcome>;
  /** For sealed studies, which take nothing else: the very same text again is `accepted` again. */
  readonly submitSealed: (study: string, submission: SealedSubmission) => Promise<Outcome>;
  /** Answers so far, rounded down to tens. */
  readonly roundedCount: (study: string) => number;
  /** Places of the spool that could not be read when it was opened; more than 0 is for the operator to look at. */
  readonly unreadable: (study: string) => number;
  /**
   * Flushes the spool, shuffled, in one transaction, and destroys it. Idempotent. Throws `SpoolError` while the spool
   * cannot be used: nothing is destroyed then.
   */
  readonly close: (study: string) => Promise<Closing>;
  /** Of a closed study: the tickets that were spent, in base64url, sorted. */
  readonly spentTickets: (study: string) => Promise<readonly string[]>;
  /**
   * Deletes all there is of a study that is not open: rows, and what a crash left of its spool. Throws while it is open:
   * an acknowledged answer goes by no other way than the close.
   */
  readonly erase: (study: string) => Promise<ErasedAnswers>;
  readonly dispose: () => Promise<void>;
}
