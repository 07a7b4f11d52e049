import type { Issue, Place } from '@langnghe/language';
import { importIssue } from './import-issues.ts';
import type { MatchedQuestion } from './match-columns.ts';
import { readMark } from './option-mark.ts';
import type { Options } from './option-of.ts';
import { readCell } from './read-answer.ts';
import type { DecimalMark } from './read-number.ts';
import { answerAt, type TableColumn, type TableRow } from './table-of.ts';

export interface QuestionReader {
  readonly matched: MatchedQuestion;
  readonly options: Options;
  readonly mark: DecimalMark;
  /** True when the columns of options say 1 = chosen, 2 = not chosen. */
  readonly oneOrTwo: boolean;
}

/** One question's answer in one row. */
export interface ReadAnswer {
  readonly value: string;
  readonly issues: readonly Issue[];
  /** Filled cells that it came from. */
  readonly cells: readonly TableColumn[];
  /** Those of them that do not fit; their answer is then ''. */
  readonly misfits: readonly TableColumn[];
  readonly otherText?: string;
  /** The cell from which the words came, when they stood beside another question's option. */
  readonly source?: TableColumn;
}

const nothing: ReadAnswer = { value: '', issues: [], cells: [], misfits: [] };

export function readQuestion(
  reader: QuestionReader,
  row: TableRow,
  placeOf: (column: TableColumn) => Place,
): ReadAnswer {
  const { column } = reader.matched;
  const marked = readOptionColumns(reader, row, placeOf);
  if (column === undefined) return marked;
  const whole = readWhole(reader, column, row, placeOf);
  if (marked.cells.length === 0 || whole.misfits.length > 0 || marked.misfits.length > 0)
    return { ...both(whole, marked), value: whole.value };
  if (sameChoices(whole.value, marked.value)) return both(whole, marked);
  const issue = importIssue('import-options-disagree', placeOf(column), {
    question: reader.matched.asked.question.name,
  });
  return { ...both(whole, marked), value: '', issues: [issue], misfits: [column, ...marked.cells] };
}

const both = (whole: ReadAnswer, marked: ReadAnswer): ReadAnswer => ({
  ...whole,
  issues: [...whole.issues, ...marked.issues],
  cells: [...whole.cells, ...marked.cells],
  misfits: [...whole.misfits, ...marked.misfits],
});

function readWhole(
  { matched: { asked }, options, mark }: QuestionReader,
  column: TableColumn,
  row: TableRow,
  placeOf: (column: TableColumn) => Place,
): ReadAnswer {
  const text = answerAt(row, column);
  if (text === '') return nothing;
  const reading = readCell(text, { asked, options, mark, place: placeOf(column) });
  if (!reading.fits) return { value: '', issues: reading.issues, cells: [column], misfits: [column] };
  const { value, issues, otherText } = reading;
  return { value, issues, cells: [column], misfits: [], ...(otherText !== undefined && { otherText }) };
}

/** An option's column holds a mark, or (some tools) the option's own code or label where it was chosen. */
function readOptionColumns(
  { matched, options, oneOrTwo }: QuestionReader,
  row: TableRow,
  placeOf: (column: TableColumn) => Place,
): ReadAnswer {
  const chosen: string[] = [];
  const issues: Issue[] = [];
  const cells: TableColumn[] = [];
  const misfits: TableColumn[] = [];
  for (const { column, option } of matched.options) {
    const text = answerAt(row, column);
    if (text === '') continue;
    cells.push(column);
    const own = !oneOrTwo && text !== '0' && options.find(text)?.value === option;
    const marked = own || (oneOrTwo ? text === '1' : readMark(text));
    if (marked === true) chosen.push(option);
    else if (marked === undefined) {
      issues.push(importIssue('import-not-a-mark', placeOf(column), { text }));
      misfits.push(column);
    }
  }
  return { value: misfits.length > 0 ? '' : chosen.join(' '), issues, cells, misfits };
}

/** Paper forms are often entered as 1 = yes, 2 = no: then some column of an option has both, and none has more. */
export function marksOneOrTwo(matched: MatchedQuestion, rows: readonly TableRow[]): boolean {
  const columns = matched.options.map(
    ({ column }) => new Set(rows.map((row) => answerAt(row, column)).filter((text) => text !== '')),
  );
  return (
    columns.every((texts) => [...texts].every((text) => text === '1' || text === '2')) &&
    columns.some((texts) => texts.size === 2)
  );
}

function sameChoices(a: string, b: string): boolean {
  const sorted = (text: string): string => text.split(' ').sort().join(' ');
  return sorted(a) === sorted(b);
}
