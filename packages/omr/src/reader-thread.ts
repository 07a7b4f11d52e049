import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { FormTemplate } from '@langnghe/paper';
import { scanIssue } from './issues.ts';
import type { Task, TaskResult } from './task.ts';

/** One thread that decodes and reads; started again when a page kills it or takes too long. */
export interface ReaderThread {
  readonly run: (task: Task) => Promise<TaskResult>;
  readonly stop: () => Promise<void>;
}

const limit = 120_000;

export function readerThread(templates: readonly FormTemplate[], crops: boolean): ReaderThread {
  let worker: Worker | null = null;
  const discard = async (): Promise<void> => {
    const old = worker;
    worker = null;
    await old?.terminate();
  };
  const run = async (task: Task): Promise<TaskResult> => {
    // By package name, not by relative path: it still resolves when a server bundle has moved this module.
    worker ??= new Worker(createRequire(import.meta.url).resolve('@langnghe/omr/worker'), {
      workerData: { templates, crops },
    });
    const over = new AbortController();
    try {
      const answer = once(worker, 'message', { signal: over.signal });
      worker.postMessage(task);
      const [result] = (await Promise.race([
        answer,
        setTimeout(limit, [null], { signal: over.signal, ref: false }),
      ])) as [TaskResult | null];
      if (result !== null) return result;
    } catch {
      // The thread died (a decoder out of memory, say): the page is named, the others go on.
    } finally {
      over.abort();
    }
    await discard();
    return { kind: 'refused', issues: [scanIssue('page-not-readable', {})] };
  };
  return { run, stop: discard };
}
