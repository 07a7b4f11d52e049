/** Small dense matrices as arrays of rows. */
export type Matrix = readonly (readonly number[] | Float64Array)[];

export function multiply(a: Matrix, b: Matrix): number[][] {
  const columns = b[0]?.length ?? 0;
  return a.map((row) =>
    Array.from({ length: columns }, (_, j) => {
      let sum = 0;
      for (let k = 0; k < row.length; k++) sum += (row[k] ?? 0) * (b[k]?.[j] ?? 0);
      return sum;
    }),
  );
}

export function transpose(a: Matrix): number[][] {
  return Array.from({ length: a[0]?.length ?? 0 }, (_, j) => a.map((row) => row[j] ?? 0));
}

/** L with L Lᵀ = A; null when A is not positive definite to rounding. */
export function cholesky(a: Matrix): number[][] | null {
  const lower: number[][] = a.map((row) => Array.from(row, () => 0));
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i]?.[j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (lower[i]?.[k] ?? 0) * (lower[j]?.[k] ?? 0);
      const row = lower[i] ?? [];
      if (i !== j) {
        row[j] = sum / (lower[j]?.[j] ?? NaN);
        continue;
      }
      if (!(sum > 1e-14 * (a[i]?.[i] ?? 0))) return null;
      row[j] = Math.sqrt(sum);
    }
  }
  return lower;
}

/** X with L X = B. */
export function forwardSolve(lower: Matrix, b: Matrix): number[][] {
  const x = b.map((row) => Array.from(row));
  for (let i = 0; i < lower.length; i++) {
    const row = x[i] ?? [];
    for (let k = 0; k < i; k++) {
      const factor = lower[i]?.[k] ?? 0;
      for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (x[k]?.[j] ?? 0);
    }
    for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) / (lower[i]?.[i] ?? NaN);
  }
  return x;
}

/** L⁻¹ A L⁻ᵀ for symmetric A. */
export function whiten(lower: Matrix, a: Matrix): number[][] {
  return forwardSolve(lower, transpose(forwardSolve(lower, a)));
}

/** yᵀ V⁻¹ y; null when V is singular. Scaled to unit diagonal first, so that units of measurement do not matter. */
export function quadraticForm(y: readonly number[], v: Matrix): number | null {
  const scale = v.map((row, i) => Math.sqrt(row[i] ?? NaN));
  if (!scale.every((s) => s > 0)) return null;
  const unit = v.map((row, i) => Array.from(row, (value, j) => value / ((scale[i] ?? 1) * (scale[j] ?? 1))));
  const lower = cholesky(unit);
  if (lower === null) return null;
  const z = forwardSolve(
    lower,
    y.map((value, i) => [value / (scale[i] ?? 1)]),
  );
  return z.reduce((sum, row) => sum + (row[0] ?? 0) ** 2, 0);
}

/** Eigenvalues of a symmetric matrix, largest first (cyclic Jacobi rotations). */
export function symmetricEigenvalues(matrix: Matrix): number[] {
  const a = matrix.map((row) => Array.from(row));
  const n = a.length;
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    let all = 0;
    a.forEach((row, i) =>
      row.forEach((value, j) => {
        all += value * value;
        if (i !== j) off += value * value;
      }),
    );
    if (off <= 1e-32 * all) break;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, p, q);
  }
  return a.map((row, i) => row[i] ?? NaN).sort((x, y) => y - x);
}

function rotate(a: number[][], p: number, q: number): void {
  const apq = a[p]?.[q] ?? 0;
  if (apq === 0) return;
  const theta = ((a[q]?.[q] ?? 0) - (a[p]?.[p] ?? 0)) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (const row of a) {
    const [x, y] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
  const [rowP = [], rowQ = []] = [a[p], a[q]];
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [rowP[k] ?? 0, rowQ[k] ?? 0];
    rowP[k] = c * x - s * y;
    rowQ[k] = s * x + c * y;
  }
}
