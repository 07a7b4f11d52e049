import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import type { Design } from '@langnghe/weighting';
import { columnOf } from '../analysed.ts';
import { weightsInDomain } from '../domain.ts';
import { gapIssue } from '../gap-issues.ts';
import { estimationIssue } from '../issues.ts';

export interface Uninformative {
  /** Numbers that are the same in every row in use. */
  readonly constant: ReadonlySet<string>;
}

/**
 * Refuses variables of which none has a value in the domain; warns of one among several without any, and of
 * constants.
 */
export function uninformative(
  table: CodedTable,
  design: Design,
  variables: readonly string[],
): Checked<Uninformative> {
  const weight = weightsInDomain(design);
  const inUse = Uint32Array.from(weight.keys()).filter((row) => weight[row] !== 0);
  const constant = new Map<string, number>();
  const empty: string[] = [];
  for (const variable of variables) {
    const column = columnOf(table, variable);
    if (!column.ok) return column;
    if (column.value.kind === 'coded') {
      const { codes } = column.value;
      if (inUse.every((row) => codes[row] === 0)) empty.push(variable);
      continue;
    }
    const { values } = column.value;
    const known = inUse.filter((row) => !Number.isNaN(values[row]));
    const first = values[known[0] ?? -1];
    if (first === undefined) empty.push(variable);
    else if (known.length > 1 && known.every((row) => values[row] === first)) constant.set(variable, first);
  }
  // A domain of nobody has an issue of its own.
  if (inUse.length > 0 && empty.length === variables.length) {
    const values = { variable: variables.join(', ') };
    return refused([estimationIssue('estimate.nothing-to-estimate', { field: variables[0] ?? '' }, values)]);
  }
  const warnings: Issue[] = [
    ...empty.map((variable) => gapIssue('estimate.all-missing', { field: variable }, { variable })),
    ...[...constant].map(([variable, value]) =>
      gapIssue('estimate.constant', { field: variable }, { variable, value }),
    ),
  ];
  return accepted({ constant: new Set(constant.keys()) }, inUse.length === 0 ? [] : warnings);
}
