import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { orderFreeDot, orderFreeSum, type Design } from '@langnghe/weighting';
import { analysedColumns, columnOf, numbersOf, type Analysed } from '../analysed.ts';
import { degreesOfFreedom } from '../degrees-of-freedom.ts';
import { designEffects } from '../design-effect.ts';
import { countNonZero, countRows, rowsKept, weightsInDomain } from '../domain.ts';
import { estimationIssue } from '../issues.ts';
import { meanStatistic } from '../mean.ts';
import { proportionInterval } from '../proportion-interval.ts';
import { quantileEstimate } from '../quantile.ts';
import { ratioStatistic } from '../ratio.ts';
import { evaluate, evaluateWithOrWithoutError, standardError, standardErrors } from '../statistic.ts';
import { totalStatistic } from '../total.ts';
import { varianceStatistic } from '../variance.ts';
import { byGroups, completeDomain, type Row } from './domain-part.ts';
import type { Json } from './json.ts';
import { estimatesWithMissing, missingByLabel, type WithMissing } from './missing-values.ts';
import type { AnalysisOf } from './reference-case.ts';
import { emptyRow, estimateRow, missingRows, type RowOptions } from './rows.ts';

export function ratio(table: CodedTable, design: Design, asked: AnalysisOf<'ratio'>): Checked<Json> {
  const [y, x] = [numbersOf(table, asked.num, 'ratio'), numbersOf(table, asked.den, 'ratio')];
  if (!y.ok) return y;
  if (!x.ok) return x;
  const complete = Uint8Array.from(y.value, (value, row) =>
    Number.isNaN(value + (x.value[row] ?? NaN)) ? 0 : 1,
  );
  const [num, den] = [known(y.value), known(x.value)];
  return byGroups(
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
      return accepted([{ ...row, deff: deff ?? null }], evaluated.issues);
    },
    (options) => [emptyRow({ num: asked.num, den: asked.den }, options, asked.deff)],
  );
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

function known(values: Float64Array): Float64Array {
  return values.map((value) => (Number.isNaN(value) ? 0 : value));
}

