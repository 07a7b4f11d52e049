import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDelimited, type Cell } from '../src/index.ts';

const rowsOf = (input: string | Uint8Array): readonly (readonly Cell[])[] => {
  const read = readDelimited(input);
  if (!read.ok) throw new Error(read.issues.map((issue) => issue.code).join());
  return read.value.rows;
};

const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
  const whole = mark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(whole.length * 2));
  for (let i = 0; i < whole.length; i++) view.setUint16(2 * i, whole.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};

describe('reading delimited text', () => {
  it.each([
    ['commas', 'mã,tên\n01,Hòa\n'],
    ['semicolons', 'mã;tên\r\n01;Hòa'],
    ['tabs', 'mã\ttên\r01\tHòa\r'],
    ['a byte order mark', '\uFEFFmã,tên\n01,Hòa'],
  ])('finds %s', (_, text) => {
    expect(rowsOf(text)).toEqual([
      ['mã', 'tên'],
      ['01', 'Hòa'],
    ]);
  });

  it('keeps separators, line breaks and quotes inside quotes', () => {
    expect(rowsOf('a;b\n"x;y";"dòng 1\ndòng ""2"""\n;3')).toEqual([
      ['a', 'b'],
      ['x;y', 'dòng 1\ndòng "2"'],
      [null, '3'],
    ]);
  });

  it('is not led astray by decimal commas', () => {
    expect(rowsOf('a;b\n1,5;2,5\n1,5;3,5')).toEqual([
      ['a', 'b'],
      ['1,5', '2,5'],
      ['1,5', '3,5'],
    ]);
  });

  it('obeys sep= and keeps the row numbers of the file', () => {
    expect(rowsOf('sep=;\na;b')).toEqual([[], ['a', 'b']]);
  });

  it.each([
    [true, true],
    [false, true],
    [true, false],
    [false, false],
  ])('reads UTF-16 (little endian %s, marked %s)', (littleEndian, mark) => {
    expect(rowsOf(utf16('tên,tuổi\nHòa,30', littleEndian, mark))).toEqual([
      ['tên', 'tuổi'],
      ['Hòa', '30'],
    ]);
  });

  it('joins marks to their letters', () => {
    expect(rowsOf('Hòa,Huế'.normalize('NFD'))).toEqual([['Hòa', 'Huế']]);
  });

  it.each([
    ['nothing', '', 'workbook-empty'],
    ['an open quote', 'a,b\n"c,d\ne', 'table-quote-open'],
    ['another encoding', new Uint8Array([0x74, 0xea, 0x6e, 0x2c, 0x61]), 'table-not-text'],
    ['a picture', new Uint8Array([0x89, 0x50, 0, 0, 7, 0, 0, 1]), 'table-not-text'],
  ])('says what is wrong with %s', (_, input, code) => {
    expect(readDelimited(input).issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('reads back any table written with quotes', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replace(/\0|\uFEFF/g, ''));
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (table) => {
          const text = `"x","y"\n${table.map((row) => row.map(quoted).join(',')).join('\n')}`;
          const rows = rowsOf(text).slice(1);
          table.forEach((row, i) =>
            row.forEach((value, j) => expect(rows[i]?.[j] ?? '').toBe(value.normalize('NFC'))),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const read = readDelimited(bytes);
        return read.ok || read.issues.length === 1;
      }),
    );
  });
});
