import { Worker } from 'node:worker_threads';
import type { CellJob, CellResult } from '../cells/cell-job.ts';

/** Threads that cells are added up in. Whoever opens them closes them; idle ones do not keep a process alive. */
export interface Threads {
  readonly count: number;
  /** Results in the order of the jobs, whatever thread took which. Fails with the first error of a thread. */
  readonly run: (jobs: readonly CellJob[]) => Promise<CellResult[]>;
  readonly close: () => Promise<void>;
}

export function openThreads(count: number): Threads {
  if (!Number.isInteger(count) || count < 1) throw new Error(`${count} threads`);
  const workers = Array.from({ length: count }, started);
  let last: Promise<unknown> = Promise.resolve();
  return {
    count,
    run: (jobs) => {
      const results = last.then(() => runAll(workers, jobs));
      last = results.catch(() => undefined);
      return results;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function started(): Worker {
  const worker = new Worker(new URL('./cell-worker.ts', import.meta.url));
  // Between jobs nobody listens; the next job then finds the thread gone.
  worker.on('error', () => undefined);
  worker.unref();
  return worker;
}

/** Each thread takes the next job as soon as it is free; all are free again at the end, also after an error. */
async function runAll(workers: readonly Worker[], jobs: readonly CellJob[]): Promise<CellResult[]> {
  const results: CellResult[] = [];
  const left = jobs.entries();
  const work = async (worker: Worker): Promise<void> => {
    for (const [k, job] of left) results[k] = await runOne(worker, job);
  };
  const ended = await Promise.allSettled(workers.map(work));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return results;
}

function runOne(worker: Worker, job: CellJob): Promise<CellResult> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.unref();
      worker.off('message', done).off('error', failed).off('exit', ended);
    };
    const done = (result: CellResult): void => {
      settle();
      resolve(result);
    };
    const failed = (error: unknown): void => {
      settle();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const ended = (): void => failed(new Error('a thread that adds up cells has ended'));
    if (worker.threadId === -1) {
      ended();
      return;
    }
    worker.on('message', done).on('error', failed).on('exit', ended);
    worker.ref();
    worker.postMessage(job);
  });
}
