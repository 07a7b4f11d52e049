import { firstRows, type Partition } from './dense-ids.ts';
import { orderFreeGroupSums } from './order-free-sum.ts';
import type { Cells } from './population-cells.ts';

export interface RakingLimits {
  /** On the largest change of a cell of a margin over a round, as R's `rake`. */
  readonly epsilon: number;
  readonly rounds: number;
  /** Do so many rounds, whatever the change. */
  readonly exactly?: number;
}

export interface RakedMargins {
  /** By joint cell. */
  readonly factor: Float64Array;
  /** Factors after each margin of the last round. */
  readonly afterMargin: readonly Float64Array[];
  readonly rounds: number;
  readonly converged: boolean;
  /** Largest change of a cell of a margin in the last round. */
  readonly change: number;
  /** The cell of a margin furthest from its population count. */
  readonly worst: { readonly margin: number; readonly cell: number; readonly reached: number };
}

/** Iterative proportional fitting of the joint cells' weight sums to the margins. Deming and Stephan (1940). */
export function iterateMargins(
  joint: Partition,
  margins: readonly Cells[],
  sums: Float64Array,
  limits: RakingLimits,
): RakedMargins {
  const rows = firstRows(joint);
  const cellOf = margins.map((cells) =>
    Uint32Array.from(rows, (row) => Math.min(cells.ofRow[row] as number, cells.totals.length)),
  );
  let factor = new Float64Array(joint.count).fill(1);
  let afterMargin: Float64Array[] = [];
  const tables = (): Float64Array[] =>
    margins.map((cells, m) => marginSums(factor, cells, cellOf[m] as Uint32Array, sums));
  let reached = tables();
  let change = Infinity;
  let rounds = 0;
  const isDone = (): boolean =>
    limits.exactly === undefined ? change < limits.epsilon : rounds >= limits.exactly;
  while (rounds < (limits.exactly ?? limits.rounds) && !isDone()) {
    const before = reached;
    afterMargin = margins.map((cells, m) => (factor = fitted(factor, cells, cellOf[m] as Uint32Array, sums)));
    reached = tables();
    change = largestChange(before, reached);
    rounds += 1;
  }
  const worst = worstCell(factor, margins, cellOf, sums);
  return { factor, afterMargin, rounds, converged: isDone(), change, worst };
}

function largestChange(before: readonly Float64Array[], after: readonly Float64Array[]): number {
  const changes = after.flatMap((table, m) =>
    Array.from(table, (sum, cell) => Math.abs(sum - (before[m]?.[cell] ?? 0))),
  );
  return changes.reduce((most, one) => Math.max(most, one), 0);
}

function fitted(
  factor: Float64Array<ArrayBuffer>,
  cells: Cells,
  cellOf: Uint32Array,
  sums: Float64Array,
): Float64Array<ArrayBuffer> {
  const reached = marginSums(factor, cells, cellOf, sums);
  return factor.map((f, c) => {
    const cell = cellOf[c] as number;
    return sums[c] === 0 ? f : (f * (cells.totals[cell] as number)) / (reached[cell] as number);
  });
}

function marginSums(
  factor: Float64Array,
  cells: Cells,
  cellOf: Uint32Array,
  sums: Float64Array,
): Float64Array {
  const weighted = factor.map((f, c) => f * (sums[c] as number));
  return orderFreeGroupSums(weighted, cellOf, cells.totals.length + 1);
}

function worstCell(
  factor: Float64Array,
  margins: readonly Cells[],
  cellOf: readonly Uint32Array[],
  sums: Float64Array,
): RakedMargins['worst'] {
  let worst = { margin: 0, cell: 0, reached: 0 };
  let widest = -1;
  margins.forEach((cells, margin) => {
    const reached = marginSums(factor, cells, cellOf[margin] as Uint32Array, sums);
    cells.totals.forEach((total, cell) => {
      const gap = Math.abs(total - (reached[cell] as number));
      if (gap <= widest) return;
      widest = gap;
      worst = { margin, cell, reached: reached[cell] as number };
    });
  });
  return worst;
}
