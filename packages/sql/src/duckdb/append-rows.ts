import {
  DOUBLE,
  DuckDBDataChunk,
  UINTEGER,
  USMALLINT,
  UTINYINT,
  type DuckDBConnection,
} from '@duckdb/node-api';
import bindings from '@duckdb/node-bindings';
import { quoted, duckdbDialect } from '../dialect.ts';
import { rowsOf, typeOf, type Columns, type ColumnValues } from '../engine.ts';

/** Rows of one data chunk: DuckDB's vector size. */
const chunkRows = 2048;
const types = { byte: UTINYINT, short: USMALLINT, integer: UINTEGER, double: DOUBLE, long: DOUBLE } as const;

export async function createTable(
  connection: DuckDBConnection,
  name: string,
  columns: Columns,
): Promise<void> {
  const rows = rowsOf(columns);
  const all = Object.entries(columns);
  const definitions = all.map(([of, values]) => `${quoted(of)} ${duckdbDialect.types[typeOf(values)]}`);
  await connection.run(`CREATE TABLE ${quoted(name)} (${definitions.join(', ')})`);
  const appender = await connection.createAppender(name);
  for (let from = 0; from < rows; from += chunkRows) {
    const count = Math.min(chunkRows, rows - from);
    const chunk = DuckDBDataChunk.create(
      all.map(([, values]) => types[typeOf(values)]),
      count,
    );
    for (const [i, [, values]] of all.entries()) fill(chunk, i, values.slice(from, from + count));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function fill(chunk: DuckDBDataChunk, column: number, values: ColumnValues): void {
  const vector = bindings.data_chunk_get_vector(chunk.chunk, column);
  const { buffer, byteOffset, byteLength } = values;
  if (!(buffer instanceof ArrayBuffer)) throw new Error('columns in shared memory are copied first');
  bindings.copy_data_to_vector(vector, 0, buffer, byteOffset, byteLength);
  if (!(values instanceof Float64Array) || !values.some(Number.isNaN)) return;
  const mask = new Uint8Array(Math.ceil(values.length / 64) * 8);
  values.forEach((value, row) => {
    if (!Number.isNaN(value)) mask[row >> 3] = (mask[row >> 3] as number) | (1 << (row & 7));
  });
  bindings.vector_ensure_validity_writable(vector);
  bindings.copy_data_to_vector_validity(vector, 0, mask.buffer, 0, mask.byteLength);
}
