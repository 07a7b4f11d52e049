import { open, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { dayOf } from './day.ts';

/** What stands in a witness's folder, which is its own and holds one study. */
export const witnessFiles = {
  /** Public: who it is and its keys, as the office is given it. */
  promise: 'witness.json',
  /** Private keys, mode 0600; gone after the close. */
  keys: 'keys.json',
  /** What was promised to respondents; there from the first list on. */
  manifest: 'manifest.json',
  /** Which invitations there are and which have a signature; gone after the close. */
  ledger: 'ledger.db',
  /** After the close: what the witness says. */
  statement: 'statement.json',
} as const;

export async function textIn(folder: string, name: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whole or not at all, for the owner alone. */
export async function keepIn(folder: string, name: string, text: string): Promise<void> {
  const draft = join(folder, `${name}.${randomBytes(6).toString('hex')}.new`);
  await writeFile(draft, text, { mode: 0o600, flush: true });
  await rename(draft, join(folder, name));
}

/** Overwritten first, so that on ordinary disks nothing is left to undelete. Twice is once. */
export async function destroyIn(folder: string, name: string): Promise<void> {
  const path = join(folder, name);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return;
  const handle = await open(path, 'r+');
  await handle.write(randomBytes(found.size), 0, found.size, 0);
  await handle.sync();
  await handle.close();
  await rm(path);
}

/**
 * The times of a file and of its folder, where a journal came and went, say the day and nothing finer: when somebody
 * came is nobody's to know. (The moment of the last change to an inode, which no program may set, stays.)
 */
export async function blurTime(folder: string, name: string, now: Date): Promise<void> {
  const day = new Date(`${dayOf(now)}T00:00:00Z`);
  await utimes(join(folder, name), day, day);
  await utimes(folder, day, day);
}
