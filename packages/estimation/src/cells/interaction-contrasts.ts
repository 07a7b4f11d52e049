import type { PlainFrame } from '../tables/plain-frame.ts';
import type { CellSums } from './cell-table.ts';

/** The part of a table of cell sums that some row is in; its cells run down the rows first. */
export interface ObservedTable {
  readonly rows: number;
  readonly columns: number;
  /** Where each cell's sums stand in `sums`. */
  readonly cells: Uint32Array;
  readonly sums: CellSums;
  /** p = C / W. */
  readonly shares: Float64Array;
  /** W. */
  readonly total: number;
  /** Rows with weight. */
  readonly n: number;
}

/** (r − 1)(c − 1). */
export function interactions({ rows, columns }: Pick<ObservedTable, 'rows' | 'columns'>): number {
  return (rows - 1) * (columns - 1);
}

/**
 * Cᵀ D⁻¹ z from z = (C_i − p W_i) / W of PSU i, by place of the frame, one interaction (i, j) after the other, i first:
 * z/p of cell (i, j) − (i, 0) − (0, j) + (0, 0). An empty cell has no part.
 */
export function contrastsByPlace(
  { psuAt }: PlainFrame,
  table: ObservedTable,
  contrasts: Float64Array,
): Float64Array {
  const { rows, columns, cells, shares, total, sums } = table;
  const perShare = shares.map((p) => (p === 0 ? 0 : 1 / (p * total)));
  // W_i / W stands in every cell and leaves each contrast, but where a cell is empty.
  const perWeight = shares.map((p) => (p === 0 ? 0 : 1 / total));
  const somethingIsEmpty = shares.includes(0);
  const scaled = new Float64Array(cells.length);
  for (let place = 0; place < psuAt.length; place++) {
    const start = (psuAt[place] as number) * sums.groups * sums.categories;
    let weight = 0;
    for (let c = 0; c < cells.length; c++) {
      const sum = sums.byUnit[start + (cells[c] as number)] as number;
      scaled[c] = sum * (perShare[c] as number);
      weight += sum;
    }
    if (somethingIsEmpty) subtract(scaled, weight, perWeight);
    const corner = scaled[0] as number;
    let at = place;
    for (let j = 1; j < columns; j++) {
      const ofColumn = (scaled[j * rows] as number) - corner;
      for (let i = 1; i < rows; i++, at += psuAt.length) {
        contrasts[at] = (scaled[j * rows + i] as number) - (scaled[i] as number) - ofColumn;
      }
    }
  }
  return contrasts;
}

function subtract(scaled: Float64Array, weight: number, perWeight: Float64Array): void {
  for (let c = 0; c < scaled.length; c++) {
    scaled[c] = (scaled[c] as number) - weight * (perWeight[c] as number);
  }
}

/** Cᵀ D⁻¹ C / n. */
export function contrastNorms({ rows, columns, shares, n }: ObservedTable): number[][] {
  const at = (i: number, j: number): number => {
    const p = shares[j * rows + i] as number;
    return p === 0 ? 0 : 1 / p;
  };
  const cells = Array.from({ length: interactions({ rows, columns }) }, (_, k) => ({
    i: 1 + (k % (rows - 1)),
    j: 1 + Math.floor(k / (rows - 1)),
  }));
  return cells.map((a) =>
    cells.map((b) => {
      const sameRow = a.i === b.i ? at(a.i, 0) : 0;
      const sameColumn = a.j === b.j ? at(0, a.j) : 0;
      const same = a.i === b.i && a.j === b.j ? at(a.i, a.j) : 0;
      return (at(0, 0) + sameRow + sameColumn + same) / n;
    }),
  );
}
