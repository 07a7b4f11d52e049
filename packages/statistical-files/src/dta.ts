import { ByteWriter, textBytes } from './byte-writer.ts';
import { columnNames } from './column-names.ts';
import type { LabelledColumn, StatisticalTable } from './labelled-column.ts';

/** Type code of a double. */
const double = 65_526;

/** Stata's missing values `.`, `.a` … `.z`, as doubles and as the integers of value labels. */
const missingDouble = 0x7fe0_0000_0000_0000n;
const missingStep = 0x0000_0100_0000_0000n;
const missingInteger = 2_147_483_621;

/** A Stata dataset of format 118 (Stata 14 and later). Stata: `help dta`. User-missing codes become .a, .b, … */
export function dtaFile({ title, columns }: StatisticalTable): Uint8Array<ArrayBuffer> {
  const rows = columns[0]?.values.length ?? 0;
  const names = columnNames(columns.map(({ name }) => name));
  const label = textBytes(shortened(title), 320);
  const head = new ByteWriter()
    .text('<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>')
    .integer(columns.length, 2)
    .text('</K><N>')
    .integer(rows, 8)
    .text('</N><label>')
    .integer(label.length, 2)
    .bytes(label)
    .text('</label><timestamp>')
    .integer(0, 1)
    .text('</timestamp></header>')
    .done();
  const sections = sectionsOf(columns, names, rows);
  const mapSize = '<map>'.length + 14 * 8 + '</map>'.length;
  const offsets = [0, head.length];
  let at = head.length + mapSize;
  for (const section of sections) {
    offsets.push(at);
    at += section.length;
  }
  const end = '</stata_dta>';
  offsets.push(at, at + end.length);
  const writer = new ByteWriter().bytes(head).text('<map>');
  for (const offset of offsets) writer.integer(offset, 8);
  writer.text('</map>');
  for (const section of sections) writer.bytes(section);
  return writer.text(end).done();
}

/** In the order of the map. */
function sectionsOf(
  columns: readonly LabelledColumn[],
  names: readonly string[],
  rows: number,
): readonly Uint8Array[] {
  const section = (name: string, fill: (writer: ByteWriter) => void): Uint8Array => {
    const writer = new ByteWriter().text(`<${name}>`);
    fill(writer);
    return writer.text(`</${name}>`).done();
  };
  const each = (name: string, write: (writer: ByteWriter, column: LabelledColumn, i: number) => void) =>
    section(name, (writer) => columns.forEach((column, i) => write(writer, column, i)));
  return [
    each('variable_types', (writer) => writer.integer(double, 2)),
    each('varnames', (writer, _column, i) => writer.field(names[i] ?? '', 129, 0)),
    section('sortlist', (writer) => writer.field('', 2 * (columns.length + 1), 0)),
    each('formats', (writer, { decimals }) => writer.field(`%10.${String(decimals)}f`, 57, 0)),
    each('value_label_names', (writer, { codes }, i) =>
      writer.field(codes.length > 0 ? labelName(names, i) : '', 129, 0),
    ),
    each('variable_labels', (writer, { label }) => writer.field(shortened(label), 321, 0)),
    section('characteristics', () => undefined),
    section('data', (writer) => writeData(writer, columns, rows)),
    section('strls', () => undefined),
    each('value_labels', (writer, column, i) => {
      if (column.codes.length > 0) writeValueLabels(writer, column, labelName(names, i));
    }),
  ];
}

function labelName(names: readonly string[], i: number): string {
  return names[i] ?? '';
}

/** Stata counts 80 characters, whatever their bytes. */
function shortened(label: string): string {
  const characters = Array.from(label);
  return characters.length <= 80 ? label : `${characters.slice(0, 79).join('')}…`;
}

function writeData(writer: ByteWriter, columns: readonly LabelledColumn[], rows: number): void {
  const view = new DataView(new ArrayBuffer(8 * columns.length * rows));
  columns.forEach(({ values, codes }, j) => {
    const missing = missingNumbers(codes);
    for (let row = 0; row < rows; row++) {
      const at = 8 * (row * columns.length + j);
      const value = values[row] ?? Number.NaN;
      const letter = missing.get(value);
      if (Number.isNaN(value)) view.setBigUint64(at, missingDouble, true);
      else if (letter !== undefined)
        view.setBigUint64(at, missingDouble + BigInt(letter) * missingStep, true);
      else view.setFloat64(at, value, true);
    }
  });
  writer.bytes(new Uint8Array(view.buffer));
}

/** 1 = .a, 2 = .b, … by user-missing code. */
function missingNumbers(codes: LabelledColumn['codes']): ReadonlyMap<number, number> {
  const missing = codes.filter(({ isMissing }) => isMissing).slice(0, 26);
  return new Map(missing.map(({ code }, i) => [code, i + 1]));
}

function writeValueLabels(writer: ByteWriter, { codes }: LabelledColumn, name: string): void {
  const missing = missingNumbers(codes);
  const numberOf = (code: number): number => {
    const letter = missing.get(code);
    return letter === undefined ? code : missingInteger + letter;
  };
  const sorted = [...codes].sort((a, b) => numberOf(a.code) - numberOf(b.code));
  const texts = sorted.map(({ label }) => textBytes(label, 1000));
  const table = new ByteWriter();
  const size = texts.reduce((sum, text) => sum + text.length + 1, 0);
  table.integer(codes.length, 4).integer(size, 4);
  let offset = 0;
  for (const text of texts) {
    table.integer(offset, 4);
    offset += text.length + 1;
  }
  for (const { code } of sorted) table.integer(numberOf(code), 4);
  for (const text of texts) table.bytes(text).integer(0, 1);
  const bytes = table.done();
  writer
    .text('<lbl>')
    .integer(bytes.length, 4)
    .field(name, 129, 0)
    .field('', 3, 0)
    .bytes(bytes)
    .text('</lbl>');
}
