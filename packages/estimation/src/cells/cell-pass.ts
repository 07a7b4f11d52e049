import type { CellTable } from './cell-table.ts';
import type { SortedColumn } from './sorted-codes.ts';
import type { UnitRows } from './unit-rows.ts';

/** The cells of two columns (a = null: of b alone), and the tables that follow from them. */
export interface CellPass {
  readonly a: SortedColumn | null;
  readonly b: SortedColumn;
  readonly tables: readonly CellTable[];
}

/**
 * One pass over the rows for all of them: the words of each weight go to the cell a · (categories of b + 1) + b, and
 * after each segment of a unit to the tables. A segment stays in the processor's cache for all columns.
 */
export function passOver(rows: UnitRows, passes: readonly CellPass[]): void {
  const { segmentStart, unitOfSegment } = rows;
  const sums = passes.map(({ a, b }) => {
    const cells = ((a?.categories ?? 0) + 1) * (b.categories + 1);
    return { high: new Float64Array(cells), low: new Float64Array(cells) };
  });
  for (let s = 0; s < unitOfSegment.length; s++) {
    const unit = unitOfSegment[s] as number;
    const last = unitOfSegment[s + 1] !== unit;
    const from = segmentStart[s] as number;
    const to = segmentStart[s + 1] as number;
    for (let p = 0; p < passes.length; p++) {
      const { a, b, tables } = passes[p] as CellPass;
      const { high, low } = sums[p] as { high: Float64Array; low: Float64Array };
      high.fill(0);
      low.fill(0);
      if (a === null) addOne(rows, b.codes, from, to, high, low);
      else addTwo(rows, a.codes, b.codes, b.categories + 1, from, to, high, low);
      for (const table of tables) table.take(unit, high, low, last);
    }
  }
}

function addOne(
  rows: UnitRows,
  codes: ArrayLike<number>,
  from: number,
  to: number,
  highSums: Float64Array,
  lowSums: Float64Array,
): void {
  const { high, low } = rows;
  for (let i = from; i < to; i++) {
    const cell = codes[i] as number;
    highSums[cell] = (highSums[cell] as number) + (high[i] as number);
    lowSums[cell] = (lowSums[cell] as number) + (low[i] as number);
  }
}

function addTwo(
  rows: UnitRows,
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  width: number,
  from: number,
  to: number,
  highSums: Float64Array,
  lowSums: Float64Array,
): void {
  const { high, low } = rows;
  for (let i = from; i < to; i++) {
    const cell = (a[i] as number) * width + (b[i] as number);
    highSums[cell] = (highSums[cell] as number) + (high[i] as number);
    lowSums[cell] = (lowSums[cell] as number) + (low[i] as number);
  }
}
