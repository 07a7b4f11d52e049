import type { Issue } from '@langnghe/language';
import type { DataFolder } from '@langnghe/study';
import { access, constants, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Examined } from './check.ts';
import { doctorIssue } from './issues.ts';

/** Keys, stores and spools: readable by the server's account, and by nobody else. */
export async function examineFiles(data: DataFolder): Promise<Examined[]> {
  const own = await ownFiles(data);
  const keys = own.filter((path) => /\.key$|[/\\]keys[/\\]/.test(path));
  return [
    {
      what: { vi: 'tệp chỉ chủ máy chủ đọc được', en: 'files only the server’s account can read' },
      issues: (await Promise.all([...own, data.studies, data.spool].map(openToOthers))).flat(),
    },
    {
      what: { vi: 'tệp khóa đọc được', en: 'key files can be read' },
      issues: (await Promise.all(keys.map(unreadable))).flat(),
    },
  ];
}

async function ownFiles(data: DataFolder): Promise<string[]> {
  const inFolder = async (folder: string): Promise<string[]> =>
    (await readdir(folder).catch(() => [])).map((name) => join(folder, name));
  const files = [...(await inFolder(data.spool)), ...(await inFolder(data.keys))];
  const named = ['register.db', 'collection.db', 'stores.json'].map((name) => join(data.path, name));
  return [...named, ...files.filter((path) => !/[/\\]lock(-journal)?$/.test(path))];
}

/** Rights of the group or of everybody. */
const others = 0o077;

async function openToOthers(path: string): Promise<Issue[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || (found.mode & others) === 0 || found.isSocket()) return [];
  const mode = found.isDirectory() ? '700' : '600';
  return [doctorIssue('file-open-to-others', { file: path }, { path, mode })];
}

async function unreadable(path: string): Promise<Issue[]> {
  const readable = await access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
  const empty = (await stat(path).catch(() => ({ size: 0 }))).size === 0;
  return readable && !empty ? [] : [doctorIssue('key-unreadable', { file: path }, { path })];
}
