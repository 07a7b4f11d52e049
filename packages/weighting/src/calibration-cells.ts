import { accepted, refused, type Checked } from '@langnghe/language';
import type { CellAuxiliaries } from './cell-auxiliaries.ts';
import { clusterMeans } from './cluster-means.ts';
import { classIssue } from './class-issues.ts';
import type { MarginCells } from './study-margin.ts';
import type { TotalColumns } from './study-total.ts';
import type { WeightedDesign } from './weighted.ts';

export interface CalibrationCells {
  /** Cell of each row, dense from 0, numbered by content: the order of rows does not matter. */
  readonly of: Uint32Array;
  readonly auxiliaries: CellAuxiliaries;
}

/** Sums by PSU and cell that tables hold at once: 1 GiB. */
const mostSums = 2 ** 27;

/**
 * The finest cells that a calibration tells apart: of the margins' cross-classification, or, where a class has one factor,
 * the classes.
 */
export function cellsOfCalibration(
  { margins, totals }: { readonly margins: readonly MarginCells[]; readonly totals: readonly TotalColumns[] },
  { psu, weight }: Pick<WeightedDesign, 'psu' | 'weight'>,
  clustered: boolean,
): Checked<CalibrationCells> {
  const of = clustered ? psu : crossClassified(margins, totals);
  const cells = largest(of) + 1;
  const psus = largest(psu) + 1;
  if (cells * psus > mostSums)
    return refused([classIssue('weighting.too-many-cells', { field: 'margins' }, { cells, psus })]);
  const first = new Uint32Array(cells);
  for (let row = weight.length - 1; row >= 0; row -= 1) first[of[row] as number] = row;
  const byCell = (column: Float64Array): Float64Array => {
    const values = clustered ? clusterMeans(column, psu) : column;
    return Float64Array.from(first, (row) => values[row] as number);
  };
  const blocks = [
    ...margins.map(({ margin: { shares }, unanswered, cells: { names, ofRow } }) => ({
      known: Array.from(shares),
      unanswered,
      columns: names.map((_, cell) => byCell(Float64Array.from(ofRow, (own) => (own === cell ? 1 : 0)))),
    })),
    ...totals.map((one) => ({
      known: [1],
      unanswered: one.unanswered,
      columns: one.columns.map(byCell),
    })),
  ];
  return accepted({
    of,
    auxiliaries: {
      regression: blocks.flatMap(({ columns }) => columns),
      prediction: blocks.flatMap(predicted),
    },
  });
}

/** The columns of a margin or a number, what of each is known of one person, and the share that did not answer. */
interface Block {
  readonly columns: readonly Float64Array[];
  readonly known: readonly number[];
  readonly unanswered: number;
}

/**
 * The share m̂ of those who did not answer is an estimate: x becomes x − (x_m − m̂)(e_m − Σ_j τ_j e_j), τ_j the known
 * shares (of a number, over its mean: 1), so that the fit of a row leaves (1_m − m̂)(B_m − Σ_j τ_j B_j) in its residual.
 */
function predicted({ columns, known, unanswered }: Block): Float64Array[] {
  const silent = columns[known.length];
  if (silent === undefined) return [...columns];
  return columns.map((column, j) => {
    const own = j === known.length ? 1 : -(known[j] as number);
    return column.map((x, cell) => x - ((silent[cell] as number) - unanswered) * own);
  });
}

function crossClassified(margins: readonly MarginCells[], totals: readonly TotalColumns[]): Uint32Array {
  const parts = [
    ...margins.map(({ cells }) => ({ count: cells.names.length, ofRow: cells.ofRow })),
    ...totals.map(({ total }) => distinct(total.values)),
  ];
  let ids = new Uint32Array(parts[0]?.ofRow.length ?? 0);
  // Numbered again after each margin, in the order of the keys, so that keys stay small whole numbers.
  for (const { count, ofRow } of parts) {
    const keys = Float64Array.from(ids, (id, row) => id * count + (ofRow[row] as number));
    const place = new Map([...new Set(keys)].sort((a, b) => a - b).map((key, at) => [key, at]));
    ids = Uint32Array.from(keys, (key) => place.get(key) as number);
  }
  return ids;
}

/** Each value of a number is a cell of its own, and so is no answer. */
function distinct(values: Float64Array): { count: number; ofRow: Uint32Array } {
  const known = values.filter((value) => !Number.isNaN(value));
  const sorted = [...Array.from(new Set(known)).sort((a, b) => a - b), NaN];
  const place = new Map(sorted.map((value, at) => [value, at]));
  return { count: sorted.length, ofRow: Uint32Array.from(values, (value) => place.get(value) as number) };
}

function largest(ids: Uint32Array): number {
  return ids.reduce((most, id) => Math.max(most, id), 0);
}
