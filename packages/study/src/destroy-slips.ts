import { randomBytes } from 'node:crypto';
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { artefact, hasArtefact, type Artefact } from './folder.ts';
import type { Study } from './read-study.ts';

/**
 * Deletes the files of slips and forms, the only places where their codes stand together: overwritten first, so that on ordinary disks nothing
 * is left to undelete. Twice is once.
 */
export async function destroySlips(study: Study): Promise<void> {
  await destroyPrinted(study, artefact.slips);
  await destroyPrinted(study, artefact.forms);
}

/** The forms' file alone, in which their numbers stand together. */
export function destroyForms(study: Study): Promise<void> {
  return destroyPrinted(study, artefact.forms);
}

async function destroyPrinted(study: Study, name: Artefact): Promise<void> {
  if (!(await hasArtefact(study.folder, name))) return;
  const path = join(study.folder, name);
  const { size } = await stat(path);
  const handle = await open(path, 'r+');
  await handle.write(randomBytes(size), 0, size, 0);
  await handle.sync();
  await handle.close();
  await rm(path);
}
