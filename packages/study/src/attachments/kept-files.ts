import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readArtefact, writeArtefact } from '../folder.ts';

/** Folder of the files that came beside the workbook: tables, pictures, sound. */
export const attachmentsFolder = 'attachments';

export type Attachments = ReadonlyMap<string, Uint8Array>;

/** Names of a study's attachments, in the order of the alphabet. */
export async function attachmentNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(join(folder, attachmentsFolder))).filter((name) => !name.endsWith('.new')).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Bytes of each, by name. */
export async function attachmentSizes(folder: string): Promise<ReadonlyMap<string, number>> {
  const names = await attachmentNames(folder);
  const sizes = names.map(async (name) => (await stat(join(folder, attachmentsFolder, name))).size);
  return new Map((await Promise.all(sizes)).map((size, at) => [names[at] ?? '', size]));
}

export async function readAttachments(folder: string): Promise<Attachments> {
  const found = new Map<string, Uint8Array>();
  for (const name of await attachmentNames(folder)) {
    const bytes = await readAttachment(folder, name);
    if (bytes !== undefined) found.set(name, bytes);
  }
  return found;
}

/** A name alone: with it nothing outside the folder of attachments is reached. */
const isName = (name: string): boolean => name !== '' && !/^\.|[\\/\p{Cc}]/u.test(name);

/** `name` must be one that the questionnaire names, never what an address says. */
export async function readAttachment(folder: string, name: string): Promise<Uint8Array | undefined> {
  return isName(name) ? readArtefact(folder, join(attachmentsFolder, name)) : undefined;
}

/** The given files and no others. @throws when a name is a path */
export async function keepAttachments(folder: string, attachments: Attachments): Promise<void> {
  if (![...attachments.keys()].every(isName)) throw new Error('a file is kept by its name alone');
  if (attachments.size > 0) await mkdir(join(folder, attachmentsFolder), { recursive: true });
  for (const [name, bytes] of attachments) await writeArtefact(folder, join(attachmentsFolder, name), bytes);
  for (const name of await attachmentNames(folder))
    if (!attachments.has(name)) await rm(join(folder, attachmentsFolder, name));
}
