import { orderFreeDot } from './order-free-sum.ts';
import { combination, normalEquations } from './weighted-regression.ts';

/**
 * Auxiliary variables of a calibration that are the same for all rows of a cell: an array by cell for each. Influence
 * values are regressed on `regression`; what the regression says of a cell is read off `prediction`, which differs where
 * a total was estimated from the sample itself. docs/methods/study-weights.md
 */
export interface CellAuxiliaries {
  readonly regression: readonly Float64Array[];
  readonly prediction: readonly Float64Array[];
}

/**
 * From sums Σ w e by cell, w the weights before the step (`before` their sums), to the value of the regression of e in
 * each cell. Without auxiliaries, a post-stratification: the cell's mean.
 */
export function fitByCell(
  before: Float64Array,
  auxiliaries?: CellAuxiliaries,
): (sums: Float64Array) => Float64Array {
  if (auxiliaries === undefined)
    return (sums) => sums.map((sum, cell) => (before[cell] === 0 ? 0 : sum / (before[cell] as number)));
  const { regression, prediction } = auxiliaries;
  const system = normalEquations(regression, before);
  const coefficients = (sums: Float64Array): Float64Array =>
    system.solve(regression.map((column) => orderFreeDot(column, sums)));
  return (sums) => {
    const first = coefficients(sums);
    // A second pass over what is left regains what the normal equations lose.
    const rest = sums.map(
      (sum, cell) => sum - (before[cell] as number) * combination(regression, first, cell),
    );
    const more = coefficients(rest);
    const b = first.map((value, j) => value + (more[j] as number));
    return before.map((_, cell) => combination(prediction, b, cell));
  };
}
