import type { Kysely } from 'kysely';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Location } from './dialect.ts';
import { postgresEngine } from './testing/postgres.ts';
import { sqliteEngine } from './testing/sqlite.ts';

export { postgresEngine };

export interface StoreUnderTest {
  readonly dialect: 'sqlite' | 'postgres';
  /** False for an engine that stands in for a server: its settings are nobody's to change. */
  readonly realServer: boolean;
  /** An empty database, gone after the test. */
  readonly emptyDatabase: () => Promise<Location>;
  /** Opens an empty database, or a given one (again); the handle is closed after the test. */
  readonly open: <Tables>(
    opener: (location: Location) => Promise<Kysely<Tables>>,
    location?: Location,
  ) => Promise<Kysely<Tables>>;
}

/**
 * Runs one suite on SQLite and on PostgreSQL: the server of `LANGNGHE_TEST_POSTGRES` (a URL of a database whose user
 * may create databases), else a temporary cluster of the binaries found, else PGlite (also by the value `pglite`).
 */
export function describeStore(name: string, suite: (store: StoreUnderTest) => void): void {
  for (const engine of [sqliteEngine(), postgresEngine()]) {
    describe(`${name} on ${engine.name}`, () => {
      const handles: Kysely<unknown>[] = [];
      beforeAll(engine.start);
      afterEach(async () => {
        await Promise.all(handles.splice(0).map((handle) => handle.destroy()));
        engine.reclaim?.();
      });
      afterAll(engine.stop);
      suite({
        dialect: engine.dialect,
        realServer: engine.dialect === 'postgres' && engine.name !== 'PGlite',
        emptyDatabase: engine.emptyDatabase,
        open: async (opener, location) => {
          const handle = await opener(location ?? (await engine.emptyDatabase()));
          handles.push(handle as Kysely<unknown>);
          return handle;
        },
      });
    });
  }
}
