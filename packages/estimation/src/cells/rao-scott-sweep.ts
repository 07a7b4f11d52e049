import { orderFreeSum, summationGrid } from '@langnghe/weighting';
import { cholesky, whiten } from '../dense-matrix.ts';
import { pearson } from '../independence-test.ts';
import { centredOnStrata, type PlainFrame } from '../tables/psu-variance.ts';
import type { CellSums } from './cell-table.ts';

/** Pearson's X² of a weighted two-way table with the generalised design effects λ, the eigenvalues of Δ. */
export interface RaoScottParts {
  readonly x2: number;
  /** Σ λ. */
  readonly trace: number;
  /** Σ λ². */
  readonly traceOfSquare: number;
}

/** The part of a table that some row is in. */
interface Observed {
  readonly rows: number;
  readonly columns: number;
  /** By PSU, one array per cell, down the rows first. */
  readonly byUnit: readonly Float64Array[];
  readonly shares: Float64Array;
  readonly total: number;
  readonly n: number;
}

/**
 * Δ = (Cᵀ D⁻¹ C / n)⁻¹ Cᵀ D⁻¹ V D⁻¹ C has the same eigenvalues for any C that spans the interaction; here its columns
 * are cell (i, j) less (i, 0) less (0, j) plus (0, 0), so that a PSU's contrasts come from four cells each. With
 * Cᵀ D⁻¹ C / n = L Lᵀ the matrix S = L⁻¹ Cᵀ D⁻¹ V D⁻¹ C L⁻ᵀ is similar to Δ: Σ λ = tr S, Σ λ² = Σ S². null when empty
 * cells leave no L, or a row or column has no weight. docs/methods/cell-sums.md
 */
export function raoScottParts(
  frame: PlainFrame,
  sums: CellSums,
  levels: { readonly rows: readonly number[]; readonly columns: readonly number[] },
): RaoScottParts | null {
  const table = observed(sums, levels);
  if (someMarginIsEmpty(table)) return null;
  const lower = cholesky(contrastNorms(table));
  if (lower === null) return null;
  const deviations = contrasts(table).map((x) => centredOnStrata(frame, x));
  const s = whiten(lower, crossProducts(deviations, frame.factor));
  return {
    x2: pearson(table.shares, table),
    trace: s.reduce((sum, row, i) => sum + (row[i] ?? NaN), 0),
    traceOfSquare: s.reduce(
      (sum, row) => sum + row.reduce((squares, value) => squares + value * value, 0),
      0,
    ),
  };
}

function observed(sums: CellSums, levels: { rows: readonly number[]; columns: readonly number[] }): Observed {
  const cells = levels.columns.flatMap((c) => levels.rows.map((r) => r * sums.categories + c));
  const byUnit = cells.map((cell) => sums.byUnit.subarray(cell * sums.units, (cell + 1) * sums.units));
  const totals = byUnit.map((column) => orderFreeSum(column));
  const total = orderFreeSum(totals);
  return {
    rows: levels.rows.length,
    columns: levels.columns.length,
    byUnit,
    shares: Float64Array.from(totals, (sum) => sum / total),
    total,
    n: cells.reduce((n, cell) => n + (sums.count[cell] ?? 0), 0),
  };
}

function someMarginIsEmpty({ rows, columns, shares }: Observed): boolean {
  const rowShare = new Float64Array(rows);
  const columnShare = new Float64Array(columns);
  shares.forEach((share, i) => {
    rowShare[i % rows] = (rowShare[i % rows] ?? 0) + share;
    columnShare[Math.floor(i / rows)] = (columnShare[Math.floor(i / rows)] ?? 0) + share;
  });
  return [...rowShare, ...columnShare].some((share) => !(share > 0));
}

/** Interaction cells (i, j), i and j from 1. */
function interactions({ rows, columns }: Observed): { i: number; j: number }[] {
  return Array.from({ length: (rows - 1) * (columns - 1) }, (_, k) => ({
    i: 1 + (k % (rows - 1)),
    j: 1 + Math.floor(k / (rows - 1)),
  }));
}

