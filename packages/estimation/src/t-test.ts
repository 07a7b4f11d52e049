import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { modelMatrix, parseModelFormula, type Compat, type Design } from '@langnghe/weighting';
import { degreesOfFreedom } from './degrees-of-freedom.ts';
import { studentTwoSided } from './distributions/student-t.ts';
import { restrict, weightsInDomain } from './domain.ts';
import { studentInterval, type Limits } from './interval.ts';
import { estimationIssue } from './issues.ts';
import { meanStatistic } from './mean.ts';
import { isNothingBeside, largestInUse, noErrorIssue } from './no-variation.ts';
import { regression } from './regression.ts';
import { evaluate, standardErrors } from './statistic.ts';
import { undefinedTermIssues } from './undefined-terms.ts';

export interface TTest {
  readonly estimate: number;
  readonly standardError: number;
  readonly t: number;
  readonly df: number;
  readonly pValue: number;
  readonly interval: Limits;
}

/**
 * Difference of the means of two groups (`y ~ group`), as the coefficient of the group in a linear model; or one mean
 * against zero (`y ~ 1`). docs/methods/t-test.md
 */
export function tTest(table: CodedTable, design: Design, formula: string, compat?: Compat): Checked<TTest> {
  const parsed = parseModelFormula(formula);
  if (!parsed.ok) return parsed;
  if (parsed.value.terms.length === 0) return oneSample(table, design, formula);
  const model = regression(table, design, formula, 'gaussian', compat);
  if (!model.ok) return model;
  const { estimate, terms, dfResidual } = model.value;
  if (estimate.length !== 2 || terms[0]?.term !== -1 || !isBinary(table, design, formula)) {
    const values = { variable: model.value.termLabels.join(', '), groups: terms.length };
    return refused([estimationIssue('estimate.needs-two-groups', { field: 'formula' }, values)]);
  }
  // A constant, or groups without spread, the regression has refused.
  return accepted(tested(estimate[1] ?? NaN, standardErrors(model.value)[1] ?? NaN, dfResidual));
}

/** A group given as a number must be coded 0 and 1, or 1 and 2. */
function isBinary(table: CodedTable, design: Design, formula: string): boolean {
  const parsed = parseModelFormula(formula);
  const matrix = parsed.ok ? modelMatrix(table, parsed.value) : parsed;
  if (!matrix.ok) return false;
  const { columns, complete } = matrix.value;
  const weight = weightsInDomain(restrict(design, complete));
  const values = columns[1]?.values.filter((_, row) => weight[row] !== 0) ?? new Float64Array();
  return values.every((x) => x === 0 || x === 1) || values.every((x) => x === 1 || x === 2);
}

function oneSample(table: CodedTable, design: Design, formula: string): Checked<TTest> {
  const parsed = parseModelFormula(formula.replace(/~.*/s, '~ 1'));
  if (!parsed.ok) return parsed;
  const matrix = modelMatrix(table, parsed.value);
  if (!matrix.ok) return matrix;
  const undefinedTerms = undefinedTermIssues(matrix.value, design);
  if (undefinedTerms.length > 0) return refused(undefinedTerms);
  const { response, complete } = matrix.value;
  const used = restrict(design, complete);
  if (response === undefined || weightsInDomain(used).every((w) => w === 0)) {
    return refused([
      estimationIssue('estimate.nothing-to-estimate', { field: 'formula' }, { variable: formula }),
    ]);
  }
  const y = response.map((value, row) => (complete[row] === 1 ? value : 0));
  const evaluated = evaluate(used, meanStatistic([y]));
  if (!evaluated.ok) return evaluated;
  const se = standardErrors(evaluated.value)[0] ?? NaN;
  const weight = weightsInDomain(used);
  if (isNothingBeside(se, largestInUse(y, weight))) return refused([noErrorIssue(formula, y, weight)]);
  return accepted(tested(evaluated.value.estimate[0] ?? NaN, se, degreesOfFreedom(design) - 1));
}

function tested(estimate: number, standardError: number, df: number): TTest {
  const t = estimate / standardError;
  return {
    estimate,
    standardError,
    t,
    df,
    pValue: studentTwoSided(t, df),
    interval: studentInterval(estimate, standardError, df),
  };
}
