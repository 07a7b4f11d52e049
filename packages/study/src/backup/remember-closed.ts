import type { DataFolder } from '../data-folder.ts';
import { writeJson } from '../folder.ts';
import { join } from 'node:path';
import { forgetBackup } from './backup-key.ts';
import { closedFile, closedStudyIds } from './restore-backup.ts';

/** At the close: an older backup must neither bring the study back into the field, nor its people back at all. */
export async function forgetInBackups(
  data: Pick<DataFolder, 'path'>,
  study: string,
): Promise<Awaited<ReturnType<typeof forgetBackup>>> {
  const known = await closedStudyIds(data);
  if (!known.includes(study))
    await writeJson(join(data.path, 'erased'), closedFile, [...known, study].sort());
  return forgetBackup(data);
}
