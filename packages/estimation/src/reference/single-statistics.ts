import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { orderFreeDot, orderFreeSum, type Design } from '@langnghe/weighting';
import { analysedColumns, numbersOf, zeroWhereMissing, type Analysed } from '../analysed.ts';
import { designEffects } from '../design-effect.ts';
import { countNonZero, countRows, rowsKept, weightsInDomain } from '../domain.ts';
import { estimationIssue } from '../issues.ts';
import { ratioStatistic } from '../ratio.ts';
import { evaluateWithOrWithoutError, standardErrors } from '../statistic.ts';
import { totalStatistic } from '../total.ts';
import { varianceStatistic } from '../variance.ts';
import { byGroups, completeDomain, type Row } from './domain-part.ts';
import type { Json } from './json.ts';
import { estimatesWithMissing, missingByLabel, type WithMissing } from './missing-values.ts';
import type { AnalysisOf } from './reference-case.ts';
import { emptyRow, estimateRow, missingRows, type RowOptions } from './rows.ts';
import { uninformative } from './uninformative.ts';

export function ratio(table: CodedTable, design: Design, asked: AnalysisOf<'ratio'>): Checked<Json> {
  const [y, x] = [numbersOf(table, asked.num, 'ratio'), numbersOf(table, asked.den, 'ratio')];
  if (!y.ok) return y;
  if (!x.ok) return x;
  const complete = Uint8Array.from(y.value, (value, row) =>
    Number.isNaN(value + (x.value[row] ?? NaN)) ? 0 : 1,
  );
  const telling = uninformative(table, design, [asked.num, asked.den]);
  if (!telling.ok) return telling;
  const [num, den] = [zeroWhereMissing(y.value), zeroWhereMissing(x.value)];
  const made = byGroups(
    table,
    design,
    asked.by,
    (within, options): Checked<Row[]> => {
      const used = completeDomain(within, complete, asked.na_rm, `${asked.num}/${asked.den}`);
      if (!used.ok) return used;
      const name = { num: asked.num, den: asked.den };
      if (used.value === null) return missingRatio(name, within, num, complete, options, asked);
      if (orderFreeDot(weightsInDomain(used.value), den) === 0) {
        return refused([
          estimationIssue('estimate.zero-denominator', { field: asked.den }, { variable: asked.den }),
        ]);
      }
      const evaluated = evaluateWithOrWithoutError(used.value, ratioStatistic(num, den));
      if (!evaluated.ok) return evaluated;
      const estimate = evaluated.value.estimate[0] ?? NaN;
      const se = standardErrors(evaluated.value)[0] ?? NaN;
      const row = { ...name, ...estimateRow(estimate, se, { ...options, normal: asked.by != null }) };
      if (asked.deff === undefined || asked.deff === null || asked.deff === false)
        return accepted([row], evaluated.issues);
      const residual = num.map((value, k) => value - estimate * (den[k] ?? 0));
      const total = evaluateWithOrWithoutError(used.value, totalStatistic([residual]));
      if (!total.ok) return total;
      const [deff] = designEffects(used.value, [residual], total.value, asked.deff, 'total', 'r-4.5');
      const none = [asked.num, asked.den].every((one) => telling.value.constant.has(one));
      return accepted([{ ...row, deff: none ? null : (deff ?? null) }], evaluated.issues);
    },
    (options) => [emptyRow({ num: asked.num, den: asked.den }, options, asked.deff)],
  );
  return made.ok ? accepted(made.value, [...telling.issues, ...made.issues]) : made;
}

/** A ratio with missing values is missing; its standard error is what R's mean of such a variable has. */
function missingRatio(
  name: Row,
  design: Design,
  column: Float64Array,
  complete: Uint8Array,
  options: RowOptions,
  { by, deff }: AnalysisOf<'ratio'>,
): Checked<Row[]> {
  if (design.kind === 'replicate') throw new Error('missing values of replicates are refused before');
  const missing = complete.map((one) => 1 - one);
  const answer = estimatesWithMissing(design, [column], [missing], 'mean');
  if (!answer.ok) return answer;
  const [{ ci_normal: normal, ...row } = {}] = missingRows([{ variable: '' }], answer.value, options, deff);
  return accepted([{ ...row, ...name, ...(by == null ? {} : { ci_normal: normal }) }]);
}

