import type { Sheet } from '@langnghe/spreadsheet';
import { describe, expect, it } from 'vitest';
import { allItems } from '../src/editing.ts';
import { readQuestionnaire, toSheets } from '../src/index.ts';
import { formOf, sheet, survey, yesNo } from './form.ts';

/**
 * What is refused of XLSForm, and why: the other half of `xlsform-whole.test.ts`, which has what is accepted. Each line
 * is a workbook with one thing wrong; the verdict names the issue and the row it stands at.
 */
interface Verdict {
  readonly code: string;
  readonly row: number | undefined;
  readonly accepted: boolean;
}

function verdict(code: string, ...sheets: readonly Sheet[]): Verdict {
  const read = readQuestionnaire(sheets);
  const issue = read.issues.find((one) => one.code === code);
  if (issue === undefined)
    throw new Error(`${code} is not among ${read.issues.map((one) => one.code).join()}`);
  for (const text of [issue.message.vi, issue.message.en, issue.remedy.vi, issue.remedy.en])
    expect(text).not.toMatch(/^\s*$|(?<!\$)\{\w+\}/);
  return { code, row: issue.place.row, accepted: read.ok };
}

const leftOut = (code: string): Verdict => ({ code, row: 2, accepted: true });
const refusedAt = (code: string, row: number): Verdict => ({ code, row, accepted: false });

describe('what would tell who answers is left out, each with its own reason', () => {
  it.each([
    ['start', 'left-out-time'],
    ['end', 'left-out-time'],
    ['deviceid', 'left-out-device'],
    ['imei', 'left-out-device'],
    ['simserial', 'left-out-device'],
    ['subscriberid', 'left-out-device'],
    ['phonenumber', 'left-out-person'],
    ['username', 'left-out-person'],
    ['email', 'left-out-person'],
    ['geotrace', 'left-out-place'],
    ['geoshape', 'left-out-place'],
    ['start-geopoint', 'left-out-place'],
    ['background-geopoint', 'left-out-place'],
    ['audit', 'left-out-log'],
    ['background-audio', 'left-out-recording'],
  ])('%s: %s', (type, code) => {
    expect(verdict(code, survey('type|name|label', `${type}|q|Hỏi?`, 'text|t|Chữ'))).toEqual(leftOut(code));
    const form = formOf(survey('type|name|label', `${type}|q|Hỏi?`, 'text|t|Chữ'));
    expect(allItems(form.items).map(({ name }) => name)).toEqual(['t']);
  });

  it('a point on the map is kept, but said to be coarse and asked only of who agreed', () => {
    expect(verdict('place-coarse', survey('type|name|label', 'geopoint|q|Ở đâu?'))).toEqual(
      leftOut('place-coarse'),
    );
  });

  it('today is kept, and nothing else of the clock', () => {
    const read = readQuestionnaire([survey('type|name|label', 'today|t|', 'text|q|Chữ')]);
    expect([read.ok, read.issues]).toEqual([true, []]);
  });
});

describe('parameters', () => {
  it.each([
    ['text', 'rows=ba', 'parameter-value'],
    ['text', 'row=3', 'parameter-unknown'],
    ['integer', 'rows=3', 'parameter-unused'],
    ['range', 'start=một', 'parameter-value'],
    ['range', 'start=0 end=10 step=0', 'parameter-value'],
    ['range', 'start=0 end=5 step=6', 'parameter-value'],
    ['range', 'start=0 end=10 step=2 tick_interval=3', 'parameter-value'],
    ['range', 'start=0 end=10 tick_interval=20', 'parameter-value'],
    ['range', 'start=0 end=10 placeholder=11', 'parameter-value'],
    ['range', 'tick_labelset=khong_co', 'list-unknown'],
    ['select_one yn', 'randomize=maybe', 'parameter-value'],
    ['select_one yn', 'randomise=true', 'parameter-unknown'],
    ['select_one yn', 'seed=1', 'parameter-value'],
    ['select_one yn', 'randomize=true seed=abc', 'parameter-value'],
    ['select_one yn', 'randomize=true seed=${khong_co}', 'reference-unknown'],
    ['select_one yn', 'randomize', 'parameters-invalid'],
    ['select_one_from_file a.csv', 'value=1a', 'parameter-value'],
    ['image', 'max-pixels=lớn', 'parameter-value'],
    ['image', 'app=camera', 'parameter-value'],
    ['audio', 'quality=best', 'parameter-value'],
    ['geopoint', 'capture-accuracy=x', 'parameter-value'],
    ['geopoint', 'allow-mock-accuracy=maybe', 'parameter-value'],
  ])('%s with %s: %s', (type, parameters, code) => {
    const found = verdict(code, survey('type|name|label|parameters', `${type}|q|Hỏi?|${parameters}`), yesNo);
    expect(found).toEqual({ ...refusedAt(code, 2), accepted: code === 'parameter-unused' && found.accepted });
  });

  it('two labels at the ends are all that a range without ticks may have', () => {
    const labels = (values: readonly number[]): Sheet =>
      sheet('choices', 'list_name|name|label', ...values.map((value) => `l|${value}|${value}`));
    const range = survey(
      'type|name|label|parameters|appearance',
      'range|q|Hỏi?|start=0 end=10 tick_labelset=l|no-ticks',
    );
    expect(readQuestionnaire([range, labels([0, 10])]).ok).toBe(true);
    expect(verdict('parameter-value', range, labels([0, 5, 10]))).toEqual(refusedAt('parameter-value', 2));
  });
});

