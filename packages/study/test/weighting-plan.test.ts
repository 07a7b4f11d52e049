import { importAnswers } from '@langnghe/dataset';
import { readDelimited } from '@langnghe/spreadsheet';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  artefact,
  createStudy,
  emptyPlan,
  estimateStudy,
  freezeImport,
  planIssues,
  previewWeights,
  processStudy,
  putWeightingPlan,
  questionnaireOfAnswers,
  readMargin,
  readStudy,
  readTotal,
  readWeightingPlan,
  totalQuestions,
  weighStudy,
  type GivenMargin,
  type PlannedMargin,
  type Study,
} from '../src/index.ts';
import { freezing, unwrap, workplace, type Workplace } from './workplace.ts';
import { readDataset, type Codebook } from '@langnghe/dataset';

const satisfaction = ['Thấp', 'Vừa', 'Cao'];
const ages = ['18–29', '30–49', '50 trở lên'];
/** Three women in five; the young answer more than the others. */
const csv = [
  'Giới tính;Nhóm tuổi;Mức hài lòng',
  ...Array.from(
    { length: 300 },
    (_, i) =>
      `${i % 5 < 3 ? 'Nữ' : 'Nam'};${ages[[0, 0, 1, 0, 2, 1][i % 6] ?? 0] ?? ''};${satisfaction[(i * 7) % 3] ?? ''}`,
  ),
].join('\n');

let place: Workplace;
let study: Study;
let codebook: Codebook;
let sex: string;
let age: string;

beforeAll(async () => {
  place = await workplace();
  const sheet = unwrap(readDelimited(csv));
  const asked = unwrap(await questionnaireOfAnswers(sheet, undefined));
  const created = unwrap(
    await createStudy(place.data, { id: 'nhap', title: { vi: 'Nhập' }, workbook: asked.workbook }),
  );
  const imported = unwrap(importAnswers({ sheet, questionnaire: asked.questionnaire }));
  unwrap(await freezeImport(created, imported, undefined, '2026-11-22'));
  study = unwrap(await readStudy(place.data, 'nhap'));
  ({ codebook } = await readDataset(join(study.folder, artefact.dataset)));
  [sex = '', age = ''] = codebook.variables.map(({ name }) => name);
}, 60_000);
afterAll(() => place.leave());

const given = (text: string, more: Partial<GivenMargin> = {}) =>
  readMargin(
    codebook,
    { questions: [sex], source: 'Tổng điều tra 2024', unit: 'people', numbers: { text }, ...more },
    'vi',
  );

async function margins(): Promise<PlannedMargin[]> {
  return [
    unwrap(await given('Giới tính\tSố người\nNam\t4.900\nNữ\t5.100\nTổng cộng\t10.000')),
    unwrap(
      await given('18-29: 20,5%\n30-49: 40,5%\n50 trở lên: 39%', {
        questions: [age],
        unit: 'percent',
        source: 'Niên giám thống kê 2025',
      }),
    ),
  ];
}

describe('a distribution of the population', () => {
  it('is read as it is pasted or typed', async () => {
    const [bySex, byAge] = await margins();
    expect(bySex?.cells.map(({ total }) => total)).toEqual([4900, 5100]);
    expect(byAge?.cells.map(({ total }) => total)).toEqual([20.5, 40.5, 39]);
    const crossed = unwrap(
      await given(
        'Nữ;18–29;1000\nNữ;30–49 + 50 trở lên;4100\nNam;18–29;900\nNam;30–49;2000\nNam;50 trở lên;2000',
        { questions: [sex, age] },
      ),
    );
    expect(crossed.cells[1]?.categories.map((values) => values.length)).toEqual([1, 2]);
  });

  it.each([
    ['Nam\t4900', ['margin.category-missing', 'margin.one-cell']],
    ['Nam\t4900\nNữ\t5100\nNam\t3', ['margin.category-twice']],
    ['Nam\t4900\nNữ\tnhiều', ['margin.no-number']],
    ['Nam\t4900\nNữ\t-5', ['margin.no-number']],
    ['Nam\t4900\nNữ\t0', ['margin.no-number']],
    ['Nam\t4900\nNữ\t1.2.3,4', ['margin.no-number']],
    ['Nam\t4900\nNữ\t5100\nKhác biệt\t3', ['margin.category-unknown']],
    ['Nam\t4900\nNữ\t5100\nTổng\t12000', ['margin.total-differs']],
    ['Nam\t18–29\t4900\nNữ\t5100', ['margin.columns']],
    ['', ['margin.empty']],
  ])('%j is refused by name', async (text, codes) => {
    const read = await given(text);
    expect(read.ok).toBe(false);
    expect(read.issues.map(({ code }) => code)).toEqual(codes);
    for (const { message, remedy } of read.issues)
      expect(`${message.vi}${message.en}${remedy.vi}${remedy.en}`).not.toMatch(/\{\w+\}|NaN|undefined/);
  });

  it('names an unknown question and a missing source', async () => {
    const read = await given('Nam\t1\nNữ\t1', { questions: ['gi'], source: ' ' });
    expect(read.issues.map(({ code }) => code).sort()).toEqual([
      'margin.no-source',
      'margin.question-unknown',
    ]);
  });
});

