import { chmodSync, closeSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { SqliteDatabase } from 'kysely';

const settings = [
  'PRAGMA journal_mode = WAL',
  // An acknowledged write survives a power cut, not only a crash.
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
  'PRAGMA secure_delete = ON',
  // Sorting must not spill rows into files of the temporary directory.
  'PRAGMA temp_store = MEMORY',
  'PRAGMA trusted_schema = OFF',
];

const busyTimeout = 10_000;

/** `node:sqlite` as kysely wants it. Only the owner can read the file. */
export function openFile(path: string): SqliteDatabase {
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  const db = new DatabaseSync(path, { timeout: busyTimeout });
  for (const setting of settings) db.exec(setting);
  return {
    close: () => db.close(),
    prepare: (text) => {
      // A transaction that reads first and writes later fails at once when another process wrote in between.
      const statement = db.prepare(text === 'begin' ? 'begin immediate' : text);
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...bound(values)),
        run: (values) => statement.run(...bound(values)),
        iterate: (values) => statement.iterate(...bound(values)),
      };
    },
  };
}

/** Booleans and dates are refused as `node:sqlite` refuses them: they are mapped at the edge of each store. */
function bound(values: readonly unknown[]): SQLInputValue[] {
  return values.map((value, at) => {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
      return value;
    if (value instanceof Uint8Array) return value;
    throw new Error(`not a value of the portable subset at parameter ${at + 1}: ${typeof value}`);
  });
}
