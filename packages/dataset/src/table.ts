/**
 * A table in memory, as the estimators read it: typed arrays, one entry a row, all of one length. Rows of a frozen
 * dataset are sorted by class, then by random key.
 */
export interface CodedTable {
  readonly rows: number;
  readonly columns: Readonly<Record<string, Column>>;
}

export type Column = CodedColumn | NumberColumn;

/** Code 0 = missing, k = `levels[k − 1]`. */
export interface CodedColumn {
  readonly kind: 'coded';
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly levels: readonly string[];
}

/** NaN = missing. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
}
