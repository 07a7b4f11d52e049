import { openCollection, openRegister, serverIssues } from '@langnghe/databases';
import { copyOnWriteIssue, spoolFileSystem } from '@langnghe/collection';
import type { Issue } from '@langnghe/language';
import type { DataFolder } from '@langnghe/study';
import type { Examined } from './check.ts';
import { doctorIssue } from './issues.ts';

/** Settings of the stores' servers, and the file system below the spool. */
export async function examineStores(data: DataFolder): Promise<Examined[]> {
  return [
    {
      what: { vi: 'sổ (phía người)', en: 'register (people)' },
      issues: await storeIssues('register', () => openRegister(data.register)),
    },
    {
      what: { vi: 'kho câu trả lời', en: 'store of answers' },
      issues: await storeIssues('collection', () => openCollection(data.collection)),
    },
    {
      what: { vi: 'hệ tệp của nơi giữ tạm', en: 'file system of the spool' },
      issues: await spoolIssues(data.spool),
    },
  ];
}

type Store<Tables> = Parameters<typeof serverIssues<Tables>>[0];

async function storeIssues<Tables>(store: string, open: () => Promise<Store<Tables>>): Promise<Issue[]> {
  let db: Store<Tables>;
  try {
    db = await open();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [doctorIssue('store-unreachable', { field: store }, { store, reason })];
  }
  try {
    return await serverIssues(db);
  } finally {
    await db.destroy();
  }
}

async function spoolIssues(folder: string): Promise<Issue[]> {
  const found = await spoolFileSystem(folder);
  return found.suitable ? [] : [copyOnWriteIssue(folder, found.name)];
}
