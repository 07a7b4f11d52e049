import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import type { Design } from '@langnghe/weighting';
import { analysedColumns, type Analysed } from '../analysed.ts';
import { degreesOfFreedom } from '../degrees-of-freedom.ts';
import { restrict, weightsInDomain } from '../domain.ts';
import { groupedStatistic } from '../grouped.ts';
import { groupsBy, type Group } from '../groups.ts';
import { estimationIssue } from '../issues.ts';
import { meanStatistic } from '../mean.ts';
import { evaluate, type Evaluated } from '../statistic.ts';
import { totalStatistic } from '../total.ts';
import { matrixOf, type Json } from './json.ts';
import type { AnalysisOf } from './reference-case.ts';
import { estimateRows, missingRows, withDesignEffects, type RowOptions } from './rows.ts';

type Asked = AnalysisOf<'mean'> | AnalysisOf<'total'>;

/** `mean` and `total`: for everybody, or by groups. */
export function meanOrTotal(table: CodedTable, design: Design, asked: Asked): Checked<Json> {
  const analysed = analysedColumns(table, asked.vars);
  if (!analysed.ok) return analysed;
  const df = degreesOfFreedom(design);
  if (asked.by === undefined || asked.by === null) {
    const part = estimatePart(design, analysed.value, asked, { df });
    if (!part.ok) return part;
    return accepted({ df, rows: part.value.rows, vcov: part.value.vcov });
  }
  const groups = groupsBy(table, weightsInDomain(design), asked.by);
  if (!groups.ok) return groups;
  const made: Json[] = [];
  for (const { by, mask } of groups.value) {
    const within = restrict(design, mask);
    const groupDf = degreesOfFreedom(within);
    const part = estimatePart(within, analysed.value, asked, { df, groupDf });
    if (!part.ok) return part;
    made.push({ by, df_group: groupDf, rows: part.value.rows });
  }
  if (asked.covmat !== true) return accepted({ df, groups: made, covmat: null });
  const joint = jointCovariance(design, analysed.value, asked.stat, groups.value);
  return joint.ok ? accepted({ df, groups: made, covmat: matrixOf(joint.value.covariance) }) : joint;
}

export function statisticOf(stat: 'mean' | 'total'): typeof meanStatistic {
  return stat === 'mean' ? meanStatistic : totalStatistic;
}

/** All groups' estimates with one covariance matrix, variable by variable and within it group by group, as R's. */
export function jointCovariance(
  design: Design,
  { columns, complete }: Analysed,
  stat: 'mean' | 'total',
  groups: readonly Group[],
): Checked<Evaluated> {
  const parts = columns.flatMap((column) =>
    groups.map(({ mask }) => ({ mask, statistic: statisticOf(stat)([column]) })),
  );
  return evaluate(restrict(design, complete), groupedStatistic(parts));
}

function estimatePart(
  design: Design,
  analysed: Analysed,
  asked: Asked,
  options: RowOptions,
): Checked<{ rows: { [key: string]: Json }[]; vcov: Json }> {
  const { labels, columns, complete } = analysed;
  const lost = weightsInDomain(design).some((_, row) => complete[row] === 0 && design.domain?.[row] !== 0);
  if (lost && asked.na_rm !== true) {
    return accepted({ rows: missingRows(labels, options), vcov: labels.map(() => labels.map(() => null)) });
  }
  const used = restrict(design, complete);
  if (weightsInDomain(used).every((w) => w === 0)) {
    const variable = asked.vars.join(', ');
    return refused([estimationIssue('estimate.nothing-to-estimate', { field: variable }, { variable })]);
  }
  const evaluated = evaluate(used, statisticOf(asked.stat)(columns));
  if (!evaluated.ok) return evaluated;
  const rows = estimateRows(labels, evaluated.value, options);
  return accepted({
    rows: withDesignEffects(rows, used, columns, evaluated.value, asked.deff, asked.stat),
    vcov: matrixOf(evaluated.value.covariance),
  });
}
