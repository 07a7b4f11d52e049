import type { Cell } from '@langnghe/spreadsheet';

/** A cell as text, the way XLSForm types it: true becomes TRUE, 1.0 becomes 1; NFC; odd spaces become plain ones. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell)
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00A0\u2007\u202F\u3000]/g, ' ')
    .replace(/[\u200B\uFEFF]/g, '')
    .trim();
}

/** Runs of spaces collapse on `survey`, unless the form says otherwise; line breaks stay. */
export const collapseSpaces = (text: string): string => text.replace(/[ \t]{2,}/g, ' ');

/** In cells that hold names and rules; people's wording keeps its typographic quotes. */
export const straightQuotes = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

const yes = new Set(['yes', 'true', 'true()', '1']);
const no = new Set(['no', 'false', 'false()', '0', '']);

/** XLSForm's words of truth; undefined for anything else (an expression, or a mistake). */
export function truth(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}
