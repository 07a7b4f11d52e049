import { unzipSync, zipSync } from 'fflate';
import { readXls, readXlsx, type CellValue, type Workbook } from 'hucre/xlsx';
import { cellOf, trimRows } from './cell.ts';
import type { Cell, Sheet } from './sheet.ts';

/** The two containers a workbook comes in: the zip of today, and the compound file of Excel 97–2003. */
export type WorkbookFormat = 'xlsx' | 'xls';

export async function parseWorkbook(bytes: Uint8Array, format: WorkbookFormat): Promise<readonly Sheet[]> {
  const { sheets } = format === 'xls' ? await readXls(bytes) : await readPacked(bytes);
  return sheets.map(({ name, rows }) => ({
    name: name.normalize('NFC'),
    // hucre leaves holes where an .xls file has no row.
    rows: trimRows(
      Array.from<readonly CellValue[] | undefined, Cell[]>(rows, (row) => Array.from(row ?? [], cellOf)),
    ),
  }));
}

/**
 * Repacked first: fflate unpacks into buffers of the sizes the directory states, so an entry that lies about its size
 * is cut off instead of filling the memory.
 */
function readPacked(bytes: Uint8Array): Promise<Workbook> {
  const parts = unzipSync(bytes, { filter: ({ name }) => !name.startsWith('xl/media/') });
  return readXlsx(zipSync(parts, { level: 0 }));
}
