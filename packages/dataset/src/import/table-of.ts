import type { Cell, Sheet } from '@langnghe/spreadsheet';
import { cellText, columnLetter, isBlankText } from './cell-text.ts';

export interface TableColumn {
  readonly index: number;
  /** As the spreadsheet shows it: A, B … */
  readonly letter: string;
  readonly heading: string;
}

export interface TableRow {
  /** Row number of the sheet, from 1. */
  readonly row: number;
  readonly texts: readonly string[];
}

export interface AnswerTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Rows between the headings and the last answer in which nothing is filled. */
  readonly blankRows: number;
  /** Rows that only repeat the headings in other words, as some form tools write them. */
  readonly headingRows: readonly number[];
}

/** The table in a sheet: titles above it are skipped; its headings may stand in two rows. */
export function tableOf(sheet: Sheet): AnswerTable | undefined {
  const texts = sheet.rows.map((row) => row.map((cell: Cell) => cellText(cell)));
  const at = headingRow(texts);
  if (at === -1) return undefined;
  const width = texts.slice(at).reduce((most, row) => Math.max(most, row.length), 0);
  const twoRows = secondHeadings(texts[at] ?? [], texts[at + 1] ?? []);
  const headings = twoRows ?? texts[at] ?? [];
  const columns = Array.from({ length: width }, (_, index) => ({
    index,
    letter: columnLetter(index),
    heading: headings[index] ?? '',
  }));
  const below = texts.slice(at + 1).map((row, i): TableRow => ({ row: at + 2 + i, texts: row }));
  const repeated = twoRows === undefined ? importIdRows(below) : 1;
  const filled = below.slice(repeated).filter(({ texts: cells }) => !cells.every(isBlankText));
  return {
    columns,
    rows: filled,
    blankRows: below.length - repeated - filled.length,
    headingRows: below.slice(0, repeated).map(({ row }) => row),
  };
}

/** The first row at least half as full as the fullest near the top: national emblem and titles are shorter. */
function headingRow(texts: readonly (readonly string[])[]): number {
  const filled = texts.slice(0, 30).map((row) => row.filter((text) => text !== '').length);
  const most = filled.reduce((a, b) => Math.max(a, b), 0);
  return most === 0 ? -1 : filled.findIndex((count) => count >= most / 2);
}

const responseWord = /^(response|open-ended response|trả lời|câu trả lời|specify|ghi rõ)$/i;

/**
 * Headings merged over several columns, with the options or rows of a grid below: `question [option]` for each. Only
 * when every column that has a heading of its own is blank (or says "Response") in the second row.
 */
function secondHeadings(first: readonly string[], second: readonly string[]): string[] | undefined {
  const width = Math.max(first.length, second.length);
  const spans: { stem: string; columns: number[] }[] = [];
  for (let index = 0; index < width; index++) {
    if ((first[index] ?? '') !== '') spans.push({ stem: first[index] ?? '', columns: [index] });
    else if ((second[index] ?? '') !== '') spans.at(-1)?.columns.push(index);
  }
  const wide = spans.filter(({ columns }) => columns.length > 1);
  const below = (index: number): string => second[index] ?? '';
  const single = spans
    .filter(({ columns }) => columns.length === 1)
    .map(({ columns: [index = 0] }) => below(index));
  if (wide.length === 0 || single.some((text) => text !== '' && !responseWord.test(text))) return undefined;
  const apart = wide.every(
    ({ columns }) =>
      new Set(columns.map(below)).size === columns.length && columns.every((index) => below(index) !== ''),
  );
  if (!apart) return undefined;
  const headings = Array.from({ length: width }, (_, index) => first[index] ?? '');
  for (const { stem, columns } of wide)
    for (const index of columns) headings[index] = `${stem} [${below(index)}]`;
  return headings;
}

/** Qualtrics repeats its headings as wordings and as import ids. */
function importIdRows(below: readonly TableRow[]): number {
  const ids = below
    .slice(0, 2)
    .findIndex(({ texts }) => texts.some((text) => text.startsWith('{"ImportId"')));
  return ids + 1;
}

/** A cell as it is compared: '' for every way of writing that there is nothing. */
export function answerAt({ texts }: TableRow, column: TableColumn): string {
  const text = texts[column.index] ?? '';
  return isBlankText(text) ? '' : text;
}
