export type { CodeColumn, CrossedSums, CrossedTable, Crossing } from './crossed-sums.ts';
export type { ColumnType, DerivedColumn } from './dialect.ts';
export { crossedTexts } from './duckdb/crossed-sums.ts';
export { openDuckDb } from './duckdb/duckdb-engine.ts';
export type { DuckDb, DuckDbOptions, ParquetFile } from './duckdb/duckdb-engine.ts';
export type { Columns, ColumnValues, DerivedRows, RowPart, SqlEngine } from './engine.ts';
export {
  above,
  absolute,
  all,
  column,
  double,
  equal,
  filled,
  minus,
  over,
  plus,
  present,
  rounded,
  times,
  where,
  whole,
} from './expression.ts';
export type { Expression } from './expression.ts';
export { openPostgres } from './postgres/open-postgres.ts';
export { postgresEngine } from './postgres/postgres-engine.ts';
export type { TextConnection } from './postgres/text-connection.ts';
export type { Aggregate, Select, Selected, WholeSums } from './select.ts';