describe('a plan', () => {
  it('must agree with itself, and with the list of units', async () => {
    const [bySex, byAge] = await margins();
    if (bySex === undefined || byAge === undefined) throw new Error('two margins');
    const codes = (plan: Parameters<typeof planIssues>[0], people?: number): string[] =>
      planIssues(plan, codebook, people, 'vi').map(({ code }) => code);
    const plan = { ...emptyPlan, margins: [bySex, byAge] };
    expect(codes(plan)).toEqual([]);
    expect(codes(plan, 10_005)).toEqual([]);
    expect(codes(plan, 12_000)).toEqual(['margin.differs-from-frame']);
    const half = { ...byAge, cells: byAge.cells.map((cell) => ({ ...cell, total: cell.total / 2 })) };
    expect(codes({ ...plan, margins: [half] })).toEqual(['margin.not-hundred']);
    expect(codes({ ...plan, margins: [bySex, { ...half, unit: 'people' }] })).toEqual(['margin.differs']);
    expect(codes({ ...plan, method: 'logit' })).toEqual(['plan.needs-bounds']);
    expect(codes({ ...plan, bounds: [1.2, 3] })).toEqual(['plan.bounds']);
  });

  it('weighs the answers: sums, record with sources, and the variance of residuals in the estimates', async () => {
    const plan = { ...emptyPlan, margins: await margins() };
    unwrap(await weighStudy(study));
    const plain = unwrap(await estimateStudy(study));
    const preview = unwrap(await previewWeights(study, plan));
    unwrap(await putWeightingPlan(study, plan));
    expect((await again()).stage).toBe('frozen');
    const record = unwrap(await weighStudy(study));
    expect(record.steps).toEqual(preview);
    const step = record.steps.at(-1);
    expect(step?.step).toBe('raking');
    expect(step?.source).toContain('Tổng điều tra 2024');
    expect(step?.source).toContain('Niên giám thống kê 2025');
    for (const { after, target } of step?.cells ?? []) expect(after).toBeCloseTo(target ?? NaN, 5);
    expect(step?.kishDesignEffect).toBeGreaterThan(1);
    expect(step?.effectiveSampleSize).toBeLessThan(300);
    expect(step?.range?.largest).toBeGreaterThan(1);
    const estimates = unwrap(await estimateStudy(await again()));
    expect(estimates.weightedRows).toBeCloseTo(10_000, 6);
    const table = (of: typeof plain, variable: string) =>
      of.tables.find((one) => one.variable === variable)?.columns[0]?.rows ?? [];
    expect(table(estimates, sex).map(({ standardError }) => standardError)).toEqual([0, 0]);
    expect(table(plain, sex).every(({ standardError }) => standardError > 0.01)).toBe(true);
    expect(
      table(estimates, sex)
        .map(({ estimate }) => Math.round(estimate * 100))
        .sort(),
    ).toEqual([49, 51]);
    const inDuckDb = unwrap(await estimateStudy(await again(), 'duckdb'));
    expect(inDuckDb).toEqual(estimates);
  }, 60_000);

  it('that cannot be met says which margin and by how much, and one that is broken is named', async () => {
    const [bySex, byAge] = await margins();
    if (bySex === undefined || byAge === undefined) throw new Error('two margins');
    const tight = { ...emptyPlan, method: 'logit' as const, bounds: [0.95, 1.05] as [number, number] };
    const refused = await previewWeights(study, { ...tight, margins: [bySex, byAge] });
    expect(refused.issues.map(({ code }) => code)).toEqual(['weighting.calibration-not-converged']);
    expect(refused.issues[0]?.message.vi).toMatch(/: (18–29|30–49|50 trở lên|Nam|Nữ)» đạt [\d.]+ thay vì/);
    const kept = await readFile(join(study.folder, artefact.weightingPlan), 'utf8');
    await writeFile(join(study.folder, artefact.weightingPlan), '{"margins": [{}]}');
    expect((await readWeightingPlan(study.folder)).issues.map(({ code }) => code)).toContain(
      'plan.unreadable',
    );
    expect((await weighStudy(study)).ok).toBe(false);
    await writeFile(join(study.folder, artefact.weightingPlan), kept);
  });

  it('stays as it is once the tables are protected', async () => {
    const processing = await processStudy(await again(), freezing(place), '2026-11-22', () => undefined);
    expect(processing).toMatchObject({ failed: null });
    const put = await putWeightingPlan(await again(), emptyPlan);
    expect(put.issues.map(({ code }) => code)).toEqual(['plan.too-late']);
  }, 120_000);
});

