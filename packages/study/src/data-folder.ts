import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * The folder an installation keeps everything in: `register.db`, `collection.db`, `spool/`, `studies/ID/`, `trash/`.
 * Where `stores.json` names PostgreSQL databases, the two stores are there instead.
 */
export interface DataFolder {
  readonly path: string;
  readonly studies: string;
  /** Path of a file, or address of a database. */
  readonly register: string;
  readonly collection: string;
  readonly spool: string;
  /** Private keys of the tickets, one file for each study; the register's alone. */
  readonly keys: string;
}

/** `stores.json`: `{ "register": "postgres://…", "collection": "postgres://…" }`; holds passwords, so mode 0600. */
const storesFile = z.strictObject({ register: z.string().min(1), collection: z.string().min(1) });

export async function openDataFolder(path: string): Promise<DataFolder> {
  const data: DataFolder = {
    path,
    studies: join(path, 'studies'),
    ...(await storesOf(path)),
    spool: join(path, 'spool'),
    keys: join(path, 'keys'),
  };
  await mkdir(data.studies, { recursive: true, mode: 0o700 });
  // Answers, estimates and, until they are printed, slip codes stand below: nobody else of this machine may look in.
  await chmod(data.studies, 0o700);
  await mkdir(data.spool, { recursive: true, mode: 0o700 });
  return data;
}

/** @throws when `stores.json` is not as it should be, or puts people and answers into one database */
async function storesOf(path: string): Promise<Pick<DataFolder, 'register' | 'collection'>> {
  const file = join(path, 'stores.json');
  if (!existsSync(file))
    return { register: join(path, 'register.db'), collection: join(path, 'collection.db') };
  const stores = storesFile.parse(JSON.parse(await readFile(file, 'utf8')));
  if (stores.register === stores.collection) throw new Error(`${file}: people and answers in one database`);
  return stores;
}

export function keysFile(data: Pick<DataFolder, 'keys'>, id: string): string {
  if (!/^[a-z0-9][a-z0-9-]{1,62}$/.test(id)) throw new Error(`not a study id: ${id}`);
  return join(data.keys, `${id}.json`);
}

export function studyFolder(data: DataFolder, id: string): string {
  if (!/^[a-z0-9][a-z0-9-]{1,62}$/.test(id)) throw new Error(`not a study id: ${id}`);
  return join(data.studies, id);
}

export async function studyIds(data: DataFolder): Promise<string[]> {
  return folderNames(data.studies);
}

/** Studies that `restoreStudy` can bring back. */
export async function trashedStudyIds(data: DataFolder): Promise<string[]> {
  const trash = join(data.path, 'trash');
  await mkdir(trash, { recursive: true });
  return folderNames(trash);
}

async function folderNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Moves a study to the trash, whence `restoreStudy` brings it back. An older one of the same id that lies there stays,
 * under another name.
 */
export async function discardStudy(data: DataFolder, id: string): Promise<void> {
  const trash = join(data.path, 'trash');
  await mkdir(trash, { recursive: true });
  const place = join(trash, id);
  if (existsSync(place)) await rename(place, `${place}.${randomBytes(4).toString('hex')}`);
  await rename(studyFolder(data, id), place);
}

export async function restoreStudy(data: DataFolder, id: string): Promise<void> {
  studyFolder(data, id);
  await rename(join(data.path, 'trash', id), join(data.studies, id));
}
