import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { calibrationIssue } from './calibration-issues.ts';
import { calibrateToTotals, methodIssues, type CalibrationMethod } from './calibration-totals.ts';
import { cellsOfCalibration } from './calibration-cells.ts';
import type { LinearizedDesign } from './design.ts';
import { populationIssue } from './population-issues.ts';
import { classIssue } from './class-issues.ts';
import { orderFreeDot, orderFreeGroupSums, orderFreeSum } from './order-free-sum.ts';
import type { Margin } from './population-cells.ts';
import { rake } from './raking.ts';
import { marginCells, marginIssues, type MarginCells, type StudyMargin } from './study-margin.ts';
import { totalColumns, totalIssues, type StudyTotal, type TotalColumns } from './study-total.ts';
import { linearizedFromWeights } from './weighted-design.ts';
import type { WeightedDesign, WeightingStep } from './weighted.ts';
import { usualRatio, weightingStep } from './weighting-step.ts';

export interface StudyCalibration {
  readonly method: 'raking' | 'linear' | 'logit';
  /** Least and largest factor on a weight, both above 0. */
  readonly bounds?: readonly [lower: number, upper: number];
  /** The same factor for everybody of a class. */
  readonly sameWithinClass?: boolean;
  readonly margins: readonly StudyMargin[];
  /** Numbers of which the population's mean is known. */
  readonly totals?: readonly StudyTotal[];
  /** People in all; the sum of the weights unless told. */
  readonly population?: number;
  /** What the cell of those who left a margin's question unanswered is called. */
  readonly unansweredName: string;
  /** The strata that the weights already add up to, in the order of `design.stratum`. */
  readonly strata?: { readonly name: string; readonly cells: readonly string[]; readonly source: string };
}

/** What is known of the population. */
interface Known {
  readonly margins: readonly MarginCells[];
  readonly totals: readonly TotalColumns[];
}

type Unnamed = Omit<WeightedDesign, 'datasetHash' | 'hash'>;

export interface CalibratedStudy {
  readonly design: Unnamed;
  readonly step: WeightingStep;
}

/**
 * Weights of a study brought to distributions of its population as well; the strata's headcounts stay. The design keeps
 * what the variance of residuals needs. docs/methods/study-weights.md
 */
export function calibrateStudy(design: Unnamed, calibration: StudyCalibration): Checked<CalibratedStudy> {
  const margins = calibration.margins.map((margin) => marginCells(margin, design.weight, calibration));
  const totals = (calibration.totals ?? []).map((one) => totalColumns(one, design.weight, calibration));
  const wrong = [...margins.flatMap(marginIssues), ...totals.flatMap(totalIssues)];
  if (margins.length + totals.length === 0)
    wrong.push(populationIssue('weighting.no-margins', { field: 'margins' }));
  if (wrong.length > 0) return refused(wrong);
  const all = [...strataMargin(design, calibration), ...margins];
  const before = linearizedFromWeights({ ...design, rows: design.rows });
  const clustered = calibration.sameWithinClass === true && severalInAClass(design);
  const made =
    calibration.method === 'raking' && calibration.bounds === undefined && !clustered && totals.length === 0
      ? raked(before, all)
      : calibrated(before, { margins: all, totals }, calibration, clustered);
  if (!made.ok) return refused(made.issues.map((issue) => inWholePeople(issue, totals)));
  const { weight } = made.value;
  const negative = weight.reduce((count, w) => (w > 0 ? count : count + 1), 0);
  if (negative > 0)
    return refused([classIssue('weighting.negative-in-study', { field: 'method' }, { rows: negative })]);
  const cells = cellsOfCalibration({ margins: all, totals }, design, clustered);
  if (!cells.ok) return cells;
  const { of, auxiliaries } = cells.value;
  return accepted({
    design: { ...design, weight, postStratum: of, weightBefore: design.weight, auxiliaries },
    step: recordOf(
      calibration.method === 'raking' ? 'raking' : 'calibration',
      { margins: all, totals },
      design.weight,
      weight,
    ),
  });
}

/** What was reached and what was asked, without the decimals of weights. */
function inWholePeople(issue: Issue, totals: readonly TotalColumns[]): Issue {
  // A number stands in means; what was asked is told in its own unit.
  const unit = totals.find(({ total }) => total.name === issue.values['name'])?.total.mean ?? 1;
  const whole = (name: string): number => Math.round(unit * Number(issue.values[name]));
  const told = { total: whole('total'), reached: whole('reached') };
  const text = (name: string): string => String(issue.values[name]);
  if (issue.code === 'weighting.calibration-not-converged')
    return calibrationIssue(issue.code, issue.place, { name: text('name'), gap: whole('gap'), ...told });
  if (issue.code !== 'weighting.raking-not-converged') return issue;
  return populationIssue(issue.code, issue.place, {
    rounds: text('rounds'),
    margin: text('margin'),
    cell: text('cell'),
    change: whole('change'),
    ...told,
  });
}

