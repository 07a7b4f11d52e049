import type { Issue } from '@langnghe/language';
import type { AnswerSet, Questionnaire } from '@langnghe/questionnaire';
import type { LeftOutColumn } from './match-columns.ts';
import type { TableColumn } from './table-of.ts';

export interface ImportedAnswers {
  readonly questionnaire: Questionnaire;
  readonly inferred: boolean;
  readonly rows: readonly ImportedRow[];
  readonly columns: readonly MatchedColumn[];
  readonly leftOut: readonly LeftOutColumn[];
  /** Names of questions that no column answers. */
  readonly withoutColumn: readonly string[];
  /** Every cell that does not fit (errors), and every one that was taken with a doubt (warnings). */
  readonly cellIssues: readonly Issue[];
  readonly counts: ImportCounts;
  /** Whether the file names the cluster of each form. */
  readonly clustered: boolean;
}

export interface ImportedRow {
  readonly row: number;
  /** What fits, with calculations filled in; cells that do not fit are blank here. */
  readonly answers: AnswerSet;
  /** Cells of this row that do not fit. */
  readonly misfits: number;
  readonly weight?: number;
  readonly stratum?: string;
  readonly cluster?: string;
  /** True when weight, stratum or cluster is missing: then the row cannot be used, whatever is decided for cells. */
  readonly unusable: boolean;
}

export interface MatchedColumn {
  readonly column: TableColumn;
  /** Name of the question; for weight, stratum and cluster those words. */
  readonly question: string;
  readonly option?: string;
}

/** `filled = taken + misfits + leftOut`; cells that only say "nothing here" are `blank` beside. */
export interface ImportCounts {
  readonly rows: number;
  readonly blankRows: number;
  readonly headingRows: number;
  readonly filled: number;
  readonly taken: number;
  readonly misfits: number;
  readonly leftOut: number;
  readonly blank: number;
}
