import type { Expression } from './expression.ts';

/**
 * `sum` adds doubles in any order; `whole-sum` adds whole numbers of 64 bits without overflow. NULL is left out.
 * `count` counts the rows where `of` is not NULL.
 */
export interface Aggregate {
  readonly kind: 'count' | 'sum' | 'whole-sum' | 'least' | 'greatest';
  readonly of: Expression;
}

/** Aggregates of a table's rows, by none or some columns of whole numbers that are nowhere NULL. */
export interface Select {
  readonly from: string;
  readonly where?: Expression;
  readonly by?: readonly string[];
  readonly take: Readonly<Record<string, Aggregate>>;
}

/** Sums of whole numbers, exact: value = high · 2³² + low, 0 ≤ low < 2³², both below 2⁵³. */
export interface WholeSums {
  readonly high: Float64Array;
  readonly low: Float64Array;
}

export interface Selected {
  readonly rows: number;
  /** Keys, counts, sums of doubles, extremes; NaN = NULL, which is what an aggregate of no values gives. */
  readonly numbers: Readonly<Record<string, Float64Array>>;
  /** 0 where there are no values. */
  readonly wholeSums: Readonly<Record<string, WholeSums>>;
}
