import { evaluate, namedFiles } from '@langnghe/questionnaire';
import { writeWorkbook, type Cell } from '@langnghe/spreadsheet';
import { zipSync } from 'fflate';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  attachmentNames,
  createStudy,
  formArchive,
  giveMedia,
  openDataFolder,
  openingIssues,
  putFiles,
  readAttachment,
  readForm,
  readFormFiles,
  readStudy,
  removeFile,
  replaceWorkbook,
  undoEdit,
  unusedMedia,
  type DataFolder,
  type Study,
} from '../src/index.ts';
import { keepAttachments } from '../src/attachments/kept-files.ts';

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
/** The same with so many bytes more of picture. */
const pngOf = (more: number): Uint8Array => {
  const chunk = new Uint8Array(more + 12);
  new DataView(chunk.buffer).setUint32(0, more);
  chunk.set(utf8('IDAT'), 4);
  return Uint8Array.from([...png.slice(0, -12), ...chunk, ...png.slice(-12)]);
};
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
    ['a picture too large', { 'bien.png': pngOf(400_000) }, 'media-large'],
    ['bytes for a table', { 'thon.csv': Uint8Array.from([0, 1, 2, 255, 0]) }, 'table-unreadable'],
    ['two workbooks', { 'second.xlsx': png }, 'zip-workbooks'],
  ])('refuses %s', async (_, changed, code) => {
    const read = await readForm(zipped({ ...all, ...changed }));
    expect([read.ok, codes(read.issues).includes(code)]).toEqual([false, true]);
  });

  it('does not open without them, keeps them with the study, and says which one nothing names', async () => {
    const made = await createStudy(data, { id: 'kem', title: { vi: 'Kèm' }, workbook });
    if (!made.ok) throw new Error(codes(made.issues).join());
    expect(codes(openingIssues(made.value)).filter((code) => code === 'attachment-missing')).toHaveLength(6);
    const put = await replaceWorkbook(made.value, zipped({ ...all, 'other.png': png }));
    expect(put.ok).toBe(true);
    const study = await readStudy(data, 'kem');
    if (!study.ok || study.value.questionnaire === undefined) throw new Error('no study');
    expect(await attachmentNames(study.value.folder)).toEqual([...Object.keys(all), 'other.png'].sort());
    expect(put.issues.filter(({ code }) => code === 'media-unused').map(({ place }) => place.file)).toEqual([
      'other.png',
    ]);
    expect(codes(openingIssues(study.value))).not.toContain('attachment-missing');
    // The same workbook again, alone: its files are still there.
    expect((await replaceWorkbook(study.value, workbook)).ok).toBe(true);
    const again = await readStudy(data, 'kem');
    expect(again.ok && again.value.questionnaire?.tables?.['thon']).toHaveLength(2);
    expect(namedFiles(study.value.questionnaire)).toHaveLength(6);
  });
});

