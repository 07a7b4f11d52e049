import { parentPort, workerData } from 'node:worker_threads';
import type { FormTemplate } from '@langnghe/paper';
import sharp from 'sharp';
import { openScan, type OpenedScan } from './decode.ts';
import { scanIssue } from './issues.ts';
import { readPage, type PageReading } from './read-page.ts';
import type { Task, TaskResult } from './task.ts';

// The pool has one thread per core already.
sharp.concurrency(1);
sharp.cache(false);

const { templates, crops } = workerData as {
  readonly templates: readonly FormTemplate[];
  readonly crops: boolean;
};

let opened: { readonly path: string; readonly scan: OpenedScan } | null = null;

async function scanAt(path: string): Promise<OpenedScan> {
  if (opened?.path === path) return opened.scan;
  if (opened?.scan.ok === true) opened.scan.file.close();
  opened = { path, scan: await openScan(path) };
  return opened.scan;
}

async function read({ path, index }: Task): Promise<TaskResult> {
  const scan = await scanAt(path);
  if (!scan.ok) return { kind: 'refused', issues: scan.issues };
  if (index === null) return { kind: 'opened', pages: scan.file.pages };
  const image = await scan.file.page(index);
  const unreadable: PageReading = { ok: false, issues: [scanIssue('page-not-readable', {})] };
  return {
    kind: 'read',
    reading: image === null ? unreadable : await readPage(image, templates, { crops }),
  };
}

parentPort?.on('message', (task: Task) => {
  void read(task).then((result) => parentPort?.postMessage(result));
});
