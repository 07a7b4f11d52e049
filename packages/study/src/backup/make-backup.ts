import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { accepted, refused, type Checked, type CivilDate, type Issue } from '@langnghe/language';
import type { DataFolder } from '../data-folder.ts';
import { artefact, hasArtefact, writeJson } from '../folder.ts';
import { studyIssue } from '../issues.ts';
import { studyIds } from '../data-folder.ts';
import {
  keepBackupKey,
  newBackupKey,
  rememberBackup,
  type BackupKey,
  type BackupPlace,
} from './backup-key.ts';
import { seal } from './sealed-box.ts';

/** `backup.json` of a backup. No time finer than its day. */
export interface BackupRecord {
  readonly version: 1;
  readonly id: string;
  readonly madeOn: CivilDate;
  readonly studies: readonly { readonly id: string; readonly inField: boolean }[];
}

/** What each side gives for the backup; the caller has them, for no module may have both. */
export interface BackupSides {
  /** Rows of the register, as bytes. */
  readonly people: () => Promise<Uint8Array>;
  /** Rows of the collection, as bytes; copies of the spools go into the folder, their keys come back. */
  readonly answers: (spools: string) => Promise<Uint8Array>;
}

/** Of the register and its keys, sealed; of closed studies everything else in the clear, as in the data folder. */
export const sealedParts = ['people', 'answers', 'keys'] as const;

/** The codes are nobody's to copy. */
const leftOut: readonly string[] = [artefact.slips, artefact.opening];

/**
 * Makes a backup in `to`, in place of the one before, and its key in `keysTo`: a different medium, for whoever has both
 * has all. Rows of both stores and all keys are sealed; spools are copied anew under new keys, themselves sealed. Twice
 * the room is needed for a moment.
 */
export async function makeBackup(
  data: DataFolder,
  place: BackupPlace,
  sides: BackupSides,
  today: CivilDate,
): Promise<Checked<BackupRecord>> {
  const issues = placeIssues(data, place);
  if (issues.length > 0) return refused(issues);
  const key = newBackupKey();
  const next = join(place.to, 'next');
  await rm(next, { recursive: true, force: true });
  await mkdir(join(next, 'spool'), { recursive: true, mode: 0o700 });
  const ids = await studyIds(data);
  for (const id of ids) await copyStudy(join(data.studies, id), join(next, 'studies', id));
  if (existsSync(join(data.path, 'erased')))
    await cp(join(data.path, 'erased'), join(next, 'erased'), { recursive: true });
  const sealed = async (part: string, bytes: Uint8Array): Promise<void> =>
    writeFile(join(next, `${part}.sealed`), seal(key.key, part, bytes), { mode: 0o600, flush: true });
  await sealed('people', await sides.people());
  await sealed('answers', await sides.answers(join(next, 'spool')));
  await sealed('keys', Buffer.from(JSON.stringify(await keyFiles(data, join(next, 'spool')))));
  const record: BackupRecord = {
    version: 1,
    id: key.id,
    madeOn: today,
    studies: await Promise.all(
      ids.map(async (id) => ({ id, inField: await inField(join(data.studies, id)) })),
    ),
  };
  await writeJson(next, 'backup.json', record);
  await replace(place, next, key);
  await rememberBackup(data, place);
  return accepted(record);
}

/** From the moment the key is replaced the old backup is noise; what a crash leaves is found by `restoreBackup`. */
async function replace({ to, keysTo }: BackupPlace, next: string, key: BackupKey): Promise<void> {
  await keepBackupKey(keysTo, key);
  await rm(join(to, 'current'), { recursive: true, force: true });
  await rename(next, join(to, 'current'));
}

async function copyStudy(from: string, to: string): Promise<void> {
  await cp(from, to, {
    recursive: true,
    filter: (path) => !leftOut.includes(relative(from, path)) && !path.endsWith('.new'),
  });
}

export async function inField(folder: string): Promise<boolean> {
  return (
    (await hasArtefact(folder, artefact.manifest)) && !(await hasArtefact(folder, artefact.dispositions))
  );
}

/** Names below the data folder, and their bytes: keys of tickets, of the spools' copies, and the settings with passwords. */
async function keyFiles(data: DataFolder, spools: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const take = async (name: string, path: string): Promise<void> => {
    if (existsSync(path)) files[name] = (await readFile(path)).toString('base64');
  };
  for (const name of await readdir(data.keys).catch(() => []))
    if (name.endsWith('.json') || name.endsWith('.pem'))
      await take(join('keys', name), join(data.keys, name));
  for (const name of await readdir(spools)) {
    if (!name.endsWith('.key')) continue;
    await take(join('spool', name), join(spools, name));
    await rm(join(spools, name));
  }
  for (const name of ['mail.json', 'stores.json']) await take(name, join(data.path, name));
  return files;
}

function placeIssues({ path }: DataFolder, { to, keysTo }: BackupPlace): Issue[] {
  const inside = (inner: string, outer: string): boolean =>
    resolve(inner) === resolve(outer) || !relative(resolve(outer), resolve(inner)).startsWith('..');
  if (inside(keysTo, path) || inside(keysTo, to) || inside(to, keysTo))
    return [studyIssue('backup-key-beside', { field: 'keys-to' }, { folder: keysTo })];
  if (inside(to, path) || inside(path, to))
    return [studyIssue('backup-inside', { field: 'to' }, { folder: to })];
  return [];
}
