import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestEngine } from './engine.ts';

/** Databases on a running server: made empty, dropped at the end. */
export function serverEngine(url: string): TestEngine {
  const made: string[] = [];
  return {
    name: 'PostgreSQL (the server of LANGNGHE_TEST_POSTGRES)',
    dialect: 'postgres',
    start: () => Promise.resolve(),
    emptyDatabase: async () => {
      const name = `langnghe_test_${randomBytes(8).toString('hex')}`;
      await run(url, `CREATE DATABASE ${name}`);
      made.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    stop: async () => {
      for (const name of made.splice(0)) await run(url, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

export async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