describe('functions take as many arguments as they take', () => {
  it.each([
    ['regex(${t})', 'function-arguments'],
    ['if(1, 2)', 'function-arguments'],
    ['selected(${t})', 'function-arguments'],
    ['substr()', 'function-arguments'],
    ['pow(2)', 'function-arguments'],
    ["pulldata('a')", 'function-arguments'],
    ['today(1)', 'function-arguments'],
    ['once()', 'function-arguments'],
    ['digest(${t})', 'function-arguments'],
    ['sellected(${t}, 1)', 'function-unknown'],
    ['1 +', 'expression-end'],
  ])('%s: %s', (source, code) => {
    const form = survey('type|name|label|calculation', 'text|t|Chữ|', `calculate|c||${source}`);
    const read = readQuestionnaire([form]);
    const issue = read.issues.find(({ severity }) => severity === 'error');
    expect([read.ok, issue?.place.row]).toEqual([false, 3]);
    if (!code.startsWith('expression')) expect(issue?.code).toBe(code);
  });

  it('a signed bar code cannot be proved here, and that is said', () => {
    const form = survey(
      'type|name|label|calculation',
      'text|t|Chữ|',
      "calculate|c||extract-signed(${t}, 'k')",
    );
    expect(verdict('function-not-served', form)).toEqual({ ...leftOut('function-not-served'), row: 3 });
  });
});

describe('entities', () => {
  const asked = survey('type|name|label|save_to', 'text|ten|Tên cây?|loai');
  const entities = (header: string, ...rows: readonly string[]): Sheet => sheet('entities', header, ...rows);

  it('are read and kept in the file, and nothing is made of them', () => {
    const sheets = [asked, entities('list_name|label', 'cay|${ten}')];
    expect(verdict('entities-not-kept', ...sheets).accepted).toBe(true);
    const back = toSheets(formOf(...sheets));
    expect(back.find(({ name }) => name === 'entities')?.rows).toEqual([
      ['list_name', 'label'],
      ['cay', '${ten}'],
    ]);
  });

  it.each([
    ['list_name|label|mau', 'cay|x|đỏ', 'entity-column-unknown', 1],
    ['dataset|label', 'a.b|x', 'entity-list-name', 2],
    ['list_name|label', '__cay|x', 'entity-list-name', 2],
    ['list_name|label', '1cay|x', 'entity-list-name', 2],
    ['list_name|label', 'cay|', 'entity-label-missing', 2],
    ['list_name|label|update_if', 'cay|x|true()', 'entity-id-missing', 2],
    ['list_name|label|entity_id|create_if', 'cay|x|${ten}|true()', 'entity-update-missing', 2],
    ['list_name|label', 'cay|${tne}', 'reference-unknown', 2],
  ])('%s, %s: %s', (header, row, code, at) => {
    expect(verdict(code, asked, entities(header, row))).toEqual(refusedAt(code, at));
  });

  it.each([
    ['text|ten|Tên?|name', 'save-to-name'],
    ['text|ten|Tên?|__x', 'save-to-name'],
    ['text|ten|Tên?|a b', 'save-to-name'],
    ['text|ten|Tên?|cay#a#b', 'save-to-name'],
    ['text|ten|Tên?|cya#loai', 'save-to-list-unknown'],
  ])('%s: %s', (row, code) => {
    expect(
      verdict(code, survey('type|name|label|save_to', row), entities('list_name|label', 'cay|x')),
    ).toEqual(refusedAt(code, 2));
  });

  it('save_to needs them, stands at questions, once for each property, and says which list of several', () => {
    expect(verdict('save-to-without-entities', asked)).toEqual(refusedAt('save-to-without-entities', 2));
    const one = entities('list_name|label', 'cay|x');
    const group = survey('type|name|label|save_to', 'begin_group|g|G|x', 'text|ten|Tên?|', 'end_group|||');
    expect(verdict('save-to-in-group', group, one)).toEqual(refusedAt('save-to-in-group', 2));
    const twice = survey('type|name|label|save_to', 'text|a|A|loai', 'text|b|B|loai');
    expect(verdict('save-to-repeated', twice, one)).toEqual(refusedAt('save-to-repeated', 3));
    const two = entities('list_name|label', 'cay|x', 'nha|y');
    expect(verdict('save-to-name', asked, two)).toEqual(refusedAt('save-to-name', 2));
    expect(readQuestionnaire([survey('type|name|label|save_to', 'text|a|A|cay#loai'), two]).ok).toBe(true);
    expect(verdict('entity-repeated', asked, entities('list_name|label', 'cay|x', 'cay|y'))).toEqual(
      refusedAt('entity-repeated', 3),
    );
  });
});