describe('files given in the office', () => {
  const studyWith = async (id: string): Promise<Study> => {
    const made = await createStudy(data, { id, title: { vi: 'Kèm' }, workbook: zipped(all) });
    if (!made.ok) throw new Error(codes(made.issues).join());
    return made.value;
  };
  const now = async (id: string): Promise<Study> => {
    const study = await readStudy(data, id);
    if (!study.ok) throw new Error(codes(study.issues).join());
    return study.value;
  };

  it('come one by one or in a .zip, under the name the form has whatever its letter case', async () => {
    const made = await createStudy(data, { id: 'tung-tep', title: { vi: 'Kèm' }, workbook });
    if (!made.ok) throw new Error(codes(made.issues).join());
    const put = await putFiles(made.value, [
      { name: 'C:\\anh\\BIEN.PNG', bytes: png },
      { name: 'them.zip', bytes: zipSync({ 'kèm/do.png': png, 'kèm/xa.csv': xa, 'doc.txt': utf8('x') }) },
    ]);
    if (!put.ok) throw new Error(codes(put.issues).join());
    expect([...put.value].sort()).toEqual(['bien.png', 'do.png', 'xa.csv']);
    expect(codes(put.issues)).toEqual(['file-left-out']);
    const study = await now('tung-tep');
    expect(study.questionnaire?.choiceLists['xa.csv']).toHaveLength(2);
    const missing = openingIssues(study).filter(({ code }) => code === 'attachment-missing');
    expect(missing.map(({ values }) => values['file'])).toEqual(['thon.csv', 'hoi.mp3', 'xanh.png']);
  });

  it.each([
    ['a picture that is none', { name: 'moi.png', bytes: utf8('<svg/>') }, 'media-content'],
    ['a picture too large', { name: 'moi.png', bytes: pngOf(4e5) }, 'media-large'],
    ['what no phone shows', { name: 'moi.docx', bytes: utf8('PK') }, 'files-none'],
    ['a table that lacks a column', { name: 'thon.csv', bytes: utf8('ma\nT1\n') }, 'table-column-missing'],
    [
      'a workbook in a .zip',
      { name: 'a.zip', bytes: zipSync({ 'form.xlsx': utf8('x') }) },
      'zip-has-workbook',
    ],
    ['a damaged .zip', { name: 'a.zip', bytes: zipSync({ 'a.png': png }).slice(0, 60) }, 'workbook-damaged'],
  ])('refuses %s and keeps what was there', async (what, file, code) => {
    const id = `tu-choi-${code}`;
    const study = await studyWith(id);
    const put = await putFiles(
      study,
      [{ name: 'tot.png', bytes: png }, file].slice(code === 'files-none' ? 1 : 0),
    );
    expect([what, put.ok, codes(put.issues).includes(code)]).toEqual([what, false, true]);
    expect(await attachmentNames(study.folder)).toEqual(Object.keys(all).sort());
  });

  it('stay in the study’s own folder, whatever path their name spells', async () => {
    const study = await studyWith('duong-dan');
    const ways = ['a\n/../../p.png', '..\n\\..\\q.png', '/etc/r.png', '..', 'a\u0000/../../s.png', 'C:t.png'];
    const put = await putFiles(study, [
      ...ways.map((name) => ({ name, bytes: png })),
      { name: 'them.zip', bytes: zipSync({ 'a\n/../../u.png': png, '../../v.png': png }) },
    ]);
    const kept = (put.ok ? put.value : []).toSorted();
    for (const name of ['p.png', 'q.png', 'r.png', 's.png']) expect(kept).toContain(name);
    for (const name of kept) expect(name).toMatch(/^[^./\\][^/\\]*$/);
    const below = await readdir(folder, { recursive: true });
    const pictures = below.filter((path) => /(^|\W)[p-v]\.png$/.test(path));
    expect(pictures.filter((path) => !path.startsWith('studies/duong-dan/attachments/'))).toEqual([]);
    await expect(keepAttachments(study.folder, new Map([['../../x.png', png]]))).rejects.toThrow('name');
    expect(await readAttachment(study.folder, '../questionnaire.json')).toBeUndefined();
  });

  it('stand beside a label or a choice, in one language, and come back by undo', async () => {
    const study = await studyWith('gan-tep');
    const given = await giveMedia(
      study,
      { item: 'mau', languages: ['vi'] },
      { name: 'nghe.mp3', bytes: mp3 },
    );
    if (!given.ok) throw new Error(codes(given.issues).join());
    const other = pngOf(1);
    const choice = await giveMedia(
      study,
      { item: 'mau', choice: '2', languages: ['vi'] },
      { name: 'xanh.png', bytes: other },
    );
    if (!choice.ok) throw new Error(codes(choice.issues).join());
    // Another picture of a name that is there does not take its place.
    expect(choice.value.questionnaire.choiceLists['mau']?.[1]?.media).toEqual({
      image: { vi: 'xanh-2.png' },
    });
    const mau = choice.value.questionnaire.items.find(({ name }) => name === 'mau');
    expect(mau?.kind === 'question' && mau.media).toEqual({
      image: { vi: 'bien.png' },
      audio: { vi: 'nghe.mp3' },
    });
    expect((await removeFile(study, 'nghe.mp3')).ok).toBe(false);
    await undoEdit(study);
    const undone = await undoEdit(study);
    expect(undone.ok && undone.value.questionnaire.tables?.['thon']).toHaveLength(2);
    const before = await now('gan-tep');
    expect(codes(unusedMedia(before.questionnaire ?? never(), before.attachments ?? []))).toEqual([
      'media-unused',
      'media-unused',
    ]);
    expect(openingIssues(before).map(({ code }) => code)).not.toContain('attachment-missing');
    expect((await removeFile(before, 'nghe.mp3')).ok).toBe(true);
    expect(await attachmentNames(before.folder)).not.toContain('nghe.mp3');
  });

  it('leave with the workbook in one .zip and come back the same', async () => {
    const study = await studyWith('mang-di');
    const archive = await formArchive(study);
    const again = await readFormFiles(archive ?? never());
    if (!again.ok) throw new Error(codes(again.issues).join());
    expect(again.value.questionnaire).toEqual(study.questionnaire);
    expect([...again.value.attachments.keys()].sort()).toEqual(Object.keys(all).sort());
  });
});

const never = (): never => {
  throw new Error('it is not there');
};
