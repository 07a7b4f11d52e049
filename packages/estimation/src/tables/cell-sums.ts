import { orderFreeGroupSums } from '@langnghe/weighting';
import type { PsuDesign } from './psu-design.ts';

/** A column of codes (0 = missing, k = category k) with its number of categories. */
export interface Coded {
  readonly codes: ArrayLike<number>;
  readonly categories: number;
}

/**
 * Weighted sums by PSU and cell of a table (groups × categories): every share, total, domain and test of the table
 * follows from them. Rows with a missing category or group are in no cell.
 */
export interface CellSums {
  readonly groups: number;
  readonly categories: number;
  /** Entry (psu · groups + group) · categories + category. */
  readonly byPsu: Float64Array;
  /** The same by post-stratum, with the weights before the post-stratification. */
  readonly byPostStratum: Float64Array | null;
  /** Rows with weight, entry group · categories + category. */
  readonly count: Uint32Array;
  /** Σ w² by group, for Kish's effective sample size. */
  readonly weightSquared: Float64Array;
}

/** One pass over the rows. Without `by` there is one group: everybody. */
export function cellSums(design: PsuDesign, column: Coded, by?: Coded): CellSums {
  const { categories } = column;
  const groups = by?.categories ?? 1;
  const cells = groups * categories;
  const rows = design.weight.length;
  const count = new Uint32Array(cells);
  const cellOf = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    const category = column.codes[i] ?? 0;
    const group = by === undefined ? 1 : (by.codes[i] ?? 0);
    const used = category > 0 && group > 0 && (design.weight[i] ?? 0) > 0;
    const cell = used ? (group - 1) * categories + category - 1 : -1;
    cellOf[i] = cell;
    if (used) count[cell] = (count[cell] ?? 0) + 1;
  }
  const { postStrata } = design;
  return {
    groups,
    categories,
    byPsu: sumsBy(design.weight, design.psuOf, design.psus, cellOf, cells),
    byPostStratum:
      postStrata === undefined
        ? null
        : sumsBy(postStrata.before, postStrata.of, postStrata.count, cellOf, cells),
    count,
    weightSquared: squaresByGroup(design.weight, cellOf, categories, groups),
  };
}

/** The last group gathers the rows in no cell and is dropped. */
function sumsBy(
  weight: Float64Array,
  unitOf: Uint32Array,
  units: number,
  cellOf: Int32Array,
  cells: number,
): Float64Array {
  const rest = units * cells;
  const key = new Uint32Array(cellOf.length);
  for (let i = 0; i < key.length; i++) {
    const cell = cellOf[i] ?? -1;
    key[i] = cell < 0 ? rest : (unitOf[i] ?? 0) * cells + cell;
  }
  return orderFreeGroupSums(weight, key, rest + 1).subarray(0, rest);
}

function squaresByGroup(
  weight: Float64Array,
  cellOf: Int32Array,
  categories: number,
  groups: number,
): Float64Array {
  const key = new Uint32Array(cellOf.length);
  const squares = new Float64Array(cellOf.length);
  for (let i = 0; i < key.length; i++) {
    const cell = cellOf[i] ?? -1;
    key[i] = cell < 0 ? groups : Math.floor(cell / categories);
    squares[i] = (weight[i] ?? 0) ** 2;
  }
  return orderFreeGroupSums(squares, key, groups + 1).subarray(0, groups);
}
