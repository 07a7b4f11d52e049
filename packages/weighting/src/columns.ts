import type { CodedTable, Column } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { designIssue } from './design-issues.ts';

/** Of a table's first row where a file shows it: below the headings. */
export const firstDataRow = 2;

/** Rows in which the column is missing. */
function missingRows(column: Column): number[] {
  const missing: number[] = [];
  const rows = column.kind === 'coded' ? column.codes.length : column.values.length;
  for (let row = 0; row < rows; row += 1) {
    const isMissing = column.kind === 'coded' ? column.codes[row] === 0 : Number.isNaN(column.values[row]);
    if (isMissing) missing.push(row);
  }
  return missing;
}

/** The named column, complete: a design has no place for missing values. */
export function completeColumn(table: CodedTable, name: string): Checked<Column> {
  const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
  if (column === undefined)
    return refused([designIssue('design.unknown-column', { column: name }, { column: name })]);
  const missing = missingRows(column);
  const first = missing[0];
  if (first === undefined) return accepted(column);
  const values = { column: name, rows: missing.length, row: first + firstDataRow };
  return refused([designIssue('design.missing-values', { column: name, row: first + firstDataRow }, values)]);
}

export function completeNumbers(table: CodedTable, name: string): Checked<Float64Array> {
  const column = completeColumn(table, name);
  if (!column.ok) return column;
  if (column.value.kind === 'number') return accepted(column.value.values);
  return refused([designIssue('design.not-a-number', { column: name }, { column: name })]);
}

/** What a person sees of one row of the column. */
export function labelOf(column: Column, row: number): string {
  if (column.kind === 'number') return String(column.values[row]);
  return column.levels[(column.codes[row] ?? 0) - 1] ?? '';
}
