import type { CalibrationDistance } from './calibration-distance.ts';
import { orderFreeDot } from './order-free-sum.ts';
import { combination, normalEquations } from './weighted-regression.ts';

export interface CalibrationProblem {
  /** Auxiliary variables, one array each. */
  readonly columns: readonly Float64Array[];
  readonly weight: Float64Array;
  /** Variance of each row up to a constant: rows with more give way more slowly. */
  readonly variance: Float64Array;
  readonly totals: Float64Array;
  readonly distance: CalibrationDistance;
  /** On |misfit| / (1 + |total|). */
  readonly epsilon: number;
  readonly iterations: number;
}

export interface CalibrationFactors {
  readonly g: Float64Array;
  /** Total minus weighted sum, by total. */
  readonly misfit: Float64Array;
  readonly converged: boolean;
}

/** Sums of factors beyond this could leave the finite numbers; no calibration ends anywhere near. */
const mostFactor = 1e200;

/** A step halved so often is nothing beside λ. */
const mostHalvings = 60;

/**
 * g = F(x′λ/σ²) with Σ w g x = T: Newton's method on the dual, steps halved while they leave the finite numbers or, where
 * the distance has a potential, while they lead away from the dual's minimum. R counts halvings as iterations, and so do
 * we where no potential is watched.
 * Deville and Särndal (1992).
 */
export function calibrationFactors(problem: CalibrationProblem): CalibrationFactors {
  const { columns, weight, variance, distance, iterations } = problem;
  const lambda = new Float64Array(columns.length);
  let u = new Float64Array(weight.length);
  let misfit = misfitOf(problem, u);
  let reached = dual(problem, lambda, u);
  for (let iteration = 1; iteration <= iterations;) {
    const slope = u.map(
      (x, row) => ((weight[row] as number) * distance.derivative(x)) / (variance[row] as number),
    );
    let step = normalEquations(columns, slope).solve(misfit);
    const last = distance.potential === undefined ? iterations - iteration : mostHalvings;
    let halvings = 0;
    for (;;) {
      const tried = lambda.map((x, j) => x + (step[j] as number));
      u = u.map((_, row) => combination(columns, tried, row) / (variance[row] as number));
      const finite = u.every(
        (x) => Math.abs(distance.factor(x)) < mostFactor && Math.abs(distance.derivative(x)) < mostFactor,
      );
      const next = finite ? dual(problem, tried, u) : Infinity;
      if ((finite && next <= reached + 1e-12 * Math.abs(reached)) || halvings >= last) {
        reached = next;
        lambda.set(tried);
        break;
      }
      halvings += 1;
      step = step.map((x) => x / 2);
    }
    if (distance.potential === undefined) iteration += halvings;
    if (!u.every((x) => Math.abs(distance.factor(x)) < mostFactor)) break;
    misfit = misfitOf(problem, u);
    if (isSmall(problem, misfit)) return { g: u.map(distance.factor), misfit, converged: true };
    iteration += 1;
  }
  return { g: u.map(distance.factor), misfit, converged: false };
}

/** Σ w σ² G(u) − T′λ, which the solution makes least; 0 where no potential is watched. */
function dual(
  { weight, variance, totals, distance: { potential } }: CalibrationProblem,
  lambda: Float64Array,
  u: Float64Array,
): number {
  if (potential === undefined) return 0;
  const spent = weight.map((w, row) => w * (variance[row] as number));
  return orderFreeDot(spent, u.map(potential)) - orderFreeDot(totals, lambda);
}

function misfitOf({ columns, weight, totals, distance }: CalibrationProblem, u: Float64Array): Float64Array {
  const calibrated = u.map((x, row) => (weight[row] as number) * distance.factor(x));
  return totals.map((total, j) => total - orderFreeDot(columns[j] as Float64Array, calibrated));
}

function isSmall({ totals, epsilon }: CalibrationProblem, misfit: Float64Array): boolean {
  return misfit.every((gap, j) => Math.abs(gap) / (1 + Math.abs(totals[j] as number)) < epsilon);
}
