import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DataFolder } from '@langnghe/study';
import type { AttackedStore } from './store.ts';

type Row = Readonly<Record<string, unknown>>;
export type Base = 'register' | 'collection';

/** The attacker's own way into the files: SQLite's library, or PostgreSQL's programs as its administrator. */
export interface Tools {
  readonly rows: (base: Base, statement: string) => Promise<Row[]>;
  /** What a program of the server prints; '' from SQLite, which has none. */
  readonly program: (name: string, words: readonly string[]) => Promise<string>;
}

export function toolsFor(store: AttackedStore, data: DataFolder): Tools {
  if (store.kind === 'sqlite')
    return {
      rows: (base, statement) => {
        const file = new DatabaseSync(data[base], { readOnly: true });
        try {
          return Promise.resolve(file.prepare(statement).all());
        } finally {
          file.close();
        }
      },
      program: () => Promise.resolve(''),
    };
  const program = (name: string, words: readonly string[]): Promise<string> =>
    output(join(store.programs, name), words);
  return {
    rows: async (base, statement) => {
      const wrapped = `select coalesce(json_agg(whole), '[]') from (${statement}) whole`;
      return JSON.parse(await program('psql', ['-XAtq', '-c', wrapped, store.addresses[base]])) as Row[];
    },
    program,
  };
}

/** `pg_waldump` ends with an error where the log ends, or when nothing was logged: what it printed until then counts. */
function output(file: string, words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(file, [...words], { maxBuffer: 1 << 29 }, (error, printed, complained) => {
      if (
        error !== null &&
        printed === '' &&
        !/invalid (record|magic)|could not find a valid record/.test(complained)
      )
        reject(new Error(`${file}: ${complained}`));
      else resolve(printed);
    });
  });
}
