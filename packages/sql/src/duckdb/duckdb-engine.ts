import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { derivedTableText, duckdbDialect, quoted, textLiteral, type ColumnType } from '../dialect.ts';
import { emptyColumn, type Columns, type SqlEngine } from '../engine.ts';
import { createTable } from './append-rows.ts';
import { crossedSums } from './crossed-sums.ts';
import { readParts } from './read-parts.ts';
import { selected } from './selected.ts';
import { fillNulls, vectorValues } from './vector-bytes.ts';

export interface DuckDbOptions {
  /** A database file; without it the database is in memory. */
  readonly path?: string;
  readonly threads?: number;
  /** E.g. `3GB`; beyond it DuckDB uses `spillFolder`, or fails without one. */
  readonly memory?: string;
  readonly spillFolder?: string;
}

export interface DuckDb extends SqlEngine {
  /** A table that stands for Parquet files side by side, of equal length; columns are c0, c1 … over all of them. */
  readonly nameParquet: (name: string, files: readonly ParquetFile[]) => Promise<void>;
  readonly parquetColumnCount: (path: string) => Promise<number>;
  /** The engine's own account of how it would answer a query. */
  readonly explain: (text: string) => Promise<string>;
  /** For what the algebra does not say: measuring, making data. */
  readonly run: (text: string) => Promise<void>;
}

export interface ParquetFile {
  readonly path: string;
  readonly columns: number;
}

/** Nothing is fetched from anywhere: extensions that are not built in are missing. */
export async function openDuckDb(options: DuckDbOptions = {}): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(options.path ?? ':memory:', {
    autoinstall_known_extensions: 'false',
    temp_directory: options.spillFolder ?? '',
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
    ...(options.memory === undefined ? {} : { memory_limit: options.memory }),
  });
  const connection = await instance.connect();
  // Keys and codes of up to 20 bits together address their group directly instead of being hashed.
  await connection.run('SET perfect_ht_threshold = 20');
  const run = async (text: string): Promise<void> => {
    await connection.run(text);
  };
  return {
    name: 'DuckDB',
    select: (select) => selected(connection, select),
    crossedSums: (request) => crossedSums(connection, request),
    columns: (table, columns) => readColumns(connection, table, columns),
    createTable: (name, columns) => createTable(connection, name, columns),
    readParts: (table, columns, take) => readParts(connection, table, columns, take),
    deriveTable: (name, from, columns, rows) =>
      run(derivedTableText(duckdbDialect, name, from, columns, rows)),
    dropTable: (name) => run(`DROP TABLE ${quoted(name)}`),
    nameParquet: (name, files) => run(parquetText(name, files)),
    parquetColumnCount: async (path) => {
      const result = await connection.run(`SELECT * FROM read_parquet(${textLiteral(path)}) LIMIT 0`);
      return result.columnCount;
    },
    explain: async (text) => {
      const result = await connection.run(`EXPLAIN ${text}`);
      return (await result.getRows()).map((row) => row.join('\n')).join('\n');
    },
    run,
    close: () => {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}

/** Columns get numbers: DuckDB takes Q1 and q1 for one name. */
function parquetText(name: string, files: readonly ParquetFile[]): string {
  let before = 0;
  const parts = files.map(({ path, columns }, i) => {
    const names = Array.from({ length: columns }, (_, k) => `c${before + k}`);
    before += columns;
    return `read_parquet(${textLiteral(path)}) AS f${i}(${names.join(', ')})`;
  });
  return `CREATE VIEW ${quoted(name)} AS SELECT * FROM ${parts.join(' POSITIONAL JOIN ')}`;
}

async function readColumns(
  connection: DuckDBConnection,
  table: string,
  types: Readonly<Record<string, ColumnType>>,
): Promise<Columns> {
  const wanted = Object.entries(types);
  const counted = await connection.run(`SELECT count(*)::INTEGER FROM ${quoted(table)}`);
  const rows = Number((await counted.getRows())[0]?.[0]);
  const columns = wanted.map(([, type]) => emptyColumn(type, rows));
  const values = wanted.map(([name, type]) => `CAST(${quoted(name)} AS ${duckdbDialect.types[type]})`);
  const result = await connection.stream(`SELECT ${values.join(', ')} FROM ${quoted(table)}`);
  let from = 0;
  for (
    let chunk = await result.fetchChunk();
    chunk !== null && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    for (const [i, [, type]] of wanted.entries()) {
      if (type === 'long') throw new Error('whole numbers of 64 bits are for sums, not for reading');
      const part = vectorValues(chunk, i, type);
      fillNulls(chunk, i, part, type === 'double' ? NaN : 0);
      columns[i]?.set(part, from);
    }
    from += chunk.rowCount;
  }
  return Object.fromEntries(wanted.map(([name], i) => [name, columns[i] ?? new Uint8Array(0)]));
}
