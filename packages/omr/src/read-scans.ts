import type { Issue } from '@langnghe/language';
import type { FormTemplate } from '@langnghe/paper';
import type { PageReading } from './read-page.ts';
import { readerThread, type ReaderThread } from './reader-thread.ts';

/** An uploaded file: where it lies, and what its owner calls it. */
export interface ScanUpload {
  readonly name: string;
  readonly path: string;
}

/** One page of an uploaded file, from 1; page 0 = the file as a whole could not be opened. */
export interface ScannedPage {
  readonly file: string;
  readonly page: number;
  readonly pages: number;
  readonly reading: PageReading;
}

export interface ReadOptions {
  /** Threads; two pages per thread are in memory at most, however long the file. */
  readonly threads: number;
  readonly crops: boolean;
}

/** Reads files page by page, in their order, each page by the template of its printing. A page that cannot be read is named and the rest goes on. */
export async function* readScans(
  uploads: readonly ScanUpload[],
  templates: readonly FormTemplate[],
  { threads, crops }: ReadOptions,
): AsyncGenerator<ScannedPage> {
  const pool = Array.from({ length: Math.max(1, threads) }, () => readerThread(templates, crops));
  try {
    for (const upload of uploads) yield* readFile(upload, pool);
  } finally {
    await Promise.all(pool.map((thread) => thread.stop()));
  }
}

async function* readFile(
  { name, path }: ScanUpload,
  pool: readonly ReaderThread[],
): AsyncGenerator<ScannedPage> {
  const opened = await pool[0]?.run({ path, index: null });
  if (opened?.kind !== 'opened') {
    const issues = opened?.kind === 'refused' ? opened.issues : [];
    yield { file: name, page: 0, pages: 0, reading: { ok: false, issues: placed(issues, name) } };
    return;
  }
  const { pages } = opened;
  const free: Promise<unknown>[] = pool.map(() => Promise.resolve());
  const readings: Promise<PageReading>[] = [];
  const start = (index: number): void => {
    const k = index % pool.length;
    const reading = (free[k] ?? Promise.resolve()).then(() => readOne(pool[k], path, index, name));
    free[k] = reading;
    readings.push(reading);
  };
  const ahead = 2 * pool.length;
  for (let index = 0; index < Math.min(ahead, pages); index++) start(index);
  for (let index = 0; index < pages; index++) {
    const reading = await readings.shift();
    if (index + ahead < pages) start(index + ahead);
    if (reading !== undefined) yield { file: name, page: index + 1, pages, reading };
  }
}

async function readOne(
  thread: ReaderThread | undefined,
  path: string,
  index: number,
  name: string,
): Promise<PageReading> {
  const result = await thread?.run({ path, index });
  if (result?.kind === 'read') {
    const { reading } = result;
    return reading.ok ? reading : { ok: false, issues: placed(reading.issues, name, index) };
  }
  return { ok: false, issues: placed(result?.kind === 'refused' ? result.issues : [], name, index) };
}

const placed = (issues: readonly Issue[], file: string, index?: number): readonly Issue[] =>
  issues.map((issue) => ({ ...issue, place: index === undefined ? { file } : { file, row: index + 1 } }));
