import { orderFreeGroupSums, orderFreeSum } from './order-free-sum.ts';
import type { Cells } from './population-cells.ts';
import { cellSums } from './post-stratification.ts';

/**
 * Weights above `ratio` times their mean cut to it, what was cut spread in proportion over the other rows of the cell,
 * repeatedly, so that every cell keeps its total. A cell whose own mean is above the limit stays as it is. The same
 * array comes back when there is nothing to cut.
 */
export function trimmedWithin(weight: Float64Array, cells: Cells, ratio: number): Float64Array {
  const cap = (ratio * orderFreeSum(weight)) / weight.length;
  const trimmable = trimmableCells(weight, cells, cap);
  let current = weight;
  const cut = new Uint8Array(weight.length);
  for (;;) {
    const before = current;
    const above = before.map((w, row) =>
      w > cap * (1 + 1e-12) && trimmable[cells.ofRow[row] as number] === 1 ? 1 : 0,
    );
    if (above.every((yes) => yes === 0)) return current;
    above.forEach((yes, row) => {
      if (yes === 1) cut[row] = 1;
    });
    const free = cellSums(
      before.map((w, row) => (cut[row] === 1 ? 0 : w)),
      cells,
    );
    const held = orderFreeGroupSums(cut.map(Number), cells.ofRow, cells.totals.length);
    current = before.map((w, row) => {
      const cell = cells.ofRow[row] as number;
      if (trimmable[cell] === 0) return w;
      if (cut[row] === 1) return cap;
      const rest = (cells.totals[cell] as number) - cap * (held[cell] as number);
      return (w * rest) / (free[cell] as number);
    });
  }
}

/** Cells that can hold their total with every weight within the cap. */
function trimmableCells(weight: Float64Array, cells: Cells, cap: number): Uint8Array {
  const count = cells.totals.length;
  const rows = orderFreeGroupSums(new Float64Array(weight.length).fill(1), cells.ofRow, count);
  return Uint8Array.from(rows, (n, cell) => ((cells.totals[cell] as number) < cap * n ? 1 : 0));
}
