import type { CodedTable } from '@langnghe/dataset';
import { accepted, nameList, refused, type Checked } from '@langnghe/language';
import { type Design } from '@langnghe/weighting';
import { columnOf, zeroWhereMissing } from '../analysed.ts';
import { degreesOfFreedom } from '../degrees-of-freedom.ts';
import { countNonZero, countRows, rowsKept, weightsInDomain } from '../domain.ts';
import { estimationIssue } from '../issues.ts';
import { meanStatistic } from '../mean.ts';
import { proportionInterval } from '../proportion-interval.ts';
import { evaluate, evaluateWithOrWithoutError, standardError } from '../statistic.ts';
import { completeDomain } from './domain-part.ts';
import type { Json } from './json.ts';
import type { AnalysisOf } from './reference-case.ts';

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
  const evaluated = evaluateWithOrWithoutError(used.value, meanStatistic([zeroWhereMissing(chosen.value)]));
  if (!evaluated.ok) return evaluated;
  const share = evaluated.value.estimate[0] ?? NaN;
  if (!(share >= 0 && share <= 1)) {
    const values = { variable: asked.var, value: String(share), family: 'proportion' };
    return refused([estimationIssue('estimate.outcome-range', { field: asked.var }, values)]);
  }
  const se = standardError(evaluated.value.covariance[0]?.[0] ?? NaN, share);
  const rows = countNonZero(weightsInDomain(used.value));
  const logit = design.kind === 'replicate' ? logitError(used.value, zeroWhereMissing(chosen.value)) : null;
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
    const values = { variable, levels: nameList(levels) };
    return refused([estimationIssue('estimate.needs-level', { field: variable }, values)]);
  }
  const level = value === undefined ? levels.length : levels.indexOf(String(value)) + 1;
  if (level === 0) {
    const values = { variable, level: String(value), levels: nameList(levels) };
    return refused([estimationIssue('estimate.level-unknown', { field: variable }, values)]);
  }
  return accepted(Float64Array.from(codes, (code) => (code === 0 ? NaN : code === level ? 1 : 0)));
}
