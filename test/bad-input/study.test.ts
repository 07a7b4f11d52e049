import { importAnswers, readDataset, type Codebook } from '@langnghe/dataset';
import type { Checked, Issue } from '@langnghe/language';
import { readDelimited } from '@langnghe/spreadsheet';
import {
  artefact,
  createStudy,
  emptyPlan,
  estimateStudy,
  freezeImport,
  openDataFolder,
  previewWeights,
  putFrame,
  questionnaireOfAnswers,
  readMargin,
  readStudy,
  weighStudy,
  type DataFolder,
  type Study,
} from '@langnghe/study';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The same mistakes in the files and numbers of a study: a named issue with place and remedy, and no NaN in a table. */
let data: DataFolder;
beforeAll(async () => {
  data = await openDataFolder(await mkdtemp(join(tmpdir(), 'langnghe-bad-study-')));
});
afterAll(() => rm(data.path, { recursive: true }));

const headings = ['Trọng số', 'Tầng', 'Giới tính', 'Tuổi', 'Thu nhập', 'Bậc'];
type Line = readonly (string | number)[];
const line = (i: number): (string | number)[] => [
  2 + (i % 3),
  i % 2 === 0 ? 'Bắc' : 'Nam',
  i % 3 === 0 ? 'Nữ' : 'Nam',
  18 + ((i * 7) % 60),
  '',
  3,
];
const lines = Array.from({ length: 120 }, (_, i) => line(i));

let made = 0;
async function frozen(rows: readonly Line[], frame?: string): Promise<Checked<Study>> {
  made += 1;
  const sheet = unwrap(readDelimited([headings, ...rows].map((one) => one.join(';')).join('\n')));
  const { workbook, questionnaire } = unwrap(await questionnaireOfAnswers(sheet, undefined));
  const study = unwrap(await createStudy(data, { id: `nhap-${made}`, title: { vi: 'Nhập' }, workbook }));
  if (frame !== undefined) unwrap(await putFrame(study, { text: frame }));
  const imported = unwrap(importAnswers({ sheet, questionnaire }));
  const kept = unwrap(await readStudy(data, study.id));
  const done = await freezeImport(kept, imported, undefined, '2026-11-22');
  return done.ok ? readStudy(data, study.id) : done;
}

const withCell = (row: number, column: number, text: string): Line[] =>
  lines.map((one, i) => one.map((cell, at) => (i === row && at === column ? text : cell)));

describe('a file of answers with', () => {
  test.each([
    ['a negative weight', withCell(4, 0, '-2')],
    ['a missing weight', withCell(4, 0, '')],
    ['a weight of zero', withCell(4, 0, '0')],
    ['words as a weight', withCell(4, 0, 'nhiều')],
  ])('%s is refused at the cell', async (_, rows) => {
    const { ok, issues } = await frozen(rows);
    expect(ok).toBe(false);
    const cells = issues.filter(({ code }) => code !== 'import-undecided');
    expect(cells.map(({ code, place }) => [code, place.row])).toEqual([['import-no-weight', 6]]);
    cells.forEach(spoken);
  });

  test('weights all zero is refused', async () => {
    const { ok, issues } = await frozen(lines.map((one) => [0, ...one.slice(1)]));
    expect(ok).toBe(false);
    expect(issues.filter(({ code }) => code === 'import-no-weight')).toHaveLength(lines.length);
  });

  test('a stratum that the list of units does not have is refused by the stratum’s name', async () => {
    const frame = 'Mã;Tên đơn vị;Tầng;Số người\n1;Tổ 1;Bắc;300\n2;Tổ 2;Trung;400';
    const { ok, issues } = await frozen(lines, frame);
    expect(ok).toBe(false);
    expect(issues.map(({ code, values }) => [code, values['stratum'], values['frame']])).toEqual([
      ['weighting.stratum-not-in-frame', 'Nam', 'Bắc, Trung'],
    ]);
    issues.forEach(spoken);
    expect((await frozen(lines, frame.replace('Trung', 'Nam'))).ok).toBe(true);
  });

  test('the same when the list of units came after the answers', async () => {
    const study = unwrap(await frozen(lines));
    unwrap(await putFrame(study, { text: 'Mã;Tên đơn vị;Tầng;Số người\n1;Tổ 1;Bắc;300\n2;Tổ 2;Trung;400' }));
    const weighed = await weighStudy(unwrap(await readStudy(data, study.id)));
    expect(weighed.issues.map(({ code }) => code)).toEqual(['weighting.stratum-not-in-frame']);
  });

  test('a question that nobody answered and one that all answered alike: no figure that is none', async () => {
    const study = unwrap(await frozen(lines));
    unwrap(await weighStudy(study));
    const estimates = unwrap(await estimateStudy(study));
    expect(estimates.tables.length).toBeGreaterThan(2);
    const text = await readFile(join(study.folder, artefact.estimates), 'utf8');
    expect(text).not.toMatch(/NaN|Infinity/);
    // JSON writes what is no number as null: only an interval and a design effect may be missing.
    for (const { columns } of estimates.tables)
      for (const { rows } of columns)
        for (const { estimate, standardError } of rows)
          expect(Number.isFinite(estimate) && Number.isFinite(standardError)).toBe(true);
  });
});

describe('margins of a study that', () => {
  let study: Study;
  let codebook: Codebook;
  beforeAll(async () => {
    study = unwrap(await frozen(lines));
    ({ codebook } = await readDataset(join(study.folder, artefact.dataset)));
  });
  const margin = (text: string) => {
    const question = codebook.variables.find(({ label }) => label['vi'] === 'Giới tính');
    const given = { questions: [question?.name ?? ''], source: 'Tổng điều tra', unit: 'people' as const };
    return readMargin(codebook, { ...given, numbers: { text } }, 'vi');
  };

  test('leave a category out are refused by its name', async () => {
    const { ok, issues } = await margin('Nam\t4900');
    expect([ok, issues[0]?.code, issues[0]?.values['text']]).toEqual([
      false,
      'margin.category-missing',
      'Nữ',
    ]);
    issues.forEach(spoken);
  });

  test('contradict each other are refused with both totals', async () => {
    const first = unwrap(await margin('Nam\t4900\nNữ\t5100'));
    const ages = { ...first, cells: first.cells.map((cell) => ({ ...cell, total: cell.total * 2 })) };
    const { ok, issues } = await previewWeights(study, { ...emptyPlan, margins: [first, ages] });
    expect([ok, issues.map(({ code }) => code)]).toEqual([false, ['margin.differs']]);
    issues.forEach(spoken);
  });
});

function spoken({ message, remedy, place }: Issue): void {
  for (const text of [message.vi, message.en, remedy.vi, remedy.en]) {
    expect(text).not.toBe('');
    expect(text).not.toMatch(/\{\w+\}|NaN|undefined/);
  }
  expect(Object.keys(place)).not.toEqual([]);
}

function unwrap<T>(checked: Checked<T>): T {
  if (!checked.ok)
    throw new Error(checked.issues.map(({ code, message }) => `${code}: ${message.en}`).join('\n'));
  return checked.value;
}
