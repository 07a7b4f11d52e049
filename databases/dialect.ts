import { type Dialect, type Kysely, PostgresDialect, SqliteAdapter, SqliteDialect } from 'kysely';
import { openServer } from './postgres.ts';
import { openFile } from './sqlite.ts';

/**
 * Where a store is: the path of a SQLite file, or `postgres://user@host/database`. (A kysely dialect is for tests that
 * bring their own engine.)
 */
export type Location = string | Dialect;

export function dialectAt(location: Location): Dialect {
  if (typeof location !== 'string') return location;
  if (location === '') throw new Error('the location of a database is empty');
  return /^postgres(ql)?:\/\//.test(location)
    ? new PostgresDialect({ pool: openServer(location) })
    : new SqliteDialect({ database: openFile(location) });
}

/** For the few statements that differ: `WITHOUT ROWID`, checkpoints, settings to check. */
export function dialectOf<Tables>(db: Kysely<Tables>): 'sqlite' | 'postgres' {
  return db.getExecutor().adapter instanceof SqliteAdapter ? 'sqlite' : 'postgres';
}