/** 1 / p by cell; an empty cell has no part. */
function inverseShares({ shares }: Observed): Float64Array {
  return shares.map((p) => (p === 0 ? 0 : 1 / p));
}

/** Cᵀ D⁻¹ C / n. */
function contrastNorms(table: Observed): number[][] {
  const inverse = inverseShares(table);
  const at = (i: number, j: number): number => inverse[j * table.rows + i] ?? 0;
  const cells = interactions(table);
  return cells.map((a) =>
    cells.map((b) => {
      const sameRow = a.i === b.i ? at(a.i, 0) : 0;
      const sameColumn = a.j === b.j ? at(0, a.j) : 0;
      const same = a.i === b.i && a.j === b.j ? at(a.i, a.j) : 0;
      return (at(0, 0) + sameRow + sameColumn + same) / table.n;
    }),
  );
}

/** Cᵀ D⁻¹ z by PSU, from z = (C_i − p W_i) / W; the p's cancel in each contrast but where a cell is empty. */
function contrasts(table: Observed): Float64Array[] {
  const { rows, byUnit, shares, total } = table;
  const inverse = inverseShares(table);
  const weight = unitWeights(byUnit);
  const scaled = byUnit.map((sums, cell) => {
    const factor = (inverse[cell] ?? 0) / total;
    const share = shares[cell] ?? 0;
    const z = new Float64Array(sums.length);
    for (let u = 0; u < z.length; u++) z[u] = ((sums[u] as number) - share * (weight[u] as number)) * factor;
    return z;
  });
  const at = (i: number, j: number): Float64Array => scaled[j * rows + i] as Float64Array;
  return interactions(table).map(({ i, j }) => combined(at(i, j), at(i, 0), at(0, j), at(0, 0)));
}

function combined(a: Float64Array, b: Float64Array, c: Float64Array, d: Float64Array): Float64Array {
  const x = new Float64Array(a.length);
  for (let u = 0; u < x.length; u++) {
    x[u] = (a[u] as number) - (b[u] as number) - (c[u] as number) + (d[u] as number);
  }
  return x;
}

/** Cell after cell as they stand, so that the labels of PSUs play no part. */
function unitWeights(byUnit: readonly Float64Array[]): Float64Array {
  const weight = new Float64Array(byUnit[0]?.length ?? 0);
  for (const sums of byUnit) {
    for (let u = 0; u < weight.length; u++) weight[u] = (weight[u] as number) + (sums[u] as number);
  }
  return weight;
}

/** Σ f d dᵀ over PSUs, in sums that do not depend on their order. */
function crossProducts(deviations: readonly Float64Array[], factor: Float64Array): number[][] {
  const weighted = deviations.map((d) => times(d, factor));
  const largest = deviations.map(largestOf);
  const largestWeighted = weighted.map(largestOf);
  const products = deviations.map(() => new Array<number>(deviations.length).fill(0));
  for (const [i, a] of weighted.entries()) {
    for (let j = 0; j <= i; j++) {
      const bound = (largestWeighted[i] as number) * (largest[j] as number);
      const sum = orderFreeProduct(a, deviations[j] as Float64Array, bound);
      (products[i] as number[])[j] = sum;
      (products[j] as number[])[i] = sum;
    }
  }
  return products;
}

function times(a: Float64Array, b: Float64Array): Float64Array {
  const products = new Float64Array(a.length);
  for (let u = 0; u < a.length; u++) products[u] = (a[u] as number) * (b[u] as number);
  return products;
}

function largestOf(values: Float64Array): number {
  let largest = 0;
  for (let u = 0; u < values.length; u++) largest = Math.max(largest, Math.abs(values[u] as number));
  return largest;
}

/** `orderFreeDot` with the bound known beforehand: one pass instead of three. */
function orderFreeProduct(a: Float64Array, b: Float64Array, bound: number): number {
  const grid = summationGrid(bound, a.length);
  if (grid === null) return 0;
  const { coarse, fine } = grid;
  let high = 0;
  let low = 0;
  for (let u = 0; u < a.length; u++) {
    const product = (a[u] as number) * (b[u] as number);
    const top = product + coarse - coarse;
    high += top;
    low += product - top + fine - fine;
  }
  return high + low;
}
