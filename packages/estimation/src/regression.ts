import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { modelMatrix, orderFreeSum, parseModelFormula, type Compat, type Design } from '@langnghe/weighting';
import { degreesOfFreedom } from './degrees-of-freedom.ts';
import { countNonZero, countRows, restrict, rowsKept, weightsInDomain } from './domain.ts';
import { gapIssue } from './gap-issues.ts';
import { estimationIssue } from './issues.ts';
import { modelFamilies, type FamilyName } from './model-family.ts';
import { fitModel, mostIterations, type FitFailure, type ModelData, type ModelFit } from './model-fit.ts';
import { isNothingBeside, largestInUse, noErrorIssue } from './no-variation.ts';
import { evaluate, type Evaluated, type Statistic } from './statistic.ts';
import { undefinedTermIssues } from './undefined-terms.ts';
import { elementVariance } from './variance.ts';

export interface Regression extends Evaluated {
  readonly terms: readonly CoefficientName[];
  /** Labels of the formula's terms, e.g. `stype`, `ell:meals`. */
  readonly termLabels: readonly string[];
  readonly dispersion: number;
  /** Design degrees of freedom + 1 − number of coefficients. */
  readonly dfResidual: number;
  /** Rows the model was fitted to. */
  readonly n: number;
}

export interface CoefficientName {
  readonly name: string;
  /** Index into the labels of terms; −1 for the intercept. */
  readonly term: number;
}

/**
 * Linear, logistic or Poisson regression: β solves Σ w x (y − μ(xβ)) = 0, with influence values A⁻¹ x (y − μ). Rows
 * missing any variable are outside the domain. docs/methods/regression.md
 */
export function regression(
  table: CodedTable,
  design: Design,
  formula: string,
  familyName: FamilyName,
  compat?: Compat,
): Checked<Regression> {
  const model = readModel(table, design, formula);
  // Two categories are 0 and 1 to a logistic model alone; as in R, no other counts with them.
  if (model.ok && familyName !== 'binomial' && isCoded(table, model.value.responseName)) {
    const values = { variable: model.value.responseName, statistic: formula };
    return refused([estimationIssue('estimate.needs-number', { field: 'formula' }, values)]);
  }
  if (!model.ok) return model;
  const { columns, y, offset, complete } = model.value;
  const used = restrict(design, complete);
  const weight = weightsInDomain(used);
  const wrong = unusable(formula, y, weight, familyName, model.value.responseName);
  if (wrong !== null) return refused([wrong]);

  const kept = rowsKept(design);
  const meanWeight = orderFreeSum(weightsInDomain(design)) / countRows(kept);
  const fits = fitter({ columns, y, offset, family: modelFamilies[familyName] }, meanWeight, compat);
  const evaluated = evaluate(used, fits.statistic);
  const full = fits.full();
  if (typeof full === 'string') return refused([failure(full, formula)]);
  const dfResidual = degreesOfFreedom(design.kind === 'linearized' ? used : design) + 1 - columns.length;
  const rest = y.map((value, row) => value - (full.fitted[row] ?? NaN));
  // Without degrees of freedom there are no p-values that could be made of rounding.
  if (dfResidual > 0 && isNothingBeside(largestInUse(rest, weight), largestInUse(y, weight)))
    return refused([noErrorIssue(formula, y, weight)]);
  if (!evaluated.ok) return evaluated;
  const { lost } = fits;
  const told = { left: lost(), of: design.kind === 'replicate' ? design.replicates.length : 0 };
  const issues =
    told.left === 0 ? [] : [gapIssue('estimate.replicates-left-out', { field: 'formula' }, told)];
  const found = {
    ...evaluated.value,
    terms: model.value.names,
    termLabels: model.value.termLabels,
    dispersion: dispersion(used, design, full, y, familyName, meanWeight, compat),
    dfResidual,
    n: countRows(Uint8Array.from(complete, (one, row) => (one === 1 && kept[row] === 1 ? 1 : 0))),
  };
  return accepted(found, issues);
}

interface Model {
  readonly columns: readonly Float64Array[];
  readonly names: readonly CoefficientName[];
  readonly termLabels: readonly string[];
  readonly y: Float64Array;
  readonly offset?: Float64Array | undefined;
  readonly responseName: string;
  readonly complete: Uint8Array;
}

