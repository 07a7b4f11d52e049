import { parentPort, workerData } from 'node:worker_threads';
import { parseWorkbook, type WorkbookFormat } from './parse-workbook.ts';

export interface ParseRequest {
  readonly bytes: Uint8Array;
  readonly format: WorkbookFormat;
}

// A worker of its own: a hostile workbook can spend only this thread's time and memory.
const { bytes, format } = workerData as ParseRequest;
parentPort?.postMessage(await parseWorkbook(bytes, format));
