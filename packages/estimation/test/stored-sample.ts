import type { CodedTable } from '@langnghe/dataset';
import type { SqlEngine } from '@langnghe/sql';
import type { WeightedDesign } from '@langnghe/weighting';
import type { StoredColumn, StoredSample } from '../src/index.ts';

let tables = 0;

/** A table and its design, row by row, in an engine. */
export async function stored(
  engine: SqlEngine,
  { columns }: CodedTable,
  design: WeightedDesign,
): Promise<StoredSample> {
  const table = `answers_${(tables += 1)}`;
  const named = Object.entries(columns).map(([name, column], i) => ({ name, column, in: `c${i}` }));
  await engine.createTable(table, {
    ...Object.fromEntries(
      named.map(({ column, in: as }) => [as, column.kind === 'coded' ? column.codes : column.values]),
    ),
    w: design.weight,
    h: design.stratum,
    i: design.psu,
    ...(design.postStratum === undefined ? {} : { g: design.postStratum }),
    ...(design.weightBefore === undefined ? {} : { before: design.weightBefore }),
  });
  return {
    engine,
    table,
    columns: Object.fromEntries(
      named.map(({ name, column, in: as }): [string, StoredColumn] => [
        name,
        column.kind === 'coded'
          ? { kind: 'coded', in: as, levels: column.levels }
          : { kind: 'number', in: as },
      ]),
    ),
    design: {
      weight: 'w',
      stratum: 'h',
      psu: 'i',
      ...(design.postStratum === undefined ? {} : { postStratum: 'g' }),
      ...(design.weightBefore === undefined ? {} : { weightBefore: 'before' }),
      ...(design.auxiliaries === undefined ? {} : { auxiliaries: design.auxiliaries }),
    },
  };
}
