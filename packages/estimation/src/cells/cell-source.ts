import { cellPass } from './cell-pass.ts';
import { cellTable, jointMap, marginMap, type CellMap, type CellSums } from './cell-table.ts';
import { preparedColumn, type PreparedDesign } from './prepared-design.ts';
import type { Coded, SortedColumn } from './sorted-codes.ts';
import type { UnitRows } from './unit-rows.ts';

/** The cell sums of one table. */
export interface TableCells {
  readonly byPsu: CellSums;
  readonly byPostStratum: CellSums | null;
  /** Σ w² by group, for Kish's effective sample size; a pass of its own, needed for shares of 0 and 1 only. */
  readonly weightSquared: () => Float64Array;
}

/** A column, among everybody or in each group of `by`. */
export interface CellRequest {
  readonly column: Coded;
  readonly by?: Coded;
}

/**
 * Cell sums on request. What is `expected` next is made in the same pass where one pass serves both: a column with its
 * groups and without, two columns without groups.
 */
export function cellSource(design: PreparedDesign, expected: readonly CellRequest[] = []) {
  let upcoming = [...expected];
  let held: { readonly request: CellRequest; readonly cells: TableCells }[] = [];
  return (request: CellRequest): TableCells => {
    upcoming = without(upcoming, (one) => same(one, request));
    const ready = held.find((one) => same(one.request, request));
    if (ready !== undefined) {
      held = held.filter((one) => one !== ready);
      return ready.cells;
    }
    const companion = companionOf(design, request, upcoming);
    if (companion === undefined) return single(design, request);
    const [cells, other] = together(design, request, companion);
    held.push({ request: companion, cells: other });
    return cells;
  };
}

export type CellSource = ReturnType<typeof cellSource>;

function same(a: CellRequest, b: CellRequest): boolean {
  return a.column.codes === b.column.codes && a.by?.codes === b.by?.codes;
}

function without<T>(list: readonly T[], isIt: (one: T) => boolean): T[] {
  const at = list.findIndex(isIt);
  return at < 0 ? [...list] : [...list.slice(0, at), ...list.slice(at + 1)];
}

function companionOf(
  design: PreparedDesign,
  request: CellRequest,
  upcoming: readonly CellRequest[],
): CellRequest | undefined {
  if (request.by !== undefined) return undefined;
  const grouped = upcoming.find((one) => one.by !== undefined && one.column.codes === request.column.codes);
  if (grouped !== undefined) return grouped;
  const next = upcoming.find((one) => one.by === undefined);
  if (next === undefined || next.column.codes === request.column.codes) return undefined;
  const cells = (request.column.categories + 1) * (next.column.categories + 1);
  return worthTogether(design.rows, cells) ? next : undefined;
}

/** Sums of two tables cost one step a row instead of two, and a step a cell of both in every unit. */
export function worthTogether(rows: UnitRows, cells: number): boolean {
  return cells * rows.unitOfSegment.length * 2 <= rows.high.length;
}

type Maps = (rows: UnitRows) => CellSums[];

function made(design: PreparedDesign, pass: Maps, requests: readonly CellRequest[]): TableCells[] {
  const byPsu = pass(design.rows);
  const byPostStratum = design.postStrata === null ? [] : pass(design.postStrata);
  return requests.flatMap(({ column, by }, k) => {
    const sums = byPsu[k];
    if (sums === undefined) return [];
    const weightSquared = (): Float64Array => design.weightSquared(column, by);
    return [{ byPsu: sums, byPostStratum: byPostStratum[k] ?? null, weightSquared }];
  });
}

function single(design: PreparedDesign, request: CellRequest): TableCells {
  const { column, by } = request;
  const pass = (rows: UnitRows): CellSums[] => {
    const b = preparedColumn(rows, column);
    if (by === undefined) return runPass(rows, null, b, [oneGroup(0, b, 'b')]);
    const a = preparedColumn(rows, by);
    return runPass(rows, a, b, [joint(a, b)]);
  };
  const [cells] = made(design, pass, [request]);
  if (cells === undefined) throw new Error('a pass of one table made none');
  return cells;
}

function together(
  design: PreparedDesign,
  request: CellRequest,
  companion: CellRequest,
): [TableCells, TableCells] {
  const pass = (rows: UnitRows): CellSums[] => {
    const own = preparedColumn(rows, request.column);
    const other = preparedColumn(rows, companion.by ?? companion.column);
    const second =
      companion.by === undefined ? oneGroup(other.categories, own, 'a', other) : joint(other, own);
    return runPass(rows, other, own, [oneGroup(other.categories, own, 'b'), second]);
  };
  const [cells, held] = made(design, pass, [request, companion]);
  if (cells === undefined || held === undefined) throw new Error('a pass of two tables made fewer');
  return [cells, held];
}

interface PlannedCells {
  readonly groups: number;
  readonly categories: number;
  readonly map: CellMap;
}

function oneGroup(
  categoriesA: number,
  b: SortedColumn,
  margin: 'a' | 'b',
  a: SortedColumn = b,
): PlannedCells {
  const categories = margin === 'a' ? a.categories : b.categories;
  return { groups: 1, categories, map: marginMap(categoriesA, b.categories, margin) };
}

function joint(a: SortedColumn, b: SortedColumn): PlannedCells {
  return { groups: a.categories, categories: b.categories, map: jointMap(a.categories, b.categories) };
}

/** One pass over columns a and b (a = null: b alone) into the planned tables. */
export function runPass(
  rows: UnitRows,
  a: SortedColumn | null,
  b: SortedColumn,
  planned: readonly PlannedCells[],
): CellSums[] {
  const tables = planned.map(({ groups, categories, map }) => cellTable(rows, groups, categories, map));
  cellPass(rows, a, b, tables);
  return tables.map((table) => table.sums());
}
