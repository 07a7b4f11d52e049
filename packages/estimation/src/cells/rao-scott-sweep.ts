import { orderFreeSum } from '@langnghe/weighting';
import { cholesky, whiten } from '../dense-matrix.ts';
import { pearson } from '../pearson.ts';
import type { PlainFrame } from '../tables/plain-frame.ts';
import type { CellSums } from './cell-table.ts';
import {
  contrastNorms,
  contrastsByPlace,
  interactions,
  type ObservedTable,
} from './interaction-contrasts.ts';
import { scratch, type Scratch } from './scratch.ts';
import { strataProducts } from './whole-products.ts';

/** Pearson's X² of a weighted two-way table with the generalised design effects λ, the eigenvalues of Δ. */
export interface RaoScottParts {
  readonly x2: number;
  /** Σ λ. */
  readonly trace: number;
  /** Σ λ². */
  readonly traceOfSquare: number;
}

/**
 * Δ = (Cᵀ D⁻¹ C / n)⁻¹ Cᵀ D⁻¹ V D⁻¹ C has the same eigenvalues for any C that spans the interaction; here its columns
 * are cell (i, j) less (i, 0) less (0, j) plus (0, 0), so that a PSU's contrasts come from four cells each. With
 * Cᵀ D⁻¹ C / n = L Lᵀ the matrix S = L⁻¹ Cᵀ D⁻¹ V D⁻¹ C L⁻ᵀ is similar to Δ: Σ λ = tr S, Σ λ² = Σ S². null when empty
 * cells leave no L, or a row or column has no weight. `roomFor` spares many tests in a row an array each.
 * docs/methods/cell-sums.md
 */
export function raoScottParts(
  frame: PlainFrame,
  sums: CellSums,
  levels: { readonly rows: readonly number[]; readonly columns: readonly number[] },
  roomFor: Scratch = scratch(),
): RaoScottParts | null {
  const table = observed(sums, levels);
  if (someMarginIsEmpty(table)) return null;
  const lower = cholesky(contrastNorms(table));
  if (lower === null) return null;
  const size = interactions(table);
  const products = strataProducts(
    frame,
    contrastsByPlace(frame, table, roomFor(size * frame.psuAt.length)),
    size,
  );
  const s = whiten(
    lower,
    lower.map((_, i) => products.subarray(i * size, (i + 1) * size)),
  );
  return {
    x2: pearson(table.shares, table),
    trace: s.reduce((sum, row, i) => sum + (row[i] ?? NaN), 0),
    traceOfSquare: s.reduce(
      (sum, row) => sum + row.reduce((squares, value) => squares + value * value, 0),
      0,
    ),
  };
}

function observed(
  sums: CellSums,
  levels: { rows: readonly number[]; columns: readonly number[] },
): ObservedTable {
  const cells = Uint32Array.from(
    levels.columns.flatMap((c) => levels.rows.map((r) => r * sums.categories + c)),
  );
  const totals = Float64Array.from(cells, (cell) => sums.total[cell] as number);
  const total = orderFreeSum(totals);
  return {
    rows: levels.rows.length,
    columns: levels.columns.length,
    cells,
    sums,
    shares: totals.map((sum) => sum / total),
    total,
    n: cells.reduce((n, cell) => n + (sums.count[cell] ?? 0), 0),
  };
}

function someMarginIsEmpty({ rows, columns, shares }: ObservedTable): boolean {
  const rowShare = new Float64Array(rows);
  const columnShare = new Float64Array(columns);
  shares.forEach((share, i) => {
    rowShare[i % rows] = (rowShare[i % rows] ?? 0) + share;
    columnShare[Math.floor(i / rows)] = (columnShare[Math.floor(i / rows)] ?? 0) + share;
  });
  return [...rowShare, ...columnShare].some((share) => !(share > 0));
}
