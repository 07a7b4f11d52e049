import { countUnit, wordSize } from './fixed-point-weights.ts';
import type { UnitRows } from './unit-rows.ts';

/**
 * Weighted sums by unit (PSU or post-stratum) and cell of a table (groups × categories): every share, total, domain and
 * test of the table follows from them. Rows with a missing category or group are in no cell.
 */
export interface CellSums {
  readonly units: number;
  readonly groups: number;
  readonly categories: number;
  /** Entry (group · categories + category) · units + unit. */
  readonly byUnit: Float64Array;
  /** All categories together: entry group · units + unit. */
  readonly groupByUnit: Float64Array;
  /** Rows with weight, entry group · categories + category. */
  readonly count: Float64Array;
}

/** Which cell of a table (group · categories + category) each cell of a pass adds to; −1 = none. */
export type CellMap = Int32Array;

/** Gathers the segments of a pass into one table; `last` ends a unit. */
export interface CellTable {
  readonly take: (unit: number, high: Float64Array, low: Float64Array, last: boolean) => void;
  readonly sums: () => CellSums;
}

export function cellTable(rows: UnitRows, groups: number, categories: number, map: CellMap): CellTable {
  const { units, weightUnit } = rows;
  const cells = groups * categories;
  const width = cells + groups;
  // By unit while the pass goes on, so that a unit writes to one place; groups stand behind the cells.
  const values = new Float64Array(width * units);
  const count = new Float64Array(cells);
  const { target, source } = fromAndTo(map, cells);
  const high = new Float64Array(cells + 1);
  const low = new Float64Array(cells + 1);
  const whole = new Float64Array(cells + 1);
  let started = false;

  /** A unit in one segment whose cells are the table's: nothing to gather. */
  const takeWhole = (unit: number, highSums: Float64Array, lowSums: Float64Array, from: Int32Array): void => {
    const start = unit * width;
    for (let group = 0, cell = 0; group < groups; group++) {
      let groupHigh = 0;
      let groupLow = 0;
      for (let k = 0; k < categories; k++, cell++) {
        const packed = lowSums[from[cell] as number] as number;
        if (packed === 0) continue;
        const counted = Math.floor(packed * perCount);
        const rest = packed - counted * countUnit;
        const sum = highSums[from[cell] as number] as number;
        count[cell] = (count[cell] as number) + counted;
        groupHigh += sum;
        groupLow += rest;
        values[start + cell] = (sum * wordSize + rest) * weightUnit;
      }
      values[start + cells + group] = (groupHigh * wordSize + groupLow) * weightUnit;
    }
  };

  const gather = (highSums: Float64Array, lowSums: Float64Array): void => {
    for (let i = 0; i < target.length; i++) {
      const cell = target[i] as number;
      high[cell] = (high[cell] as number) + (highSums[i] as number);
      low[cell] = (low[cell] as number) + (lowSums[i] as number);
    }
    // The counts leave the low words, which then have room for the next segment.
    for (let cell = 0; cell < cells; cell++) {
      const packed = low[cell] as number;
      const counted = Math.floor(packed * perCount);
      count[cell] = (count[cell] as number) + counted;
      whole[cell] = (whole[cell] as number) + (packed - counted * countUnit);
    }
    low.fill(0);
  };

  const finish = (unit: number): void => {
    const start = unit * width;
    for (let group = 0, cell = 0; group < groups; group++) {
      let groupHigh = 0;
      let groupLow = 0;
      for (let k = 0; k < categories; k++, cell++) {
        groupHigh += high[cell] as number;
        groupLow += whole[cell] as number;
        values[start + cell] = ((high[cell] as number) * wordSize + (whole[cell] as number)) * weightUnit;
      }
      values[start + cells + group] = (groupHigh * wordSize + groupLow) * weightUnit;
    }
    high.fill(0);
    whole.fill(0);
  };

  return {
    take: (unit, highSums, lowSums, last) => {
      if (source !== null && last && !started) {
        takeWhole(unit, highSums, lowSums, source);
        return;
      }
      gather(highSums, lowSums);
      started = !last;
      if (last) finish(unit);
    },
    sums: () => {
      const byCell = transposed(values, units, width);
      return {
        units,
        groups,
        categories,
        byUnit: byCell.subarray(0, cells * units),
        groupByUnit: byCell.subarray(cells * units),
        count,
      };
    },
  };
}

/** The map with one more cell for what is in none, and its inverse where every cell has one source alone. */
function fromAndTo(map: CellMap, cells: number): { target: Int32Array; source: Int32Array | null } {
  const target = map.map((cell) => (cell < 0 ? cells : cell));
  const source = new Int32Array(cells).fill(-1);
  const used = map.reduce((n, cell) => (cell < 0 ? n : n + 1), 0);
  map.forEach((cell, i) => {
    if (cell >= 0) source[cell] = i;
  });
  return { target, source: used === cells && !source.includes(-1) ? source : null };
}

const perCount = 1 / countUnit;

function transposed(values: Float64Array, rows: number, columns: number): Float64Array {
  const turned = new Float64Array(values.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      turned[column * rows + row] = values[row * columns + column] as number;
    }
  }
  return turned;
}

/** The cells of one column of a pass over columns of `categoriesA` and `categoriesB` (the other one summed out). */
export function marginMap(categoriesA: number, categoriesB: number, margin: 'a' | 'b'): CellMap {
  return passCells(categoriesA, categoriesB, (a, b) => (margin === 'a' ? a : b) - 1);
}

/** Both columns present: group a, category b. */
export function jointMap(categoriesA: number, categoriesB: number): CellMap {
  return passCells(categoriesA, categoriesB, (a, b) =>
    a === 0 || b === 0 ? -1 : (a - 1) * categoriesB + b - 1,
  );
}

function passCells(
  categoriesA: number,
  categoriesB: number,
  cellOf: (a: number, b: number) => number,
): CellMap {
  const width = categoriesB + 1;
  return Int32Array.from({ length: (categoriesA + 1) * width }, (_, i) =>
    cellOf(Math.floor(i / width), i % width),
  );
}
