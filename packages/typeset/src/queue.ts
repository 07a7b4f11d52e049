import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Job, JobResult } from './job.ts';

let worker: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Bytes. After a larger document the compiler's thread is ended: it keeps hundreds of MB that only its end gives back. */
const largeDocument = 1_000_000;

/** Runs one job at a time in a single worker thread; the compiler is synchronous and would block the server. */
export function inWorker(job: Job, limit: number): Promise<JobResult | 'timeout'> {
  const result = last.then(() => runOne(job, limit));
  last = result.catch(() => undefined);
  return result;
}

async function runOne(job: Job, limit: number): Promise<JobResult | 'timeout'> {
  const thread = (worker ??= started());
  const over = new AbortController();
  thread.ref();
  try {
    const [result] = (await Promise.race([
      once(thread, 'message', { signal: over.signal }),
      (thread.postMessage(job), setTimeout(limit, ['timeout'], { signal: over.signal, ref: false })),
    ])) as [JobResult | 'timeout'];
    if (result === 'timeout' || (result.ok && result.pdf.length > largeDocument)) await discard(thread);
    return result;
  } catch (error) {
    await discard(thread);
    throw error;
  } finally {
    over.abort();
    thread.unref();
  }
}

/** By package name, not by relative path: it still resolves when a server bundle has moved this module. */
function started(): Worker {
  return new Worker(createRequire(import.meta.url).resolve('@langnghe/typeset/worker'));
}

async function discard(thread: Worker): Promise<void> {
  if (worker === thread) worker = undefined;
  await thread.terminate();
}
