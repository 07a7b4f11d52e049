import { carry, cellWords, perCount, type CellWords } from './cell-words.ts';
import { countUnit, wordSize } from './fixed-point-weights.ts';

/**
 * Weighted sums by unit (PSU or post-stratum) and cell of a table (groups × categories, cell = group · categories +
 * category): every share, total, domain and test of the table follows from them. Rows with a missing category or group
 * are in no cell. Each sum is that of the fixed-point weights, rounded once.
 */
export interface CellSums {
  readonly units: number;
  readonly groups: number;
  readonly categories: number;
  /** Entry unit · groups · categories + cell. */
  readonly byUnit: Float64Array;
  /** All categories together: entry unit · groups + group. */
  readonly groupByUnit: Float64Array;
  /** All units together, by cell. */
  readonly total: Float64Array;
  /** Rows with weight, by cell. */
  readonly count: Float64Array;
}

/** The sums of one cell, by unit. */
export function cellByUnit({ byUnit, units, groups, categories }: CellSums, cell: number): Float64Array {
  return everyStep(byUnit, cell, groups * categories, units);
}

/** The sums of one group, by unit. */
export function groupOfUnits({ groupByUnit, units, groups }: CellSums, group: number): Float64Array {
  return everyStep(groupByUnit, group, groups, units);
}

function everyStep(values: Float64Array, first: number, step: number, length: number): Float64Array {
  const column = new Float64Array(length);
  for (let k = 0, i = first; k < length; k++, i += step) column[k] = values[i] as number;
  return column;
}

/** A column's table among those of a pass. */
export interface TableShape {
  readonly groups: number;
  readonly categories: number;
  /** Place of the column's missing code among the places of the pass. */
  readonly missing: number;
  /** Everybody is one group, also those without any. */
  readonly everybody: boolean;
}

/** A table that a pass fills unit by unit. */
export interface CellTable extends TableShape {
  readonly byUnit: Float64Array;
  readonly groupByUnit: Float64Array;
  readonly count: Float64Array;
  /** The words of all units, by cell. */
  readonly totals: CellWords;
}

export function cellTable(shape: TableShape, units: number): CellTable {
  const cells = shape.groups * shape.categories;
  return {
    ...shape,
    byUnit: new Float64Array(units * cells),
    groupByUnit: new Float64Array(units * shape.groups),
    count: new Float64Array(cells),
    totals: cellWords(0, cells),
  };
}

/** All segments of a unit are in `words`. */
export function takeUnit(table: CellTable, unit: number, weightUnit: number, words: CellWords): void {
  const { groups, categories, byUnit, groupByUnit, count, totals } = table;
  const { high, low } = words;
  const { high: totalHigh, low: totalLow } = totals;
  const start = unit * groups * categories;
  for (let group = 0, cell = 0; group < groups; group++) {
    let groupHigh = 0;
    let groupLow = 0;
    let from = firstCell(table, words, group);
    for (const end = from + categories; from < end; from++, cell++) {
      const packed = low[from] as number;
      const counted = Math.floor(packed * perCount);
      const rest = packed - counted * countUnit;
      const sum = high[from] as number;
      byUnit[start + cell] = (sum * wordSize + rest) * weightUnit;
      groupHigh += sum;
      groupLow += rest;
      count[cell] = (count[cell] as number) + counted;
      totalHigh[cell] = (totalHigh[cell] as number) + sum;
      totalLow[cell] = (totalLow[cell] as number) + rest;
    }
    groupByUnit[unit * groups + group] = (groupHigh * wordSize + groupLow) * weightUnit;
  }
  if (unit % unitsBetweenCarries === 0) carry(totals);
}

/** The low words of a unit are below 2⁴³: so many of them, and what was carried, add up exactly. */
const unitsBetweenCarries = 2 ** 9;

/** Rows of a segment after which the unit goes on. */
export function countRows(table: CellTable, words: CellWords): void {
  const { groups, categories, count } = table;
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

export function sumsOf(table: CellTable, units: number, weightUnit: number): CellSums {
  const { groups, categories, byUnit, groupByUnit, count, totals } = table;
  const total = totals.high.map((sum, cell) => (sum * wordSize + (totals.low[cell] as number)) * weightUnit);
  return { units, groups, categories, byUnit, groupByUnit, total, count };
}
