import { orderFreeSum, type Compat } from '@langnghe/weighting';
import { contentOrder } from './content-order.ts';
import type { ModelFamily } from './model-family.ts';
import { weightedLeastSquares, type LeastSquares } from './weighted-least-squares.ts';

export interface ModelData {
  readonly columns: readonly Float64Array[];
  readonly y: Float64Array;
  /** Prior weights; rows of weight zero take no part. */
  readonly weight: Float64Array;
  readonly family: ModelFamily;
  /** Added to the linear predictor. */
  readonly offset?: Float64Array | undefined;
}

export interface ModelFit {
  readonly coefficients: Float64Array;
  readonly fitted: Float64Array;
  /** Working weights w μ′²/V(μ) and residuals (y − μ)/μ′. */
  readonly workingWeight: Float64Array;
  readonly workingResidual: Float64Array;
  /** A⁻¹ = (XᵀWX)⁻¹. */
  readonly inverse: readonly Float64Array[];
}

export type FitFailure = 'singular' | 'not-converged';

export const mostIterations = 100;

/**
 * Solves Σ w x (y − μ(xβ)) = 0 by iteratively reweighted least squares, until the coefficients stand still (1e-14), and
 * takes A at the solution. R stops when the deviance does (1e-8 unless told; the reference cases were made with 1e-14)
 * and keeps the A of the step before, which `compat` reproduces.
 */
export function fitModel(
  data: ModelData,
  start: Float64Array | null,
  compat?: Compat,
): ModelFit | FitFailure {
  const { columns, y, weight, family, offset } = data;
  const contents = [...columns, y, weight, ...(offset === undefined ? [] : [offset])];
  const order = contentOrder(contents, y.length);
  let eta =
    start === null
      ? y.map((value, k) => ((weight[k] ?? 0) > 0 ? family.link(family.start(value, weight[k] ?? 0)) : 0))
      : linearPredictor(data, start);
  let before = start;
  let deviance = totalDeviance(data, eta);
  for (let step = 1; step <= mostIterations; step++) {
    const workingWeight = workingWeights(data, eta);
    const pseudo = eta.map((value, k) => value - (offset?.[k] ?? 0) + workingResidual(data, value, k));
    const solved = weightedLeastSquares(columns, pseudo, workingWeight, order);
    if (solved === null) return 'singular';
    if (!solved.coefficients.every(Number.isFinite)) return 'not-converged';
    eta = linearPredictor(data, solved.coefficients);
    if (eta.some((value, k) => (weight[k] ?? 0) > 0 && Math.abs(value) > family.farthest))
      return 'not-converged';
    if (compat === undefined && standsStill(before, solved.coefficients)) {
      const fresh = workingWeights(data, eta);
      const inverse = weightedLeastSquares(columns, eta, fresh, order)?.inverse ?? solved.inverse;
      return completed(data, eta, { ...solved, inverse }, fresh);
    }
    const next = totalDeviance(data, eta);
    if (compat !== undefined && Math.abs(next - deviance) / (Math.abs(next) + 0.1) < 1e-14) {
      return completed(data, eta, solved, workingWeight);
    }
    deviance = next;
    before = solved.coefficients;
  }
  return 'not-converged';
}

function completed(
  data: ModelData,
  eta: Float64Array,
  solved: LeastSquares,
  workingWeight: Float64Array,
): ModelFit {
  return {
    ...solved,
    fitted: eta.map(data.family.mean),
    workingWeight,
    workingResidual: eta.map((value, k) => workingResidual(data, value, k)),
  };
}

function totalDeviance({ y, weight, family }: ModelData, eta: Float64Array): number {
  return orderFreeSum(
    eta.map((value, k) =>
      weight[k] === 0 ? 0 : (weight[k] ?? 0) * family.deviance(y[k] ?? 0, family.mean(value)),
    ),
  );
}

function linearPredictor({ columns, offset }: ModelData, coefficients: Float64Array): Float64Array {
  const eta = Float64Array.from(offset ?? new Float64Array(columns[0]?.length ?? 0));
  columns.forEach((column, j) => {
    const beta = coefficients[j] ?? 0;
    for (let k = 0; k < eta.length; k++) eta[k] = (eta[k] ?? 0) + beta * (column[k] ?? 0);
  });
  return eta;
}

function workingWeights({ weight, family }: ModelData, eta: Float64Array): Float64Array {
  return weight.map((w, k) => {
    if (w === 0) return 0;
    const at = eta[k] ?? 0;
    return (w * family.slope(at) ** 2) / family.variance(family.mean(at));
  });
}

function workingResidual({ y, weight, family }: ModelData, eta: number, k: number): number {
  return weight[k] === 0 ? 0 : ((y[k] ?? 0) - family.mean(eta)) / family.slope(eta);
}

function standsStill(before: Float64Array | null, after: Float64Array): boolean {
  if (before === null) return false;
  const largest = after.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return after.every(
    (value, j) => Math.abs(value - (before[j] ?? 0)) <= 1e-14 * Math.max(Math.abs(value), largest),
  );
}
