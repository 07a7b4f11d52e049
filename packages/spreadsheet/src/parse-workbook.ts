import { unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { cellOf, trimRows } from './cell.ts';
import type { Sheet } from './sheet.ts';

/**
 * The sheets of a workbook whose directory has been found in order. Repacked first: fflate unpacks into buffers of
 * the sizes the directory states, so an entry that lies about its size is cut off instead of filling the memory.
 */
export async function parseWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const parts = unzipSync(bytes, { filter: ({ name }) => !name.startsWith('xl/media/') });
  const { sheets } = await readXlsx(zipSync(parts, { level: 0 }));
  return sheets.map(({ name, rows }) => ({
    name: name.normalize('NFC'),
    rows: trimRows(rows.map((row) => Array.from(row, cellOf))),
  }));
}
