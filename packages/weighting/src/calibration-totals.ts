import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { calibrationDistance, type Bounds, type CalibrationFunction } from './calibration-distance.ts';
import { calibrationFactors, type CalibrationFactors } from './calibration-newton.ts';
import { clusterMeans } from './cluster-means.ts';
import type { Adjustment, Design, WeightingOptions } from './design.ts';
import { calibrationIssue } from './calibration-issues.ts';
import { orderFreeDot, orderFreeSum } from './order-free-sum.ts';
import { domainWeights, reweigh, type Reweighed } from './reweigh.ts';
import { combination, weightedRegression } from './weighted-regression.ts';

/** How weights are brought to totals. docs/methods/calibration.md */
export interface CalibrationMethod {
  /** `linear` unless told. */
  readonly calfun?: CalibrationFunction;
  /** Least and largest factor on a weight. */
  readonly bounds?: readonly [lower: number, upper: number];
  readonly epsilon?: number;
  readonly maxit?: number;
  /** A value per row, or a coefficient per model column. */
  readonly variance?: readonly number[];
  /** From 1: the same factor for all of a cluster of this stage. */
  readonly aggregate_stage?: number;
}

/** Auxiliary variables, their names and population totals. */
export interface Auxiliary {
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
  readonly totals: Float64Array;
}

/** Weights w′ = w g nearest to the old ones with Σ w′ x = T. */
export function calibrateToTotals<D extends Design>(
  design: D,
  auxiliary: Auxiliary,
  method: CalibrationMethod,
  options: WeightingOptions = {},
): Checked<D> {
  // R forgets to take the rank again after any calibration but the linear one.
  const rankAgain = options.compat === 'r-4.5' && isPlain(method);
  return reweigh(design, (column) => calibrated(design, column, auxiliary, method, options), rankAgain);
}

function calibrated(
  design: Design,
  column: Float64Array,
  auxiliary: Auxiliary,
  spec: CalibrationMethod,
  { compat }: WeightingOptions,
): Checked<Reweighed> {
  const own = domainWeights(design, column);
  const averaged = averagedOverClusters(design, spec, own, auxiliary.columns);
  const used = withoutEmpty({ ...auxiliary, columns: averaged.columns });
  const stretch = compat === 'r-4.5' ? farTotals(used, averaged.weight, spec) : 1;
  const variance = varianceOf(spec, averaged.columns, column.length);
  const [lower, upper] = spec.bounds ?? [-Infinity, Infinity];
  const bounds: Bounds = { lower, upper };
  const found = calibrationFactors({
    columns: used.columns,
    weight: averaged.weight.map((w) => w * stretch),
    variance,
    totals: used.totals,
    distance: calibrationDistance(spec.calfun ?? 'linear', bounds, compat),
    epsilon: spec.epsilon ?? 1e-7,
    iterations: spec.maxit ?? 50,
  });
  if (!found.converged) return refused([notConverged(used, found)]);
  const g = found.g.map((factor) => factor * stretch);
  const weight = column.map((w, row) => (own[row] === 0 ? w : w * (g[row] as number)));
  // R's residuals after a bounded or exponential calibration leave the variances of the rows out.
  const regression = averaged.weight.map((w, row) =>
    compat === 'r-4.5' && !isPlain(spec) ? w : w / (variance[row] as number),
  );
  const after = averaged.weight.map((w, row) => w * (g[row] as number));
  return accepted(
    { weight, adjustment: calibration(used.columns, regression, after) },
    negativeWeights(weight),
  );
}

/** Linear without bounds: R solves it in one step. */
function isPlain({ calfun = 'linear', bounds = [-Infinity, Infinity] }: CalibrationMethod): boolean {
  return calfun === 'linear' && bounds[0] === -Infinity && bounds[1] === Infinity;
}

/** Residual of the calibrated estimator: u = w′e becomes w′(e − x′B), B the design-weighted regression of e on x. */
function calibration(
  columns: readonly Float64Array[],
  regression: Float64Array,
  after: Float64Array,
): Adjustment {
  let prepared: ReturnType<typeof weightedRegression> | undefined;
  return {
    kind: 'calibration',
    residuals: (influence) => {
      prepared ??= weightedRegression(columns, regression);
      const { residuals } = prepared;
      return influence.map((u) => {
        const e = u.map((value, row) => (after[row] === 0 ? 0 : value / (after[row] as number)));
        const rest = residuals(e);
        return u.map((value, row) =>
          after[row] === 0 ? value : (after[row] as number) * (rest[row] as number),
        );
      });
    },
  };
}

