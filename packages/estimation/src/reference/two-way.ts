import type { CodedTable } from '@langnghe/dataset';
import { accepted, nameList, refused, type Checked } from '@langnghe/language';
import type { Design } from '@langnghe/weighting';
import { analysedColumns } from '../analysed.ts';
import { contrast } from '../contrast.ts';
import { crosstab, type CellTable } from '../crosstab.ts';
import { degreesOfFreedom } from '../degrees-of-freedom.ts';
import { weightsInDomain } from '../domain.ts';
import { groupsBy } from '../groups.ts';
import { independenceTest } from '../independence-test.ts';
import { studentInterval } from '../interval.ts';
import { estimationIssue } from '../issues.ts';
import { matrixOf, type Json } from './json.ts';
import { jointEstimates } from './mean-total.ts';
import type { AnalysisOf } from './reference-case.ts';

export function twoWayTable(table: CodedTable, design: Design, asked: AnalysisOf<'crosstab'>): Checked<Json> {
  const made = crosstab(table, design, asked.row, asked.col, 'r-4.5');
  if (!made.ok) return made;
  const { total, joint, rowShares, columnShares } = made.value;
  const cells = ({ est, se }: CellTable): Json => ({ est, se });
  return accepted(
    {
      df: degreesOfFreedom(design),
      row_levels: made.value.rowLevels,
      col_levels: made.value.columnLevels,
      weighted_counts: total.est,
      total: cells(total),
      joint: { est: joint.est, se: joint.se, deff: joint.deff },
      row_prop: cells(rowShares),
      col_prop: cells(columnShares),
    },
    made.issues,
  );
}

export function independence(table: CodedTable, design: Design, asked: AnalysisOf<'chisq'>): Checked<Json> {
  const made = independenceTest(table, design, asked.row, asked.col, asked.statistic, 'r-4.5');
  if (!made.ok) return made;
  const { statistic, parameter, pValue } = made.value;
  return accepted({
    df: degreesOfFreedom(design),
    statistic,
    parameter: parameter.length === 0 ? null : parameter,
    p_value: pValue,
  });
}

/** Linear combinations of group estimates. Groups are named by their values joined with a dot, as R names them. */
export function contrasts(table: CodedTable, design: Design, asked: AnalysisOf<'contrast'>): Checked<Json> {
  const analysed = analysedColumns(table, asked.vars);
  if (!analysed.ok) return analysed;
  const by = asked.by ?? [];
  const groups = groupsBy(table, weightsInDomain(design), by);
  if (!groups.ok) return groups;
  const joint = jointEstimates(design, analysed.value, asked.of, groups.value);
  if (!joint.ok) return joint;
  const { labels } = analysed.value;
  const order = labels.flatMap((label) =>
    groups.value.map((group) => {
      const component = `${label.variable}${label.level ?? ''}`;
      const name = Object.values(group.by).join('.');
      if (by.length === 0) return component;
      return labels.length === 1 ? name : `${name}:${component}`;
    }),
  );
  const df = degreesOfFreedom(design);
  const made: Json[] = [];
  for (const weights of asked.contrasts) {
    const unknown = Object.keys(weights).find((name) => !order.includes(name));
    if (unknown !== undefined) {
      const values = { group: unknown, groups: nameList(order) };
      return refused([estimationIssue('estimate.unknown-group', { field: 'contrasts' }, values)]);
    }
    const value = contrast(
      joint.value,
      order.map((name) => weights[name] ?? 0),
    );
    made.push({
      weights,
      est: value.estimate,
      se: value.standardError,
      ci: studentInterval(value.estimate, value.standardError, df),
    });
  }
  return accepted({ df, order, vcov: matrixOf(joint.value.covariance), contrasts: made }, joint.issues);
}
