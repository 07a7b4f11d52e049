import type { CodedColumn, CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { parseModelFormula, type Compat, type Design } from '@langnghe/weighting';
import { categoriesOf, numbersOf } from './analysed.ts';
import { contentOrder } from './content-order.ts';
import { degreesOfFreedom } from './degrees-of-freedom.ts';
import { quadraticForm } from './dense-matrix.ts';
import { fUpper } from './distributions/f-distribution.ts';
import { studentTwoSided } from './distributions/student-t.ts';
import { restrict, rowsKept, weightsInDomain } from './domain.ts';
import { estimationIssue } from './issues.ts';
import { isNothingBeside, largestInUse, noErrorIssue } from './no-variation.ts';
import { rankScores, type RankScore } from './rank-score.ts';
import { evaluate, standardErrors } from './statistic.ts';
import { totalStatistic } from './total.ts';
import { weightedLeastSquares } from './weighted-least-squares.ts';

const mostGroups = 200;

/** Two groups: a t statistic of the difference in mean score. More: a chi-square of k − 1 degrees of freedom, tested as F. */
export interface RankTest {
  readonly groups: number;
  readonly statistic: number;
  readonly df: number;
  /** Denominator degrees of freedom of the F test of several groups. */
  readonly ddf: number | null;
  /** Difference in mean rank score; null for several groups. */
  readonly estimate: number | null;
  readonly pValue: number;
}

/**
 * Design-based rank tests (Lumley and Scott 2013): scores of the estimated population ranks compared between groups,
 * `y ~ group`. docs/methods/rank-test.md
 */
export function rankTest(
  table: CodedTable,
  design: Design,
  formula: string,
  score: RankScore,
  compat?: Compat,
): Checked<RankTest> {
  const read = readFormula(table, formula);
  if (!read.ok) return read;
  const { y, group } = read.value;
  if (group.levels.length > mostGroups) {
    const values = { variable: read.value.groupName, categories: group.levels.length, limit: mostGroups };
    return refused([estimationIssue('estimate.too-many-categories', { field: 'formula' }, values)]);
  }
  const complete = y.map((value, row) => (Number.isNaN(value) || group.codes[row] === 0 ? 0 : 1));
  // A domain takes the degrees of freedom of replicates anew; rows that miss nothing make none.
  const used = losesRows(design, complete) ? restrict(design, complete) : design;
  const weight = weightsInDomain(used);
  const seen = group.levels
    .map((_, k) => k + 1)
    .filter((k) => weight.some((w, row) => w !== 0 && group.codes[row] === k));
  if (seen.length < 2) {
    const values = { variable: read.value.groupName, groups: seen.length };
    return refused([estimationIssue('estimate.needs-two-groups', { field: 'formula' }, values)]);
  }
  const known = y.map((value) => (Number.isNaN(value) ? 0 : value));
  if (new Set(known.filter((_, row) => weight[row] !== 0)).size < 2) {
    const variable = formula.split('~')[0]?.trim() ?? '';
    return refused([estimationIssue('estimate.one-category', { field: 'formula' }, { variable })]);
  }
  // R counts rows of weight zero that a calibrated design keeps among the ties.
  const scores = rankScores(known, weight, keptComplete(used, complete), score, compat);
  const columns = [
    new Float64Array(table.rows).fill(1),
    ...seen.slice(1).map((k) => Float64Array.from(group.codes, (code) => (code === k ? 1 : 0))),
  ];
  const order = contentOrder([...columns, scores, weight], table.rows);
  const fit = weightedLeastSquares(columns, scores, weight, order);
  if (fit === null)
    return refused([estimationIssue('estimate.singular', { field: 'formula' }, { what: formula })]);
  const residual = scores.map((value, row) =>
    columns.reduce((rest, column, j) => rest - (column[row] ?? 0) * (fit.coefficients[j] ?? 0), value),
  );
  if (isNothingBeside(largestInUse(residual, weight), largestInUse(scores, weight)))
    return refused([noErrorIssue(formula, known, weight)]);
  const influence = fit.inverse
    .slice(1)
    .map((row) =>
      residual.map(
        (e, k) => e * columns.reduce((sum, column, j) => sum + (row[j] ?? 0) * (column[k] ?? 0), 0),
      ),
    );
  const evaluated = evaluate(used, totalStatistic(influence));
  if (!evaluated.ok) return evaluated;
  const df = degreesOfFreedom(used);
  const effects = [...fit.coefficients.subarray(1)];
  if (seen.length === 2) {
    const [estimate = NaN] = effects;
    const statistic =
      estimate / (standardErrors({ ...evaluated.value, estimate: Float64Array.of(estimate) })[0] ?? NaN);
    return accepted({
      groups: 2,
      statistic,
      df: df - 1,
      ddf: null,
      estimate,
      pValue: studentTwoSided(statistic, df - 1),
    });
  }
  const k = effects.length;
  const chisq = quadraticForm(effects, evaluated.value.covariance);
  if (chisq === null)
    return refused([estimationIssue('estimate.singular', { field: 'formula' }, { what: formula })]);
  const pValue = fUpper(chisq / k, k, df - k);
  return accepted({ groups: seen.length, statistic: chisq, df: k, ddf: df - k, estimate: null, pValue });
}

function readFormula(
  table: CodedTable,
  formula: string,
): Checked<{ y: Float64Array; group: CodedColumn; groupName: string }> {
  const parsed = parseModelFormula(formula);
  if (!parsed.ok) return parsed;
  const [left = '', groupName = ''] = formula.split('~').map((side) => side.trim());
  const y = numbersOf(table, left, 'rank');
  if (!y.ok) return y;
  const group = categoriesOf(table, groupName);
  return group.ok ? accepted({ y: y.value, group: group.value, groupName }) : group;
}

function losesRows(design: Design, complete: Float64Array): boolean {
  const kept = rowsKept(design);
  return complete.some((one, row) => one === 0 && kept[row] === 1);
}

function keptComplete(design: Design, complete: Float64Array): Float64Array {
  const kept = rowsKept(design);
  return complete.map((one, row) => (one === 1 && kept[row] === 1 ? 1 : 0));
}
