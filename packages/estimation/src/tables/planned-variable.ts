import type { CodedTable, Codebook, SetVariable, Variable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { estimationIssue } from '../issues.ts';
import type { Coded } from '../cells/sorted-codes.ts';

/** The codebook's entry of a variable that a plan names; `field` is the table's id, for the issue's place. */
export function variableOf(codebook: Codebook, name: string, field: string): Checked<Variable> {
  const variable = codebook.variables.find((one) => one.name === name);
  if (variable === undefined) return unknown(name, field);
  return accepted(variable);
}

function unknown(variable: string, field: string): Checked<never> {
  return refused([estimationIssue('estimate.unknown-variable', { field }, { variable })]);
}

export function codedColumn(table: CodedTable, variable: Variable, field: string): Checked<Coded> {
  const { name } = variable;
  const column = table.columns[name];
  if (variable.kind !== 'category') {
    return refused([estimationIssue('estimate.needs-categories', { field }, { variable: name })]);
  }
  if (column?.kind !== 'coded') return unknown(name, field);
  return accepted({ codes: column.codes, categories: variable.categories.length });
}

/** One column per option: 1 = not chosen, 2 = chosen. */
export function optionColumns(table: CodedTable, variable: SetVariable, field: string): Checked<Coded[]> {
  const names = variable.categories.map((one) => `${variable.name}__${one.value}`);
  const missing = names.find((name) => table.columns[name]?.kind !== 'coded');
  if (missing !== undefined) return unknown(missing, field);
  return accepted(
    names.flatMap((name) => {
      const column = table.columns[name];
      return column?.kind === 'coded' ? [{ codes: column.codes, categories: 2 }] : [];
    }),
  );
}

export function numberColumn(table: CodedTable, variable: Variable, field: string): Checked<Float64Array> {
  const column = table.columns[variable.name];
  if (column === undefined) return unknown(variable.name, field);
  if (variable.kind !== 'number' || column.kind !== 'number') {
    return refused([
      estimationIssue('estimate.needs-number', { field }, { variable: variable.name, statistic: 'mean' }),
    ]);
  }
  return accepted(column.values);
}
