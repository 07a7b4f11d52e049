import { cellTable, sumsOf, takeUnit, type CellSums, type CellTable, type TableShape } from './cell-table.ts';
import { addGroups, addWords, carry, cellWords, takeCounts, type CellWords } from './cell-words.ts';
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

/** Without the order, which is as long as the rows and not shared. */
export function readRows({ units, segmentStart, unitOfSegment, high, low, weightUnit }: UnitRows): ReadRows {
  return { units, segmentStart, unitOfSegment, high, low, weightUnit };
}

/**
 * The tables of each pass from one reading of the rows, strip by strip: the rows of a strip stay in the processor's
 * cache for all columns, and each pass writes its own tables for a while. docs/methods/cell-sums.md
 */
export function passOver(rows: ReadRows, passes: readonly CellPass[]): CellSums[][] {
  const running = passes.map((pass) => runningPass(pass, rows.units));
  for (const strip of stripsOf(rows, rowsOfStrip)) {
    for (const pass of running) passStrip(rows, pass, strip);
  }
  return running.map((pass) => sumsOfPass(rows, pass));
}

/** Some 30 bytes a row: a quarter of a megabyte or so. */
const rowsOfStrip = 2 ** 14;

function passStrip(rows: ReadRows, pass: RunningPass, { from, to }: SegmentRange): void {
  const { segmentStart, unitOfSegment, weightUnit } = rows;
  const { words, all, totals, count } = pass;
  for (let s = from; s < to; s++) {
    const unit = unitOfSegment[s] as number;
    if (unitOfSegment[s - 1] !== unit) clear(words);
    addRows(rows, pass, segmentStart[s] as number, segmentStart[s + 1] as number);
    takeCounts(words, count);
    if (unitOfSegment[s + 1] === unit) {
      carry(words);
      continue;
    }
    addWords(totals, words);
    if (unit % unitsBetweenCarries === 0) carry(totals);
    if (all !== words) addGroups(words, all);
    for (const table of pass.tables) takeUnit(table, unit, weightUnit, table.everybody ? all : words);
  }
}

/** The low words of a unit are below 2⁴³: so many of them, and what was carried, add up exactly. */
const unitsBetweenCarries = 2 ** 9;

interface RunningPass extends CellPass {
  readonly tables: readonly CellTable[];
  readonly words: CellWords;
  /** Everybody's words; the same where there are no groups. */
  readonly all: CellWords;
  readonly totals: CellWords;
  /** Rows with weight, cell by cell. */
  readonly count: Float64Array;
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
    totals: cellWords(by.categories, columns.width),
    count: new Float64Array(words.low.length),
  };
}

function sumsOfPass(rows: ReadRows, { tables, words, all, totals, count }: RunningPass): CellSums[] {
  if (all === words) return tables.map((table) => sumsOf(table, rows, totals, count));
  carry(totals);
  const allTotals = cellWords(0, all.width);
  addGroups(totals, allTotals);
  const allCount = count.slice(0, all.width).fill(0);
  count.forEach((n, cell) => (allCount[cell % all.width] = (allCount[cell % all.width] as number) + n));
  return tables.map((table) =>
    table.everybody ? sumsOf(table, rows, allTotals, allCount) : sumsOf(table, rows, totals, count),
  );
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
export function addFour(
  { high, low }: Pick<ReadRows, 'high' | 'low'>,
  by: ArrayLike<number>,
  { words, width }: Pick<PackedColumns, 'words' | 'width'>,
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
