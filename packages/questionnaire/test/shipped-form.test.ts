import { readFile } from 'node:fs/promises';
import { readWorkbook } from '@langnghe/spreadsheet';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  evaluate,
  normaliseAnswers,
  questionnaireHash,
  readQuestionnaire,
  screenRelevant,
  screens,
  type Item,
  type Questionnaire,
} from '../src/index.ts';
import { shippedForm } from './form.ts';

let form: Questionnaire;
beforeAll(async () => {
  form = await shippedForm();
});

const flat = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => ('items' in item ? [item, ...flat(item.items)] : [item]));
const consenting = { ma_co_so: 'CS07', dong_y: '1' };
const wrong = (answers: Readonly<Record<string, string>>): string[] =>
  evaluate(form, { ...consenting, ...answers }).issues.map(({ place }) => place.field ?? '');

describe('the example form', () => {
  it('has no issue', async () => {
    const bytes = await readFile(
      new URL('../../../examples/grassroots-democracy/questionnaire.xlsx', import.meta.url),
    );
    const sheets = await readWorkbook(bytes);
    expect(sheets.ok && readQuestionnaire(sheets.value).issues).toEqual([]);
  });

  it('has its languages, lists and 25 numbered questions', () => {
    expect([form.languages, form.defaultLanguage, form.layout]).toEqual([['vi', 'en'], 'vi', 'pages']);
    expect(Object.keys(form.choiceLists)).toHaveLength(24);
    const labels = flat(form.items).flatMap((item) => ('label' in item ? [item.label['vi'] ?? ''] : []));
    const numbers = new Set(labels.flatMap((label) => /^Câu (\d+)/.exec(label)?.[1] ?? []));
    expect(numbers.size).toBe(25);
  });

  it('is identified by its content', async () => {
    const hash = await questionnaireHash(form);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await questionnaireHash(JSON.parse(JSON.stringify(form)) as Questionnaire)).toBe(hash);
    expect(await questionnaireHash({ ...form, version: '2' })).not.toBe(hash);
  });

  it('ends at a refusal', () => {
    const { relevant, issues } = evaluate(form, { ma_co_so: 'CS01', dong_y: '2', c01: '1' });
    expect(issues).toEqual([]);
    expect([relevant.has('tu_choi'), relevant.has('cam_on'), relevant.has('c01')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['CS00', false],
    ['CS01', true],
    ['CS25', true],
    ['CS26', false],
    ['cs01', false],
  ])('takes the site code %s: %s', (code, right) => {
    expect(wrong({ ma_co_so: code })).toEqual(right ? [] : ['ma_co_so']);
  });

  it.each([
    [{ c01: '1' }, true, false],
    [{ c01: '2' }, false, true],
    [{ c01: '3' }, false, true],
    [{}, false, false],
  ])('asks %j 4A: %s, 4B: %s', (answers, a, b) => {
    const { relevant } = evaluate(form, { ...consenting, ...answers });
    expect([relevant.has('c04a_a'), relevant.has('c04b_a')]).toEqual([a, b]);
  });

  it.each([
    ['0', true, false],
    ['3', false, true],
    ['', false, false],
  ])('after %s meetings asks why not: %s, how it went: %s', (c06, why, how) => {
    const { relevant } = evaluate(form, { ...consenting, c06 });
    expect([relevant.has('c07'), relevant.has('c08')]).toEqual([why, how]);
  });

  it.each([
    [{ c03: '1 2 3' }, []],
    [{ c03: '1 2 3 4' }, ['c03']],
    [{ c03: '97' }, []],
    [{ c03: '1 97' }, ['c03']],
    [{ c20: '1 2 3' }, ['c20']],
    [{ c06: '61' }, ['c06']],
    [{ c06: '2.5' }, ['c06']],
    [{ c19: '11' }, ['c19']],
    [{ c22: '7' }, ['c22']],
    [{ c21: 'gọi 0912345678' }, ['c21']],
    [{ c21: 'dòng 1\ngọi 012345678901' }, ['c21']],
    [{ c21: 'x'.repeat(1000) }, []],
    [{ c21: 'x'.repeat(1001) }, ['c21']],
    [{ c03: '96', c03_khac: 'x'.repeat(201) }, ['c03_khac']],
  ])('of %j finds wrong: %j', (answers, fields) => {
    expect(wrong(answers)).toEqual(fields);
  });

  it('says what is wrong in the form’s own words, in both languages', () => {
    const [issue] = evaluate(form, { ...consenting, c06: '61' }).issues;
    expect(issue?.message).toEqual({
      vi: 'Xin ghi số từ 0 đến 60.',
      en: 'Please enter a number from 0 to 60.',
    });
  });

  const statements = ['a', 'b', 'c', 'd', 'dd', 'e', 'g', 'h'].map((letter) => `c18_${letter}`);
  it.each([
    ['agreement throughout', [...Array.from({ length: 7 }, () => '5'), '1'], '8', '100'],
    ['disagreement throughout', [...Array.from({ length: 7 }, () => '1'), '5'], '8', '0'],
    ['five answers', ['3', '3', '3', '3', '3', '', '98', ''], '5', '50'],
    ['four answers', ['3', '3', '3', '3', '', '', '98', ''], '4', ''],
    ['nothing', [], '0', ''],
  ])('works out the index of %s', (_, values, n, index) => {
    const answers = Object.fromEntries(statements.map((name, i) => [name, values[i] ?? '']));
    const evaluation = evaluate(form, { ...consenting, ...answers });
    expect([evaluation.answers['c18_n'], evaluation.answers['c18_chi_so']]).toEqual([n, index]);
  });

  it('is shown in fourteen screens; those after a refusal are skipped', () => {
    const all = screens(form);
    expect(all.map((screen) => screen.name)).toEqual([
      'loi_mo',
      'ai_dien',
      'dong_y',
      'phan_1',
      'c04a',
      'c04b',
      'phan_1b',
      'phan_2',
      'phan_3',
      'phan_4',
      'c18',
      'phan_5',
      'phan_6',
      'cam_on',
    ]);
    expect(all[0]?.items.map((item) => item.name)).toEqual([
      'loi_mo',
      'loi_cam_ket',
      'cach_tra_loi',
      'ma_co_so',
    ]);
    expect(all[4]?.groups.map((group) => group.name)).toEqual(['noi_dung']);
    const refusal = evaluate(form, { dong_y: '2' });
    expect(all.filter((screen) => screenRelevant(screen, refusal)).map((screen) => screen.name)).toEqual([
      'loi_mo',
      'ai_dien',
      'dong_y',
      'cam_on',
    ]);
  });

  it('takes what a browser posts', () => {
    const { answers, issues } = normaliseAnswers(form, {
      ma_co_so: ' CS07 ',
      dong_y: '1',
      c03: ['96', '1'],
      c06: '+3',
      c22: ['', '1'],
      unknown: 'x',
      __proto__: 'x',
    });
    expect(issues).toEqual([]);
    expect(answers).toMatchObject({ ma_co_so: 'CS07', c03: '1 96', c06: '3', c22: '1', c05: '' });
    expect(Object.hasOwn(answers, 'unknown')).toBe(false);
  });
});