function averagedOverClusters(
  design: Design,
  spec: CalibrationMethod,
  weight: Float64Array,
  columns: readonly Float64Array[],
): { readonly weight: Float64Array; readonly columns: readonly Float64Array[] } {
  if (spec.aggregate_stage === undefined || design.kind !== 'linearized') return { weight, columns };
  const stage = design.stages[spec.aggregate_stage - 1];
  if (stage === undefined) throw new Error(`no stage ${spec.aggregate_stage} to aggregate`);
  const mean = (values: Float64Array): Float64Array => clusterMeans(values, stage.cluster, design.domain);
  return { weight: mean(weight), columns: columns.map(mean) };
}

/** A level that nobody has and of which there is nobody asks for nothing. */
function withoutEmpty(auxiliary: Auxiliary): Auxiliary {
  const kept = auxiliary.names.map(
    (_, j) => auxiliary.totals[j] !== 0 || auxiliary.columns[j]?.some((x) => x !== 0) === true,
  );
  return {
    names: auxiliary.names.filter((_, j) => kept[j]),
    columns: auxiliary.columns.filter((_, j) => kept[j]),
    totals: auxiliary.totals.filter((_, j) => kept[j]),
  };
}

/** R multiplies weights that are more than twenty times too small before it begins. */
function farTotals({ columns, totals }: Auxiliary, weight: Float64Array, spec: CalibrationMethod): number {
  const ratios = totals.map((total, j) => total / orderFreeDot(columns[j] as Float64Array, weight));
  return !isPlain(spec) && Math.min(...ratios) > 20 ? orderFreeSum(ratios) / ratios.length : 1;
}

function varianceOf(
  { variance }: CalibrationMethod,
  columns: readonly Float64Array[],
  rows: number,
): Float64Array {
  if (variance === undefined) return new Float64Array(rows).fill(1);
  if (variance.length === rows) return Float64Array.from(variance);
  return Float64Array.from({ length: rows }, (_, row) => combination(columns, variance, row) || 1);
}

export function methodIssues(spec: CalibrationMethod, design: Design, columns: number): Issue[] {
  const [lower, upper] = spec.bounds ?? [-Infinity, Infinity];
  const issues: Issue[] = [];
  if (!(lower < 1 && upper > 1))
    issues.push(calibrationIssue('weighting.bounds', { field: 'bounds' }, { lower, upper }));
  if (spec.calfun === 'logit' && !(Number.isFinite(lower) && Number.isFinite(upper))) {
    issues.push(calibrationIssue('weighting.logit-bounds', { field: 'bounds' }));
  }
  const given = spec.variance?.length;
  if (given !== undefined && given !== columns && given !== design.rows) {
    const values = { given, columns, rows: design.rows };
    issues.push(calibrationIssue('weighting.variance-length', { field: 'variance' }, values));
  }
  const stages = design.kind === 'linearized' ? design.stages.length : 0;
  if (spec.aggregate_stage !== undefined && !(spec.aggregate_stage >= 1 && spec.aggregate_stage <= stages)) {
    issues.push(
      calibrationIssue(
        'weighting.no-such-stage',
        { field: 'aggregate_stage' },
        { stage: spec.aggregate_stage, stages },
      ),
    );
  }
  return issues;
}

function notConverged({ names, totals }: Auxiliary, { misfit }: CalibrationFactors): Issue {
  const relative = misfit.map((gap, j) => Math.abs(gap) / (1 + Math.abs(totals[j] as number)));
  const worst = relative.reduce(
    (at, gap, j) => (gap > (relative[at] as number) || Number.isNaN(gap) ? j : at),
    0,
  );
  const name = names[worst] ?? '';
  const [total, gap] = [totals[worst] ?? NaN, misfit[worst] ?? NaN];
  return calibrationIssue(
    'weighting.calibration-not-converged',
    { field: name },
    { name, total, reached: total - gap, gap },
  );
}

function negativeWeights(weight: Float64Array): Issue[] {
  const count = weight.reduce((sum, w) => sum + (w < 0 ? 1 : 0), 0);
  return count === 0
    ? []
    : [calibrationIssue('weighting.negative-weights', { field: 'bounds' }, { rows: count })];
}
