import { PGlite } from '@electric-sql/pglite';
import { type PGliteDialectConfig, PGliteDialect } from 'kysely';
import type { TestEngine } from './engine.ts';

/** Stands in for PostgreSQL where none is installed. An engine takes seconds to start: it is emptied and used again. */
export function pgliteEngine(): TestEngine {
  const idle: PGlite[] = [];
  const inUse: PGlite[] = [];
  return {
    name: 'PGlite',
    dialect: 'postgres',
    start: async () => {
      idle.push(await PGlite.create());
    },
    emptyDatabase: async () => {
      const engine = idle.pop() ?? (await PGlite.create());
      inUse.push(engine);
      await engine.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
      return new PGliteDialect({ pglite: keptOpen(engine) });
    },
    reclaim: () => {
      idle.push(...inUse.splice(0));
    },
    stop: async () => {
      await Promise.all([...idle.splice(0), ...inUse.splice(0)].map((engine) => engine.close()));
    },
  };
}

/** Closing a handle must not end the engine: its data would be gone, and a test may open it again. */
function keptOpen(engine: PGlite): PGliteDialectConfig['pglite'] {
  return {
    query: (text, values, options) => engine.query(text, values, options),
    transaction: (callback) => engine.transaction(callback),
    ready: true,
    waitReady: Promise.resolve(),
    closed: false,
    close: () => Promise.resolve(),
  };
}
