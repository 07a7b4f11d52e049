import { civilDate, type Issue } from '@langnghe/language';
import { readdir, readFile, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Examined } from './check.ts';
import { doctorIssue } from './issues.ts';

/** What the machine around the program keeps, and whether its clock and disk can be relied on. */
export async function examineMachine(dataFolder: string, now = new Date()): Promise<Examined[]> {
  return [
    {
      what: { vi: 'bộ nhớ không bị ghi xuống đĩa', en: 'memory is not written to disk' },
      issues: await memoryIssues(),
    },
    { what: { vi: 'đồng hồ máy', en: 'clock' }, issues: await clockIssues(dataFolder, now) },
    { what: { vi: 'chỗ trống trên đĩa', en: 'room on the disk' }, issues: await roomIssues(dataFolder) },
    { what: { vi: 'tiếng Việt', en: 'Vietnamese' }, issues: languageIssues() },
  ];
}

async function memoryIssues(): Promise<Issue[]> {
  const issues: Issue[] = [];
  const swaps = swapNames(await readFile('/proc/swaps', 'utf8').catch(() => ''));
  if (swaps.length > 0) issues.push(doctorIssue('swap-on', {}, { names: swaps.join(', ') }));
  const limits = await readFile('/proc/self/limits', 'utf8').catch(() => '');
  if (/^Max core file size\s+(?!0\s)/m.test(limits)) issues.push(doctorIssue('core-dumps', {}));
  return issues;
}

/** Of `/proc/swaps`: its first line is a heading. */
export function swapNames(text: string): string[] {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => /^\S+/.exec(line) ?? []);
}

const day = 24 * 3600 * 1000;

/** Nothing else on the machine tells a wrong clock: files from tomorrow do. */
export async function clockIssues(dataFolder: string, now: Date): Promise<Issue[]> {
  let newest = 0;
  const entries = await readdir(dataFolder, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries.filter((one) => one.isFile())) {
    const found = await stat(join(entry.parentPath, entry.name)).catch(() => undefined);
    newest = Math.max(newest, found?.mtimeMs ?? 0);
  }
  if (newest < now.getTime() + day / 2) return [];
  return [doctorIssue('clock-behind', {}, { today: civilDate(now), newest: civilDate(new Date(newest)) })];
}

const mebibyte = 1 << 20;
const little = 2048;
const tooLittle = 256;

async function roomIssues(dataFolder: string): Promise<Issue[]> {
  const { bavail, bsize } = await statfs(dataFolder);
  const free = Math.floor((bavail * bsize) / mebibyte);
  if (free >= little) return [];
  return [doctorIssue(free < tooLittle ? 'disk-full' : 'disk-nearly-full', { file: dataFolder }, { free })];
}

function languageIssues(): Issue[] {
  return Intl.Collator.supportedLocalesOf(['vi']).length === 1 ? [] : [doctorIssue('language-missing', {})];
}
