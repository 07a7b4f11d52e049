import { accepted, nfc, refused, type Checked } from '@langnghe/language';
import { trimRows } from './cell.ts';
import { decodeText } from './decode.ts';
import { spreadsheetIssue } from './issues.ts';
import type { Cell, Sheet } from './sheet.ts';

export interface DelimitedOptions {
  readonly name?: string;
  /** Found from the text when not given. */
  readonly separator?: Separator;
}

export type Separator = ',' | ';' | '\t';

const maximumBytes = 50 * 1024 * 1024;

/**
 * A table in text form (CSV, TSV) as one sheet; every cell is text (NFC) or null, so `01` keeps its zero. Separator
 * comma, semicolon or tab; RFC 4180 quotes; UTF-8 or UTF-16, with or without byte order mark. Never throws on any
 * bytes.
 */
export function readDelimited(input: string | Uint8Array, options: DelimitedOptions = {}): Checked<Sheet> {
  if (input.length > maximumBytes)
    return refused([spreadsheetIssue('table-too-large', {}, { limit: maximumBytes / 1024 / 1024 })]);
  const decoded = typeof input === 'string' ? input : decodeText(input);
  if (decoded === null) return refused([spreadsheetIssue('table-not-text', {})]);
  const { text, separator, skipped } = withoutPreamble(
    nfc(decoded.replace(/^\uFEFF/, '')),
    options.separator,
  );
  if (text.trim() === '') return refused([spreadsheetIssue('workbook-empty', {})]);
  const { rows, openQuote } = splitTable(text, separator ?? likelySeparator(text));
  if (openQuote !== null)
    return refused([
      spreadsheetIssue('table-quote-open', { row: openQuote + skipped }, { line: openQuote + skipped }),
    ]);
  const blank: Cell[][] = Array.from({ length: skipped }, () => []);
  return accepted({ name: options.name ?? 'csv', rows: trimRows([...blank, ...rows]) });
}

/** Excel writes and obeys a first line `sep=;`. It keeps its row, so that row numbers stay those of the file. */
function withoutPreamble(
  text: string,
  given: Separator | undefined,
): { text: string; separator: Separator | undefined; skipped: number } {
  const match = /^sep=([,;\t])\r?\n/i.exec(text);
  if (match === null) return { text, separator: given, skipped: 0 };
  const separator = given ?? (match[1] === ',' ? ',' : match[1] === ';' ? ';' : '\t');
  return { text: text.slice(match[0].length), separator, skipped: 1 };
}

/** The separator that cuts the first lines into most cells, counting outside quotes. */
function likelySeparator(text: string): Separator {
  const counts: Record<Separator, number> = { ',': 0, ';': 0, '\t': 0 };
  const firstLine = { ...counts };
  let quoted = false;
  let lines = 0;
  for (const character of text.slice(0, 20_000)) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' && ++lines === 20) break;
    else if (character === ',' || character === ';' || character === '\t') {
      counts[character]++;
      if (lines === 0) firstLine[character]++;
    }
  }
  // A header rarely holds stray commas; decimal commas and sentences in the body do.
  const basis = Object.values(firstLine).some((n) => n > 0) ? firstLine : counts;
  const order: readonly Separator[] = ['\t', ';', ','];
  return order.reduce((best, candidate) => (basis[candidate] > basis[best] ? candidate : best), ',');
}

interface Table {
  readonly rows: readonly (readonly Cell[])[];
  /** Line on which a quote was opened that never closes. */
  readonly openQuote: number | null;
}

function splitTable(text: string, separator: Separator): Table {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = 0;
  let line = 1;
  let openQuote: number | null = null;
  const endOfPlain = separator === '\t' ? /[\t\r\n]/g : separator === ';' ? /[;\r\n]/g : /[,\r\n]/g;
  while (at <= text.length) {
    let cell: string;
    if (text[at] === '"') {
      const quoted = quotedCell(text, at);
      if (!quoted.closed) openQuote = line;
      cell = quoted.cell;
      line += cell.split('\n').length - 1;
      at = quoted.end;
    } else cell = '';
    endOfPlain.lastIndex = at;
    const end = endOfPlain.exec(text)?.index ?? text.length;
    cell += text.slice(at, end);
    row.push(cell === '' ? null : cell);
    at = end + 1;
    if (end === text.length || text[end] !== separator) {
      if (text[end] === '\r' && text[at] === '\n') at++;
      rows.push(row);
      row = [];
      line++;
      if (at >= text.length) break;
    }
  }
  return { rows, openQuote };
}

/** A quote inside a quoted cell is written twice. */
function quotedCell(text: string, start: number): { cell: string; end: number; closed: boolean } {
  let cell = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { cell: cell + text.slice(from), end: text.length, closed: false };
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1, closed: true };
    cell += '"';
    from = quote + 2;
  }
}
