import { evaluate, namedFiles } from '@langnghe/questionnaire';
import { writeWorkbook, type Cell } from '@langnghe/spreadsheet';
import { zipSync } from 'fflate';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  attachmentNames,
  createStudy,
  openDataFolder,
  openingIssues,
  readForm,
  readStudy,
  replaceWorkbook,
  type DataFolder,
} from '../src/index.ts';

const survey: Cell[][] = [
  ['type', 'name', 'label', 'calculation', 'choice_filter', 'image', 'audio'],
  ['text', 'ma', 'Mã thôn', null, null, null, 'hoi.mp3'],
  ['calculate', 'ten', null, "pulldata('thon', 'ten', 'ma', ${ma})", null, null, null],
  ['select_one_from_file xa.csv', 'xa', 'Xã', null, "tinh = 'QN'", null, null],
  ['select_one mau', 'mau', 'Biển nào?', null, null, 'bien.png', null],
];
const choices: Cell[][] = [
  ['list_name', 'name', 'label', 'image'],
  ['mau', '1', 'Đỏ', 'do.png'],
  ['mau', '2', null, 'xanh.png'],
];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
// 1 × 1 pixel.
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const mp3 = utf8('ID3 nothing to hear');
const thon = utf8('ma,ten\nT1,Thôn Đông\nT2,Thôn Đoài\n');
const xa = utf8('name,label,label::English (en),tinh\nbc,Ba Chẽ,Ba Che,QN\nhn,Hoàn Kiếm,Hoan Kiem,HN\n');

let workbook: Uint8Array;
let folder: string;
let data: DataFolder;

beforeAll(async () => {
  workbook = await writeWorkbook([
    { name: 'survey', rows: survey },
    { name: 'choices', rows: choices },
    {
      name: 'settings',
      rows: [
        ['form_title', 'default_language'],
        ['Tệp kèm', 'Tiếng Việt (vi)'],
      ],
    },
  ]);
  folder = await mkdtemp(join(tmpdir(), 'langnghe-attachments-'));
  data = await openDataFolder(folder);
});

afterAll(() => rm(folder, { recursive: true }));

const all = {
  'thon.csv': thon,
  'xa.csv': xa,
  'bien.png': png,
  'do.png': png,
  'xanh.png': png,
  'hoi.mp3': mp3,
};
const zipped = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ 'form.xlsx': workbook, ...files, '__MACOSX/._form.xlsx': utf8('x') });
const codes = (issues: readonly { readonly code: string }[]): readonly string[] =>
  issues.map(({ code }) => code);

describe('a workbook with files beside it', () => {
  it('has its tables and lists, also from inside a folder of the zip', async () => {
    const read = await readForm(
      zipped(Object.fromEntries(Object.entries(all).map(([n, b]) => [`kèm/${n}`, b]))),
    );
    if (!read.ok) throw new Error(codes(read.issues).join());
    expect(codes(read.issues)).toEqual([]);
    expect(read.value.choiceLists['xa.csv']?.map(({ value, label }) => [value, label])).toEqual([
      ['bc', { vi: 'Ba Chẽ', en: 'Ba Che' }],
      ['hn', { vi: 'Hoàn Kiếm', en: 'Hoan Kiem' }],
    ]);
    const evaluation = evaluate(read.value, { ma: 'T2', xa: 'bc' });
    expect(evaluation.answers['ten']).toBe('Thôn Đoài');
    expect(evaluation.issues).toEqual([]);
    expect(codes(evaluate(read.value, { xa: 'hn' }).issues)).toEqual(['answer-not-offered']);
  });

  it('names every file that is missing, where it is named', async () => {
    const read = await readForm(workbook);
    const missing = read.issues.filter(
      ({ code }) => code.endsWith('-missing') && code !== 'choice-label-missing',
    );
    expect(
      missing.map(({ values, place }) => [values['file'], place.sheet, place.row ?? place.field]),
    ).toEqual([
      ['thon.csv', 'survey', 3],
      ['xa.csv', 'survey', 4],
      ['hoi.mp3', 'survey', 2],
      ['bien.png', 'survey', 5],
      ['do.png', 'choices', 'mau/1'],
      ['xanh.png', 'choices', 'mau/2'],
    ]);
  });

  it.each([
    ['a column that is not there', { 'thon.csv': utf8('ma,name\nT1,x\n') }, 'table-column-missing'],
    ['a list without codes', { 'xa.csv': utf8('label,tinh\nBa Chẽ,QN\n') }, 'table-column-missing'],
    ['a row without a code', { 'xa.csv': utf8('name,label,tinh\n,Ba Chẽ,QN\n') }, 'table-value-blank'],
    ['a picture that is none', { 'bien.png': utf8('<svg/>') }, 'media-content'],
    [
      'a picture too large',
      { 'bien.png': Uint8Array.from([...png, ...new Uint8Array(400_000)]) },
      'media-large',
    ],
    ['bytes for a table', { 'thon.csv': Uint8Array.from([0, 1, 2, 255, 0]) }, 'table-unreadable'],
    ['two workbooks', { 'second.xlsx': png }, 'zip-workbooks'],
  ])('refuses %s', async (_, changed, code) => {
    const read = await readForm(zipped({ ...all, ...changed }));
    expect([read.ok, codes(read.issues).includes(code)]).toEqual([false, true]);
  });

  it('does not open without them, keeps them with the study, and drops those no longer named', async () => {
    const made = await createStudy(data, { id: 'kem', title: { vi: 'Kèm' }, workbook });
    if (!made.ok) throw new Error(codes(made.issues).join());
    expect(codes(openingIssues(made.value)).filter((code) => code === 'attachment-missing')).toHaveLength(6);
    const put = await replaceWorkbook(made.value, zipped({ ...all, 'other.png': png }));
    expect(put.ok).toBe(true);
    const study = await readStudy(data, 'kem');
    if (!study.ok || study.value.questionnaire === undefined) throw new Error('no study');
    expect(await attachmentNames(study.value.folder)).toEqual(Object.keys(all).sort());
    expect(codes(openingIssues(study.value))).not.toContain('attachment-missing');
    // The same workbook again, alone: its files are still there.
    expect((await replaceWorkbook(study.value, workbook)).ok).toBe(true);
    const again = await readStudy(data, 'kem');
    expect(again.ok && again.value.questionnaire?.tables?.['thon']).toHaveLength(2);
    expect(namedFiles(study.value.questionnaire)).toHaveLength(6);
  });
});
