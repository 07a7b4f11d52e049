import type { WholeSums } from './select.ts';

/** A column of codes: 0 = missing, k = category k; codes beyond the categories count as missing. */
export interface CodeColumn {
  readonly name: string;
  readonly categories: number;
}

/**
 * Exact sums and counts of a column of whole numbers by a dense key and the categories of one column, or of two
 * crossed: many such tables over the same rows. NULL is neither added nor counted.
 */
export interface CrossedSums {
  readonly from: string;
  /** Rows of the table, at least about: whether one query for all tables is quicker than one each. */
  readonly rows: number;
  readonly sum: string;
  readonly key: { readonly name: string; readonly size: number };
  readonly crossings: readonly Crossing[];
}

export interface Crossing {
  /** null: the other column alone. */
  readonly a: CodeColumn | null;
  readonly b: CodeColumn;
}

/** Entry ((category of a − 1) · categories of b + category of b − 1) · size of the key + key. */
export interface CrossedTable extends WholeSums {
  readonly count: Float64Array;
}

export function emptyTable({ key }: CrossedSums, crossing: Crossing): CrossedTable {
  const entries = cellsOf(crossing) * key.size;
  return {
    high: new Float64Array(entries),
    low: new Float64Array(entries),
    count: new Float64Array(entries),
  };
}

export function cellsOf({ a, b }: Crossing): number {
  return (a?.categories ?? 1) * b.categories;
}
