import { optionColumn, type CodedTable, type Variable } from '@langnghe/dataset';
import { microdataRules as rules } from './microdata-rules.ts';
import type { ReleasedColumn } from './microdata.ts';

export interface Released {
  readonly columns: readonly ReleasedColumn[];
  readonly leftOut: readonly string[];
}

/** Columns of the rows in their new order. Texts never; numbers only where no value is rare. */
export function releasedColumns(
  table: CodedTable,
  variables: readonly Variable[],
  rows: readonly number[],
): Released {
  const leftOut: string[] = [];
  const columns = variables.flatMap((variable): readonly ReleasedColumn[] => {
    if (variable.kind === 'text') return [];
    if (variable.kind === 'set')
      return variable.categories.map(({ value }) => ({
        variable,
        option: value,
        values: columnOf(table, optionColumn(variable.name, value), rows),
      }));
    const values = columnOf(table, variable.name, rows);
    if (variable.kind === 'number' && hasRareValues(values)) {
      leftOut.push(variable.name);
      return [];
    }
    return [{ variable, values }];
  });
  return { columns, leftOut };
}

function columnOf(table: CodedTable, name: string, rows: readonly number[]): Float64Array {
  const column = table.columns[name];
  if (column === undefined) throw new Error(`no column ${name}`);
  const values = column.kind === 'coded' ? column.codes : column.values;
  return Float64Array.from(rows, (row) => values[row] ?? Number.NaN);
}

function hasRareValues(values: Float64Array): boolean {
  const counts = Map.groupBy(values, String);
  return (
    counts.size > rules.differentNumbers ||
    [...counts.values()].some(({ length }) => length < rules.smallestClass)
  );
}

/** What a row says to a question, as one text: of several answers their combination. */
export function answersTo(table: CodedTable, variable: Variable): (row: number) => string {
  const names =
    variable.kind === 'set'
      ? variable.categories.map(({ value }) => optionColumn(variable.name, value))
      : [variable.name];
  const columns = names.map((name) => {
    const column = table.columns[name];
    return column?.kind === 'coded' ? column.codes : column?.values;
  });
  return (row) => columns.map((values) => String(values?.[row])).join(' ');
}
