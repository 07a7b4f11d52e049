import { civilDate, type Issue, type Place } from '@langnghe/language';
import { evaluate, type AnswerSet, type Questionnaire } from '@langnghe/questionnaire';
import type { DesignRole } from './design-heading.ts';
import { importIssue } from './import-issues.ts';
import type { ImportedRow } from './imported-answers.ts';
import { readQuestion, type QuestionReader, type ReadAnswer } from './read-question.ts';
import { questionsOf } from './questions.ts';
import { readNumber } from './read-number.ts';
import { answerAt, type TableColumn, type TableRow } from './table-of.ts';

export interface RowReading {
  readonly imported: ImportedRow;
  readonly issues: readonly Issue[];
  /** Filled cells whose content was taken. */
  readonly taken: number;
}

type PlaceOf = (column: TableColumn) => Place;

/** Reads one form, then lets the questionnaire judge it: skip rules and constraints hold for imported answers too. */
export function readRow(
  row: TableRow,
  readers: readonly QuestionReader[],
  design: Partial<Record<DesignRole, TableColumn>>,
  questionnaire: Questionnaire,
  judgeableWith: (given: ReadonlySet<string>) => Questionnaire,
  placeOf: PlaceOf,
  now = `${civilDate(new Date())}T00:00:00.000+07:00`,
): RowReading {
  const read = new Map(
    readers.map((reader) => [reader.matched.asked.question.name, readQuestion(reader, row, placeOf)]),
  );
  const issues = [...read.values()].flatMap((answer) => answer.issues);
  issues.push(...keepOtherTexts(read, questionnaire, placeOf));
  const answers = judge(read, judgeableWith, placeOf, now, issues);
  const own = readDesign(row, design, placeOf);
  const filled = [...read.values()].reduce((sum, { cells }) => sum + cells.length, 0) + own.filled;
  const misfits = [...read.values()].reduce((sum, answer) => sum + answer.misfits.length, 0) + own.misfits;
  return {
    imported: { row: row.row, answers, misfits, ...own.values, unusable: own.issues.length > 0 },
    issues: [...issues, ...own.issues],
    taken: filled - misfits,
  };
}

/** The words after "Khác:" go to the question that asks for them, when that is empty. */
function keepOtherTexts(
  read: Map<string, ReadAnswer>,
  questionnaire: Questionnaire,
  placeOf: PlaceOf,
): Issue[] {
  const issues: Issue[] = [];
  for (const [name, { otherText, cells }] of [...read]) {
    const [source] = cells;
    if (otherText === undefined || source === undefined) continue;
    const companion = companionOf(name, questionnaire);
    const beside = companion === undefined ? undefined : read.get(companion);
    if (companion !== undefined && (beside?.value ?? '') === '' && (beside?.misfits ?? []).length === 0)
      read.set(companion, { value: otherText, issues: [], cells: beside?.cells ?? [], misfits: [], source });
    else if (beside?.value !== otherText)
      issues.push(importIssue('import-other-text', placeOf(source), { text: otherText }));
  }
  return issues;
}

function companionOf(name: string, questionnaire: Questionnaire): string | undefined {
  return questionsOf(questionnaire).find(
    ({ question }) =>
      question.type === 'text' &&
      question.name.startsWith(`${name}_`) &&
      question.relevant?.references.includes(name) === true,
  )?.question.name;
}

/** Blanks, one round after the other, what the questionnaire did not ask or does not allow, and says so by cell. */
function judge(
  read: Map<string, ReadAnswer>,
  judgeableWith: (given: ReadonlySet<string>) => Questionnaire,
  placeOf: PlaceOf,
  now: string,
  issues: Issue[],
): AnswerSet {
  for (;;) {
    const given = Object.fromEntries([...read].map(([name, { value }]) => [name, value]));
    // What a cell meant that does not fit is not known, so nothing that hangs on it is judged.
    const fitting = [...read].filter(([, { misfits }]) => misfits.length === 0).map(([name]) => name);
    const evaluation = evaluate(judgeableWith(new Set(fitting)), given, { now, random: () => 0.5 });
    const faults = new Map<string, (place: Place) => Issue>();
    for (const [name, { value }] of read)
      if (value !== '' && evaluation.answers[name] === '')
        faults.set(name, (place) => importIssue('import-not-asked', place, { question: name }));
    for (const { code, place, message, severity } of evaluation.issues) {
      const { field = '' } = place;
      if (severity === 'warning' || code === 'answer-required' || (read.get(field)?.value ?? '') === '')
        continue;
      const values = { question: field, viReason: message.vi, enReason: message.en };
      faults.set(field, (cell) => importIssue('import-not-allowed', cell, values));
    }
    if (faults.size === 0) return withoutBlanks(evaluation.answers);
    for (const [name, issueAt] of faults) {
      const answer = read.get(name);
      if (answer === undefined) continue;
      const cell = answer.cells[0] ?? answer.source;
      if (cell !== undefined) issues.push(issueAt(placeOf(cell)));
      read.set(name, { ...answer, value: '', misfits: answer.cells });
    }
  }
}

function withoutBlanks(answers: AnswerSet): AnswerSet {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value.length > 0));
}

interface DesignReading {
  readonly values: { weight?: number; stratum?: string; cluster?: string };
  readonly issues: readonly Issue[];
  readonly filled: number;
  /** Filled cells that do not fit. */
  readonly misfits: number;
}

function readDesign(
  row: TableRow,
  design: Partial<Record<DesignRole, TableColumn>>,
  placeOf: PlaceOf,
): DesignReading {
  const values: DesignReading['values'] = {};
  const issues: Issue[] = [];
  let filled = 0;
  let misfits = 0;
  for (const role of ['weight', 'stratum', 'cluster'] as const) {
    const column = design[role];
    if (column === undefined) continue;
    const text = answerAt(row, column);
    if (text !== '') filled += 1;
    const weight = role === 'weight' ? Number(readNumber(text, 'unknown', false) ?? NaN) : undefined;
    if (weight !== undefined && weight > 0) values.weight = weight;
    else if (role !== 'weight' && text !== '') values[role] = text;
    else {
      issues.push(importIssue(role === 'weight' ? 'import-no-weight' : 'import-no-group', placeOf(column)));
      if (text !== '') misfits += 1;
    }
  }
  return { values, issues, filled, misfits };
}
