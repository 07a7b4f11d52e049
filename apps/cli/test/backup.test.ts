import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createExampleStudy, openDataFolder } from '@langnghe/study';
import { afterAll, beforeAll, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

interface Ran {
  readonly code: number;
  readonly said: string;
}

function langnghe(...words: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, LANGNGHE_LANGUAGE: 'en' };
    execFile(process.execPath, [main, ...words], { env }, (error, out, complained) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: `${out}${complained}` });
    });
  });
}

let root = '';
let data = '';
const at = (name: string): string => join(root, name);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'langnghe-backup-'));
  data = at('data');
  const made = await createExampleStudy(await openDataFolder(data));
  if (!made.ok) throw new Error('no study');
});
afterAll(() => rm(root, { recursive: true }));

it(
  'is refused where key and backup would stand together, and restores nothing from what is damaged',
  { timeout: 180_000 },
  async () => {
    const beside = await langnghe('backup', '--data', data, '--to', at('b'), '--keys-to', at('b/keys'));
    expect(beside.code).toBe(1);
    expect(beside.said).toContain('whoever has both has everything');
    const inside = await langnghe('backup', '--data', data, '--to', join(data, 'b'), '--keys-to', at('k'));
    expect(inside.said).toContain('may not stand inside the data folder');

    const made = await langnghe('backup', '--data', data, '--to', at('b'), '--keys-to', at('k'));
    expect([made.code, made.said]).toEqual([0, expect.stringContaining('Backed up 1 study')]);

    const full = await langnghe('restore', '--data', data, '--from', at('b'), '--keys-from', at('k'));
    expect(full.said).toContain('is not empty');
    const nowhere = await langnghe('restore', '--data', at('new'), '--from', at('none'));
    expect(nowhere.said).toContain('There is no backup');

    const sealed = at('b/current/answers.sealed');
    const whole = await readFile(sealed);
    const flipped = Buffer.from(whole);
    flipped[40] = (flipped[40] ?? 0) ^ 1;
    await writeFile(sealed, flipped);
    const damaged = await langnghe('restore', '--data', at('new'), '--from', at('b'), '--keys-from', at('k'));
    expect([damaged.code, damaged.said]).toEqual([1, expect.stringContaining('is damaged')]);
    expect(await readdir(at('new')).catch(() => [])).toEqual([]);

    await writeFile(sealed, whole);
    const files = await langnghe('restore', '--data', at('files'), '--from', at('b'));
    expect(files.said).toContain('There is no key: only files came back');
    const back = await langnghe('restore', '--data', at('new'), '--from', at('b'), '--keys-from', at('k'));
    expect(back.code).toBe(0);
    for (const [name] of await sampleOf(data))
      expect(await readFile(join(at('new'), name))).toEqual(await readFile(join(data, name)));
  },
);

/** Files of the study, by their names below the data folder. */
async function sampleOf(folder: string): Promise<[string][]> {
  const entries = await readdir(join(folder, 'studies'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => [join(entry.parentPath, entry.name).slice(folder.length + 1)]);
}
