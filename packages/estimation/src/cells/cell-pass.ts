import type { SortedColumn } from './sorted-codes.ts';
import type { CellTable } from './cell-table.ts';
import type { UnitRows } from './unit-rows.ts';

/**
 * One pass over the rows for all tables that follow from the cells of two columns: the words of each weight go to the
 * cell a · (categories of b + 1) + b, and after each segment of a unit to every table.
 */
export function cellPass(
  rows: UnitRows,
  a: SortedColumn | null,
  b: SortedColumn,
  tables: readonly CellTable[],
): void {
  const { segmentStart, unitOfSegment, high, low } = rows;
  const width = b.categories + 1;
  const cells = ((a?.categories ?? 0) + 1) * width;
  const highSums = new Float64Array(cells);
  const lowSums = new Float64Array(cells);
  for (let s = 0; s < unitOfSegment.length; s++) {
    highSums.fill(0);
    lowSums.fill(0);
    const from = segmentStart[s] as number;
    const to = segmentStart[s + 1] as number;
    if (a === null) addOne(b.codes, high, low, from, to, highSums, lowSums);
    else addTwo(a.codes, b.codes, width, high, low, from, to, highSums, lowSums);
    const unit = unitOfSegment[s] as number;
    const last = unitOfSegment[s + 1] !== unit;
    for (const table of tables) table.take(unit, highSums, lowSums, last);
  }
}

function addOne(
  codes: ArrayLike<number>,
  high: Float64Array,
  low: Float64Array,
  from: number,
  to: number,
  highSums: Float64Array,
  lowSums: Float64Array,
): void {
  for (let i = from; i < to; i++) {
    const cell = codes[i] as number;
    highSums[cell] = (highSums[cell] as number) + (high[i] as number);
    lowSums[cell] = (lowSums[cell] as number) + (low[i] as number);
  }
}

function addTwo(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  width: number,
  high: Float64Array,
  low: Float64Array,
  from: number,
  to: number,
  highSums: Float64Array,
  lowSums: Float64Array,
): void {
  for (let i = from; i < to; i++) {
    const cell = (a[i] as number) * width + (b[i] as number);
    highSums[cell] = (highSums[cell] as number) + (high[i] as number);
    lowSums[cell] = (lowSums[cell] as number) + (low[i] as number);
  }
}
