import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { destroyFile, type Collector } from '@langnghe/collection';
import { PaperRoom } from '@langnghe/paper-entry';
import { randomBytes } from 'node:crypto';
import type { DataFolder } from '../data-folder.ts';
import { destroyFolder } from '../erase/destroy-folder.ts';

/** Where a study's forms on paper wait: beside the spool, like it in no backup. */
function paperFolder(data: Pick<DataFolder, 'spool'>, study: string): string {
  if (!/^[a-z0-9][a-z0-9-]{1,62}$/.test(study)) throw new Error(`not a study id: ${study}`);
  return join(data.spool, 'paper', study);
}

/** One process has a study's room open at a time: the one that holds the spool. */
export function openPaperRoom(
  data: Pick<DataFolder, 'spool'>,
  study: string,
  collector: Collector,
): Promise<PaperRoom> {
  return PaperRoom.open(study, paperFolder(data, study), collector, {
    entropy: randomBytes,
    threads: Math.max(1, Math.min(4, availableParallelism())),
  });
}

/** null where no form was ever printed. */
export function paperRoomIfAny(
  data: Pick<DataFolder, 'spool'>,
  study: string,
  collector: Collector,
): Promise<PaperRoom | null> {
  return existsSync(paperFolder(data, study)) ? openPaperRoom(data, study, collector) : Promise.resolve(null);
}

/**
 * What a crash left of a study's forms, or a study that was thrown away before its close: the key and everything sealed
 * under it, overwritten. Gives how many files went.
 */
export async function destroyPaperRoom(data: Pick<DataFolder, 'spool'>, study: string): Promise<number> {
  const folder = paperFolder(data, study);
  if (!existsSync(folder)) return 0;
  const files = (await readdir(folder, { withFileTypes: true, recursive: true })).filter((one) =>
    one.isFile(),
  );
  // The key first: whatever a crash leaves then opens no more.
  await destroyFile(join(folder, 'key'), randomBytes);
  await destroyFolder(folder);
  return files.length;
}
