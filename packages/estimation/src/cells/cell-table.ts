import { perCount, type CellWords } from './cell-words.ts';
import { countUnit, wordSize } from './fixed-point-weights.ts';

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

/** A table that a pass fills unit by unit, in their order. */
export interface CellTable {
  readonly sums: CellSums;
  /**
   * The sums of `unitsOfBlock` units, one unit after the other, groups behind the cells: written to the table block by
   * block, since its cells lie pages apart.
   */
  readonly block: Float64Array;
  /** Place of the column's missing code among the places of the pass. */
  readonly missing: number;
  /** Everybody is one group, also those without any. */
  readonly everybody: boolean;
}

export function cellTable(
  units: number,
  groups: number | 'everybody',
  categories: number,
  missing: number,
): CellTable {
  const everybody = groups === 'everybody';
  const rows = everybody ? 1 : groups;
  return {
    block: new Float64Array((rows * categories + rows) * unitsOfBlock),
    sums: {
      units,
      groups: rows,
      categories,
      byUnit: new Float64Array(rows * categories * units),
      groupByUnit: new Float64Array(rows * units),
      count: new Float64Array(rows * categories),
    },
    missing,
    everybody,
  };
}

export const unitsOfBlock = 32;

/** All segments of a unit are in `words`: each sum is rounded here, once. */
export function takeUnit(table: CellTable, unit: number, weightUnit: number, words: CellWords): void {
  const { block, sums } = table;
  const { groups, categories, count } = sums;
  const { high, low } = words;
  const start = (unit % unitsOfBlock) * (groups * categories + groups);
  for (let group = 0, cell = 0; group < groups; group++) {
    let groupHigh = 0;
    let groupLow = 0;
    let from = firstCell(table, words, group);
    for (const end = from + categories; from < end; from++, cell++) {
      const packed = low[from] as number;
      const counted = Math.floor(packed * perCount);
      const rest = packed - counted * countUnit;
      const sum = high[from] as number;
      count[cell] = (count[cell] as number) + counted;
      groupHigh += sum;
      groupLow += rest;
      block[start + cell] = (sum * wordSize + rest) * weightUnit;
    }
    block[start + groups * categories + group] = (groupHigh * wordSize + groupLow) * weightUnit;
  }
}

/** The block that `unit` is in, into the table; the block is empty again. */
export function writeBlock({ block, sums }: CellTable, unit: number): void {
  const { units, groups, categories, byUnit, groupByUnit } = sums;
  const cells = groups * categories;
  const from = unit - (unit % unitsOfBlock);
  const held = Math.min(unitsOfBlock, units - from);
  for (let column = 0; column < cells + groups; column++) {
    const values = column < cells ? byUnit : groupByUnit;
    const start = (column < cells ? column : column - cells) * units + from;
    for (let k = 0; k < held; k++) values[start + k] = block[k * (cells + groups) + column] as number;
  }
  block.fill(0);
}

/** Rows of a segment after which the unit goes on. */
export function countRows(table: CellTable, words: CellWords): void {
  const { groups, categories, count } = table.sums;
  for (let group = 0, cell = 0; group < groups; group++) {
    const from = firstCell(table, words, group);
    for (let k = 0; k < categories; k++, cell++) {
      count[cell] = (count[cell] as number) + Math.floor((words.low[from + k] as number) * perCount);
    }
  }
}

function firstCell({ everybody, missing }: CellTable, { width }: CellWords, group: number): number {
  return (everybody ? 0 : group + 1) * width + missing + 1;
}
