import { parentPort, workerData } from 'node:worker_threads';
import { parseWorkbook } from './parse-workbook.ts';

// A worker of its own: a hostile workbook can spend only this thread's time and memory.
const bytes: unknown = workerData;
if (!(bytes instanceof Uint8Array)) throw new Error('the worker takes the bytes of one workbook');
parentPort?.postMessage(await parseWorkbook(bytes));