/** One variable: its variance with a standard error. Several: the matrix of variances and covariances. */
export function variance(table: CodedTable, design: Design, asked: AnalysisOf<'var'>): Checked<Json> {
  for (const variable of asked.vars) {
    const numbers = numbersOf(table, variable, 'variance');
    if (!numbers.ok) return numbers;
  }
  const analysed = analysedColumns(table, asked.vars);
  if (!analysed.ok) return analysed;
  const telling = uninformative(table, design, asked.vars);
  if (!telling.ok) return telling;
  const { columns, complete } = analysed.value;
  const p = columns.length;
  const empty = (): Json => (p === 1 ? null : columns.map(() => columns.map(() => null)));
  let matrix: Json = empty();
  let matrixSe: Json = empty();
  const made = byGroups(
    table,
    design,
    asked.by,
    (within): Checked<Row[]> => {
      const used = completeDomain(within, complete, asked.na_rm, asked.vars.join(', '));
      if (!used.ok) return used;
      if (used.value === null) {
        const answer = variancesWithMissing(table, within, analysed.value);
        if (!answer.ok) return answer;
        const se = answer.value.covariance.map((row, i) => (row[i] == null ? null : Math.sqrt(row[i])));
        matrix = asked.vars.map((_, i) => answer.value.estimate.slice(i * p, (i + 1) * p));
        matrixSe = asked.vars.map((_, i) => se.slice(i * p, (i + 1) * p));
        return accepted(
          asked.vars.map((variable, i) => ({
            variable,
            est: answer.value.estimate[i * p + i] ?? null,
            se: se[i * p + i] ?? null,
          })),
        );
      }
      const weight = weightsInDomain(used.value);
      const n = used.value.kind === 'linearized' ? countNonZero(weight) : countRows(rowsKept(used.value));
      const evaluated = evaluateWithOrWithoutError(used.value, varianceStatistic(columns, n));
      if (!evaluated.ok) return evaluated;
      const se = standardErrors(evaluated.value);
      const estimates = [...evaluated.value.estimate];
      matrix = asked.vars.map((_, i) => estimates.slice(i * p, (i + 1) * p));
      matrixSe = asked.vars.map((_, i) => [...se.slice(i * p, (i + 1) * p)]);
      return accepted(
        asked.vars.map((variable, i) => ({
          variable,
          est: estimates[i * p + i] ?? NaN,
          se: se[i * p + i] ?? NaN,
        })),
        evaluated.issues,
      );
    },
    () => asked.vars.map((variable) => ({ variable, est: null, se: null })),
  );
  if (!made.ok) return made;
  const issues = [...telling.issues, ...made.issues];
  if (p === 1 || (asked.by !== undefined && asked.by !== null)) return accepted(made.value, issues);
  return accepted({ ...made.value, variables: asked.vars, matrix, se: matrixSe }, issues);
}

function variancesWithMissing(table: CodedTable, design: Design, analysed: Analysed): Checked<WithMissing> {
  if (design.kind === 'replicate') throw new Error('missing values of replicates are refused before');
  const weight = weightsInDomain(design);
  const n = countNonZero(weight.map((w, row) => (analysed.complete[row] === 1 ? w : 0)));
  const missing = missingByLabel(table, design, analysed);
  const pairs = analysed.columns.flatMap((_, i) => analysed.columns.map((_column, j) => [i, j] as const));
  const total = orderFreeSum(weight);
  const deviations = analysed.columns.map((x) => {
    const mean = orderFreeDot(weight, x) / total;
    return x.map((value) => value - mean);
  });
  const products = pairs.map(([i, j]) => {
    const [a = new Float64Array(), b = new Float64Array()] = [deviations[i], deviations[j]];
    return a.map((value, row) => (value * (b[row] ?? 0) * n) / (n - 1));
  });
  const either = pairs.map(([i, j]) =>
    Uint8Array.from({ length: design.rows }, (_, row) =>
      Math.max(missing[i]?.[row] ?? 0, missing[j]?.[row] ?? 0),
    ),
  );
  return estimatesWithMissing(design, products, either, 'mean');
}