/** One variable: its variance with a standard error. Several: the matrix of variances and covariances. */
export function variance(table: CodedTable, design: Design, asked: AnalysisOf<'var'>): Checked<Json> {
  for (const variable of asked.vars) {
    const numbers = numbersOf(table, variable, 'variance');
    if (!numbers.ok) return numbers;
  }
  const analysed = analysedColumns(table, asked.vars);
  if (!analysed.ok) return analysed;
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
  if (!made.ok || p === 1 || (asked.by !== undefined && asked.by !== null)) return made;
  return accepted({ ...made.value, variables: asked.vars, matrix, se: matrixSe });
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

export function quantiles(table: CodedTable, design: Design, asked: AnalysisOf<'quantile'>): Checked<Json> {
  if (asked.interval === 'quantile' && design.kind !== 'replicate') {
    return refused([estimationIssue('estimate.needs-replicates', {}, { what: 'interval: quantile' })]);
  }
  if (asked.interval === 'score' && design.kind === 'replicate') {
    return refused([estimationIssue('estimate.needs-linearized', {}, { what: 'interval: score' })]);
  }
  const columns: Float64Array[] = [];
  for (const variable of asked.vars) {
    const numbers = numbersOf(table, variable, 'quantile');
    if (!numbers.ok) return numbers;
    columns.push(numbers.value);
  }
  const complete = Uint8Array.from({ length: table.rows }, (_, row) =>
    columns.some((column) => Number.isNaN(column[row])) ? 0 : 1,
  );
  return byGroups(
    table,
    design,
    asked.by,
    (within): Checked<Row[]> => {
      const used = completeDomain(within, complete, asked.na_rm, asked.vars.join(', '));
      if (!used.ok) return used;
      const rows: Row[] = [];
      const issues: Issue[] = [];
      for (const [j, variable] of asked.vars.entries()) {
        for (const p of asked.probs) {
          if (used.value === null) {
            rows.push({ variable, p, est: null, ci: [null, null], se: null });
            continue;
          }
          const request = { rule: asked.qrule, interval: asked.interval, compat: 'r-4.5' as const };
          const made = quantileEstimate(used.value, known(columns[j] ?? new Float64Array()), p, request);
          if (!made.ok) return made;
          if (issues.length === 0) issues.push(...made.issues);
          rows.push({
            variable,
            p,
            est: made.value.estimate,
            // Where there is no limit R has NaN.
            ci: made.value.interval.map((limit) => limit ?? NaN),
            se: made.value.standardError ?? NaN,
          });
        }
      }
      return accepted(rows, issues);
    },
    () =>
      asked.vars.flatMap((variable) =>
        asked.probs.map((p) => ({ variable, p, est: null, ci: [null, null], se: null })),
      ),
  );
}

export function proportion(table: CodedTable, design: Design, asked: AnalysisOf<'ciprop'>): Checked<Json> {
  const chosen = indicator(table, asked.var, asked.level_value);
  if (!chosen.ok) return chosen;
  const df = degreesOfFreedom(design);
  const complete = chosen.value.map((value) => (Number.isNaN(value) ? 0 : 1));
  // The regression behind these two intervals leaves out missing values by itself.
  const byModel = asked.method === 'logit' || asked.method === 'likelihood';
  const used = completeDomain(design, Uint8Array.from(complete), byModel || asked.na_rm, asked.var);
  if (!used.ok) return used;
  if (used.value === null) return accepted({ df, est: null, se: null, ci: [null, null] });
  const evaluated = evaluateWithOrWithoutError(used.value, meanStatistic([known(chosen.value)]));
  if (!evaluated.ok) return evaluated;
  const share = evaluated.value.estimate[0] ?? NaN;
  if (!(share >= 0 && share <= 1)) {
    const values = { variable: asked.var, value: String(share), family: 'proportion' };
    return refused([estimationIssue('estimate.outcome-range', { field: asked.var }, values)]);
  }
  const se = standardError(evaluated.value.covariance[0]?.[0] ?? NaN, share);
  const rows = countNonZero(weightsInDomain(used.value));
  const logit = design.kind === 'replicate' ? logitError(used.value, known(chosen.value)) : null;
  if (logit?.ok === false) return logit;
  if (evaluated.issues.length > 0)
    return accepted({ df, est: share, se: NaN, ci: [NaN, NaN] }, evaluated.issues);
  const ci = proportionInterval(asked.method, {
    share,
    standardError: se,
    df,
    n: countRows(rowsKept(design)),
    ...(logit === null ? {} : { logitStandardError: logit.value }),
    dispersion: design.kind === 'linearized' ? rows / (rows - 1) : 1,
    ...(asked.level === undefined ? {} : { level: asked.level }),
    compat: 'r-4.5',
  });
  const whole = asked.na_rm === true || countRows(rowsKept(used.value)) === countRows(rowsKept(design));
  return accepted({ df, est: share, se: whole ? se : null, ci }, evaluated.issues);
}

/** Replicates recompute log(p/(1 − p)) itself. */
function logitError(design: Design, column: Float64Array): Checked<number> {
  const mean = meanStatistic([column]);
  const evaluated = evaluate(design, {
    value: (weight) => mean.value(weight).map((p) => Math.log(p / (1 - p))),
    influence: () => [],
  });
  if (evaluated.ok) return accepted(Math.sqrt(evaluated.value.covariance[0]?.[0] ?? NaN));
  return evaluated.issues.every(({ code }) => code === 'estimate.undefined') ? accepted(NaN) : evaluated;
}

/** 1 where the variable has the value, 0 where another, NaN where missing. */
function indicator(
  table: CodedTable,
  variable: string,
  value: string | number | undefined,
): Checked<Float64Array> {
  const column = columnOf(table, variable);
  if (!column.ok) return column;
  if (column.value.kind === 'number') {
    const wanted = value === undefined ? undefined : Number(value);
    return accepted(
      column.value.values.map((one) =>
        Number.isNaN(one) || wanted === undefined ? one : one === wanted ? 1 : 0,
      ),
    );
  }
  const { codes, levels } = column.value;
  if (value === undefined && levels.length > 2) {
    const values = { variable, levels: levels.join(', ') };
    return refused([estimationIssue('estimate.needs-level', { field: variable }, values)]);
  }
  const level = value === undefined ? levels.length : levels.indexOf(String(value)) + 1;
  if (level === 0) {
    const values = { variable, level: String(value), levels: levels.join(', ') };
    return refused([estimationIssue('estimate.level-unknown', { field: variable }, values)]);
  }
  return accepted(Float64Array.from(codes, (code) => (code === 0 ? NaN : code === level ? 1 : 0)));
}
