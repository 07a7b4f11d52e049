import type { DuckDBConnection } from '@duckdb/node-api';
import { duckdbDialect, quoted, type ColumnType } from '../dialect.ts';
import type { Columns, ColumnValues, RowPart } from '../engine.ts';
import { vectorBytes, vectorValues } from './vector-bytes.ts';

/** A part is a chunk of DuckDB's; the next one is fetched while this one is taken. */
export async function readParts(
  connection: DuckDBConnection,
  table: string,
  types: Readonly<Record<string, ColumnType>>,
  take: (part: RowPart) => void,
): Promise<void> {
  const wanted = Object.entries(types);
  const values = wanted.map(([name, type]) => `CAST(${quoted(name)} AS ${duckdbDialect.types[type]})`);
  const result = await connection.stream(`SELECT ${values.join(', ')} FROM ${quoted(table)}`);
  let coming = result.fetchChunk();
  for (;;) {
    const chunk = await coming;
    if (chunk === null || chunk.rowCount === 0) return;
    coming = result.fetchChunk();
    const columns: Columns = Object.fromEntries(
      wanted.map(([name, type], i): [string, ColumnValues] => [
        name,
        type === 'long' ? words(vectorBytes(chunk, i, 8)) : vectorValues(chunk, i, type),
      ]),
    );
    take({ rows: chunk.rowCount, columns });
  }
}

function words(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}
