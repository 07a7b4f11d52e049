import {
  cellTable,
  countRows,
  sumsOf,
  takeUnit,
  type CellSums,
  type CellTable,
  type TableShape,
} from './cell-table.ts';
import { addGroups, carry, cellWords, dropCounts, type CellWords } from './cell-words.ts';
import type { PackedColumns } from './packed-columns.ts';
import type { SortedColumn } from './sorted-codes.ts';
import { stripsOf, type SegmentRange } from './segment-range.ts';
import type { UnitRows } from './unit-rows.ts';

/** The cells of some columns in each group of `by`, and the tables that they are for. */
export interface CellPass {
  readonly by: SortedColumn;
  readonly columns: PackedColumns;
  readonly tables: readonly TableShape[];
}

/** What a pass reads of its rows. */
export type ReadRows = Omit<UnitRows, 'order'>;

/**
 * The tables of each pass from one reading of the rows, strip by strip: the rows of a strip stay in the processor's
 * cache for all columns, and each pass writes its own tables for a while. docs/methods/cell-sums.md
 */
export function passOver(rows: ReadRows, passes: readonly CellPass[]): CellSums[][] {
  const running = passes.map((pass) => runningPass(pass, rows.units));
  for (const strip of stripsOf(rows, rowsOfStrip)) {
    for (const pass of running) passStrip(rows, pass, strip);
  }
  return running.map(({ tables }) => tables.map((table) => sumsOf(table, rows.units, rows.weightUnit)));
}

/** Some 30 bytes a row: a quarter of a megabyte or so. */
const rowsOfStrip = 2 ** 14;

function passStrip(rows: ReadRows, pass: RunningPass, { from, to }: SegmentRange): void {
  const { segmentStart, unitOfSegment, weightUnit } = rows;
  for (let s = from; s < to; s++) {
    const unit = unitOfSegment[s] as number;
    const last = unitOfSegment[s + 1] !== unit;
    if (unitOfSegment[s - 1] !== unit) clear(pass.words);
    addRows(rows, pass, segmentStart[s] as number, segmentStart[s + 1] as number);
    if (pass.all !== pass.words) addGroups(pass.words, pass.all);
    for (const table of pass.tables) {
      const words = table.everybody ? pass.all : pass.words;
      if (last) takeUnit(table, unit, weightUnit, words);
      else countRows(table, words);
    }
    if (last) continue;
    dropCounts(pass.words);
    carry(pass.words);
  }
}

interface RunningPass extends CellPass {
  readonly tables: readonly CellTable[];
  readonly words: CellWords;
  readonly all: CellWords;
}

function runningPass({ by, columns, tables }: CellPass, units: number): RunningPass {
  const words = cellWords(by.categories, columns.width);
  const apart = by.categories > 0 && tables.some(({ everybody }) => everybody);
  return {
    by,
    columns,
    tables: tables.map((shape) => cellTable(shape, units)),
    words,
    all: apart ? cellWords(0, columns.width) : words,
  };
}

function clear({ high, low }: CellWords): void {
  high.fill(0);
  low.fill(0);
}

function addRows(rows: ReadRows, { by, columns, words }: RunningPass, from: number, to: number): void {
  const add = columns.alone ? addOne : addFour;
  add(rows, by.codes, columns, words, from, to);
}

function addOne(
  { high, low }: ReadRows,
  by: ArrayLike<number>,
  { words, width }: PackedColumns,
  cells: CellWords,
  from: number,
  to: number,
): void {
  const { high: highs, low: lows } = cells;
  for (let i = from; i < to; i++) {
    const cell = (by[i] as number) * width + (words[i] as number);
    highs[cell] = (highs[cell] as number) + (high[i] as number);
    lows[cell] = (lows[cell] as number) + (low[i] as number);
  }
}

/** Four sums that do not wait for each other, and one reading of the weight. */
function addFour(
  { high, low }: ReadRows,
  by: ArrayLike<number>,
  { words, width }: PackedColumns,
  cells: CellWords,
  from: number,
  to: number,
): void {
  const { high: highs, low: lows } = cells;
  for (let i = from; i < to; i++) {
    const h = high[i] as number;
    const l = low[i] as number;
    const word = words[i] as number;
    const group = (by[i] as number) * width;
    const a = group + (word & 255);
    const b = group + ((word >>> 8) & 255);
    const c = group + ((word >>> 16) & 255);
    const d = group + (word >>> 24);
    highs[a] = (highs[a] as number) + h;
    lows[a] = (lows[a] as number) + l;
    highs[b] = (highs[b] as number) + h;
    lows[b] = (lows[b] as number) + l;
    highs[c] = (highs[c] as number) + h;
    lows[c] = (lows[c] as number) + l;
    highs[d] = (highs[d] as number) + h;
    lows[d] = (lows[d] as number) + l;
  }
}
