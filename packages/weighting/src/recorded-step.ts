import type { CodedTable } from '@langnghe/dataset';
import { accepted, type Checked, type Issue } from '@langnghe/language';
import { calibrate, type CalibrationSpec } from './calibration.ts';
import type { Design, WeightingOptions } from './design.ts';
import { populationIssue } from './population-issues.ts';
import { parseModelFormula } from './model-formula.ts';
import { modelMatrix } from './model-matrix.ts';
import { orderFreeDot, orderFreeSum } from './order-free-sum.ts';
import { readCells, type Cells, type Margin } from './population-cells.ts';
import { postStratify } from './post-stratification.ts';
import { rake, type RakingSpec } from './raking.ts';
import { domainWeights } from './reweigh.ts';
import { trimWeights, type TrimLimits } from './trimming.ts';
import type { WeightingStep } from './weighted.ts';
import { thinCell, usualRatio, weightingStep } from './weighting-step.ts';

/** A change of weights to make. */
export type StepSpec =
  | ({ readonly step: 'post-stratification' } & Margin)
  | ({ readonly step: 'raking' } & RakingSpec)
  | ({ readonly step: 'calibration' } & CalibrationSpec)
  | ({ readonly step: 'trimming' } & TrimLimits);

export interface RecordOptions extends WeightingOptions {
  /** Where the population totals come from; kept with them. */
  readonly source: string;
  /** A weight above so many times the mean is extreme; 5 unless told. */
  readonly ratio?: number;
}

export interface RecordedStep<D extends Design> {
  readonly design: D;
  readonly record: WeightingStep;
}

/**
 * One step and its record over the rows with weight: cells (for calibration, the model columns) with their totals and
 * source, Kish's design effect and effective sample size before and after. Thin cells and extreme weights are warnings.
 * docs/methods/study-weights.md
 */
export function recordedStep<D extends Design>(
  design: D,
  table: CodedTable,
  spec: StepSpec,
  { source, ratio = usualRatio, ...options }: RecordOptions,
): Checked<RecordedStep<D>> {
  const made = changed(design, table, spec, options);
  if (!made.ok) return made;
  const own = domainWeights(design, design.weight);
  const rows = Uint32Array.from(own.keys()).filter((row) => own[row] !== 0);
  const [before, after] = [own, made.value.weight].map((weight) => taken(weight, rows)) as [
    Float64Array,
    Float64Array,
  ];
  const everybody: Cells = {
    names: [''],
    totals: Float64Array.of(orderFreeSum(before)),
    ofRow: new Uint32Array(rows.length),
  };
  const margins = marginsOf(table, spec, rows);
  const parts = (spec.step === 'trimming' ? [everybody] : margins).map((cells) =>
    weightingStep(spec.step, { cells, before, after, source, ratio }),
  );
  const whole = weightingStep('trimming', { cells: everybody, before, after, source, ratio });
  const record: WeightingStep =
    spec.step === 'calibration'
      ? { ...whole, step: spec.step, ...auxiliaries(table, spec, rows, { before, after }) }
      : { ...whole, step: spec.step, cells: parts.flatMap((part) => part.cells), warnings: thinOf(parts) };
  const complete = { ...record, warnings: [...record.warnings, ...whole.warnings] };
  return accepted({ design: made.value, record: complete }, [
    ...made.issues,
    ...warningIssues(complete, ratio),
  ]);
}

function changed<D extends Design>(
  design: D,
  table: CodedTable,
  spec: StepSpec,
  options: WeightingOptions,
): Checked<D> {
  switch (spec.step) {
    case 'post-stratification':
      return postStratify(design, table, spec, options);
    case 'raking':
      return rake(design, table, spec, options);
    case 'calibration':
      return calibrate(design, table, spec, options);
    case 'trimming':
      return trimWeights(design, spec, options);
  }
}

function taken(values: Float64Array, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] ?? 0);
}

/** The margins that weights were brought to; with several, cells are named after theirs. */
function marginsOf(table: CodedTable, spec: StepSpec, rows: Uint32Array): Cells[] {
  const margins = spec.step === 'raking' ? spec.margins : spec.step === 'post-stratification' ? [spec] : [];
  return margins.flatMap((margin): Cells[] => {
    const cells = readCells(table, margin);
    if (!cells.ok) return [];
    const { names, totals, ofRow } = cells.value;
    const named = margins.length === 1 ? names : names.map((name) => `${margin.vars.join(' × ')}: ${name}`);
    return [{ names: named, totals, ofRow: Uint32Array.from(rows, (row) => ofRow[row] as number) }];
  });
}

type Warnings = WeightingStep['warnings'];

function thinOf(parts: readonly WeightingStep[]): Warnings {
  return parts.flatMap(({ warnings }) => warnings.filter(({ code }) => code === 'thin-cell'));
}

/** Each model column with its sum before and after; `answers` are rows that are not 0 in it. Thin only if of 0 and 1. */
function auxiliaries(
  table: CodedTable,
  { formula, population }: CalibrationSpec,
  rows: Uint32Array,
  { before, after }: { readonly before: Float64Array; readonly after: Float64Array },
): Pick<WeightingStep, 'cells' | 'warnings'> {
  const parsed = parseModelFormula(formula);
  const matrix = parsed.ok ? modelMatrix(table, parsed.value) : parsed;
  if (!matrix.ok) throw new Error('a formula calibrated to cannot be read');
  const columns = matrix.value.columns.map(({ name, values }) => {
    const x = taken(values, rows);
    const answers = x.reduce((count, value) => (value === 0 ? count : count + 1), 0);
    const cell = { cell: name, answers, before: orderFreeDot(before, x), after: orderFreeDot(after, x) };
    return {
      cell: { ...cell, target: population[name] ?? 0 },
      indicator: x.every((v) => v === 0 || v === 1),
    };
  });
  return {
    cells: columns.map(({ cell }) => cell),
    warnings: columns.flatMap(({ cell, indicator }) =>
      indicator && cell.answers < thinCell
        ? [{ code: 'thin-cell', cell: cell.cell, value: cell.answers }]
        : [],
    ),
  };
}

function warningIssues({ warnings }: WeightingStep, ratio: number): Issue[] {
  return warnings.map(({ code, cell = '', value = NaN }) =>
    code === 'thin-cell'
      ? populationIssue('weighting.thin-cell', { field: cell }, { cell, answers: value, least: thinCell })
      : populationIssue('weighting.extreme-weight', {}, { times: Math.round(value * 10) / 10, ratio }),
  );
}
