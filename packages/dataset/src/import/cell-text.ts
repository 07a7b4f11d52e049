import type { Cell } from '@langnghe/spreadsheet';

/** What people and tools write where nothing was answered; compared without marks, in lower case. */
const blanks: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '---',
  '–',
  '—',
  '.',
  '..',
  '...',
  '…',
  '?',
  '/',
  'n/a',
  'na',
  '#n/a',
  'nan',
  'null',
  'none given',
  '(blank)',
  '(trống)',
  'trống',
  '(bỏ trống)',
  'bỏ trống',
  '(không trả lời)',
  'missing',
  'no response',
  '#null!',
]);

export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return String(cell)
    .normalize('NFC')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .trim();
}

export const isBlankText = (text: string): boolean => blanks.has(text.toLowerCase());

/** Column letter as spreadsheets show it: 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  const before = Math.floor(index / 26) - 1;
  return (before >= 0 ? columnLetter(before) : '') + String.fromCharCode(65 + (index % 26));
}
