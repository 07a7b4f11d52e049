import type { DatasetManifest } from '@langnghe/dataset';
import type { Checked, CivilDate, Issue } from '@langnghe/language';
import type { KeyingQuality, PaperCounts } from '@langnghe/paper-entry';
import type { Dispositions, HandOver, Printing } from '@langnghe/study';
import { slot } from './slot.ts';

/**
 * All that the register's process can ask of the one that keeps the answers. Questions, hashes, a study's id and counts
 * cross; neither a person nor an answer does.
 */
export interface AnswerService {
  readonly open: (study: Parameters<HandOver>[0]) => Promise<Checked<null>>;
  readonly close: (study: string, today: CivilDate) => Promise<Checked<Dispositions>>;
  /** What stands against closing now, asked before anything of the people's side ends. */
  readonly closingIssues: (study: string) => Promise<readonly Issue[]>;
  readonly freeze: (study: string, today: CivilDate) => Promise<Checked<DatasetManifest>>;
  /** Deletes all of a study that is not open; rows that went, by table. */
  readonly erase: (study: string) => Promise<Checked<Readonly<Record<string, number>>>>;
  /** Answers so far, rounded down to tens; null while the service cannot be asked. */
  readonly roundedCount: (study: string) => Promise<number | null>;
  /** Forms were printed: where their boxes stand, and hashes of their numbers. */
  readonly addForms: (printing: Printing) => Promise<Checked<null>>;
  /** How forms on paper stand, as counts, and by which word people are let into their room; null = there are none. */
  readonly paper: (study: string) => Promise<PaperStanding | null>;
  /** What is wrong now with the taking of answers, for those who can have it mended. */
  readonly troubles: () => Promise<readonly Issue[]>;
}

export interface PaperStanding {
  readonly pass: string;
  readonly counts: PaperCounts;
  /** From forms entered twice so far. */
  readonly quality: KeyingQuality | null;
}

export const answers = slot<AnswerService>('answers');
