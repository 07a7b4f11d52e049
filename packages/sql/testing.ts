import { postgresEngine as postgresUnderTest } from '@langnghe/databases/testing';
import { CompiledQuery, Kysely } from 'kysely';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { openDuckDb } from './src/duckdb/duckdb-engine.ts';
import type { SqlEngine } from './src/engine.ts';
import { openPostgres } from './src/postgres/open-postgres.ts';
import { postgresEngine } from './src/postgres/postgres-engine.ts';

/** Runs one suite on DuckDB and on PostgreSQL (a server where there is one, else PGlite); each `open` is empty. */
export function describeEngines(name: string, suite: (open: () => Promise<SqlEngine>) => void): void {
  const postgres = postgresUnderTest();
  const opened: SqlEngine[] = [];
  const kept = async (opening: Promise<SqlEngine>): Promise<SqlEngine> => {
    const engine = await opening;
    opened.push(engine);
    return engine;
  };
  const closeAll = async (): Promise<void> => {
    await Promise.all(opened.splice(0).map((engine) => engine.close()));
  };
  describe(`${name} on DuckDB`, () => {
    afterEach(closeAll);
    suite(() => kept(openDuckDb({ threads: 2 })));
  });
  describe(`${name} on ${postgres.name}`, () => {
    beforeAll(postgres.start);
    afterEach(async () => {
      await closeAll();
      postgres.reclaim?.();
    });
    afterAll(postgres.stop);
    suite(() => kept(openLocation(postgres.emptyDatabase())));
  });
}

async function openLocation(
  location: ReturnType<ReturnType<typeof postgresUnderTest>['emptyDatabase']>,
): Promise<SqlEngine> {
  const where = await location;
  if (typeof where === 'string') return openPostgres(where);
  const db = new Kysely<unknown>({ dialect: where });
  return postgresEngine({
    query: async (text, values = []) => {
      const { rows } = await db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, [...values]));
      return rows.map((row) =>
        Object.values(row).map((value) =>
          value === null ? null : String(value as number | bigint | string),
        ),
      );
    },
    close: () => db.destroy(),
  });
}
