import { randomBytes } from 'node:crypto';
import { accepted, compareText, refused, type Checked } from '@langnghe/language';
import type { Entropy } from '@langnghe/tickets';
import type { Codebook } from '../codebook.ts';
import { codebookOf } from '../codebook-of.ts';
import type { AnswerRow } from '../freeze.ts';
import type { ImportedAnswers, ImportedRow } from './imported-answers.ts';
import { importIssue } from './import-issues.ts';

/** What the person decided about cells that do not fit: the cells stay empty, or their whole rows stay outside. */
export type MisfitDecision = 'empty-cells' | 'leave-out-rows';

export interface SettledImport {
  /** In random order, under random keys: the order of the file is gone. */
  readonly answers: readonly AnswerRow[];
  readonly classes: readonly string[];
  /** Of the questions that the file answers; the others would be empty columns. */
  readonly codebook: Codebook;
  readonly clustered: boolean;
  /** `rows = answers.length + rowsLeftOut`. */
  readonly rowsLeftOut: number;
  readonly cellsEmptied: number;
}

/** The class of all answers when the file names no clusters. */
export const onlyClass = 'all';

/** Answers ready to freeze. Refused, with every cell named, while something does not fit and nobody has decided. */
export function settleImport(
  imported: ImportedAnswers,
  decision?: MisfitDecision,
  entropy: Entropy = randomBytes,
): Checked<SettledImport> {
  const open = imported.rows.filter((row) => needsDecision(row, decision));
  if (open.length > 0) {
    const rows = new Set(open.map(({ row }) => row));
    const issues = imported.cellIssues.filter(
      ({ severity, place }) => severity === 'error' && rows.has(place.row ?? 0),
    );
    return refused([importIssue('import-undecided', {}, { cells: issues.length }), ...issues]);
  }
  const kept = imported.rows.filter(
    ({ misfits, unusable }) => decision !== 'leave-out-rows' || (misfits === 0 && !unusable),
  );
  const answers = kept.map((row) => answerRow(row, entropy)).sort((a, b) => (a.key < b.key ? -1 : 1));
  const classes = [...new Set(answers.map(({ classId }) => classId))].sort((a, b) => compareText('vi', a, b));
  return accepted({
    answers,
    classes,
    codebook: codebookFor(imported, answers),
    clustered: imported.clustered,
    rowsLeftOut: imported.rows.length - kept.length,
    cellsEmptied: kept.reduce((sum, { misfits }) => sum + misfits, 0),
  });
}

function codebookFor(imported: ImportedAnswers, answers: readonly AnswerRow[]): Codebook {
  const withColumn = new Set(imported.columns.map(({ question }) => question));
  const answered = new Set(answers.flatMap((row) => Object.keys(row.answers)));
  const codebook = codebookOf(imported.questionnaire);
  const known = (name: string): boolean => withColumn.has(name) || answered.has(name);
  const variables = codebook.variables.filter((variable) =>
    known(variable.kind === 'number' ? (variable.rankOf?.question ?? variable.name) : variable.name),
  );
  return { ...codebook, variables };
}

function needsDecision({ misfits, unusable }: ImportedRow, decision: MisfitDecision | undefined): boolean {
  if (decision === 'leave-out-rows') return false;
  return unusable || (misfits > 0 && decision === undefined);
}

function answerRow({ answers, weight, stratum, cluster }: ImportedRow, entropy: Entropy): AnswerRow {
  return {
    key: Buffer.from(entropy(16)).toString('hex'),
    classId: cluster ?? onlyClass,
    answers,
    ...(weight !== undefined && { weight }),
    ...(stratum !== undefined && { stratum }),
  };
}
