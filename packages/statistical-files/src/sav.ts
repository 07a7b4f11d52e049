import { ByteWriter, textBytes } from './byte-writer.ts';
import { columnNames } from './column-names.ts';
import type { LabelledCode, LabelledColumn, StatisticalTable } from './labelled-column.ts';

/** SPSS's value for «no value»: the least of all doubles. */
const systemMissing = -Number.MAX_VALUE;

const space = 0x20;

/** An SPSS system file, not compressed, in UTF-8. PSPP developers: System File Format. */
export function savFile({ title, columns, weight }: StatisticalTable): Uint8Array<ArrayBuffer> {
  const rows = columns[0]?.values.length ?? 0;
  const writer = new ByteWriter();
  writer.text('$FL2').field('@(#) SPSS DATA FILE Lang Nghe', 60, space);
  const weightAt = columns.findIndex(({ name }) => name === weight) + 1;
  for (const value of [2, columns.length, 0, weightAt, rows]) writer.integer(value, 4);
  // The bias of compression, and a day for the file: none, or it would say when it was made.
  writer.doubles([100]).text('01 Jan 7000:00:00').field(title, 64, space).field('', 3, 0);
  columns.forEach((column, i) => writeVariable(writer, column, i));
  columns.forEach(({ codes }, i) => {
    if (codes.length > 0) writeValueLabels(writer, codes, i);
  });
  writeInformation(writer, columns);
  writer.integer(999, 4).integer(0, 4);
  for (let row = 0; row < rows; row++)
    writer.doubles(columns.map(({ values }) => whole(values[row] ?? Number.NaN)));
  return writer.done();
}

function whole(value: number): number {
  return Number.isNaN(value) ? systemMissing : value;
}

function writeVariable(writer: ByteWriter, column: LabelledColumn, at: number): void {
  const label = textBytes(column.label, 255);
  const missing = missingValues(column.codes);
  const format = 5 * 65_536 + 10 * 256 + column.decimals;
  for (const value of [2, 0, label.length > 0 ? 1 : 0, missing.count, format, format])
    writer.integer(value, 4);
  writer.field(shortName(at), 8, space);
  if (label.length > 0)
    writer
      .integer(label.length, 4)
      .bytes(label)
      .field('', -label.length & 3, space);
  writer.doubles(missing.values);
}

/** Up to three single values; more as a range, where nothing else lies in it; else the first three. */
function missingValues(codes: readonly LabelledCode[]): {
  readonly count: number;
  readonly values: number[];
} {
  const missing = codes.filter(({ isMissing }) => isMissing).map(({ code }) => code);
  if (missing.length <= 3) return { count: missing.length, values: missing };
  const [low, high] = [Math.min(...missing), Math.max(...missing)];
  const isRange = codes.every(({ code, isMissing }) => isMissing || code < low || code > high);
  return isRange ? { count: -2, values: [low, high] } : { count: 3, values: missing.slice(0, 3) };
}

/** In the first, eight-letter dictionary; the names that people see stand in a record of their own. */
function shortName(at: number): string {
  return `V${String(at + 1)}`;
}

function writeValueLabels(writer: ByteWriter, codes: readonly LabelledCode[], at: number): void {
  writer.integer(3, 4).integer(codes.length, 4);
  for (const { code, label } of codes) {
    const text = textBytes(label, 120);
    writer
      .doubles([code])
      .integer(text.length, 1)
      .bytes(text)
      .field('', -(text.length + 1) & 7, space);
  }
  for (const value of [4, 1, at + 1]) writer.integer(value, 4);
}

const measures = { nominal: 1, ordinal: 2, scale: 3 } as const;

/** Machine, floating point, display, long names, encoding: records of type 7 in the order of their subtypes. */
function writeInformation(writer: ByteWriter, columns: readonly LabelledColumn[]): void {
  const record = (subtype: number, size: number, count: number): ByteWriter =>
    writer.integer(7, 4).integer(subtype, 4).integer(size, 4).integer(count, 4);
  record(3, 4, 8);
  // Version of SPSS, machine, IEEE 754, compression, little-endian, UTF-8.
  for (const value of [20, 0, 0, -1, 1, 1, 2, 65_001]) writer.integer(value, 4);
  record(4, 8, 3).doubles([systemMissing, Number.MAX_VALUE, aboveSystemMissing()]);
  record(11, 4, 3 * columns.length);
  for (const { measure } of columns) for (const value of [measures[measure], 10, 1]) writer.integer(value, 4);
  const names = columnNames(columns.map(({ name }) => name));
  const long = new TextEncoder().encode(names.map((name, i) => `${shortName(i)}=${name}`).join('\t'));
  record(13, 1, long.length).bytes(long);
  record(20, 1, 5).text('UTF-8');
}

/** The second least double: LOWEST of a range of missing values. */
function aboveSystemMissing(): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, 0xffef_ffff_ffff_fffen);
  return view.getFloat64(0);
}
