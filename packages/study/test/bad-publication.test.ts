import { importAnswers } from '@langnghe/dataset';
import type { Publication } from '@langnghe/disclosure';
import { readDelimited, writeWorkbook, type Cell } from '@langnghe/spreadsheet';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  artefact,
  askForTable,
  createStudy,
  describeStudy,
  estimateStudy,
  freezeImport,
  protectStudy,
  publishStudy,
  questionnaireOfAnswers,
  readStudy,
  refusedRequests,
  reportStudy,
  weighStudy,
  type Study,
} from '../src/index.ts';
import { unwrap, workplace, type Workplace } from './workplace.ts';

let place: Workplace;
beforeEach(async () => {
  place = await workplace();
});
afterEach(() => place.leave());

const breaks = ['mot_muc', 'trong', 'ba_tram', 'nhom'];
const long = '<b onclick="x">漢 😀 مرحبا ‮ =1+1 \\#set page() $x$ </b> nhãn rất dài '.repeat(35);

function workbook(): Promise<Uint8Array> {
  const one = (name: string, list: string, label = `Câu ${name}`): Cell[] => [
    `select_one ${list}`,
    name,
    label,
  ];
  const survey: Cell[][] = [
    ['type', 'name', 'label::Tiếng Việt (vi)'],
    one('mot_muc', 'mot'),
    one('trong', 'hai'),
    one('ba_tram', 'nhieu'),
    one('nhom', 'hai'),
    one('y_kien', 'hai', long),
  ];
  const choices: Cell[][] = [
    ['list_name', 'name', 'label::Tiếng Việt (vi)'],
    ['mot', '1', 'Duy nhất'],
    ['hai', '1', long],
    ['hai', '2', `${long} khác`],
    ...Array.from({ length: 300 }, (_unused, i): Cell[] => ['nhieu', String(i + 1), `Mức ${String(i + 1)}`]),
  ];
  return writeWorkbook([
    { name: 'survey', rows: survey },
    { name: 'choices', rows: choices },
    {
      name: 'settings',
      rows: [
        ['form_id', 'default_language'],
        ['xau', 'Tiếng Việt (vi)'],
      ],
    },
  ]);
}

/** So many answers; of the groups of `nhom` the second has eleven people. */
async function estimated(id: string, rows: number): Promise<Study> {
  const csv = [
    'mot_muc,trong,ba_tram,nhom,y_kien',
    ...Array.from({ length: rows }, (_unused, i) =>
      ['1', '', String((i % 300) + 1), i < 11 ? '2' : '1', String((i % 2) + 1)].join(','),
    ),
  ].join('\n');
  const bytes = await workbook();
  const sheet = unwrap(readDelimited(csv));
  const asked = unwrap(await questionnaireOfAnswers(sheet, bytes));
  const made = unwrap(
    await createStudy(place.data, { id, title: { vi: long.slice(0, 200) }, workbook: bytes }),
  );
  unwrap(await describeStudy(made, { breaks }));
  const again = async (): Promise<Study> => unwrap(await readStudy(place.data, id));
  unwrap(
    await freezeImport(
      await again(),
      unwrap(importAnswers({ sheet, questionnaire: asked.questionnaire })),
      undefined,
      '2026-11-22',
    ),
  );
  unwrap(await weighStudy(await again()));
  unwrap(await estimateStudy(await again()));
  return again();
}

const codes = (checked: { readonly issues: readonly { readonly code: string }[] }): string[] =>
  checked.issues.map(({ code }) => code);

describe('bad input to a publication', () => {
  it('nine answers publish nothing, and say why', async () => {
    const study = await estimated('chin', 9);
    const publication = unwrap(await protectStudy(study));
    expect(publication.tables).toEqual([]);
    expect(publication.log.map(({ code }) => code)).toEqual(['study-withheld']);
    expect(codes(await askForTable(study, { variable: 'y_kien' }))).toEqual(['table-withheld']);
  }, 60_000);

  it('one group, nobody in any group, 300 groups, eleven people: each break is withheld by name, nothing leaks', async () => {
    const study = await estimated('xau', 400);
    const publication = unwrap(await protectStudy(study));
    const of = (by: string): string[] =>
      publication.log.filter(({ table }) => table === `y_kien-by-${by}`).map(({ code }) => code);
    expect(of('mot_muc')).toEqual(['break-withheld-small']);
    expect(of('trong')).toEqual(['break-withheld-small']);
    expect(of('ba_tram')).toEqual(['break-withheld-groups']);
    expect(of('nhom')).toEqual(['break-withheld-small']);
    expect(publication.tables.filter(({ by }) => by !== undefined && by !== 'y_kien')).toEqual([]);
    const refused = await askForTable(study, { variable: 'y_kien', by: 'nhom' });
    expect(refused.issues[0]?.message.vi).toContain('khoảng 10 người');
    expect(refused.issues[0]?.message.en).not.toContain('11');
    expect(codes(await askForTable(study, { variable: 'y_kien', by: 'khong_co' }))).toEqual([
      'table-not-in-catalogue',
    ]);
    expect(codes(await askForTable(study, { variable: 'y_kien', by: 'nhom' }))).toEqual(['table-withheld']);
    expect(unwrap(await askForTable(study, { variable: 'y_kien' })).columns).toHaveLength(1);
    expect(await refusedRequests(study)).toEqual({ 'y_kien-by-nhom': 2, '': 1 });
  }, 60_000);

  it('labels of two thousand characters with markup, both directions and letters no font has make a report', async () => {
    const study = await estimated('nhan', 400);
    unwrap(await protectStudy(study));
    unwrap(await reportStudy(study, '2026-11-22'));
    const html = await readFile(join(study.folder, 'publication/report.vi.html'), 'utf8');
    expect(html).not.toContain('<b onclick');
    expect(html).toContain('&lt;b onclick');
  }, 240_000);

  it('a second publication with another catalogue is an issue; the first stands', async () => {
    const study = await estimated('hai', 400);
    const first = unwrap(await protectStudy(study));
    unwrap(await describeStudy({ ...study, stage: 'described' }, { breaks: ['nhom'] }));
    const changed = unwrap(await readStudy(place.data, 'hai'));
    unwrap(await estimateStudy(changed));
    expect(codes(await protectStudy(changed))).toEqual(['other-catalogue']);
    expect(codes(await publishStudy(changed, '2026-11-22'))).toEqual(['other-catalogue']);
    const kept = JSON.parse(await readFile(join(study.folder, artefact.publication), 'utf8')) as Publication;
    expect(kept.hash).toBe(first.hash);
  }, 60_000);
});