function readModel(table: CodedTable, design: Design, formula: string): Checked<Model> {
  const parsed = parseModelFormula(formula);
  if (!parsed.ok) return parsed;
  const matrix = modelMatrix(table, parsed.value);
  if (!matrix.ok) return matrix;
  const undefinedTerms = undefinedTermIssues(matrix.value, design);
  if (undefinedTerms.length > 0) return refused(undefinedTerms);
  const { columns, response, offset, complete } = matrix.value;
  const responseName = formula.split('~')[0]?.trim() ?? '';
  if (response === undefined || columns.length === 0) {
    return refused([estimationIssue('estimate.bad-formula', { field: 'formula' }, { formula, at: '~' })]);
  }
  return accepted({
    columns: columns.map((column) => column.values),
    names: columns.map(({ name, term }) => ({ name, term })),
    termLabels: parsed.value.terms.map((term) => term.label),
    y: response.map((value, row) => (complete[row] === 1 ? value : 0)),
    offset: offset?.map((value, row) => (complete[row] === 1 ? value : 0)),
    responseName,
    complete,
  });
}

const isCoded = (table: CodedTable, variable: string): boolean =>
  Object.hasOwn(table.columns, variable) && table.columns[variable]?.kind === 'coded';

function unusable(
  formula: string,
  y: Float64Array,
  weight: Float64Array,
  familyName: FamilyName,
  variable: string,
): Issue | null {
  if (countNonZero(weight) === 0) {
    return estimationIssue('estimate.nothing-to-estimate', { field: 'formula' }, { variable: formula });
  }
  const family = modelFamilies[familyName];
  const bad = y.findIndex((value, k) => (weight[k] ?? 0) > 0 && !family.allows(value));
  if (bad === -1) return null;
  const values = { variable, value: String(y[bad]), family: familyName };
  return estimationIssue('estimate.outcome-range', { field: 'formula', row: bad + 2 }, values);
}

function failure(reason: FitFailure, formula: string): Issue {
  return reason === 'singular'
    ? estimationIssue('estimate.singular', { field: 'formula' }, { what: formula })
    : estimationIssue('estimate.not-converged', { field: 'formula' }, { steps: mostIterations });
}

/**
 * The coefficients as a statistic. The first fit is the full sample's; replicates start from it, with weights that sum
 * to one, as R's do; `lost` counts those without a fit.
 */
function fitter(
  model: Omit<ModelData, 'weight'>,
  meanWeight: number,
  compat: Compat | undefined,
): { statistic: Statistic; full: () => ModelFit | FitFailure; lost: () => number } {
  const { columns } = model;
  let lost = 0;
  let full: ModelFit | FitFailure | null = null;
  const missing = new Float64Array(columns.length).fill(NaN);
  const fitFull = (weight: Float64Array): ModelFit | FitFailure =>
    fitModel({ ...model, weight: weight.map((w) => w / meanWeight) }, null, compat);
  const statistic: Statistic = {
    value: (weight) => {
      if (full === null) {
        full = fitFull(weight);
        return typeof full === 'string' ? missing : full.coefficients;
      }
      if (typeof full === 'string') return missing;
      const total = orderFreeSum(weight);
      const data = { ...model, weight: weight.map((w) => w / total) };
      const fit = total === 0 ? 'singular' : fitModel(data, full.coefficients, compat);
      if (typeof fit !== 'string') return fit.coefficients;
      lost += 1;
      return missing;
    },
    influence: () => (full === null || typeof full === 'string' ? [] : influenceOf(full, columns)),
  };
  return { statistic, full: () => full ?? 'singular', lost: () => lost };
}

/** u_k = A⁻¹ x_k w_k (y_k − μ_k), one array per coefficient. */
function influenceOf(
  { inverse, workingWeight, workingResidual }: ModelFit,
  columns: readonly Float64Array[],
): Float64Array[] {
  const score = workingWeight.map((w, k) => w * (workingResidual[k] ?? 0));
  return inverse.map((row) => {
    const u = new Float64Array(score.length);
    columns.forEach((column, j) => {
      const factor = row[j] ?? 0;
      for (let k = 0; k < u.length; k++) u[k] = (u[k] ?? 0) + factor * (column[k] ?? 0) * (score[k] ?? 0);
    });
    return u;
  });
}

/** Variance of Pearson residuals (y − μ)/√V(μ) under the weights. */
function dispersion(
  used: Design,
  design: Design,
  fit: ModelFit,
  y: Float64Array,
  familyName: FamilyName,
  meanWeight: number,
  compat: Compat | undefined,
): number {
  const weight = weightsInDomain(used);
  const family = modelFamilies[familyName];
  const pearson = fit.fitted.map((mu, k) =>
    (weight[k] ?? 0) === 0 ? 0 : ((y[k] ?? 0) - mu) / Math.sqrt(family.variance(mu)),
  );
  // R divides prior weights (mean 1 over all rows) by weights of mean 1 over the rows left after missing values.
  const left = orderFreeSum(weight) / countRows(rowsKept(used));
  const rescale = compat === undefined ? 1 : left / meanWeight;
  if (design.kind === 'linearized') return elementVariance(pearson, weight, countNonZero(weight)) * rescale;
  return (orderFreeSum(weight.map((w, k) => w * (pearson[k] ?? 0) ** 2)) / orderFreeSum(weight)) * rescale;
}
