import { parentPort } from 'node:worker_threads';
import { buffersOf, runCellJob, type CellJob } from '../cells/cell-job.ts';

if (parentPort === null) throw new Error('cell-worker.ts runs in a thread of its own');
const port = parentPort;
port.on('message', (job: CellJob) => {
  const result = runCellJob(job);
  port.postMessage(result, buffersOf(result));
});
