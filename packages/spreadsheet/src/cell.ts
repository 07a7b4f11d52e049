import { nfc } from '@langnghe/language';
import type { CellValue } from 'hucre/xlsx';
import type { Cell } from './sheet.ts';

/** Excel keeps a time of day as a fraction of the day 1899-12-30. */
const timeOnly = '1899-12-30T';

export function cellOf(value: CellValue | undefined): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return nfc(value);
  if (value instanceof Date) return dateText(value);
  return value;
}

function dateText(date: Date): Cell {
  if (Number.isNaN(date.getTime())) return null;
  const text = date.toISOString().slice(0, 19);
  if (text.startsWith(timeOnly)) return text.slice(timeOnly.length);
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
}

/** Without the empty cells at the ends of rows and the empty rows at the end. */
export function trimRows(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1);
}
