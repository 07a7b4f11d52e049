import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { accepted, refused, type Checked } from '@langnghe/language';
import { erasedStudyIds } from '../erase/erase-study.ts';
import { readText } from '../folder.ts';
import { studyIssue } from '../issues.ts';
import { openDataFolder, type DataFolder } from '../data-folder.ts';
import { readBackupKey } from './backup-key.ts';
import type { BackupRecord } from './make-backup.ts';
import { unseal } from './sealed-box.ts';

export interface RestoreSides {
  /** Whether the stores hold nothing yet. */
  readonly empty: (data: DataFolder) => Promise<boolean>;
  /** Rows that `BackupSides` gave, without those of the studies named. */
  readonly people: (data: DataFolder, rows: Uint8Array, without: readonly string[]) => Promise<void>;
  readonly answers: (data: DataFolder, rows: Uint8Array, without: readonly string[]) => Promise<void>;
}

export interface Restored {
  readonly madeOn: string;
  readonly studies: readonly string[];
  /** In the field when the backup was made, and not brought back: their key is gone, or they were closed or erased since. */
  readonly leftOut: readonly string[];
  /** The stores came back too. */
  readonly withPeopleAndAnswers: boolean;
}

/**
 * Brings a backup back into an empty data folder, which may hold the statements of what was closed or erased since. What
 * they name does not come back. Without the key, studies that were not in the field come back as files, and no row.
 */
export async function restoreBackup(
  path: string,
  from: string,
  keysFrom: string | undefined,
  sides: RestoreSides,
): Promise<Checked<Restored>> {
  const found = await backupIn(from, keysFrom);
  if (found === undefined)
    return refused([studyIssue('backup-missing', { field: 'from' }, { folder: from })]);
  const left = (await readdir(path).catch(() => [])).filter((name) => !mayStand.includes(name));
  if (left.length > 0) return refused([studyIssue('restore-not-empty', { field: 'data' }, { folder: path })]);
  const { folder, record, key } = found;
  const open = (part: string, box: Uint8Array): Buffer | undefined =>
    key === undefined ? undefined : unseal(key, part, box);
  const sealed = async (part: string): Promise<Buffer | undefined> =>
    open(part, await readFile(join(folder, `${part}.sealed`)));
  const [people, answers, keys] = [await sealed('people'), await sealed('answers'), await sealed('keys')];
  if (key !== undefined && (!people || !answers || !keys))
    return refused([studyIssue('backup-damaged', { field: 'from' }, { folder })]);

  await mkdir(path, { recursive: true, mode: 0o700 });
  if (existsSync(join(folder, 'erased')))
    await cp(join(folder, 'erased'), join(path, 'erased'), { recursive: true, force: false });
  const gone = await erasedStudyIds({ path });
  const ended = await closedStudyIds({ path });
  const leftOut = record.studies
    .filter(({ id, inField }) => gone.includes(id) || (inField && (keys === undefined || ended.includes(id))))
    .map(({ id }) => id);
  const studies = record.studies.map(({ id }) => id).filter((id) => !leftOut.includes(id));
  if (keys !== undefined) await putKeys(path, keys, leftOut);
  const data = await openDataFolder(path);
  if (keys !== undefined && !(await sides.empty(data))) {
    for (const name of await readdir(path))
      if (!mayStand.includes(name)) await rm(join(path, name), { recursive: true });
    return refused([studyIssue('restore-store-not-empty', { field: 'data' }, { folder: path })]);
  }
  for (const id of studies)
    await cp(join(folder, 'studies', id), join(data.studies, id), { recursive: true });
  if (people !== undefined && answers !== undefined) {
    for (const name of await readdir(join(folder, 'spool')))
      if (!leftOut.some((id) => name === `${id}.spool`))
        await cp(join(folder, 'spool', name), join(data.spool, name));
    await sides.people(data, people, leftOut);
    await sides.answers(data, answers, leftOut);
  }
  return accepted({ madeOn: record.madeOn, studies, leftOut, withPeopleAndAnswers: people !== undefined });
}

/** What a restore leaves as it is: statements of what was closed or erased, and where other databases are. */
const mayStand = ['erased', 'stores.json'];

/** Studies closed on this installation: a backup made before cannot bring them back into the field. */
export async function closedStudyIds({ path }: Pick<DataFolder, 'path'>): Promise<string[]> {
  const text = await readText(join(path, 'erased'), closedFile);
  return text === undefined ? [] : (JSON.parse(text) as string[]);
}

/** Beside the statements of erasure, because an emptied data folder keeps these. */
export const closedFile = 'closed';

interface FoundBackup {
  readonly folder: string;
  readonly record: BackupRecord;
  readonly key: Uint8Array | undefined;
}

/** `next` where a crash came between the new key and the new name. */
async function backupIn(from: string, keysFrom: string | undefined): Promise<FoundBackup | undefined> {
  const key = keysFrom === undefined ? undefined : await readBackupKey(keysFrom);
  const found: FoundBackup[] = [];
  for (const name of ['current', 'next']) {
    const folder = join(from, name);
    const text = await readText(folder, 'backup.json');
    if (text === undefined) continue;
    const record = JSON.parse(text) as BackupRecord;
    found.push({ folder, record, key: key?.id === record.id ? key.key : undefined });
  }
  return found.find((one) => one.key !== undefined) ?? found[0];
}

async function putKeys(path: string, bytes: Buffer, leftOut: readonly string[]): Promise<void> {
  const files = JSON.parse(bytes.toString()) as Readonly<Record<string, string>>;
  for (const [name, content] of Object.entries(files)) {
    if (leftOut.some((id) => name === join('keys', `${id}.json`) || name === join('spool', `${id}.key`)))
      continue;
    const target = join(path, name);
    if (existsSync(target)) continue;
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await chmod(dirname(target), 0o700);
    await writeFile(target, Buffer.from(content, 'base64'), { mode: 0o600, flush: true });
  }
}
