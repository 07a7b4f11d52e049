import { copySpool, spoolIn } from '@langnghe/collection';
import { collectionDump, dumpTables, loadTables, openCollection, type Dump } from '@langnghe/databases';
import type { BackupSides, DataFolder, RestoreSides } from '@langnghe/study';
import { withoutStudies } from './without-studies.ts';

export function answersOut(data: DataFolder): BackupSides['answers'] {
  return async (spools) => {
    const db = await openCollection(data.collection);
    try {
      const dump = await dumpTables(db, collectionDump);
      for (const row of dump['collected_study'] ?? []) {
        const id = String(row['study_id']);
        if (row['state'] === 'open') await copySpool(spoolIn(data.spool, id), spoolIn(spools, id));
      }
      return Buffer.from(JSON.stringify(dump));
    } finally {
      await db.destroy();
    }
  };
}

export const answersIn: RestoreSides['answers'] = async (data, rows, without) => {
  const db = await openCollection(data.collection);
  try {
    const dump = JSON.parse(Buffer.from(rows).toString()) as Dump;
    await loadTables(db, collectionDump, withoutStudies(dump, without));
  } finally {
    await db.destroy();
  }
};

export async function noAnswersYet(data: DataFolder): Promise<boolean> {
  const db = await openCollection(data.collection);
  try {
    const dump = await dumpTables(db, collectionDump);
    return Object.values(dump).every((rows) => rows.length === 0);
  } finally {
    await db.destroy();
  }
}
