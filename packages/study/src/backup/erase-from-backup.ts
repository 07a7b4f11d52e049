import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '@langnghe/language';
import type { DataFolder } from '../data-folder.ts';
import { destroyFolder } from '../erase/destroy-folder.ts';
import { readText } from '../folder.ts';
import { studyIssue } from '../issues.ts';
import { forgetBackup, placeFile, type BackupPlace } from './backup-key.ts';

/**
 * A study that is erased goes from the latest backup too: its folder, which of a closed study lies there as it was, and
 * the key without which rows and spools are noise. Gives a warning for each of the two places that is not here.
 */
export async function eraseFromBackup(data: Pick<DataFolder, 'path'>, study: string): Promise<Issue[]> {
  const text = await readText(data.path, placeFile);
  if (text === undefined) return [];
  const { to } = JSON.parse(text) as BackupPlace;
  // `next` is a backup that was cut short.
  const copies = ['current', 'next'].map((name) => join(to, name, 'studies', study));
  for (const copy of copies) if (existsSync(copy)) await destroyFolder(copy);
  const key = await forgetBackup(data);
  return [
    ...(existsSync(to)
      ? []
      : [studyIssue('backup-away', {}, { place: join(to, 'current', 'studies', study) })]),
    ...(typeof key === 'object' ? [studyIssue('backup-away', {}, { place: key.away })] : []),
  ];
}
