import { zipSync } from 'fflate';
import { artefact, readArtefact } from '../folder.ts';
import type { Study } from '../read-study.ts';
import { readAttachments } from './kept-files.ts';

/** The workbook with its files in one .zip, as `readFormFiles` takes it; undefined when there is no workbook. */
export async function formArchive({ folder }: Study): Promise<Uint8Array | undefined> {
  const workbook = await readArtefact(folder, artefact.workbook);
  if (workbook === undefined) return undefined;
  const files = Object.fromEntries(await readAttachments(folder));
  return zipSync({ ...files, [artefact.workbook]: workbook }, { level: 0 });
}
