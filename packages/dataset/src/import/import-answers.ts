import { accepted, refused, type Checked, type Issue, type Place } from '@langnghe/language';
import type { Questionnaire } from '@langnghe/questionnaire';
import type { Sheet } from '@langnghe/spreadsheet';
import { importIssue } from './import-issues.ts';
import type { ImportCounts, ImportedAnswers, MatchedColumn } from './imported-answers.ts';
import { inferQuestionnaire } from './infer-questionnaire.ts';
import { judgeableBy } from './judgeable.ts';
import { matchColumns, type ColumnPlan, type MatchedQuestion } from './match-columns.ts';
import { Options } from './option-of.ts';
import { questionsOf } from './questions.ts';
import { marksOneOrTwo, type QuestionReader } from './read-question.ts';
import { readRow, type RowReading } from './read-row.ts';
import { decimalMarkOf } from './read-number.ts';
import { answerAt, tableOf, type AnswerTable, type TableColumn } from './table-of.ts';
import { cellText } from './cell-text.ts';

export interface ImportInput {
  readonly sheet: Sheet;
  /** Without one, it is inferred from the sheet. */
  readonly questionnaire?: Questionnaire;
  /** The day of the import, for forms that ask for the date; a matter of the computer's clock when not given. */
  readonly now?: string;
}

/**
 * Answers collected elsewhere, matched to a questionnaire. Refused only when there is nothing to match; cells that do
 * not fit are listed, and `settleImport` takes the person's decision on them.
 */
export function importAnswers(input: ImportInput): Checked<ImportedAnswers> {
  const { sheet } = input;
  const table = tableOf(sheet);
  if (table === undefined || table.rows.length === 0)
    return refused([importIssue('import-empty', { sheet: sheet.name })]);
  const inferred = input.questionnaire === undefined ? inferQuestionnaire(sheet) : undefined;
  if (inferred?.ok === false) return inferred;
  const questionnaire = input.questionnaire ?? inferred?.value.questionnaire;
  if (questionnaire === undefined) throw new Error('no questionnaire');
  const plan = matchColumns(table, questionnaire);
  const faults = planFaults(plan, questionnaire, sheet);
  if (faults.length > 0) return refused(faults);

  const placeAt =
    (row: number) =>
    (column: TableColumn): Place => ({ sheet: sheet.name, row, column: column.letter });
  const readers = plan.questions.map((matched) => readerOf(matched, table));
  const judgeableWith = judgeableBy(questionnaire);
  const readings = table.rows.map((row) =>
    readRow(row, readers, plan.design, questionnaire, judgeableWith, placeAt(row.row), input.now),
  );
  return accepted({
    questionnaire,
    inferred: inferred !== undefined,
    rows: readings.map(({ imported }) => imported),
    columns: matchedColumns(plan),
    leftOut: plan.leftOut,
    withoutColumn: withoutColumn(plan, questionnaire),
    cellIssues: readings.flatMap(({ issues }) => issues),
    counts: countCells(table, plan, readings),
    clustered: plan.design.cluster !== undefined,
  });
}

function planFaults(plan: ColumnPlan, questionnaire: Questionnaire, sheet: Sheet): Issue[] {
  if (plan.questions.length === 0) {
    const example = questionsOf(questionnaire)[0]?.question.name ?? questionnaire.id;
    return [importIssue('import-nothing-matched', { sheet: sheet.name }, { example })];
  }
  return plan.twice.map(({ question, columns }) => {
    const letters = columns.map(({ letter }) => letter).join(', ');
    return importIssue(
      'import-column-twice',
      { sheet: sheet.name, column: letters },
      { question, columns: letters },
    );
  });
}

function readerOf(matched: MatchedQuestion, table: AnswerTable): QuestionReader {
  const { column, asked } = matched;
  const texts = column === undefined ? [] : table.rows.map((row) => answerAt(row, column));
  return {
    matched,
    options: new Options(asked.choices),
    mark: decimalMarkOf(texts),
    oneOrTwo: marksOneOrTwo(matched, table.rows),
  };
}

function matchedColumns({ questions, design }: ColumnPlan): MatchedColumn[] {
  const asked = questions.flatMap(({ asked: { question }, column, options }): MatchedColumn[] => [
    ...(column ? [{ column, question: question.name }] : []),
    ...options.map((each) => ({ column: each.column, question: question.name, option: each.option })),
  ]);
  const own = Object.entries(design).map(([question, column]): MatchedColumn => ({ column, question }));
  return [...asked, ...own].sort((a, b) => a.column.index - b.column.index);
}

function withoutColumn(plan: ColumnPlan, questionnaire: Questionnaire): string[] {
  const found = new Set(plan.questions.map(({ asked }) => asked.question.name));
  return questionsOf(questionnaire).flatMap(({ question: { name } }) => (found.has(name) ? [] : [name]));
}

function countCells(table: AnswerTable, plan: ColumnPlan, readings: readonly RowReading[]): ImportCounts {
  const cells = table.rows.flatMap((row) =>
    table.columns.map((column) => ({ raw: cellText(row.texts[column.index]), said: answerAt(row, column) })),
  );
  const filled = cells.filter(({ said }) => said !== '').length;
  const misfits = readings.reduce((sum, { imported }) => sum + imported.misfits, 0);
  const taken = readings.reduce((sum, each) => sum + each.taken, 0);
  const leftOut = plan.leftOut.reduce((sum, each) => sum + each.cells, 0);
  if (filled !== taken + misfits + leftOut)
    throw new Error(`cells do not add up: ${filled} ≠ ${taken} + ${misfits} + ${leftOut}`);
  return {
    rows: table.rows.length,
    blankRows: table.blankRows,
    headingRows: table.headingRows.length,
    filled,
    taken,
    misfits,
    leftOut,
    blank: cells.filter(({ raw, said }) => raw !== '' && said === '').length,
  };
}
