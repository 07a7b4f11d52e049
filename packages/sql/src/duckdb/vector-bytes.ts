import type { DuckDBDataChunk } from '@duckdb/node-api';
import bindings from '@duckdb/node-bindings';
import type { ColumnType } from '../dialect.ts';
import type { ColumnValues } from '../engine.ts';

/** The bytes of a column of a chunk, `width` bytes a value; valid while the chunk is. */
export function vectorBytes(chunk: DuckDBDataChunk, column: number, width: number): Uint8Array {
  const vector = bindings.data_chunk_get_vector(chunk.chunk, column);
  return bindings.vector_get_data(vector, chunk.rowCount * width);
}

const widths: Readonly<Record<Exclude<ColumnType, 'long'>, number>> = {
  byte: 1,
  short: 2,
  integer: 4,
  double: 8,
};

/** A column of a chunk without a value object per entry. */
export function vectorValues(
  chunk: DuckDBDataChunk,
  column: number,
  type: Exclude<ColumnType, 'long'>,
): ColumnValues {
  const bytes = vectorBytes(chunk, column, widths[type]);
  const rows = chunk.rowCount;
  switch (type) {
    case 'byte':
      return bytes;
    case 'short':
      return new Uint16Array(bytes.buffer, bytes.byteOffset, rows);
    case 'integer':
      return new Uint32Array(bytes.buffer, bytes.byteOffset, rows);
    case 'double':
      return new Float64Array(bytes.buffer, bytes.byteOffset, rows);
  }
}

/** Writes `instead` over the entries that are NULL, whose bytes mean nothing. */
export function fillNulls(
  chunk: DuckDBDataChunk,
  column: number,
  values: ColumnValues,
  instead: number,
): void {
  const vector = bindings.data_chunk_get_vector(chunk.chunk, column);
  const rows = chunk.rowCount;
  // No mask at all where nothing is NULL, which the binding's types do not say.
  const mask = bindings.vector_get_validity(vector, Math.ceil(rows / 64) * 8) as Uint8Array | null;
  if (mask === null) return;
  for (let row = 0; row < rows; row++) {
    if (((mask[row >> 3] as number) & (1 << (row & 7))) === 0) values[row] = instead;
  }
}