describe('what KoboToolbox writes beyond XLSForm', () => {
  const needs = sheet('choices', 'list_name|name|label', 'can|com|Cơm', 'can|nuoc|Nước');
  const kinds = (...sheets: readonly Sheet[]) =>
    allItems(formOf(...sheets).items).map((item) =>
      item.kind === 'question'
        ? [item.name, item.type, item.list, item.constraint?.source, item.constraintMessage['vi']]
        : [item.name, item.kind, 'appearance' in item ? item.appearance.join(' ') : ''],
    );

  it('a rating is a table with one scale', () => {
    expect(
      kinds(
        survey(
          'type|name|label|kobo--score-choices|$kuid',
          'begin_score|s|Chấm|can|x1',
          'score__row|a|A||x2',
          'score__row|b|B||x3',
          'end_score||||',
        ),
        needs,
      ),
    ).toEqual([
      ['s', 'group', 'table-list'],
      ['a', 'select-one', 'can', undefined, undefined],
      ['b', 'select-one', 'can', undefined, undefined],
    ]);
  });

  it('a ranking offers nothing twice', () => {
    expect(
      kinds(
        survey(
          'type|name|label|kobo--rank-items|kobo--rank-constraint-message',
          'begin_rank|r|Xếp|can|Mỗi thứ một lần',
          'rank__level|n1|Nhất||',
          'rank__level|n2|Nhì||',
          'end_rank||||',
        ),
        needs,
      ),
    ).toEqual([
      ['r', 'group', 'field-list'],
      ['n1', 'select-one', 'can', undefined, 'Mỗi thứ một lần'],
      ['n2', 'select-one', 'can', '. != ${n1}', 'Mỗi thứ một lần'],
    ]);
  });

  it('a matrix asks its questions once for each thing', () => {
    const matrix = kinds(
      survey(
        'type|name|label|kobo--matrix_list',
        'begin_kobomatrix|m|Bảng|can',
        'integer|bao_nhieu|Bao nhiêu?|',
        'end_kobomatrix|||',
      ),
      needs,
    );
    expect(matrix.map(([name]) => name)).toEqual(['m', 'com', 'bao_nhieu', 'nuoc', 'nuoc.bao_nhieu']);
  });

  it('a list that is not there, or a rating that does not end, is named at its row', () => {
    const lines = ['type|name|label|kobo--score-choices', 'begin_score|s|Chấm|cna', 'score__row|a|A|'];
    expect(verdict('list-unknown', survey(...lines, 'end_score|||'), needs)).toEqual(
      refusedAt('list-unknown', 3),
    );
    expect(verdict('group-not-closed', survey(...lines), needs)).toEqual(refusedAt('group-not-closed', 2));
  });
});
