import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook, writeWorkbook, type Cell } from '../src/index.ts';

const form = new URL('../../../examples/grassroots-democracy/questionnaire.xlsx', import.meta.url);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = async (bytes: Uint8Array): Promise<string[]> =>
  (await readWorkbook(bytes)).issues.map((issue) => issue.code);

const bomb = zipSync({ 'xl/workbook.xml': bytesOf('<x/>'), 'xl/a.xml': new Uint8Array(21 * 1024 * 1024) });

describe('reading a workbook', () => {
  it('gives the sheets of one that another program wrote', async () => {
    const read = await readWorkbook(await readFile(form));
    const sheets = read.ok ? read.value : [];
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['survey', 83],
      ['choices', 115],
      ['settings', 2],
      ['ghi_chu', 6],
    ]);
    expect(sheets[0]?.rows[4]?.slice(0, 3)).toEqual(['text', 'ma_co_so', 'Mã cơ sở']);
  });

  it('gives back what was written: numbers, truth, empty rows, formulas as text, NFC', async () => {
    const rows: Cell[][] = [['=1+1', 1, 2.5, true], [], [null, 'Hòa'.normalize('NFD')]];
    const read = await readWorkbook(await writeWorkbook([{ name: 'Trang một', rows }]));
    expect(read.ok && read.value).toEqual([
      { name: 'Trang một', rows: [['=1+1', 1, 2.5, true], [], [null, 'Hòa']] },
    ]);
  });

  it('says that it joined marks to their letters, and where', async () => {
    // Written by hand: our own writer leaves no text apart.
    const inline = (text: string): string =>
      `<row><c t="inlineStr"><is><t>${text.normalize('NFD')}</t></is></c></row>`;
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
    const links = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const book = zipSync({
      '[Content_Types].xml': bytesOf(`<Types xmlns="${types}"/>`),
      '_rels/.rels': bytesOf(
        `<Relationships xmlns="${links}"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/_rels/workbook.xml.rels': bytesOf(
        `<Relationships xmlns="${links}"><Relationship Id="b" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': bytesOf(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="s" sheetId="1" r:id="b"/></sheets></workbook>`,
      ),
      'xl/worksheets/sheet1.xml': bytesOf(
        `<worksheet xmlns="${main}"><sheetData>${inline('a')}${inline('Hòa')}${inline('Huế')}</sheetData></worksheet>`,
      ),
    });
    const read = await readWorkbook(book);
    expect(read.ok && read.value[0]?.rows).toEqual([['a'], ['Hòa'], ['Huế']]);
    expect(read.issues.map(({ code, place, values }) => [code, place, values])).toEqual([
      ['text-recomposed', { sheet: 's', row: 2 }, { cells: 2 }],
    ]);
  });

  it.each([
    ['nothing', new Uint8Array(), 'workbook-empty'],
    ['a text', bytesOf('a,b\n1,2'), 'workbook-not-one'],
    ['a web page', bytesOf('<!DOCTYPE html><html></html>'), 'workbook-not-one'],
    ['a PDF', bytesOf('%PDF-1.7'), 'workbook-not-one'],
    ['a zip of something else', zipSync({ 'a.txt': bytesOf('x') }), 'workbook-not-one'],
    ['a Word document', zipSync({ 'word/document.xml': bytesOf('<x/>') }), 'workbook-not-one'],
    ['an OpenDocument', zipSync({ 'content.xml': bytesOf('<x/>') }), 'workbook-old-format'],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': bytesOf('x') }), 'workbook-old-format'],
    ['half a zip', zipSync({ 'xl/workbook.xml': bytesOf('<x/>') }).slice(0, 40), 'workbook-damaged'],
    ['a broken workbook', zipSync({ 'xl/workbook.xml': bytesOf('<x') }), 'workbook-damaged'],
    ['an encrypted one', compound('EncryptedPackage'), 'workbook-encrypted'],
    ['an old document', compound('WordDocument'), 'workbook-not-one'],
    ['a damaged old workbook', compound('Workbook'), 'workbook-damaged'],
  ])('says what is wrong with %s', async (_, bytes, code) => {
    expect(await codes(bytes)).toEqual([code]);
  });

  it('refuses a zip bomb from its directory', async () => {
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codes(bomb)).toEqual(['workbook-too-large']);
  });

  it('is not deceived by a directory that lies about sizes', async () => {
    expect(await codes(lying(bomb, 1000))).toEqual(['workbook-damaged']);
  });

  it('stops at the time limit', async () => {
    const read = await readWorkbook(await readFile(form), { unpackedBytes: 1e7, milliseconds: 1 });
    expect(read.issues.map((issue) => issue.code)).toEqual(['workbook-too-slow']);
  });

  it('neither throws nor hangs on damaged bytes', async () => {
    const sound = new Uint8Array(await readFile(form));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 20 }),
        async (changes) => {
          const damaged = sound.slice();
          for (const [at, byte] of changes) damaged[at] = byte;
          const read = await readWorkbook(damaged);
          expect(read.ok || read.issues.length > 0).toBe(true);
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});

/** An OLE2 file with one directory entry of that name. */
function compound(entry: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from(entry).forEach((letter, i) => (bytes[1024 + 2 * i] = letter.charCodeAt(0)));
  return bytes;
}

/** Every size in the zip's directory replaced. */
function lying(zip: Uint8Array, size: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return bytes;
}
