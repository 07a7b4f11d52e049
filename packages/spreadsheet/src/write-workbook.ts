import { nfc } from '@langnghe/language';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import type { Cell, Sheet } from './sheet.ts';

/** The bytes of an .xlsx workbook. Texts stay texts: one that begins with `=` is no formula. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  if (sheets.length === 0) throw new Error('a workbook needs at least one sheet');
  return writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({ name: nfc(name), rows: rows.map((row) => row.map(written)) })),
  });
}

function written(cell: Cell): CellValue {
  return typeof cell === 'string' ? nfc(cell) : cell;
}
