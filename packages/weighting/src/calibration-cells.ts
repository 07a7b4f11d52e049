import { accepted, refused, type Checked } from '@langnghe/language';
import type { CellAuxiliaries } from './cell-auxiliaries.ts';
import { clusterMeans } from './cluster-means.ts';
import { classIssue } from './class-issues.ts';
import type { MarginCells } from './study-margin.ts';
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
  margins: readonly MarginCells[],
  { psu, weight }: Pick<WeightedDesign, 'psu' | 'weight'>,
  clustered: boolean,
): Checked<CalibrationCells> {
  const of = clustered ? psu : crossClassified(margins);
  const cells = largest(of) + 1;
  const psus = largest(psu) + 1;
  if (cells * psus > mostSums)
    return refused([classIssue('weighting.too-many-cells', { field: 'margins' }, { cells, psus })]);
  const first = new Uint32Array(cells);
  for (let row = weight.length - 1; row >= 0; row -= 1) first[of[row] as number] = row;
  const columns = margins.map(({ cells: { names, ofRow } }) =>
    names.map((_, cell) => {
      const indicator = Float64Array.from(ofRow, (own) => (own === cell ? 1 : 0));
      const values = clustered ? clusterMeans(indicator, psu) : indicator;
      return Float64Array.from(first, (row) => values[row] as number);
    }),
  );
  return accepted({
    of,
    auxiliaries: {
      regression: columns.flat(),
      prediction: columns.flatMap((own, m) => predicted(own, margins[m] as MarginCells)),
    },
  });
}

/**
 * The share m̂ of those who did not answer is an estimate: x becomes x − (x_m − m̂)(e_m − Σ_j τ_j e_j), τ_j the known
 * shares, so that the fit of a row leaves (1_m − m̂)(B_m − Σ_j τ_j B_j) in its residual.
 */
function predicted(columns: readonly Float64Array[], { margin, unanswered }: MarginCells): Float64Array[] {
  const silent = columns[margin.cells.length];
  if (silent === undefined) return [...columns];
  return columns.map((column, j) => {
    const own = j === margin.cells.length ? 1 : -(margin.shares[j] as number);
    return column.map((x, cell) => x - ((silent[cell] as number) - unanswered) * own);
  });
}

function crossClassified(margins: readonly MarginCells[]): Uint32Array {
  const rows = margins[0]?.cells.ofRow.length ?? 0;
  let ids = new Uint32Array(rows);
  // Numbered again after each margin, in the order of the keys, so that keys stay small whole numbers.
  for (const { cells } of margins) {
    const count = cells.names.length;
    const keys = Float64Array.from(ids, (id, row) => id * count + (cells.ofRow[row] as number));
    const place = new Map([...new Set(keys)].sort((a, b) => a - b).map((key, at) => [key, at]));
    ids = Uint32Array.from(keys, (key) => place.get(key) as number);
  }
  return ids;
}

function largest(ids: Uint32Array): number {
  return ids.reduce((most, id) => Math.max(most, id), 0);
}
