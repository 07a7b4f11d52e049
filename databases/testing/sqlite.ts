import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestEngine } from './engine.ts';

export function sqliteEngine(): TestEngine {
  let folder = '';
  let databases = 0;
  return {
    name: 'SQLite',
    dialect: 'sqlite',
    start: () => {
      folder = mkdtempSync(join(tmpdir(), 'langnghe-sqlite-'));
      return Promise.resolve();
    },
    emptyDatabase: () => Promise.resolve(join(folder, `${String((databases += 1))}.db`)),
    stop: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}
