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

/** Gathers the segments of a pass into one table, in exact words. */
export interface CellTable {
  readonly take: (unit: number, high: Float64Array, low: Float64Array) => void;
  readonly sums: () => CellSums;
}

export function cellTable(rows: UnitRows, groups: number, categories: number, map: CellMap): CellTable {
  const { units } = rows;
  const cells = groups * categories;
  const high = new Float64Array((cells + groups) * units);
  const low = new Float64Array((cells + groups) * units);
  const count = new Float64Array(cells);
  // The last entry gathers what is in no cell.
  const target = map.map((cell) => (cell < 0 ? cells : cell));
  const highOf = new Float64Array(cells + 1);
  const lowOf = new Float64Array(cells + 1);
  return {
    take: (unit, highSums, lowSums) => {
      highOf.fill(0);
      lowOf.fill(0);
      for (let i = 0; i < target.length; i++) {
        const cell = target[i] as number;
        highOf[cell] = (highOf[cell] as number) + (highSums[i] as number);
        lowOf[cell] = (lowOf[cell] as number) + (lowSums[i] as number);
      }
      for (let group = 0, cell = 0; group < groups; group++) {
        let groupHigh = 0;
        let groupLow = 0;
        for (let k = 0; k < categories; k++, cell++) {
          const packed = lowOf[cell] as number;
          if (packed === 0) continue;
          const rowsOf = Math.floor(packed / countUnit);
          const rest = packed - rowsOf * countUnit;
          const at = cell * units + unit;
          count[cell] = (count[cell] as number) + rowsOf;
          high[at] = (high[at] as number) + (highOf[cell] as number);
          low[at] = (low[at] as number) + rest;
          groupHigh += highOf[cell] as number;
          groupLow += rest;
        }
        const at = (cells + group) * units + unit;
        high[at] = (high[at] as number) + groupHigh;
        low[at] = (low[at] as number) + groupLow;
      }
    },
    sums: () => {
      for (let at = 0; at < high.length; at++) {
        high[at] = ((high[at] as number) * wordSize + (low[at] as number)) * rows.weightUnit;
      }
      return {
        units,
        groups,
        categories,
        byUnit: high.subarray(0, cells * units),
        groupByUnit: high.subarray(cells * units),
        count,
      };
    },
  };
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
