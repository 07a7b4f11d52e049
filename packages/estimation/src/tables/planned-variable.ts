import { optionColumn, type Codebook, type SetVariable, type Variable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { estimationIssue } from '../issues.ts';
import type { ColumnKinds, NamedColumn } from './table-source.ts';

/** The codebook's entry of a variable that a plan names; `field` is the table's id, for the issue's place. */
export function variableOf(codebook: Codebook, name: string, field: string): Checked<Variable> {
  const variable = codebook.variables.find((one) => one.name === name);
  if (variable === undefined) return unknown(name, field);
  return accepted(variable);
}

function unknown(variable: string, field: string): Checked<never> {
  return refused([estimationIssue('estimate.unknown-variable', { field }, { variable })]);
}

export function codedColumn(columns: ColumnKinds, variable: Variable, field: string): Checked<NamedColumn> {
  const { name } = variable;
  if (variable.kind !== 'category') {
    return refused([estimationIssue('estimate.needs-categories', { field }, { variable: name })]);
  }
  if (columns[name]?.kind !== 'coded') return unknown(name, field);
  return accepted({ name, categories: variable.categories.length });
}

/** One column per option: 1 = not chosen, 2 = chosen. */
export function optionColumns(
  columns: ColumnKinds,
  variable: SetVariable,
  field: string,
): Checked<NamedColumn[]> {
  const names = variable.categories.map(({ value }) => optionColumn(variable.name, value));
  const missing = names.find((name) => columns[name]?.kind !== 'coded');
  if (missing !== undefined) return unknown(missing, field);
  return accepted(names.map((name) => ({ name, categories: 2 })));
}

export function numberColumn(columns: ColumnKinds, variable: Variable, field: string): Checked<string> {
  const { name } = variable;
  const column = columns[name];
  if (column === undefined) return unknown(name, field);
  if (variable.kind !== 'number' || column.kind !== 'number') {
    return refused([
      estimationIssue('estimate.needs-number', { field }, { variable: name, statistic: 'mean' }),
    ]);
  }
  return accepted(name);
}
