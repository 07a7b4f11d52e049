import type { Variable } from '@langnghe/dataset';

/** A file of single answers that may be released. Like a publishable table it has a brand that only this package gives. */
declare const releasable: unique symbol;

export interface Microdata extends ReleasedColumns {
  readonly [releasable]: true;
}

export interface ReleasedColumns {
  readonly rows: number;
  readonly columns: readonly ReleasedColumn[];
  /** One of at most twenty weights, each of ten rows or more. */
  readonly weight: Float64Array;
  /** Questions by which people could be told apart; every combination has at least `smallestClass` people. */
  readonly keys: readonly string[];
  /** People in the smallest combination, in fives. */
  readonly smallestClass: number;
  /** Greatest probability, on average over rows, that a person of the population is recognised by the keys. */
  readonly globalRisk: number;
  /** Questions that are not in the file: numbers with rare values. */
  readonly leftOut: readonly string[];
}

export interface ReleasedColumn {
  readonly variable: Variable;
  /** Of a question with several answers: the option this column is of. */
  readonly option?: string;
  /** Codes of the categories (0 = not answered), 1 = not chosen and 2 = chosen of an option, or numbers (NaN = none). */
  readonly values: Float64Array;
}
