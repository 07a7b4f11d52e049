import type { CellPass } from './cell-pass.ts';
import type { CellRequest } from './cell-request.ts';
import type { TableShape } from './cell-table.ts';
import { groupColumn, placedColumns, type PlacedColumn } from './prepared-columns.ts';
import type { Coded } from './sorted-codes.ts';
import type { UnitRows } from './unit-rows.ts';

export interface PlannedPasses {
  readonly passes: readonly CellPass[];
  /** Which table of which pass each request becomes. */
  readonly placeOf: readonly { readonly pass: number; readonly table: number }[];
}

/**
 * Passes that make all requested tables: one for each word of columns and column of groups. Everybody's table of a
 * column comes from a pass by groups, if there is one.
 */
export function plannedPasses(rows: UnitRows, requests: readonly CellRequest[]): PlannedPasses {
  const places = placedColumns(
    rows,
    requests.map(({ column }) => column),
  );
  const passes: OpenPass[] = [];
  const placeOf: { pass: number; table: number }[] = [];
  const open = ({ columns }: PlacedColumn, by: Coded | undefined): OpenPass => {
    const column = groupColumn(rows, by);
    const known = passes.find((pass) => pass.columns === columns && pass.by === column);
    if (known !== undefined) return known;
    const pass = { by: column, columns, tables: [] };
    passes.push(pass);
    return pass;
  };
  const add = (k: number, pass: OpenPass, shape: TableShape): void => {
    placeOf[k] = { pass: passes.indexOf(pass), table: pass.tables.length };
    pass.tables.push(shape);
  };
  for (const [k, { by }] of requests.entries()) {
    if (by === undefined) continue;
    const place = places[k] as PlacedColumn;
    const { categories, missing } = place;
    add(k, open(place, by), { groups: by.categories, categories, missing, everybody: false });
  }
  for (const [k, { by }] of requests.entries()) {
    if (by !== undefined) continue;
    const place = places[k] as PlacedColumn;
    const { categories, missing } = place;
    const grouped = passes.find((pass) => pass.columns === place.columns && addsUpSooner(rows, pass));
    add(k, grouped ?? open(place, undefined), { groups: 1, categories, missing, everybody: true });
  }
  return { passes, placeOf };
}

interface OpenPass extends CellPass {
  readonly tables: TableShape[];
}

/** Everybody's cells from those of all groups in each unit, rather than from another reading of the rows. */
function addsUpSooner({ units, high }: UnitRows, { by, columns }: CellPass): boolean {
  return units * (by.categories + 1) * columns.width <= (columns.alone ? 1 : 4) * high.length;
}
