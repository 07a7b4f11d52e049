import { leastSquares, qr } from '@langnghe/weighting';

export interface LeastSquares {
  readonly coefficients: Float64Array;
  /** (XᵀWX)⁻¹, by rows. */
  readonly inverse: readonly Float64Array[];
}

/**
 * Weighted least squares by QR of √W X; null when a column depends on the others. QR rounds by the order of rows: they
 * are taken in `order`, that of their contents where results must not depend on how the rows came.
 */
export function weightedLeastSquares(
  columns: readonly Float64Array[],
  y: Float64Array,
  weight: Float64Array,
  order: Uint32Array,
): LeastSquares | null {
  // Linear calibration can make weights of replicates negative: R's glm leaves such rows out of that replicate's fit.
  const root = weight.map((w) => (w > 0 ? Math.sqrt(w) : 0));
  const scaled = (column: Float64Array): Float64Array =>
    Float64Array.from(order, (row) => (column[row] ?? 0) * (root[row] ?? 0));
  const decomposition = qr(columns.map(scaled), 1e-11);
  if (decomposition.rank < columns.length || columns.length > y.length) return null;
  const coefficients = leastSquares(decomposition, scaled(y));
  return { coefficients, inverse: inverseGram(decomposition.upper) };
}

/** (RᵀR)⁻¹ = R⁻¹ R⁻ᵀ for an upper triangle by columns. */
function inverseGram(upper: readonly Float64Array[]): Float64Array[] {
  const p = upper.length;
  const r = (i: number, j: number): number => upper[j]?.[i] ?? 0;
  const inverse = Array.from({ length: p }, () => new Float64Array(p));
  for (let j = 0; j < p; j++) {
    for (let i = j; i >= 0; i--) {
      let sum = i === j ? 1 : 0;
      for (let k = i + 1; k <= j; k++) sum -= r(i, k) * (inverse[k]?.[j] ?? 0);
      (inverse[i] ?? [])[j] = sum / r(i, i);
    }
  }
  return inverse.map((row) =>
    Float64Array.from({ length: p }, (_, j) =>
      row.reduce((sum, value, k) => sum + value * (inverse[j]?.[k] ?? 0), 0),
    ),
  );
}
