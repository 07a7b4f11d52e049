import mammoth from 'mammoth';
import { unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { reportDocx } from '@langnghe/report';
import { reportModel } from '../src/model/build.ts';
import { surveyOf } from './example/survey.ts';

const { facts, publication, codebook } = surveyOf();
const document = await reportDocx(facts, publication, codebook, 'vi');
const model = reportModel(facts, publication, codebook, 'vi');
const entries = unzipSync(document);
const xml = (name: string): string => new TextDecoder().decode(entries[name]);

describe('the report as an editable document', () => {
  test('another reader finds its headings, tables and lists', async () => {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(document) });
    const page = parse(value);
    const blocks = model.parts.flatMap((part) => part.blocks);
    const headings = page.querySelectorAll('h2').map(({ text }) => text);
    for (const { heading } of blocks) expect(headings).toContain(heading);
    expect(page.querySelectorAll('h1').map(({ text }) => text)).toEqual(
      expect.arrayContaining(model.parts.map(({ heading }) => heading)),
    );
    const tables = blocks.length + blocks.flatMap(({ breaks }) => breaks).length + model.sample.tables.length;
    expect(page.querySelectorAll('table')).toHaveLength(tables);
    expect(page.querySelectorAll('li').length).toBeGreaterThanOrEqual(model.summary.length);
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  });

  test('says every published share of every question', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(document) });
    for (const { rows } of model.parts.flatMap((part) => part.blocks.map(({ table }) => table)))
      for (const { label, cells } of rows) {
        expect(value).toContain(label);
        for (const { text } of cells) expect(value).toContain(text);
      }
  });

  test('every chart is a drawing with a picture beside it and a text alternative', () => {
    const charts = model.parts.flatMap((part) => part.blocks.flatMap((block) => block.charts)).length;
    const drawings = xml('word/document.xml').match(/<wp:docPr [^>]*>/gu) ?? [];
    expect(drawings).toHaveLength(charts);
    for (const drawing of drawings) expect(drawing).toMatch(/descr="[^"]{20,}"/u);
    const media = Object.keys(entries).filter((name) => name.startsWith('word/media/'));
    expect(media.filter((name) => name.endsWith('.svg'))).toHaveLength(charts);
    const pictures = media.filter((name) => name.endsWith('.png'));
    expect(pictures).toHaveLength(charts);
    for (const name of pictures)
      expect([...(entries[name] ?? []).slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  test('the head row of every table repeats on the next page', () => {
    const text = xml('word/document.xml');
    expect(text.match(/<w:tblHeader\/>/gu)).toHaveLength(text.match(/<w:tbl>/gu)?.length ?? 0);
  });

  test('carries its typeface, in the language of the report', () => {
    // ECMA-376 part 4, 14.2.1: XORed with the key, last byte first, the font begins as TrueType fonts do.
    const key = /w:embedRegular[^>]*w:fontKey="\{([-0-9A-F]+)\}"/u.exec(xml('word/fontTable.xml'))?.[1] ?? '';
    const bytes = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
    const font = (entries['word/fonts/font1.odttf'] ?? new Uint8Array()).slice(0, 4);
    expect([...font].map((byte, i) => byte ^ (bytes[i] ?? 0))).toEqual([0, 1, 0, 0]);
    expect(xml('word/styles.xml')).toContain('w:lang w:val="vi-VN"');
  });

  test('the same input gives the same bytes', async () => {
    const again = await reportDocx(facts, publication, codebook, 'vi');
    expect(Buffer.from(again).equals(Buffer.from(document))).toBe(true);
  });

  test('markup, control characters and right-to-left text stay text', async () => {
    const odd = '<w:p/> & "quoted" \u0007 \u202Eabc مرحبا';
    const { facts: plain, publication: tables } = surveyOf();
    const docx = await reportDocx({ ...plain, title: { vi: odd } }, tables, codebook, 'vi');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
    expect(value).toContain('<w:p/> & "quoted"');
    expect(value).toContain('مرحبا');
  });
});
