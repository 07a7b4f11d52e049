import { Worker } from 'node:worker_threads';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { archiveDirectory } from './archive.ts';
import { spreadsheetIssue } from './issues.ts';
import { compoundHolds, fileKind, type FileKind } from './kind.ts';
import type { ParseRequest } from './parse-worker.ts';
import type { ParsedWorkbook } from './parse-workbook.ts';
import type { Sheet } from './sheet.ts';

export interface ReadLimits {
  /** Bytes all parts of the workbook may take together when unpacked. */
  readonly unpackedBytes: number;
  readonly milliseconds: number;
}

export const defaultReadLimits: ReadLimits = { unpackedBytes: 20 * 1024 * 1024, milliseconds: 20_000 };

/** Memory of the parsing thread: what the largest workbook allowed takes, with room. */
const workerMegabytes = 768;

/**
 * The sheets of an .xlsx, .xlsm or .xls workbook, all text in NFC, or why it cannot be read. Never throws on any bytes;
 * zip bombs are refused from the directory, and parsing happens in a thread with a limit of time and memory.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: ReadLimits = defaultReadLimits,
): Promise<Checked<readonly Sheet[]>> {
  const issue = refusal(bytes, limits);
  if (issue !== null) return refused([issue]);
  const format = fileKind(bytes) === 'compound' ? 'xls' : 'xlsx';
  const parsed = await parseApart({ bytes, format }, limits.milliseconds);
  if (parsed === 'too-slow')
    return refused([spreadsheetIssue('workbook-too-slow', {}, { seconds: limits.milliseconds / 1000 })]);
  if (parsed === 'damaged') return refused([spreadsheetIssue('workbook-damaged', {})]);
  const { sheets, recomposed } = parsed;
  if (sheets.every((sheet) => sheet.rows.length === 0))
    return refused([spreadsheetIssue('workbook-without-sheets', {})]);
  if (recomposed === null) return accepted(sheets);
  const { cells, ...place } = recomposed;
  return accepted(sheets, [spreadsheetIssue('text-recomposed', place, { cells })]);
}

function refusal(bytes: Uint8Array, limits: ReadLimits): Issue | null {
  if (bytes.length === 0) return spreadsheetIssue('workbook-empty', {});
  const kind = fileKind(bytes);
  if (kind === 'compound') return compoundRefusal(bytes, limits);
  if (kind !== 'zip') return spreadsheetIssue('workbook-not-one', {}, { kind: kindWords[kind] });
  const entries = archiveDirectory(bytes);
  if (entries === null) return spreadsheetIssue('workbook-damaged', {});
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > limits.unpackedBytes) return tooLarge(limits);
  return archiveRefusal(entries.map((entry) => entry.name));
}

function archiveRefusal(names: readonly string[]): Issue | null {
  if (names.includes('xl/workbook.bin'))
    return spreadsheetIssue('workbook-old-format', {}, { kind: '.xlsb' });
  if (names.some((name) => /^xl\/workbook\.xml$/i.test(name))) return null;
  if (names.includes('content.xml'))
    return spreadsheetIssue('workbook-old-format', {}, { kind: '.ods, .odt' });
  const kind = names.some((name) => name.startsWith('word/')) ? 'Word (.docx)' : 'zip';
  return spreadsheetIssue('workbook-not-one', {}, { kind });
}

function compoundRefusal(bytes: Uint8Array, limits: ReadLimits): Issue | null {
  if (compoundHolds(bytes, 'EncryptedPackage')) return spreadsheetIssue('workbook-encrypted', {});
  if (!compoundHolds(bytes, 'Workbook') && !compoundHolds(bytes, 'Book'))
    return spreadsheetIssue('workbook-not-one', {}, { kind: 'Office 97–2003' });
  return bytes.length > limits.unpackedBytes ? tooLarge(limits) : null;
}

const tooLarge = ({ unpackedBytes }: ReadLimits): Issue =>
  spreadsheetIssue('workbook-too-large', {}, { limit: Math.round(unpackedBytes / 1024 / 1024) });

const kindWords: Readonly<Record<Exclude<FileKind, 'zip' | 'compound'>, string>> = {
  pdf: 'PDF',
  image: 'JPEG/PNG',
  html: 'HTML',
  xml: 'XML',
  text: 'TXT/CSV',
  binary: 'BIN',
};

type Parsed = ParsedWorkbook | 'too-slow' | 'damaged';

function parseApart(request: ParseRequest, milliseconds: number): Promise<Parsed> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), {
      workerData: request,
      resourceLimits: { maxOldGenerationSizeMb: workerMegabytes },
      stdout: true,
      stderr: true,
    });
    const settle = (parsed: Parsed): void => {
      clearTimeout(timer);
      resolve(parsed);
      void worker.terminate();
    };
    const timer = setTimeout(() => settle('too-slow'), milliseconds);
    worker.once('message', (parsed: ParsedWorkbook) => settle(parsed));
    // hucre throws on anything that is not a sound workbook; memory beyond the limit ends the thread the same way.
    worker.once('error', () => settle('damaged'));
    worker.once('exit', () => settle('damaged'));
  });
}
