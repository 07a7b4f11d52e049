export type FrameCell = string | number | boolean | null;

/** A sheet as `@langnghe/spreadsheet` reads it, from a workbook, a delimited file or pasted text. */
export interface FrameSheet {
  readonly name: string;
  readonly rows: readonly (readonly FrameCell[])[];
}

export interface FrameRow {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  readonly cells: readonly FrameCell[];
}

/** Rows with something in them. Texts are NFC, with single spaces and none at the ends. */
export function filledRows(sheet: FrameSheet): FrameRow[] {
  return sheet.rows
    .map((cells, i) => ({ number: i + 1, cells: cells.map(tidy) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
}

function tidy(cell: FrameCell): FrameCell {
  if (typeof cell !== 'string') return cell;
  const text = cell.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return text === '' ? null : text;
}

export function textOf(cell: FrameCell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}
