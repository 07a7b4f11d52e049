import type { CodedColumn, CodedTable, Column } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { estimationIssue } from './issues.ts';

/** What a component of a result is: a number's variable, or one level of a categorical one. */
export interface Label {
  readonly variable: string;
  readonly level?: string;
}

/** Columns to estimate from: numbers, and one 0/1 indicator per level of a categorical variable. */
export interface Analysed {
  readonly labels: readonly Label[];
  /** 0 where missing. */
  readonly columns: readonly Float64Array[];
  /** 1 where no variable is missing. */
  readonly complete: Uint8Array;
}

/** A table of more categories than this is a mistake, and its covariance matrix would not fit in memory. */
const mostCategories = 2000;

export function analysedColumns(table: CodedTable, variables: readonly string[]): Checked<Analysed> {
  const labels: Label[] = [];
  const columns: Float64Array[] = [];
  const complete = new Uint8Array(table.rows).fill(1);
  for (const variable of variables) {
    const column = columnOf(table, variable);
    if (!column.ok) return column;
    markMissing(column.value, complete);
    if (column.value.kind === 'number') {
      labels.push({ variable });
      columns.push(zeroWhereMissing(column.value.values));
      continue;
    }
    const { levels, codes } = column.value;
    if (levels.length > mostCategories) {
      const values = { variable, categories: levels.length, limit: mostCategories };
      return refused([estimationIssue('estimate.too-many-categories', { field: variable }, values)]);
    }
    for (const [k, level] of levels.entries()) {
      labels.push({ variable, level });
      columns.push(Float64Array.from(codes, (code) => (code === k + 1 ? 1 : 0)));
    }
  }
  return accepted({ labels, columns, complete });
}

export function columnOf(table: CodedTable, variable: string): Checked<Column> {
  const column = Object.hasOwn(table.columns, variable) ? table.columns[variable] : undefined;
  if (column !== undefined) return accepted(column);
  return refused([estimationIssue('estimate.unknown-variable', { field: variable }, { variable })]);
}

export function numbersOf(table: CodedTable, variable: string, statistic: string): Checked<Float64Array> {
  const column = columnOf(table, variable);
  if (!column.ok) return column;
  if (column.value.kind === 'number') return accepted(column.value.values);
  return refused([estimationIssue('estimate.needs-number', { field: variable }, { variable, statistic })]);
}

/** A column as categories: a number's distinct values in ascending order, as R's `factor`. */
export function categoriesOf(table: CodedTable, variable: string): Checked<CodedColumn> {
  const column = columnOf(table, variable);
  if (!column.ok) return column;
  if (column.value.kind === 'coded') return accepted(column.value);
  const { values } = column.value;
  const distinct = [...new Set(values)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const codeOf = new Map(distinct.map((value, k) => [value, k + 1]));
  return accepted({
    kind: 'coded',
    codes: Uint32Array.from(values, (value) => codeOf.get(value) ?? 0),
    levels: distinct.map(String),
  });
}

/** Missing values as 0: their rows are outside the domain. */
export function zeroWhereMissing(values: Float64Array): Float64Array {
  return values.map((value) => (Number.isNaN(value) ? 0 : value));
}

export function markMissing(column: Column, complete: Uint8Array): void {
  for (let i = 0; i < complete.length; i++) {
    const missing = column.kind === 'number' ? Number.isNaN(column.values[i]) : column.codes[i] === 0;
    if (missing) complete[i] = 0;
  }
}
