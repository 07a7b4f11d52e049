/**
 * The collection: what was answered, never by whom or when. No column holds a time, an address, a unit or a number
 * that counts up; nothing joins `answer` to `spent`. No table of the register is known here.
 */
export interface CollectionTables {
  readonly collected_study: CollectedStudyTable;
  readonly slip: SlipTable;
  readonly answer: AnswerTable;
  readonly spent: SpentTable;
}

export interface CollectedStudyTable {
  readonly study_id: string;
  /** `open` or `closed` */
  readonly state: string;
  /** JSON of the questionnaire that the study was opened with. */
  readonly questionnaire: string;
  /** After the close: slots of the spool whose record could not be read. */
  readonly unreadable: number;
  /** The tickets' manifest exactly as served, whose keys know a genuine ticket; null = slips only. */
  readonly manifest: string | null;
  /** Characters of every sealed answer; null = answers come in the clear. */
  readonly sealed_length: number | null;
}

/** Hashes of the codes that may be spent; gone after the close. */
export interface SlipTable {
  readonly study_id: string;
  /** SHA-256 of the code, hex. */
  readonly hash: string;
  readonly class_id: string;
}

/** Written once, shuffled, by the one transaction of the close. */
export interface AnswerTable {
  readonly study_id: string;
  /** 16 random bytes, hex. */
  readonly key: string;
  readonly class_id: string;
  /** JSON of the answers; of a sealed study JSON of the sealed text. */
  readonly body: string;
}

/** Shuffled apart from the answers, in the same transaction. */
export interface SpentTable {
  readonly study_id: string;
  /** Hash of the code, or nullifier of the ticket, that was spent. */
  readonly hash: string;
  readonly class_id: string;
  /** The ticket, for the public list; null of a slip. */
  readonly ticket: string | null;
}
