import type { Coded } from './sorted-codes.ts';
import type { UnitRows } from './unit-rows.ts';

/**
 * Up to four columns in the order of the unit rows, a byte of one word each: a reading of the rows then adds each weight
 * to four cells at once. A byte holds the code plus the first cell of its column, so that the columns' cells stand side
 * by side. A column alone has the whole word.
 */
export interface PackedColumns {
  readonly words: Uint32Array;
  readonly alone: boolean;
  /** Cells of all columns, missing codes and unused bytes included. */
  readonly width: number;
  /** Place of the missing code of each column among the cells. */
  readonly missing: readonly number[];
}

/** Which columns share a word: in their order, as long as their cells are told apart by a byte. */
export function packsOf(columns: readonly Coded[]): Coded[][] {
  const packs: Coded[][] = [];
  let last: Coded[] = [];
  for (const column of columns) {
    if (last.length === 0 || last.length === bytes || widthOf([...last, column]) > 2 ** 8) {
      last = [];
      packs.push(last);
    }
    last.push(column);
  }
  return packs;
}

const bytes = 4;

/** One cell more than the columns have, for unused bytes. */
function widthOf(columns: readonly Coded[]): number {
  return columns.reduce((cells, { categories }) => cells + categories + 1, 1);
}

export function packed(rows: UnitRows, columns: readonly Coded[]): PackedColumns {
  const wrong = columns.find(({ codes }) => codes.length !== rows.high.length);
  if (wrong !== undefined) throw new Error(`${wrong.codes.length} codes for ${rows.high.length} rows`);
  const words = new Uint32Array(new SharedArrayBuffer(4 * rows.high.length));
  const alone = columns.length === 1;
  const width = widthOf(columns);
  const missing: number[] = [];
  for (const [k, { codes, categories }] of columns.entries()) {
    const cell = widthOf(columns.slice(0, k)) - 1;
    missing.push(cell);
    addCodes(rows, codes, categories, cell, 8 * k, words);
  }
  for (let k = columns.length; k < bytes && !alone; k++) {
    for (let i = 0; i < words.length; i++) words[i] = (words[i] as number) | ((width - 1) << (8 * k));
  }
  return { words, alone, width, missing };
}

/** Codes beyond the categories count as missing. */
function addCodes(
  { order }: UnitRows,
  codes: ArrayLike<number>,
  categories: number,
  cell: number,
  shift: number,
  words: Uint32Array,
): void {
  for (let place = 0; place < words.length; place++) {
    const code = codes[order === null ? place : (order[place] as number)] as number;
    words[place] = (words[place] as number) | ((cell + (code <= categories ? code : 0)) << shift);
  }
}
