import type { CodedTable } from '@langnghe/dataset';
import { refused, type Checked, type Issue } from '@langnghe/language';
import { firstDataRow } from './columns.ts';
import { calibrateToTotals, methodIssues, type CalibrationMethod } from './calibration-totals.ts';
import type { Design, WeightingOptions } from './design.ts';
import { calibrationIssue } from './calibration-issues.ts';
import { populationIssue } from './population-issues.ts';
import { parseModelFormula } from './model-formula.ts';
import { modelMatrix } from './model-matrix.ts';

export interface CalibrationSpec extends CalibrationMethod {
  /** Auxiliary variables, e.g. `~ stype + api99`. */
  readonly formula: string;
  /** Population total of each model column, `(Intercept)` being the number of people. */
  readonly population: Readonly<Record<string, number>>;
}

/**
 * Weights w′ = w g nearest to the old ones that give the population totals of the auxiliary variables, Σ w′ x = T.
 * docs/methods/calibration.md
 */
export function calibrate<D extends Design>(
  design: D,
  table: CodedTable,
  spec: CalibrationSpec,
  options: WeightingOptions = {},
): Checked<D> {
  const formula = parseModelFormula(spec.formula);
  if (!formula.ok) return formula;
  const matrix = modelMatrix(table, formula.value);
  if (!matrix.ok) return matrix;
  const wrong = methodIssues(spec, design, matrix.value.columns.length);
  const missing = matrix.value.complete.findIndex((yes, row) => yes === 0 && design.domain?.[row] !== 0);
  if (missing >= 0) {
    wrong.push(
      calibrationIssue(
        'weighting.auxiliary-missing',
        { row: missing + firstDataRow },
        { formula: spec.formula, row: missing + firstDataRow },
      ),
    );
  }
  const names = matrix.value.columns.map((column) => column.name);
  wrong.push(...nameIssues(names, spec));
  if (wrong.length > 0) return refused(wrong);
  const columns = matrix.value.columns.map((column) => column.values);
  const auxiliary = {
    names,
    columns,
    totals: Float64Array.from(names, (name) => spec.population[name] ?? 0),
  };
  return calibrateToTotals(design, auxiliary, spec, options);
}

function nameIssues(names: readonly string[], { formula, population }: CalibrationSpec): Issue[] {
  const given = Object.keys(population);
  const lacking = names.filter((name) => !Object.hasOwn(population, name));
  const extra = given.filter((name) => !names.includes(name));
  const bad = given.filter((name) => !Number.isFinite(population[name]));
  return [
    ...lacking.map((name) => calibrationIssue('weighting.total-missing', { field: name }, { formula, name })),
    ...extra.map((name) => calibrationIssue('weighting.total-unused', { field: name }, { formula, name })),
    ...bad.map((cell) =>
      populationIssue('weighting.bad-total', { field: cell }, { cell, total: String(population[cell]) }),
    ),
  ];
}
