import { passOver } from './cell-pass.ts';
import type { CellRequest } from './cell-request.ts';
import type { CellSums } from './cell-table.ts';
import { plannedPasses } from './planned-passes.ts';
import type { PreparedDesign } from './prepared-design.ts';
import type { UnitRows } from './unit-rows.ts';

/** The cell sums of one table. */
export interface TableCells {
  readonly byPsu: CellSums;
  readonly byPostStratum: CellSums | null;
  /** Σ w² by group, for Kish's effective sample size; a pass of its own, needed for shares of 0 and 1 only. */
  readonly weightSquared: () => Float64Array;
}

/**
 * Cell sums on request, each once. A pass over the rows makes what is `expected` next too, as much as fits in
 * `mostValues`; what is `made` already needs none.
 */
export function cellSource(
  design: PreparedDesign,
  expected: readonly CellRequest[] = [],
  made: readonly MadeCells[] = [],
): CellSource {
  let upcoming = [...expected];
  let held = [...made];
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

export interface MadeCells {
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
export function cellsOf(design: PreparedDesign, batch: readonly CellRequest[]): MadeCells[] {
  const byPostStratum = design.postStrata === null ? null : cellSums(design.postStrata, batch);
  return madeCells(design, batch, cellSums(design.rows, batch), byPostStratum);
}

export function madeCells(
  design: PreparedDesign,
  batch: readonly CellRequest[],
  byPsu: readonly CellSums[],
  byPostStratum: readonly CellSums[] | null,
): MadeCells[] {
  return batch.flatMap((request, k) => {
    const sums = byPsu[k];
    if (sums === undefined) return [];
    const weightSquared = (): Float64Array => design.weightSquared(request.column, request.by);
    return [{ request, cells: { byPsu: sums, byPostStratum: byPostStratum?.[k] ?? null, weightSquared } }];
  });
}

/** The sums of each request from one reading of the rows. */
export function cellSums(rows: UnitRows, batch: readonly CellRequest[]): CellSums[] {
  const { passes, placeOf } = plannedPasses(rows, batch);
  const made = passOver(rows, passes);
  return placeOf.flatMap(({ pass, table }) => made[pass]?.[table] ?? []);
}