describe('a number of the population', () => {
  const people = 'Tuổi';
  const answers = [
    `Giới tính;${people};Mức hài lòng`,
    ...Array.from(
      { length: 240 },
      (_, i) =>
        `${i % 5 < 3 ? 'Nữ' : 'Nam'};${i % 23 === 0 ? '' : 18 + ((i * 7) % 60)};${satisfaction[(i * 7) % 3] ?? ''}`,
    ),
  ].join('\n');
  let other: Study;
  let book: Codebook;
  let name = '';
  let female = '';

  beforeAll(async () => {
    const sheet = unwrap(readDelimited(answers));
    const asked = unwrap(await questionnaireOfAnswers(sheet, undefined));
    const { workbook, questionnaire } = asked;
    const created = unwrap(await createStudy(place.data, { id: 'ho', title: { vi: 'Hộ' }, workbook }));
    const imported = unwrap(importAnswers({ sheet, questionnaire }));
    unwrap(await freezeImport(created, imported, undefined, '2026-11-22'));
    other = unwrap(await readStudy(place.data, 'ho'));
    ({ codebook: book } = await readDataset(join(other.folder, artefact.dataset)));
    name = totalQuestions(book)[0]?.name ?? '';
    female = book.variables[0]?.name ?? '';
  }, 60_000);

  it('is read as people write numbers, and refused by name', () => {
    const source = 'Niên giám thống kê 2025';
    const read = (value: string, unit: 'mean' | 'total', question = name) =>
      readTotal(book, { question, source, unit, value });
    expect(unwrap(read('4,1', 'mean')).value).toBe(4.1);
    expect(unwrap(read('20.500', 'total')).value).toBe(20_500);
    const codes = (made: ReturnType<typeof read>): string[] => made.issues.map(({ code }) => code);
    expect(codes(read('nhiều', 'mean'))).toEqual(['margin.no-value']);
    expect(codes(read('-3', 'total'))).toEqual(['margin.no-value']);
    expect(codes(read('4', 'mean', female))).toEqual(['margin.number-unknown']);
    expect(codes(readTotal(book, { question: name, source: ' ', unit: 'mean', value: '4' }))).toEqual([
      'margin.no-source',
    ]);
  });

  it('is reached by the weights together with a distribution, with its source, the same on both engines', async () => {
    const total = unwrap(
      readTotal(book, { question: name, source: 'Niên giám thống kê 2025', unit: 'total', value: '430.000' }),
    );
    const bySex = unwrap(
      await readMargin(
        book,
        {
          questions: [female],
          source: 'Tổng điều tra 2024',
          unit: 'people',
          numbers: { text: 'Nam\t4.900\nNữ\t5.100' },
        },
        'vi',
      ),
    );
    const plan = { ...emptyPlan, margins: [bySex], totals: [total] };
    expect(planIssues(plan, book, undefined, 'vi')).toEqual([]);
    expect(
      planIssues({ ...plan, totals: [total, total] }, book, undefined, 'vi').map(({ code }) => code),
    ).toEqual(['margin.number-twice']);
    unwrap(await putWeightingPlan(other, plan));
    expect(unwrap(await readWeightingPlan(other.folder))).toEqual(plan);
    const step = unwrap(await weighStudy(other)).steps.at(-1);
    expect(step?.source).toContain('Niên giám thống kê 2025');
    for (const { after, target } of step?.cells ?? []) expect(after / (target ?? NaN)).toBeCloseTo(1, 8);
    const estimates = unwrap(await estimateStudy(other));
    const mean = estimates.tables.find(({ variable }) => variable === name)?.columns[0]?.rows[0];
    expect(mean?.estimate).toBeCloseTo(43, 6);
    expect(mean?.standardError).toBeLessThan(1e-6);
    expect(unwrap(await estimateStudy(other, 'duckdb'))).toEqual(estimates);
  }, 60_000);

  it('that no weights reach is refused by name, without telling whose answers stand in the way', async () => {
    const total = { question: name, source: 'x', unit: 'mean' as const, value: 90 };
    const refused = await previewWeights(other, { ...emptyPlan, totals: [total] });
    expect(refused.issues.map(({ code }) => code)).toEqual(['weighting.mean-out-of-reach']);
    expect(refused.issues[0]?.place.field).toBe(people);
  });
});

async function again(): Promise<Study> {
  return unwrap(await readStudy(place.data, study.id));
}
