import { randomBytes } from 'node:crypto';
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { artefact, hasArtefact } from './folder.ts';
import type { Study } from './read-study.ts';

/**
 * Deletes the slips' file, the only place where the codes stand: overwritten first, so that on ordinary disks nothing
 * is left to undelete. Twice is once.
 */
export async function destroySlips(study: Study): Promise<void> {
  if (!(await hasArtefact(study.folder, artefact.slips))) return;
  const path = join(study.folder, artefact.slips);
  const { size } = await stat(path);
  const handle = await open(path, 'r+');
  await handle.write(randomBytes(size), 0, size, 0);
  await handle.sync();
  await handle.close();
  await rm(path);
}
