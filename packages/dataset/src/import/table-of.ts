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

/** The table in a sheet: titles above it are skipped, its first row of two or more filled cells is the heading. */
export function tableOf(sheet: Sheet): AnswerTable | undefined {
  const texts = sheet.rows.map((row) => row.map((cell: Cell) => cellText(cell)));
  const head = texts.findIndex((row) => row.filter((text) => text !== '').length >= 2);
  const at = head === -1 ? texts.findIndex((row) => row.some((text) => text !== '')) : head;
  if (at === -1) return undefined;
  const width = Math.max(...texts.slice(at).map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => ({
    index,
    letter: columnLetter(index),
    heading: texts[at]?.[index] ?? '',
  }));
  const below = texts.slice(at + 1).map((row, i): TableRow => ({ row: at + 2 + i, texts: row }));
  const headingRows = below
    .slice(0, 2)
    .filter(isHeadingRow)
    .map(({ row }) => row);
  const filled = below.filter(
    ({ row, texts: cells }) => !headingRows.includes(row) && !cells.every(isBlankText),
  );
  return { columns, rows: filled, blankRows: below.length - headingRows.length - filled.length, headingRows };
}

/** Qualtrics repeats its headings as labels and as import ids. */
const isHeadingRow = ({ texts }: TableRow): boolean => texts.some((text) => text.startsWith('{"ImportId"'));

/** A cell as it is compared: '' for every way of writing that there is nothing. */
export function answerAt({ texts }: TableRow, column: TableColumn): string {
  const text = texts[column.index] ?? '';
  return isBlankText(text) ? '' : text;
}
