import { orderFreeDot } from './order-free-sum.ts';

/**
 * Least squares on fixed columns with fixed weights, the same bits for any order of rows: normal equations by
 * order-free sums, columns scaled to length 1, Cholesky; a second pass over the residuals regains what squaring loses.
 */
export interface WeightedRegression {
  /** y − Xb. */
  readonly residuals: (y: Float64Array) => Float64Array;
}

export function weightedRegression(
  columns: readonly Float64Array[],
  weight: Float64Array,
): WeightedRegression {
  const system = normalEquations(columns, weight);
  const once = (y: Float64Array): Float64Array => {
    const weighted = y.map((value, row) => value * (weight[row] as number));
    const b = system.solve(columns.map((column) => orderFreeDot(column, weighted)));
    return y.map((value, row) => value - combination(columns, b, row));
  };
  return { residuals: (y) => once(once(y)) };
}

export interface NormalEquations {
  /** b with XᵀWX b = c; 0 for columns that depend on those before them. */
  readonly solve: (c: ArrayLike<number>) => Float64Array;
}

/** Share of a column's squared length that others must leave unexplained for it to count. */
const independence = 1e-11;

export function normalEquations(columns: readonly Float64Array[], weight: Float64Array): NormalEquations {
  const gram = columns.map((a, i) => {
    const weighted = a.map((x, row) => x * (weight[row] as number));
    return Float64Array.from({ length: i + 1 }, (_, j) => orderFreeDot(weighted, columns[j] as Float64Array));
  });
  const scale = gram.map((line, i) => {
    const square = line[i] as number;
    return square > 0 ? 1 / Math.sqrt(square) : 0;
  });
  const factor = cholesky(
    gram.map((line, i) => line.map((x, j) => x * (scale[i] as number) * (scale[j] as number))),
  );
  return {
    solve: (c) => {
      const scaled = Float64Array.from(scale, (s, i) => s * (c[i] as number));
      return solveCholesky(factor, scaled).map((x, i) => x * (scale[i] as number));
    },
  };
}

/** Lower factor of a matrix with unit diagonal; lines of zeros for dependent columns. */
function cholesky(matrix: readonly Float64Array[]): Float64Array[] {
  const lower: Float64Array[] = [];
  for (const [i, line] of matrix.entries()) {
    const out = new Float64Array(i + 1);
    for (let j = 0; j < i; j += 1) {
      const above = lower[j] as Float64Array;
      const pivot = above[j] as number;
      let rest = line[j] as number;
      for (let k = 0; k < j; k += 1) rest -= (out[k] as number) * (above[k] as number);
      out[j] = pivot === 0 ? 0 : rest / pivot;
    }
    const left = out.reduce((rest, x) => rest - x * x, line[i] as number);
    if (left > independence) out[i] = Math.sqrt(left);
    else out.fill(0);
    lower.push(out);
  }
  return lower;
}

function solveCholesky(lower: readonly Float64Array[], c: Float64Array): Float64Array {
  const b = c.slice();
  for (const [i, line] of lower.entries()) {
    let rest = b[i] as number;
    for (let k = 0; k < i; k += 1) rest -= (line[k] as number) * (b[k] as number);
    b[i] = line[i] === 0 ? 0 : rest / (line[i] as number);
  }
  for (let i = lower.length - 1; i >= 0; i -= 1) {
    let rest = b[i] as number;
    for (let k = i + 1; k < lower.length; k += 1) rest -= (lower[k]?.[i] as number) * (b[k] as number);
    b[i] = lower[i]?.[i] === 0 ? 0 : rest / (lower[i]?.[i] as number);
  }
  return b;
}

/** Σ_j b_j x_j on one row. */
export function combination(columns: readonly Float64Array[], b: ArrayLike<number>, row: number): number {
  let sum = 0;
  for (let j = 0; j < columns.length; j += 1)
    sum += (b[j] as number) * ((columns[j] as Float64Array)[row] as number);
  return sum;
}
