import { passOver, type CellPass } from './cell-pass.ts';
import { cellTable, jointMap, marginMap, type CellSums, type CellTable } from './cell-table.ts';
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
 * Cell sums on request. A pass over the rows makes what is `expected` next too, as much as fits in `mostValues`; a
 * column with its groups and without, or two columns without groups, share the cells that they are summed from.
 */
export function cellSource(design: PreparedDesign, expected: readonly CellRequest[] = []): CellSource {
  let upcoming = [...expected];
  let held: Made[] = [];
  return (request) => {
    if (!held.some((one) => same(one.request, request))) {
      const others = upcoming.filter(
        (one) => !same(one, request) && !held.some((two) => same(one, two.request)),
      );
      held.push(...cellsOf(design, batchOf(design, request, others)));
    }
    const ready = held.find((one) => same(one.request, request));
    if (ready === undefined) throw new Error('a pass left out the table that it was made for');
    held = held.filter((one) => one !== ready);
    upcoming = upcoming.filter((one) => !same(one, request));
    return ready.cells;
  };
}

export type CellSource = (request: CellRequest) => TableCells;

interface Made {
  readonly request: CellRequest;
  readonly cells: TableCells;
}

/** Sums by unit and cell that one pass may hold: 32 MB. */
const mostValues = 2 ** 22;

function same(a: CellRequest, b: CellRequest): boolean {
  return a.column.codes === b.column.codes && a.by?.codes === b.by?.codes;
}

/** The request and what comes next, while there is room. */
export function batchOf(
  design: PreparedDesign,
  request: CellRequest,
  others: readonly CellRequest[],
): CellRequest[] {
  const batch = [request];
  let values = valuesOf(design, request);
  for (const other of others) {
    values += valuesOf(design, other);
    if (values > mostValues) break;
    batch.push(other);
  }
  return batch;
}

function valuesOf({ rows }: PreparedDesign, { column, by }: CellRequest): number {
  return rows.units * (by?.categories ?? 1) * (column.categories + 1);
}

/** All tables of the batch from one pass over the rows by PSU, and one by post-stratum. */
export function cellsOf(design: PreparedDesign, batch: readonly CellRequest[]): Made[] {
  const byPsu = tablesOf(design.rows, batch);
  const byPostStratum = design.postStrata === null ? null : tablesOf(design.postStrata, batch);
  return batch.flatMap((request, k) => {
    const sums = byPsu[k];
    if (sums === undefined) return [];
    const weightSquared = (): Float64Array => design.weightSquared(request.column, request.by);
    return [{ request, cells: { byPsu: sums, byPostStratum: byPostStratum?.[k] ?? null, weightSquared } }];
  });
}

function tablesOf(rows: UnitRows, batch: readonly CellRequest[]): CellSums[] {
  const tables = new Map<CellRequest, CellTable>();
  const passes = sharedCells(rows, batch).map(([request, companion]): CellPass => {
    const b = preparedColumn(rows, request.column);
    const other = companion === undefined ? request.by : (companion.by ?? companion.column);
    const a = other === undefined ? null : preparedColumn(rows, other);
    const own = tableOf(rows, a, b, request.by === undefined ? 'b' : 'both');
    tables.set(request, own);
    if (companion === undefined) return { a, b, tables: [own] };
    const second = tableOf(rows, a, b, companion.by === undefined ? 'a' : 'both');
    tables.set(companion, second);
    return { a, b, tables: [own, second] };
  });
  passOver(rows, passes);
  return batch.flatMap((request) => tables.get(request)?.sums() ?? []);
}

function tableOf(rows: UnitRows, a: SortedColumn | null, b: SortedColumn, of: 'a' | 'b' | 'both'): CellTable {
  const categoriesA = a?.categories ?? 0;
  if (of === 'both') return cellTable(rows, categoriesA, b.categories, jointMap(categoriesA, b.categories));
  const categories = of === 'a' ? categoriesA : b.categories;
  return cellTable(rows, 1, categories, marginMap(categoriesA, b.categories, of));
}

type Shared = readonly [request: CellRequest, companion?: CellRequest];

/** Pairs of requests that one set of cells serves. */
function sharedCells(rows: UnitRows, batch: readonly CellRequest[]): Shared[] {
  const left = new Set(batch);
  const shared: Shared[] = [];
  for (const request of batch) {
    if (!left.delete(request)) continue;
    const companion = companionOf(rows, request, left);
    if (companion === undefined) shared.push([request]);
    else {
      left.delete(companion);
      shared.push([request, companion]);
    }
  }
  return shared;
}

function companionOf(
  rows: UnitRows,
  request: CellRequest,
  left: ReadonlySet<CellRequest>,
): CellRequest | undefined {
  if (request.by !== undefined) return undefined;
  const { column } = request;
  for (const one of left) if (one.by !== undefined && one.column.codes === column.codes) return one;
  for (const one of left) {
    if (one.by !== undefined || one.column.codes === column.codes) continue;
    const cells = (column.categories + 1) * (one.column.categories + 1);
    // A step a row is saved, a step a cell of both is added in every segment.
    if (cells * rows.unitOfSegment.length * 2 <= rows.high.length) return one;
  }
  return undefined;
}
