import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import type { Adjustment, Design, WeightingOptions } from './design.ts';
import { orderFreeGroupSums } from './order-free-sum.ts';
import { noCell, readCells, unmatchedCells, type Cells, type Margin } from './population-cells.ts';
import { domainWeights, reweigh, type Reweighed } from './reweigh.ts';

/** Weights of each cell multiplied so that they sum to its population count: w′ = w · N_g/N̂_g. */
export function postStratify<D extends Design>(
  design: D,
  table: CodedTable,
  margin: Margin,
  { compat }: WeightingOptions = {},
): Checked<D> {
  const cells = readCells(table, margin);
  if (!cells.ok) return cells;
  const step = (column: Float64Array): Checked<Reweighed> => {
    const weight = domainWeights(design, column);
    const unmatched = unmatchedCells(table, margin, cells.value, weight);
    if (unmatched.length > 0) return refused(unmatched);
    const after = postStratified(column, weight, cells.value);
    // R gives rows of weight 0 a residual as if their weight were 1.
    const residual = after.map((w) => (w === 0 && compat === 'r-4.5' ? 1 : w));
    return accepted({
      weight: after,
      adjustment: postStratification(cells.value, domainWeights(design, residual)),
    });
  };
  return reweigh(design, step, compat === 'r-4.5');
}

/** `column` with the rows that have `weight` brought to the totals. */
export function postStratified(column: Float64Array, weight: Float64Array, cells: Cells): Float64Array {
  const sums = cellSums(weight, cells);
  return column.map((w, row) => {
    const cell = cells.ofRow[row] as number;
    return weight[row] === 0 ? w : (w * (cells.totals[cell] as number)) / (sums[cell] as number);
  });
}

/**
 * Residual of the post-stratified estimator, z_k − z̄_g, where z̄_g is the mean of z over the cell: for weighted
 * influence values u = w′z, u − w′ Û_g/N_g. `weight` are the weights after the step, zero outside the domain.
 */
export function postStratification(cells: Cells, weight: Float64Array): Adjustment {
  return {
    kind: 'post-stratification',
    residuals: (influence) => influence.map((u) => minusCellMeans(u, weight, cells)),
  };
}

function minusCellMeans(u: Float64Array, weight: Float64Array, cells: Cells): Float64Array {
  const sums = cellSums(u, cells);
  return u.map((value, row) => {
    const cell = cells.ofRow[row] as number;
    if (cell === noCell || cells.totals[cell] === 0) return value;
    return value - ((weight[row] as number) * (sums[cell] as number)) / (cells.totals[cell] as number);
  });
}

/** Sums by cell; what is in no cell is left out. */
export function cellSums(values: Float64Array, cells: Cells): Float64Array {
  const count = cells.totals.length;
  const group = cells.ofRow.map((cell) => (cell === noCell ? count : cell));
  return orderFreeGroupSums(values, group, count + 1).slice(0, count);
}
