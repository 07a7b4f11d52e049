import type { UnitRows } from './unit-rows.ts';

export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** A column of codes in the order of the unit rows. */
export interface SortedColumn {
  /** 0 = missing, k = category k. */
  readonly codes: Codes;
  readonly categories: number;
}

/** A column of codes as tables hold it. */
export interface Coded {
  readonly codes: ArrayLike<number>;
  readonly categories: number;
}

/** Codes beyond the categories count as missing. */
export function sortedCodes({ order, high }: UnitRows, { codes, categories }: Coded): SortedColumn {
  const rows = high.length;
  if (codes.length !== rows) throw new Error(`${codes.length} codes for ${rows} rows`);
  const moved =
    categories < 256
      ? new Uint8Array(new SharedArrayBuffer(rows))
      : categories < 65_536
        ? new Uint16Array(new SharedArrayBuffer(2 * rows))
        : new Uint32Array(new SharedArrayBuffer(4 * rows));
  for (let place = 0; place < rows; place++) {
    const code = codes[order === null ? place : (order[place] as number)] as number;
    moved[place] = code <= categories ? code : 0;
  }
  return { codes: moved, categories };
}
