import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../index.ts';
import { counter, type CounterTables } from './counter.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'langnghe-sqlite-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function pragma(db: Kysely<CounterTables>, name: string): Promise<unknown> {
  const { rows } = await sql<Record<string, unknown>>`PRAGMA ${sql.raw(name)}`.execute(db);
  return Object.values(rows[0] ?? {})[0];
}

describe('a SQLite store', () => {
  it('is durable, wipes what it deletes, spills nothing into files, and is read by its owner only', async () => {
    const path = join(folder, 'register.db');
    const db = await openDatabase<CounterTables>(path, [counter]);
    expect(await pragma(db, 'journal_mode')).toBe('wal');
    expect(await pragma(db, 'synchronous')).toBe(2);
    expect(await pragma(db, 'secure_delete')).toBe(1);
    expect(await pragma(db, 'foreign_keys')).toBe(1);
    expect(await pragma(db, 'temp_store')).toBe(2);
    for (const file of [path, `${path}-wal`]) expect(statSync(file).mode & 0o077).toBe(0);
    await db.destroy();
  });

  it('refuses values outside the portable subset', async () => {
    const db = await openDatabase<CounterTables>(join(folder, 'a.db'), [counter]);
    await expect(sql`INSERT INTO counter VALUES (${true})`.execute(db)).rejects.toThrow('boolean');
    await expect(sql`INSERT INTO counter VALUES (${new Date(0)})`.execute(db)).rejects.toThrow(
      'portable subset',
    );
    await db.destroy();
  });

  it('lets several writers read and then write without failing or losing a step', async () => {
    const location = join(folder, 'counter.db');
    const db = await openDatabase<CounterTables>(location, [counter]);
    await db.insertInto('counter').values({ value: 0 }).execute();
    const steps = 25;
    const writers = [1, 2, 3].map(
      () => new Worker(new URL('./counting-worker.ts', import.meta.url), { workerData: { location, steps } }),
    );
    const exits = await Promise.all(
      writers.map(
        (writer) =>
          new Promise((resolve, reject) => {
            writer.once('error', reject).once('exit', resolve);
          }),
      ),
    );
    expect(exits).toEqual([0, 0, 0]);
    expect(await db.selectFrom('counter').select('value').execute()).toEqual([{ value: 3 * steps }]);
    await db.destroy();
  });
});
