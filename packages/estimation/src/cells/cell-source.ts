import { passOver, type CellPass } from './cell-pass.ts';
import { cellTable, sumsOf, type CellSums, type CellTable } from './cell-table.ts';
import { groupColumn, placedColumns, type PlacedColumn } from './prepared-columns.ts';
import type { PreparedDesign } from './prepared-design.ts';
import type { Coded } from './sorted-codes.ts';
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
export const mostValues = 2 ** 22;

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
  const byPsu = cellSums(design.rows, batch);
  const byPostStratum = design.postStrata === null ? null : cellSums(design.postStrata, batch);
  return batch.flatMap((request, k) => {
    const sums = byPsu[k];
    if (sums === undefined) return [];
    const weightSquared = (): Float64Array => design.weightSquared(request.column, request.by);
    return [{ request, cells: { byPsu: sums, byPostStratum: byPostStratum?.[k] ?? null, weightSquared } }];
  });
}

/** The sums of each request from one reading of the rows. */
export function cellSums(rows: UnitRows, batch: readonly CellRequest[]): CellSums[] {
  const places = placedColumns(
    rows,
    batch.map(({ column }) => column),
  );
  const passes: OpenPass[] = [];
  const tables: CellTable[] = [];
  const open = (place: PlacedColumn, by: Coded | undefined): OpenPass => {
    const column = groupColumn(rows, by);
    const known = passes.find((pass) => pass.columns === place.columns && pass.by === column);
    const pass = known ?? { by: column, columns: place.columns, tables: [] };
    if (known === undefined) passes.push(pass);
    return pass;
  };
  const add = (
    k: number,
    { by }: CellRequest,
    pass: OpenPass,
    { categories, missing }: PlacedColumn,
  ): void => {
    const table = cellTable(rows.units, by?.categories ?? 'everybody', categories, missing);
    pass.tables.push(table);
    tables[k] = table;
  };
  for (const [k, place] of places.entries()) {
    const request = batch[k] as CellRequest;
    if (request.by !== undefined) add(k, request, open(place, request.by), place);
  }
  for (const [k, place] of places.entries()) {
    const request = batch[k] as CellRequest;
    if (request.by !== undefined) continue;
    const grouped = passes.find((pass) => pass.columns === place.columns && addsUpSooner(rows, pass));
    add(k, request, grouped ?? open(place, undefined), place);
  }
  passOver(rows, passes);
  return tables.map((table) => sumsOf(table, rows.units, rows.weightUnit));
}

interface OpenPass extends CellPass {
  readonly tables: CellTable[];
}

/** Everybody's cells from those of all groups in each unit, rather than from another reading of the rows. */
function addsUpSooner({ units, high }: UnitRows, { by, columns }: CellPass): boolean {
  return units * (by.categories + 1) * columns.width <= (columns.alone ? 1 : 4) * high.length;
}
