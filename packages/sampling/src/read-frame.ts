import {
  accepted,
  type Checked,
  fold,
  hasErrors,
  type Issue,
  type Place,
  refused,
  toneKey,
} from '@langnghe/language';
import { frameOf } from './artefacts.ts';
import { findTable, type FrameTable, rowText } from './frame-columns.ts';
import type { FrameField } from './frame-headers.ts';
import { frameIssue } from './frame-issues.ts';
import { filledRows, type FrameRow, type FrameSheet, textOf } from './frame-sheet.ts';
import { readNumber, readSize } from './frame-size.ts';
import type { Frame, FrameUnit } from './sample.ts';

/**
 * Reads a list of units: columns id, name, stratum and size under Vietnamese or English headers in any order, or two
 * columns of names and numbers. A row is read, or an issue says why not; nothing is left out in silence.
 */
export async function readFrame(sheet: FrameSheet): Promise<Checked<Frame>> {
  const rows = filledRows(sheet);
  if (rows.length === 0) return refused([frameIssue('frame-empty', { sheet: sheet.name })]);
  const table = findTable(rows, sheet.name);
  if (!('units' in table)) return refused([table]);
  const { units, issues } = readUnits(table, sheet.name);
  if (units.length === 0 && !hasErrors(issues)) issues.push(frameIssue('frame-empty', { sheet: sheet.name }));
  issues.sort((a, b) => (a.place.row ?? 0) - (b.place.row ?? 0));
  return hasErrors(issues) ? refused(issues) : accepted(await frameOf(units), issues);
}

interface Reading {
  readonly table: FrameTable;
  readonly sheet: string;
  readonly units: FrameUnit[];
  readonly issues: Issue[];
  readonly rowOfId: Map<string, number>;
  readonly rowOfName: Map<string, number>;
  readonly strata: Map<string, string>;
  people: number;
}

function readUnits(table: FrameTable, sheet: string): { units: FrameUnit[]; issues: Issue[] } {
  const reading: Reading = {
    table,
    sheet,
    units: [],
    issues: [...table.issues],
    rowOfId: new Map(),
    rowOfName: new Map(),
    strata: new Map(),
    people: 0,
  };
  const rows = table.units.filter((row) => !setAside(reading, row));
  const digits = String(rows.length).length;
  rows.forEach((row, i) => readUnit(reading, row, String(i + 1).padStart(digits, '0')));
  for (const row of table.units) if (isTotal(row)) checkTotal(reading, row);
  return reading;
}

/** Rows that are no units; each is named in a warning. */
function setAside({ sheet, issues }: Reading, row: FrameRow): boolean {
  const code = isTotal(row) ? 'total-row' : isNumbering(row) ? 'numbering-row' : undefined;
  if (code === undefined) return false;
  issues.push(frameIssue(code, { sheet, row: row.number }, { text: rowText(row) }));
  return true;
}

const cellOf = ({ table }: Reading, row: FrameRow, field: FrameField) => {
  const column = table.columns[field];
  return column === undefined ? null : (row.cells[column] ?? null);
};

function placeOf({ table, sheet }: Reading, row: FrameRow, field: FrameField): Place {
  const column = table.headers[field];
  return column === undefined ? { sheet, row: row.number, field } : { sheet, row: row.number, column, field };
}

/** `(1) (2) (3)` under the header, as printed tables have it. */
function isNumbering({ cells }: FrameRow): boolean {
  const filled = cells.filter((cell) => cell !== null);
  return filled.length > 1 && filled.every((cell) => typeof cell === 'string' && /^\(\w{1,2}\)$/.test(cell));
}

/** A row that says "tổng cộng" where a name should stand, and nothing else but a number. */
function isTotal(row: FrameRow): boolean {
  const texts = row.cells.filter((cell) => typeof cell === 'string' && readNumber(cell) === undefined);
  return texts.length === 1 && /^(tong( cong| so)?|cong|total|sum)[:.]?$/.test(fold(textOf(texts[0])));
}

function checkTotal(reading: Reading, row: FrameRow): void {
  const { people, sheet, issues } = reading;
  const stated = readNumber(cellOf(reading, row, 'size'));
  if (stated !== undefined && stated !== people)
    issues.push(frameIssue('total-differs', { sheet, row: row.number }, { stated, sum: people }));
}

function readUnit(reading: Reading, row: FrameRow, ordinal: string): void {
  const { table, issues } = reading;
  const written = textOf(cellOf(reading, row, 'id'));
  const name = table.columns.name === undefined ? written : textOf(cellOf(reading, row, 'name'));
  const id = table.columns.id === undefined ? ordinal : written;
  if (id === '')
    issues.push(frameIssue('no-id', placeOf(reading, row, 'id'), { name: name || rowText(row) }));
  if (name === '' && id !== '') issues.push(frameIssue('no-name', placeOf(reading, row, 'name')));
  checkTwice(reading, row, id, name);
  const stratum = readStratum(reading, row, name);
  const size = readSize(cellOf(reading, row, 'size'), name, placeOf(reading, row, 'size'));
  if (typeof size === 'number') {
    reading.people += size;
    reading.units.push({ id, name, stratum, size });
  } else issues.push(size);
}

function checkTwice(reading: Reading, row: FrameRow, id: string, name: string): void {
  const { issues, rowOfId, rowOfName, table } = reading;
  const firstId = rowOfId.get(id.toLowerCase());
  const nameKey = toneKey(`${textOf(cellOf(reading, row, 'stratum'))}\n${name}`);
  const firstName = rowOfName.get(nameKey);
  if (id !== '' && firstId !== undefined)
    issues.push(frameIssue('id-twice', placeOf(reading, row, 'id'), { id, first: firstId }));
  else if (name !== '' && firstName !== undefined) {
    const code = table.columns.id === undefined ? 'unit-twice' : 'name-twice';
    issues.push(frameIssue(code, placeOf(reading, row, 'name'), { name, first: firstName }));
  }
  if (firstId === undefined) rowOfId.set(id.toLowerCase(), row.number);
  if (firstName === undefined) rowOfName.set(nameKey, row.number);
}

/** Strata that differ only in capitals or the place of a tone mark are one. */
function readStratum(reading: Reading, row: FrameRow, name: string): string {
  const { table, strata, issues } = reading;
  if (table.columns.stratum === undefined) return '';
  const written = textOf(cellOf(reading, row, 'stratum'));
  const place = placeOf(reading, row, 'stratum');
  if (written === '') {
    const anyFilled = table.units.some((other) => cellOf(reading, other, 'stratum') !== null);
    if (anyFilled) issues.push(frameIssue('no-stratum', place, { name }));
    return '';
  }
  const first = strata.get(toneKey(written));
  if (first === undefined) strata.set(toneKey(written), written);
  else if (first !== written) issues.push(frameIssue('stratum-spelling', place, { stratum: written, first }));
  return first ?? written;
}