function severalInAClass({ psu, rows }: Unnamed): boolean {
  return new Set(psu).size < rows;
}

function strataMargin(design: Unnamed, { strata }: StudyCalibration): MarginCells[] {
  if (strata === undefined) return [];
  const { name, cells, source } = strata;
  const totals = orderFreeGroupSums(design.weight, design.stratum, cells.length);
  const population = orderFreeSum(totals);
  const shares = totals.map((total) => total / population);
  return [
    {
      margin: { name, cells, shares, ofRow: design.stratum, source },
      cells: { names: cells, totals, ofRow: design.stratum },
      unanswered: 0,
    },
  ];
}

/** Iterated until the largest change of a cell is below 10⁻¹¹ of the population. */
function raked(design: LinearizedDesign, margins: readonly MarginCells[]): Checked<LinearizedDesign> {
  const columns: Record<string, CodedTable['columns'][string]> = {};
  const given = margins.map(({ margin, cells }): Margin => {
    columns[margin.name] = { kind: 'coded', codes: cells.ofRow.map((cell) => cell + 1), levels: cells.names };
    return {
      vars: [margin.name],
      population: cells.names.map((name, cell) => ({ [margin.name]: name, Freq: cells.totals[cell] ?? 0 })),
    };
  });
  return rake(
    { ...design, adjustments: [] },
    { rows: design.rows, columns },
    {
      margins: given,
      maxit: 1000,
      epsilon: 1e-11,
    },
  );
}

function calibrated(
  design: LinearizedDesign,
  { margins, totals }: Known,
  { method, bounds }: StudyCalibration,
  clustered: boolean,
): Checked<LinearizedDesign> {
  const spec: CalibrationMethod = {
    calfun: method,
    epsilon: 1e-10,
    maxit: 200,
    ...(bounds === undefined ? {} : { bounds }),
    ...(clustered ? { aggregate_stage: 1 } : {}),
  };
  const auxiliary = {
    names: [
      ...margins.flatMap(({ margin, cells }) => cells.names.map((cell) => `${margin.name}: ${cell}`)),
      ...totals.flatMap(({ names }) => names),
    ],
    columns: [
      ...margins.flatMap(({ cells }) =>
        cells.names.map((_, cell) => Float64Array.from(cells.ofRow, (of) => (of === cell ? 1 : 0))),
      ),
      ...totals.flatMap(({ columns }) => columns),
    ],
    totals: Float64Array.from([
      ...margins.flatMap(({ cells }) => Array.from(cells.totals)),
      ...totals.flatMap((one) => Array.from(one.totals)),
    ]),
  };
  const wrong = methodIssues(spec, design, auxiliary.columns.length);
  if (wrong.length > 0) return refused(wrong);
  return calibrateToTotals(design, auxiliary, spec);
}

function recordOf(
  step: 'raking' | 'calibration',
  { margins, totals }: Known,
  before: Float64Array,
  after: Float64Array,
): WeightingStep {
  const source = [...margins.map(({ margin }) => margin), ...totals.map(({ total }) => total)]
    .map((one) => `${one.name}: ${one.source}`)
    .join('; ');
  const parts = margins.map(({ margin, cells }) => {
    const named = { ...cells, names: cells.names.map((cell) => `${margin.name}: ${cell}`) };
    return weightingStep(step, { cells: named, before, after, source, ratio: usualRatio });
  });
  const whole = { names: [''], totals: new Float64Array(1), ofRow: new Uint32Array(before.length) };
  const first = parts[0] ?? weightingStep(step, { cells: whole, before, after, source, ratio: usualRatio });
  const extreme = first.warnings.filter(({ code }) => code === 'extreme-weight');
  const thin = parts.flatMap(({ warnings }) => warnings.filter(({ code }) => code === 'thin-cell'));
  const numbers = totals.flatMap((one) => totalCells(one, before, after));
  const cells = [...parts.flatMap((part) => part.cells), ...numbers];
  return { ...first, cells, warnings: [...thin, ...extreme] };
}

/** Of a number in its own unit: how many gave it, the sum of w x before and after, and what it was brought to. */
function totalCells(
  { total, names, columns, totals }: TotalColumns,
  before: Float64Array,
  after: Float64Array,
): WeightingStep['cells'] {
  return names.map((cell, j) => {
    const unit = j === 0 ? total.mean : 1;
    const x = columns[j] as Float64Array;
    return {
      cell,
      answers: total.values.reduce((n, value) => n + (Number.isNaN(value) === (j === 1) ? 1 : 0), 0),
      before: unit * orderFreeDot(before, x),
      after: unit * orderFreeDot(after, x),
      target: unit * (totals[j] as number),
    };
  });
}
