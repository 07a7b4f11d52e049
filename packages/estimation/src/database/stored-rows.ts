import type { CodedTable, Column } from '@langnghe/dataset';
import type { ColumnType, Columns } from '@langnghe/sql';
import type { WeightedDesign } from '@langnghe/weighting';
import { designColumns } from './design-columns.ts';
import { codeType, type SampleDatabase } from './sample-database.ts';

/** Some columns of a stored sample as typed arrays, for what cell sums do not give. Unknown names are left out. */
export async function storedRows(
  { engine, table, columns, rows, frame, auxiliaries }: SampleDatabase,
  names: readonly string[],
): Promise<{ table: CodedTable; design: Omit<WeightedDesign, 'datasetHash' | 'hash'> }> {
  const known = [...new Set(names)].filter((name) => Object.hasOwn(columns, name));
  const types: Record<string, ColumnType> = {
    [designColumns.weight]: 'double',
    [designColumns.stratum]: 'integer',
    [designColumns.psu]: 'integer',
    ...(frame.postStrata === undefined
      ? {}
      : { [designColumns.postStratum]: 'integer', [designColumns.before]: 'double' }),
  };
  for (const name of known) {
    const of = columns[name];
    if (of !== undefined) types[of.in] = of.kind === 'number' ? 'double' : codeType(of.levels.length);
  }
  const read = await engine.columns(table, types);
  const named = known.flatMap((name): [string, Column][] => {
    const of = columns[name];
    if (of === undefined) return [];
    if (of.kind === 'number') return [[name, { kind: 'number', values: doubles(read, of.in) }]];
    const codes = read[of.in];
    if (codes === undefined || codes instanceof Float64Array) throw new Error(`no codes in column ${name}`);
    return [[name, { kind: 'coded', codes, levels: of.levels }]];
  });
  return {
    table: { rows, columns: Object.fromEntries(named) },
    design: {
      rows,
      weight: doubles(read, designColumns.weight),
      stratum: ids(read, designColumns.stratum),
      psu: ids(read, designColumns.psu),
      ...(frame.postStrata === undefined
        ? {}
        : {
            postStratum: ids(read, designColumns.postStratum),
            weightBefore: doubles(read, designColumns.before),
            ...(auxiliaries === undefined ? {} : { auxiliaries }),
          }),
    },
  };
}

function doubles(read: Columns, name: string): Float64Array {
  const values = read[name];
  if (!(values instanceof Float64Array)) throw new Error(`no numbers in column ${name}`);
  return values;
}

function ids(read: Columns, name: string): Uint32Array {
  const values = read[name];
  if (!(values instanceof Uint32Array)) throw new Error(`no ids in column ${name}`);
  return values;
}
