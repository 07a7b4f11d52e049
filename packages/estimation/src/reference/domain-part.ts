import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import type { Design } from '@langnghe/weighting';
import { degreesOfFreedom } from '../degrees-of-freedom.ts';
import { restrict, rowsKept, weightsInDomain } from '../domain.ts';
import { gapIssue } from '../gap-issues.ts';
import { groupsBy, type Group } from '../groups.ts';
import { estimationIssue } from '../issues.ts';
import type { Json } from './json.ts';
import type { RowOptions } from './rows.ts';

export type Row = { [key: string]: Json };

/** What leaves one group without a value and the others as they are. */
const groupProblems = new Set([
  'estimate.nothing-to-estimate',
  'estimate.undefined',
  'estimate.zero-denominator',
]);

/**
 * The rows of a result, for everybody or for each group of `by`. A group without a value gets `emptyRows` and a warning;
 * without them, or when no group has a value, the result is refused.
 */
export function byGroups(
  table: CodedTable,
  design: Design,
  by: readonly string[] | null | undefined,
  rowsOf: (design: Design, options: RowOptions) => Checked<Row[]>,
  emptyRows?: (options: RowOptions) => Row[],
): Checked<Row> {
  const df = degreesOfFreedom(design);
  if (by === undefined || by === null) {
    const rows = rowsOf(design, { df });
    return rows.ok ? accepted({ df, rows: rows.value }, rows.issues) : rows;
  }
  const groups = groupsBy(table, weightsInDomain(design), by);
  if (!groups.ok) return groups;
  if (groups.value.length === 0) {
    const variable = by.join(', ');
    return refused([estimationIssue('estimate.nothing-to-estimate', { field: 'by' }, { variable })]);
  }
  const made: Row[] = [];
  const warnings: Issue[] = [];
  let empty = 0;
  for (const group of groups.value) {
    const within = restrict(design, group.mask);
    const groupDf = degreesOfFreedom(within);
    const options = { df, groupDf };
    const rows = rowsOf(within, options);
    if (rows.ok) {
      made.push({ by: group.by, df_group: groupDf, rows: rows.value });
      warnings.push(...rows.issues.map((issue) => ofGroup('estimate.group-without-error', group, issue)));
      continue;
    }
    const problem = rows.issues.find(({ code }) => groupProblems.has(code));
    if (emptyRows === undefined || problem === undefined) return rows;
    if (empty === groups.value.length - 1) return rows;
    empty += 1;
    warnings.push(ofGroup('estimate.group-without-value', group, problem));
    made.push({ by: group.by, df_group: groupDf, rows: emptyRows(options) });
  }
  return accepted({ df, groups: made }, warnings);
}

/** What a group lacks, with the problem's own words. */
function ofGroup(
  code: 'estimate.group-without-value' | 'estimate.group-without-error',
  { by }: Group,
  problem: Issue,
): Issue {
  const group = Object.entries(by)
    .map(([variable, level]) => `${variable} = ${level}`)
    .join(', ');
  const issue = gapIssue(code, { field: group }, { group, problem: '' });
  const message = (language: 'vi' | 'en'): string => `${issue.message[language]}${problem.message[language]}`;
  return { ...issue, message: { vi: message('vi'), en: message('en') } };
}

/**
 * The design restricted to rows that miss nothing. Where rows are missing and were not to be removed, null: the result is
 * missing too. With replicates R refuses, since every replicate is missing, and so do we.
 */
export function completeDomain(
  design: Design,
  complete: Uint8Array,
  naRm: boolean | undefined,
  variable: string,
): Checked<Design | null> {
  const kept = rowsKept(design);
  const lost = complete.some((one, row) => one === 0 && kept[row] === 1);
  if (lost && naRm !== true) {
    if (design.kind === 'linearized') return accepted(null);
    return refused([estimationIssue('estimate.missing-values', { field: variable }, { variable })]);
  }
  const used = restrict(design, complete);
  if (weightsInDomain(used).some((w) => w !== 0)) return accepted(used);
  return refused([estimationIssue('estimate.nothing-to-estimate', { field: variable }, { variable })]);
}
