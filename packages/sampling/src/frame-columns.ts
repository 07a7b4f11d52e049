import type { Issue } from '@langnghe/language';
import { fieldOf, type FrameField } from './frame-headers.ts';
import { frameIssue } from './frame-issues.ts';
import { readNumber } from './frame-size.ts';
import { type FrameRow, textOf } from './frame-sheet.ts';

/** Where each field stands (column index); fields that the table does not have are absent. */
export type FrameColumns = Readonly<Partial<Record<FrameField, number>>>;

export interface FrameTable {
  readonly columns: FrameColumns;
  /** Header of each used column, for naming places. */
  readonly headers: Readonly<Partial<Record<FrameField, string>>>;
  readonly units: readonly FrameRow[];
  readonly issues: readonly Issue[];
}

/** Finds the header (titles may stand above it) or, without one, reads two columns of names and numbers. */
export function findTable(rows: readonly FrameRow[], sheet: string): FrameTable | Issue {
  const at = rows.slice(0, 15).findIndex((row) => isHeader(row));
  const header = rows[at];
  return header === undefined ? withoutHeader(rows, sheet) : withHeader(rows, at, header, sheet);
}

function isHeader({ cells }: FrameRow): boolean {
  if (cells.some((cell) => typeof cell === 'number')) return false;
  const fields = new Set(cells.map((cell) => fieldOf(textOf(cell))));
  return ['id', 'name', 'stratum', 'size'].filter((field) => fields.has(field as FrameField)).length >= 2;
}

function withHeader(
  rows: readonly FrameRow[],
  at: number,
  header: FrameRow,
  sheet: string,
): FrameTable | Issue {
  const place = { sheet, row: header.number };
  const columns: Partial<Record<FrameField, number>> = {};
  const headers: Partial<Record<FrameField, string>> = {};
  const issues: Issue[] = rows
    .slice(0, at)
    .map((row) => frameIssue('row-above-header', { sheet, row: row.number }, { text: rowText(row) }));
  for (const [column, cell] of header.cells.entries()) {
    const text = textOf(cell);
    const field = fieldOf(text);
    if (field === 'ordinal') continue;
    if (field === undefined) {
      if (text !== '')
        issues.push(frameIssue('column-not-used', { ...place, column: text }, { header: text }));
      continue;
    }
    const first = headers[field];
    if (first !== undefined) {
      issues.push(frameIssue('column-twice', { ...place, column: text }, { field, first, second: text }));
      continue;
    }
    columns[field] = column;
    headers[field] = text;
  }
  if (columns.size === undefined) return frameIssue('no-size-column', place);
  if (columns.name === undefined && columns.id === undefined) return frameIssue('no-name-column', place);
  return { columns, headers, units: rows.slice(at + 1), issues };
}

/** `name <tab> number`, perhaps with an ordinal before. */
function withoutHeader(rows: readonly FrameRow[], sheet: string): FrameTable | Issue {
  const first = rows[0];
  const width = Math.max(...rows.map(({ cells }) => cells.findLastIndex((cell) => cell !== null) + 1));
  const name = width === 3 && rows.every(({ cells }, i) => readNumber(cells[0] ?? null) === i + 1) ? 1 : 0;
  if (first === undefined || width !== name + 2 || readNumber(first.cells[name] ?? null) !== undefined)
    return frameIssue('no-header', { sheet, row: first?.number ?? 1 });
  const numbers = rows.filter(({ cells }) => readNumber(cells[name + 1] ?? null) !== undefined).length;
  if (numbers * 2 < rows.length) return frameIssue('no-header', { sheet, row: first.number });
  return { columns: { name, size: name + 1 }, headers: {}, units: rows, issues: [] };
}

export function rowText({ cells }: FrameRow): string {
  return cells
    .map(textOf)
    .filter((text) => text !== '')
    .join(' ');
}
