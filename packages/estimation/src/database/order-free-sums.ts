import { absolute, double, minus, plus, type Expression, type SqlEngine } from '@langnghe/sql';
import { summationGrid } from '@langnghe/weighting';

/** A column of whole numbers from 0 to below the size. */
export interface Key {
  readonly name: string;
  readonly size: number;
}

/** Rows to add up, and by which keys, the first leading: entry (first · size of second + second) …; else one sum. */
export interface SummedRows {
  readonly engine: SqlEngine;
  readonly table: string;
  /** Terms that a sum can have: all rows of the table, whatever the condition. */
  readonly rows: number;
  readonly where?: Expression;
  readonly by?: readonly Key[];
}

/**
 * `orderFreeGroupSums` by a database: the two parts of each term are rounded as there, so that every partial sum is
 * exact and the engine may add in any order. NULL adds nothing. docs/methods/order-free-sum.md
 */
export async function orderFreeSums<Name extends string>(
  { engine, table, rows, where, by = [] }: SummedRows,
  values: Readonly<Record<Name, Expression>>,
): Promise<Record<Name, Float64Array>> {
  const names = Object.keys(values) as Name[];
  const condition = where === undefined ? {} : { where };
  const extremes = await engine.select({
    from: table,
    ...condition,
    take: Object.fromEntries(names.map((name) => [name, { kind: 'greatest', of: absolute(values[name]) }])),
  });
  const grids = names.flatMap((name) => {
    const largest = extremes.numbers[name]?.[0] ?? NaN;
    const grid = summationGrid(Number.isNaN(largest) ? 0 : largest, rows);
    return grid === null ? [] : [{ name, grid }];
  });
  const sums = Object.fromEntries(
    names.map((name) => [name, new Float64Array(by.reduce((product, { size }) => product * size, 1))]),
  ) as Record<Name, Float64Array>;
  if (grids.length === 0) return sums;
  const parts = grids.flatMap(({ name, grid: { coarse, fine } }) => {
    const top = minus(plus(values[name], double(coarse)), double(coarse));
    const rest = minus(plus(minus(values[name], top), double(fine)), double(fine));
    return [
      [`${name} top`, { kind: 'sum', of: top }] as const,
      [`${name} rest`, { kind: 'sum', of: rest }] as const,
    ];
  });
  const { numbers, rows: groups } = await engine.select({
    from: table,
    ...condition,
    by: by.map(({ name }) => name),
    take: Object.fromEntries(parts),
  });
  for (const { name } of grids) {
    const [top, rest] = [numbers[`${name} top`], numbers[`${name} rest`]];
    for (let i = 0; i < groups; i++) {
      const group = by.reduce(
        (entry, { name: key, size }) => entry * size + digit(numbers[key]?.[i], size),
        0,
      );
      const sum = (top?.[i] ?? NaN) + (rest?.[i] ?? NaN);
      // A group of nothing but NULL has no sum.
      sums[name][group] = Number.isNaN(sum) ? 0 : sum;
    }
  }
  return sums;
}

function digit(value = NaN, size: number): number {
  if (!(value < size)) throw new Error(`key ${value} among ${size}`);
  return value;
}
