import { unzipSync, zipSync } from 'fflate';
import { readXls, readXlsx, type CellValue, type Workbook } from 'hucre/xlsx';
import { cellOf, trimRows } from './cell.ts';
import type { Cell, Sheet } from './sheet.ts';

/** The two containers a workbook comes in: the zip of today, and the compound file of Excel 97–2003. */
export type WorkbookFormat = 'xlsx' | 'xls';

export interface ParsedWorkbook {
  readonly sheets: readonly Sheet[];
  /** Cells whose text was not in NFC: how many, and where the first stands. */
  readonly recomposed: { readonly cells: number; readonly sheet: string; readonly row: number } | null;
}

export async function parseWorkbook(bytes: Uint8Array, format: WorkbookFormat): Promise<ParsedWorkbook> {
  const { sheets } = format === 'xls' ? await readXls(bytes) : await readPacked(bytes);
  let recomposed: ParsedWorkbook['recomposed'] = null;
  const read = sheets.map(({ name, rows }) => {
    // hucre leaves holes where an .xls file has no row.
    const cells = Array.from<readonly CellValue[] | undefined, Cell[]>(rows, (row, i) =>
      Array.from(row ?? [], (value) => {
        const cell = cellOf(value);
        if (typeof value === 'string' && cell !== null && cell !== value)
          recomposed = { sheet: name, row: i + 1, ...recomposed, cells: (recomposed?.cells ?? 0) + 1 };
        return cell;
      }),
    );
    return { name: name.normalize('NFC'), rows: trimRows(cells) };
  });
  return { sheets: read, recomposed };
}

/**
 * Repacked first: fflate unpacks into buffers of the sizes the directory states, so an entry that lies about its size
 * is cut off instead of filling the memory.
 */
function readPacked(bytes: Uint8Array): Promise<Workbook> {
  const parts = unzipSync(bytes, { filter: ({ name }) => !name.startsWith('xl/media/') });
  return readXlsx(zipSync(parts, { level: 0 }));
}
