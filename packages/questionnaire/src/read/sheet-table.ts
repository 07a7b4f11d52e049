import type { Issue, Place, Translations } from '@langnghe/language';
import type { Sheet } from '@langnghe/spreadsheet';
import { cellText, collapseSpaces, straightQuotes } from './cell-text.ts';
import type { ColumnNames } from './columns.ts';
import { formIssue } from './form-issues.ts';
import { nearestOf } from './nearest.ts';

/** A header read: the column it means, the language it is written for, and the header itself. */
export interface Header {
  readonly index: number;
  readonly column: string;
  readonly language: string | null;
  readonly text: string;
}

export interface TableRow {
  /** As spreadsheets count: the header stands in row 1. */
  readonly row: number;
  /** A rule, name or word of the row, with straight quotes; '' when empty. */
  readonly text: (column: string) => string;
  /** The person's wording in one language (null = a header without language), typographic quotes kept. */
  readonly wording: (column: string, language: string | null) => string;
  /** Whether the column holds anything in any language. */
  readonly has: (column: string) => boolean;
  readonly empty: boolean;
  readonly place: (column?: string) => Place;
}

/** Converters stop reading after this many empty rows; what comes after is notes or left-overs. */
const longestGap = 60;

export interface SheetTable {
  readonly name: string;
  readonly headers: readonly Header[];
  readonly rows: readonly TableRow[];
  readonly issues: readonly Issue[];
}

/** A sheet of a form as rows of named columns. The header is the first row that holds anything. */
export function sheetTable(sheet: Sheet, names: ColumnNames, collapse: boolean): SheetTable {
  const top = sheet.rows.findIndex((row) => row.some((cell) => cellText(cell) !== ''));
  const texts = (sheet.rows[top] ?? []).map((cell) => collapseSpaces(cellText(cell)));
  const headers = readHeaders(texts, names);
  const list = [...headers.values()];
  const clean = collapse ? collapseSpaces : (text: string): string => text;
  const end = endOfTable(sheet.rows, top + 1);
  const rows = sheet.rows.slice(top + 1, end).map((cells, i): TableRow => {
    const row = top + i + 2;
    const find = (column: string, language: string | null): string => {
      const header = headers.get(`${column}\0${language ?? ''}`);
      return header === undefined ? '' : clean(cellText(cells[header.index]));
    };
    return {
      row,
      text: (column) => straightQuotes(find(column, null)),
      wording: find,
      has: (column) =>
        list.some((header) => header.column === column && find(column, header.language) !== ''),
      empty: cells.every((cell) => cellText(cell) === ''),
      place: (column) => placeOf(sheet.name, row, column, headers),
    };
  });
  const issues = [...headerIssues(sheet.name, top + 1, texts, names)];
  if (end < sheet.rows.length)
    issues.push(formIssue('rows-after-gap', { sheet: sheet.name, row: end + 1 }, { gap: longestGap }));
  return { name: sheet.name, headers: list, rows, issues };
}

function endOfTable(rows: Sheet['rows'], from: number): number {
  let last = from - 1;
  for (let i = from; i < rows.length; i++) {
    if (i - last > longestGap + 1) break;
    if (rows[i]?.some((cell) => cellText(cell) !== '') === true) last = i;
  }
  return last + 1 + longestGap >= rows.length ? rows.length : last + 1;
}

function placeOf(
  sheet: string,
  row: number,
  column: string | undefined,
  headers: ReadonlyMap<string, Header>,
): Place {
  if (column === undefined) return { sheet, row };
  const found =
    headers.get(`${column}\0`) ?? [...headers.values()].find((header) => header.column === column);
  return { sheet, row, column: found?.text ?? column };
}

function readHeaders(texts: readonly string[], names: ColumnNames): ReadonlyMap<string, Header> {
  const doubled = texts.some((text) => text.includes('::'));
  const headers = new Map<string, Header>();
  texts.forEach((text, index) => {
    if (text === '') return;
    const { column, language } = meaning(text, names, doubled);
    const key = `${column}\0${language ?? ''}`;
    if (!headers.has(key)) headers.set(key, { index, column, language, text });
  });
  return headers;
}

interface Meaning {
  readonly column: string;
  readonly language: string | null;
}

/** `label :: Tiếng Việt (vi)`; a single colon separates only on sheets without a double one. */
export function meaning(text: string, names: ColumnNames, doubled: boolean): Meaning {
  const whole = columnKey(text);
  const exact = names.aliases[whole];
  if (exact !== undefined) return { column: exact, language: null };
  const parts = text.split(doubled ? /\s*::\s*/ : /\s*:\s*/);
  for (let length = parts.length - 1; length > 0; length--) {
    const column = names.aliases[columnKey(parts.slice(0, length).join('::'))];
    if (column === undefined) continue;
    const language = parts.slice(length).join('::');
    if (names.translatable.has(column)) return { column, language: language === '' ? null : language };
  }
  const joined = columnKey(parts.join('::')).replace('::jr::', '::jr:');
  return { column: names.aliases[joined] ?? text, language: null };
}

const columnKey = (text: string): string =>
  text
    .toLowerCase()
    .trim()
    .replace(/\s*::\s*/g, '::')
    .replace(/\s+/g, '_');

function headerIssues(
  sheet: string,
  row: number,
  texts: readonly string[],
  names: ColumnNames,
): readonly Issue[] {
  const doubled = texts.some((text) => text.includes('::'));
  const known = new Set(Object.values(names.aliases));
  const seen = new Map<string, string>();
  return texts.flatMap((text) => {
    if (text === '') return [];
    const { column, language } = meaning(text, names, doubled);
    const place: Place = { sheet, row, column: text };
    const key = `${column}\0${language ?? ''}`;
    const first = seen.get(key);
    seen.set(key, first ?? text);
    if (first !== undefined) return [formIssue('header-repeated', place, { first, second: text })];
    if (known.has(column)) return [];
    const nearest = nearestOf(columnKey(text.split('::')[0] ?? text), Object.keys(names.aliases));
    return nearest === undefined ? [] : [formIssue('header-unknown', place, { column: text, nearest })];
  });
}

/** The wording of a column in every language that has it, by tag. */
export function translationsOf(
  row: TableRow,
  column: string,
  headers: readonly Header[],
  tagOf: (language: string | null) => string,
): Translations {
  const texts: Record<string, string> = {};
  for (const header of headers) {
    if (header.column !== column) continue;
    const text = row.wording(column, header.language);
    const tag = tagOf(header.language);
    if (text !== '' && texts[tag] === undefined) texts[tag] = text;
  }
  return texts;
}
