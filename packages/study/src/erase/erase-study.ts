import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { forgetOrder, type RegisterTables } from '@langnghe/databases';
import { destroyClassKeys, eraseFieldwork, type ErasedPeople } from '@langnghe/fieldwork';
import { accepted, refused, type Checked, type CivilDate } from '@langnghe/language';
import type { Kysely } from 'kysely';
import { eraseFromBackup } from '../backup/erase-from-backup.ts';
import { keysFile, studyFolder, type DataFolder } from '../data-folder.ts';
import { artefact, hasArtefact, readText, writeJson } from '../folder.ts';
import { studyIssue } from '../issues.ts';
import { destroyFolder, filesBelow } from './destroy-folder.ts';
import { signedStatement, type Erased, type ErasureStatement } from './statement.ts';

/** How each side deletes its own rows; the caller has them, for they may be other processes'. */
export interface Erasers {
  readonly register: (study: string) => Promise<Readonly<Record<string, number>>>;
  readonly collection: (study: string) => Promise<Readonly<Record<string, number>>>;
}

/** The people's side: rows, and the keys of the tickets. */
export async function eraseRegister(
  data: DataFolder,
  register: Kysely<RegisterTables>,
  study: string,
): Promise<ErasedPeople> {
  const gone = await eraseFieldwork(register, study);
  await forgetOrder(register, [
    'ticket_class',
    'paper_class',
    'invitation',
    'invitation_code',
    'witness_code',
    'invited_person',
  ]);
  await destroyClassKeys(keysFile(data, study));
  return gone;
}

/**
 * Destroys all there is of a study that is not in the field: rows of both stores, keys, and every file of its folder,
 * also in the trash and in the latest backup, each overwritten first. What stays is a signed statement of what went.
 * Hashes are written down before anything goes, so that an erasure cut short is gone on with and tells the whole. With
 * a warning for each place of a backup that is not here and has to be seen to by hand.
 */
export async function eraseStudy(
  data: DataFolder,
  id: string,
  erasers: Erasers,
  today: CivilDate,
): Promise<Checked<ErasureStatement>> {
  const folders = await foldersOf(data, id);
  const begun = await readText(data.path, begunFile(id));
  if (folders.length === 0 && begun === undefined)
    return refused([studyIssue('study-missing', {}, { study: id })]);
  for (const folder of folders)
    if ((await hasArtefact(folder, artefact.manifest)) && !(await hasArtefact(folder, artefact.dispositions)))
      return refused([studyIssue('erase-open', { field: 'study' }, { study: id })]);
  const erased: Erased =
    begun === undefined
      ? {
          version: 1,
          study: id,
          erasedOn: today,
          files: await filesOf(data, folders),
          register: await erasers.register(id),
          collection: await erasers.collection(id),
        }
      : (JSON.parse(begun) as Erased);
  if (begun === undefined) await writeJson(data.path, begunFile(id), erased);
  const copies = await eraseFromBackup(data, id);
  for (const folder of folders) await destroyFolder(folder);
  const statement = await signedStatement(erased, join(data.keys, 'erasure.pem'));
  await writeJson(data.path, statementFile(data, id), statement);
  await rm(join(data.path, begunFile(id)), { force: true });
  return accepted(statement, copies);
}

const begunFile = (id: string): string => join('erased', `${id}.begun.json`);

/** A study that was erased, and one that took its name later and was erased too, each have a statement. */
function statementFile({ path }: DataFolder, id: string): string {
  let name = join('erased', `${id}.json`);
  for (let n = 2; existsSync(join(path, name)); n += 1) name = join('erased', `${id}.${String(n)}.json`);
  return name;
}

/** Ids of studies that were erased here, each once. */
export async function erasedStudyIds({ path }: Pick<DataFolder, 'path'>): Promise<string[]> {
  const names = await readdir(join(path, 'erased')).catch(() => []);
  const statements = names.filter((name) => /^[a-z0-9-]+(\.\d+)?\.json$/.test(name));
  return [...new Set(statements.map((name) => name.split('.')[0] ?? ''))].sort();
}

/** The latest statement of a study. */
export async function readErasure({ path }: DataFolder, id: string): Promise<ErasureStatement | undefined> {
  const names = await readdir(join(path, 'erased')).catch(() => []);
  const own = names.filter((name) => isNamed(name, id, /^(\.\d+)?\.json$/)).sort(byNumber);
  const text = own.length === 0 ? undefined : await readText(join(path, 'erased'), own.at(-1) ?? '');
  return text === undefined ? undefined : (JSON.parse(text) as ErasureStatement);
}

/** `id` may be what an address says: never part of a pattern. */
const isNamed = (name: string, id: string, ending: RegExp): boolean =>
  name.startsWith(id) && ending.test(name.slice(id.length));

const byNumber = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);

/** Where the study lies: among the studies, and as often as it was thrown away. */
async function foldersOf(data: DataFolder, id: string): Promise<string[]> {
  const trash = join(data.path, 'trash');
  const thrown = await readdir(trash).catch(() => []);
  const own = thrown.filter((name) => isNamed(name, id, /^(\.[0-9a-f]{8})?$/));
  return [studyFolder(data, id), ...own.map((name) => join(trash, name))].filter((path) => existsSync(path));
}

async function filesOf(data: DataFolder, folders: readonly string[]): Promise<Erased['files']> {
  const paths = (await Promise.all(folders.map(filesBelow))).flat();
  const files = await Promise.all(
    paths.map(async (path) => ({ name: relative(data.path, path), ...(await digest(path)) })),
  );
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function digest(path: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
