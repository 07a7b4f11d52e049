import type { CellWords } from './cell-words.ts';
import { wordSize } from './fixed-point-weights.ts';

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
}

export function cellTable(shape: TableShape, units: number): CellTable {
  const cells = shape.groups * shape.categories;
  return {
    ...shape,
    byUnit: new Float64Array(units * cells),
    groupByUnit: new Float64Array(units * shape.groups),
  };
}

/** All segments of a unit are in `words`, their counts taken out. */
export function takeUnit(table: CellTable, unit: number, weightUnit: number, words: CellWords): void {
  const { groups, categories, byUnit, groupByUnit } = table;
  const { high, low } = words;
  let to = unit * groups * categories;
  for (let group = 0; group < groups; group++) {
    let groupHigh = 0;
    let groupLow = 0;
    let from = firstCell(table, words, group);
    for (const end = from + categories; from < end; from++, to++) {
      const sum = high[from] as number;
      const rest = low[from] as number;
      byUnit[to] = (sum * wordSize + rest) * weightUnit;
      groupHigh += sum;
      groupLow += rest;
    }
    groupByUnit[unit * groups + group] = (groupHigh * wordSize + groupLow) * weightUnit;
  }
}

function firstCell({ everybody, missing }: TableShape, { width }: CellWords, group: number): number {
  return (everybody ? 0 : group + 1) * width + missing + 1;
}

/** `totals` and `count`: of all units, cell by cell of the pass. */
export function sumsOf(
  table: CellTable,
  { units, weightUnit }: { readonly units: number; readonly weightUnit: number },
  totals: CellWords,
  count: Float64Array,
): CellSums {
  const { groups, categories, byUnit, groupByUnit } = table;
  const from = Uint32Array.from(
    { length: groups * categories },
    (_, cell) => firstCell(table, totals, Math.floor(cell / categories)) + (cell % categories),
  );
  return {
    units,
    groups,
    categories,
    byUnit,
    groupByUnit,
    total: Float64Array.from(
      from,
      (cell) => ((totals.high[cell] as number) * wordSize + (totals.low[cell] as number)) * weightUnit,
    ),
    count: Float64Array.from(from, (cell) => count[cell] as number),
  };
}
