import {
  DOUBLE,
  DuckDBDataChunk,
  DuckDBInstance,
  USMALLINT,
  UTINYINT,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { openDuckDb, type ColumnType, type ColumnValues } from '@langnghe/sql';

export interface ParquetColumn {
  readonly name: string;
  readonly type: 'UTINYINT' | 'USMALLINT' | 'DOUBLE' | 'VARCHAR';
  /** One entry a row; NaN is written as null. */
  readonly values: Uint8Array | Uint16Array | Float64Array | readonly string[];
}

export interface ReadColumn {
  readonly name: string;
  readonly at: (row: number) => number | string | null;
}

const types: Readonly<Record<ParquetColumn['type'], DuckDBType>> = { UTINYINT, USMALLINT, DOUBLE, VARCHAR };

/** Rows of one data chunk: DuckDB's vector size. */
const chunkRows = 2048;

/** One thread, one compression, one row-group size, no spilling: the same columns give the same bytes. */
async function withDuckDb<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    temp_directory: '',
    autoinstall_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

export async function writeParquet(path: string, columns: readonly ParquetColumn[]): Promise<void> {
  const rows = columns[0]?.values.length ?? 0;
  await withDuckDb(async (connection) => {
    // DuckDB takes Q1 and q1 for one name; inside it the columns have numbers, in the file their own names.
    const definitions = columns.map(({ type }, i) => `c${String(i)} ${type}`);
    await connection.run(`CREATE TABLE rows (${definitions.join(', ')})`);
    const appender = await connection.createAppender('rows');
    for (let from = 0; from < rows; from += chunkRows) {
      const count = Math.min(chunkRows, rows - from);
      const chunk = DuckDBDataChunk.create(
        columns.map(({ type }) => types[type]),
        count,
      );
      columns.forEach(({ values }, i) => chunk.setColumnValues(i, cellsOf(values, from, count)));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    const named = columns.map(({ name }, i) => `c${String(i)} AS "${name.replaceAll('"', '""')}"`);
    await connection.run(
      `COPY (SELECT ${named.join(', ')} FROM rows) TO '${path.replaceAll("'", "''")}'
       (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`,
    );
  });
}

function cellsOf(values: ParquetColumn['values'], from: number, count: number): DuckDBValue[] {
  return Array.from({ length: count }, (_, i) => {
    const value = values[from + i];
    return value === undefined || Number.isNaN(value) ? null : value;
  });
}

/** Every column, in the file's order, handed over chunk by chunk. */
export async function readParquet(
  path: string,
  take: (columns: readonly ReadColumn[], rows: number, from: number) => void,
): Promise<readonly string[]> {
  return withDuckDb(async (connection) => {
    const result = await connection.run('SELECT * FROM read_parquet($path)', { path });
    const names = result.columnNames();
    let from = 0;
    for (const chunk of await result.fetchAllChunks()) {
      const columns = names.map((name, i): ReadColumn => {
        const vector = chunk.getColumnVector(i);
        return { name, at: (row) => vector.getItem(row) as number | string | null };
      });
      take(columns, chunk.rowCount, from);
      from += chunk.rowCount;
    }
    return names;
  });
}

/**
 * The columns of a file in its order, as typed arrays without a value object per entry; NULL is 0 in codes, NaN in
 * doubles. null when the file has another number of columns.
 */
export async function parquetColumns(
  path: string,
  types: readonly ColumnType[],
): Promise<readonly ColumnValues[] | null> {
  const engine = await openDuckDb();
  try {
    if ((await engine.parquetColumnCount(path)) !== types.length) return null;
    await engine.nameParquet('rows', [{ path, columns: types.length }]);
    const named = types.map((type, i): [string, ColumnType] => [`c${i}`, type]);
    const read = await engine.columns('rows', Object.fromEntries(named));
    return named.flatMap(([name]) => read[name] ?? []);
  } finally {
    await engine.close();
  }
}
