import type { CodedTable } from '@langnghe/dataset';
import { accepted, type Checked } from '@langnghe/language';
import type { Design } from '@langnghe/weighting';
import { hasJointProbabilities } from '../design-effect.ts';
import { analysedColumns, type Analysed } from '../analysed.ts';
import { weightsInDomain, restrict } from '../domain.ts';
import { groupedStatistic } from '../grouped.ts';
import { groupsBy, type Group } from '../groups.ts';
import { meanStatistic } from '../mean.ts';
import { evaluateWithOrWithoutError, type Evaluated } from '../statistic.ts';
import { totalStatistic } from '../total.ts';
import { byGroups, completeDomain, type Row } from './domain-part.ts';
import { matrixOf, type Json } from './json.ts';
import type { AnalysisOf } from './reference-case.ts';
import { estimatesWithMissing, missingByLabel, type WithMissing } from './missing-values.ts';
import { uninformative } from './uninformative.ts';
import { emptyRows, estimateRows, missingRows, withDesignEffects } from './rows.ts';

type Asked = AnalysisOf<'mean'> | AnalysisOf<'total'>;

/** `mean` and `total`: for everybody, or by groups. */
export function meanOrTotal(table: CodedTable, design: Design, asked: Asked): Checked<Json> {
  const analysed = analysedColumns(table, asked.vars);
  if (!analysed.ok) return analysed;
  const telling = uninformative(table, design, asked.vars);
  if (!telling.ok) return telling;
  const { constant } = telling.value;
  const { labels, columns, complete } = analysed.value;
  let vcov: Json = labels.map(() => labels.map(() => null));
  const made = byGroups(table, design, asked.by, (within, options): Checked<Row[]> => {
    if (asked.by != null && asked.na_rm === true && nobody(within, complete)) {
      return accepted(emptyRows(labels, options, asked.deff));
    }
    const used = completeDomain(within, complete, asked.na_rm, asked.vars.join(', '));
    if (!used.ok) return used;
    if (used.value === null) {
      const answer = withMissing(table, within, analysed.value, asked.stat);
      if (!answer.ok) return answer;
      vcov = answer.value.covariance;
      return accepted(missingRows(labels, answer.value, options, asked.deff));
    }
    const evaluated = evaluateWithOrWithoutError(used.value, statisticOf(asked.stat)(columns));
    if (!evaluated.ok) return evaluated;
    vcov = matrixOf(evaluated.value.covariance);
    const rows = estimateRows(labels, evaluated.value, options);
    const effects = withDesignEffects(rows, used.value, columns, evaluated.value, asked.deff, asked.stat);
    return accepted(withoutEffectOf(constant, effects), evaluated.issues);
  });
  if (!made.ok) return made;
  const issues = [...telling.issues, ...made.issues];
  if (asked.by === undefined || asked.by === null) return accepted({ ...made.value, vcov }, issues);
  if (asked.covmat !== true) return accepted({ ...made.value, covmat: null }, issues);
  const groups = groupsBy(table, weightsInDomain(design), asked.by);
  if (!groups.ok) return groups;
  const joint = jointEstimates(design, analysed.value, asked.stat, groups.value);
  if (!joint.ok) return joint;
  return accepted({ ...made.value, covmat: matrixOf(joint.value.covariance) }, [...issues, ...joint.issues]);
}

/** A constant has no design effect: zero over zero. */
function withoutEffectOf(constant: ReadonlySet<string>, rows: readonly Row[]): Row[] {
  return rows.map((row) => {
    const { variable, deff } = row;
    return deff !== undefined && typeof variable === 'string' && constant.has(variable)
      ? { ...row, deff: null }
      : row;
  });
}

function nobody(design: Design, complete: Uint8Array): boolean {
  return weightsInDomain(restrict(design, complete)).every((w) => w === 0);
}

function withMissing(
  table: CodedTable,
  design: Design,
  analysed: Analysed,
  stat: 'mean' | 'total',
): Checked<WithMissing> {
  if (design.kind === 'replicate') throw new Error('missing values of replicates are refused before');
  return estimatesWithMissing(design, analysed.columns, missingByLabel(table, design, analysed), stat);
}

export function statisticOf(stat: 'mean' | 'total'): typeof meanStatistic {
  return stat === 'mean' ? meanStatistic : totalStatistic;
}

/** All groups' estimates with one covariance matrix, variable by variable and within it group by group, as R's. */
export function jointEstimates(
  design: Design,
  { columns, complete }: Analysed,
  stat: 'mean' | 'total',
  groups: readonly Group[],
): Checked<Evaluated> {
  const parts = columns.flatMap((column) =>
    groups.map(({ mask }) => ({ mask, statistic: statisticOf(stat)([column]) })),
  );
  const joint = evaluateWithOrWithoutError(restrict(design, complete), groupedStatistic(parts));
  return joint.ok && hasJointProbabilities(design)
    ? accepted(withoutGroupCovariance(joint.value, groups.length), joint.issues)
    : joint;
}

/** R takes none from Horvitz–Thompson, Yates–Grundy or Overton variances. */
function withoutGroupCovariance({ estimate, covariance }: Evaluated, groups: number): Evaluated {
  const apart = covariance.map((row, i) => row.map((value, j) => (i % groups === j % groups ? value : 0)));
  return { estimate, covariance: apart };
}
