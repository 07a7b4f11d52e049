import type { CodedTable } from '@langnghe/dataset';
import { print, type Expression } from './formula-syntax.ts';

/** A part of a formula that is no number in rows where its variables have values: log(0), 1/0, sqrt(-1). */
export interface UndefinedTerm {
  readonly term: string;
  /** 1 where it is undefined. */
  readonly rows: Uint8Array;
}

export function undefinedTerms(
  table: CodedTable,
  parts: readonly { readonly expression: Expression; readonly values: Float64Array | undefined }[],
): UndefinedTerm[] {
  return parts.flatMap(({ expression, values }) =>
    values === undefined ? [] : (undefinedTerm(table, expression, values) ?? []),
  );
}

function undefinedTerm(
  table: CodedTable,
  expression: Expression,
  values: Float64Array,
): UndefinedTerm | null {
  if (expression.kind === 'variable' || values.every(Number.isFinite)) return null;
  const names = [...variablesOf(expression)];
  const rows = Uint8Array.from(values, (value, row) =>
    Number.isFinite(value) || names.some((name) => isMissing(table, name, row)) ? 0 : 1,
  );
  return rows.includes(1) ? { term: print(expression), rows } : null;
}

function variablesOf(expression: Expression): ReadonlySet<string> {
  switch (expression.kind) {
    case 'variable':
      return new Set([expression.name]);
    case 'call':
      return variablesOf(expression.argument);
    case 'unary':
      return variablesOf(expression.operand);
    case 'binary':
      return new Set([...variablesOf(expression.left), ...variablesOf(expression.right)]);
    case 'number':
    case 'string':
      return new Set();
  }
}

function isMissing(table: CodedTable, name: string, row: number): boolean {
  const column = table.columns[name];
  if (column === undefined) return true;
  return column.kind === 'number' ? Number.isNaN(column.values[row]) : column.codes[row] === 0;
}
