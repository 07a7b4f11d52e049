import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from '../data-folder.ts';
import { readText, writeJson } from '../folder.ts';

/** Opens one backup and no other: each is made under a key of its own. */
export interface BackupKey {
  readonly version: 1;
  /** The backup's. */
  readonly id: string;
  readonly key: Uint8Array;
}

const fileName = 'langnghe-backup.key';
/** In the data folder: where the latest backup and its key were put. */
export const placeFile = 'backup.json';

export interface BackupPlace {
  readonly to: string;
  readonly keysTo: string;
}

export function newBackupKey(): BackupKey {
  return { version: 1, id: randomBytes(16).toString('hex'), key: new Uint8Array(randomBytes(32)) };
}

/** In the place of the last one, which is overwritten: the backup it opened is noise from now on. */
export async function keepBackupKey(folder: string, { version, id, key }: BackupKey): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, fileName);
  const text = `${JSON.stringify({ version, id, key: Buffer.from(key).toString('base64') })}\n`;
  await writeFile(`${path}.new`, text, { mode: 0o600, flush: true });
  await destroy(path);
  await rename(`${path}.new`, path);
}

/** Undefined when there is none, or it is no such key. */
export async function readBackupKey(folder: string): Promise<BackupKey | undefined> {
  try {
    const found = JSON.parse(await readFile(join(folder, fileName), 'utf8')) as Record<string, unknown>;
    const { id, key } = found;
    if (typeof id !== 'string' || typeof key !== 'string') return undefined;
    const bytes = Buffer.from(key, 'base64');
    return bytes.length === 32 ? { version: 1, id, key: new Uint8Array(bytes) } : undefined;
  } catch {
    return undefined;
  }
}

export async function rememberBackup({ path }: DataFolder, place: BackupPlace): Promise<void> {
  await writeJson(path, placeFile, place);
}

/**
 * What a study's close and erasure forget must be forgotten by the backup too: its key goes. `away`: it lies on a medium
 * that is not here, and has to be destroyed by hand.
 */
export async function forgetBackup({
  path,
}: Pick<DataFolder, 'path'>): Promise<'none' | 'forgotten' | { readonly away: string }> {
  const text = await readText(path, placeFile);
  if (text === undefined) return 'none';
  const { keysTo } = JSON.parse(text) as BackupPlace;
  const file = join(keysTo, fileName);
  if (!existsSync(file)) return existsSync(keysTo) ? 'none' : { away: file };
  await destroy(file);
  return 'forgotten';
}

async function destroy(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return;
  const file = await open(path, 'r+');
  await file.write(randomBytes(found.size), 0, found.size, 0);
  await file.sync();
  await file.close();
  await rm(path);
}
