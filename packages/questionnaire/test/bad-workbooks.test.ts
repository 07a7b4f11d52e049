import { readWorkbook, writeWorkbook } from '@langnghe/spreadsheet';
import { describe, expect, it } from 'vitest';
import { readQuestionnaire } from '../src/index.ts';
import { choices, found, issuesOf, sheet, survey, yesNo } from './form.ts';

describe('what is wrong with a workbook', () => {
  it.each([
    ['no survey', [sheet('a', 'x'), sheet('b', 'x')], [found('sheet-missing', '')]],
    ['a header alone', [survey('type|name|label')], [found('sheet-empty', 'survey')]],
    [
      'no type column',
      [survey('name|label', 'a|A')],
      [found('header-missing', 'survey!1'), found('type-missing', 'survey!2!type')],
    ],
    [
      'two like columns',
      [survey('type|name|label|caption', 'text|a|A|B')],
      [found('header-repeated', 'survey!1!caption')],
    ],
    [
      'a misspelt column',
      [survey('type|name|label|relevent', 'text|a|A|')],
      [found('header-unknown', 'survey!1!relevent')],
    ],
    [
      'a misspelt sheet',
      [survey('type|name|label', 'text|a|A'), sheet('choises', 'x')],
      [found('sheet-misspelt', 'choises')],
    ],
    ['a misspelt type', [survey('type|name|label', 'intger|a|A')], [found('type-unknown', 'survey!2!type')]],
    ['no name', [survey('type|name|label', 'text||A')], [found('name-missing', 'survey!2!name')]],
    [
      'a select without list',
      [survey('type|name|label', 'select_one|a|A')],
      [found('list-name-missing', 'survey!2!type')],
    ],
    [
      'a misspelt function',
      [survey('type|name|label|relevant', 'text|a|A', "text|b|B|selcted(${a}, 'x')")],
      [found('function-unknown', 'survey!3!relevant')],
    ],
    [
      'too few arguments',
      [survey('type|name|label|relevant', 'text|a|A', 'text|b|B|selected(${a})')],
      [found('function-arguments', 'survey!3!relevant')],
    ],
    [
      'a bad pattern',
      [survey('type|name|label|constraint', "text|a|A|regex(., '[')")],
      [found('pattern-invalid', 'survey!2!constraint')],
    ],
    [
      'a calculate without',
      [survey('type|name|label|calculation', 'calculate|a||')],
      [found('calculation-missing', 'survey!2!calculation')],
    ],
    [
      'a choice that is not',
      [survey('type|name|label|relevant', 'select_one yn|a|A', "text|b|B|${a} = 'yes'"), yesNo],
      [found('choice-in-expression-unknown', 'survey!3!relevant')],
    ],
    [
      'a filter column that is not',
      [survey('type|name|label|choice_filter', "select_one yn|a|A|zone = 'x'"), yesNo],
      [found('column-unknown', 'survey!2!choice_filter')],
    ],
    [
      'a mixed grid',
      [
        survey(
          'type|name|label|appearance',
          'begin_group|g|G|table-list',
          'select_one yn|a|A',
          'select_one o|b|B',
          'end_group',
        ),
        choices('yn|1|Y', 'o|1|X'),
      ],
      [found('table-list-mixed', 'survey!4!type')],
    ],
    [
      'a repeat in a field list',
      [
        survey(
          'type|name|label|appearance',
          'begin_group|g|G|field-list',
          'begin_repeat|r|R',
          'text|a|A',
          'end_repeat',
          'end_group',
        ),
      ],
      [found('repeat-in-field-list', 'survey!3!type')],
    ],
    [
      'a lone trigger',
      [survey('type|name|label|trigger|calculation', 'text|a|A|${b}|1')],
      [found('reference-unknown', 'survey!2!trigger')],
    ],
  ])('%s', (_, sheets, issues) => {
    expect(issuesOf(...sheets)).toEqual(issues);
  });

  it('comes all at once, in the order of the sheets', () => {
    const issues = issuesOf(
      survey('type|name|label|relevant', 'txt|a|A|', 'text|b|B|${c} = 1', 'select_one l|d|D|'),
      choices('m||A'),
    );
    expect(issues).toEqual([
      found('type-unknown', 'survey!2!type'),
      found('reference-unknown', 'survey!3!relevant'),
      found('list-unknown', 'survey!4!type'),
      found('choice-name-missing', 'choices!2!name'),
    ]);
  });

  it('leaves out what cannot serve an anonymous survey, and says so', () => {
    const read = readQuestionnaire([
      survey(
        'type|name|label|relevant',
        'start|s',
        'deviceid|d',
        'geotrace|t|T',
        'audit|audit',
        'text|a|A|${d} != 1',
      ),
    ]);
    expect(read.ok && read.value.items.map((item) => item.name)).toEqual(['a']);
    expect(read.issues.map((issue) => [issue.code, issue.severity, issue.place.row])).toEqual([
      ['left-out-time', 'warning', 2],
      ['left-out-device', 'warning', 3],
      ['left-out-place', 'warning', 4],
      ['left-out-log', 'warning', 5],
      ['reference-to-left-out', 'warning', 6],
    ]);
  });

  it('says every issue in both languages', () => {
    const read = readQuestionnaire([survey('type|name|label', 'txt|a|A', 'text|a b|A', 'select_one l|d|D')]);
    for (const { message, remedy } of read.issues)
      for (const text of [message.vi, message.en, remedy.vi, remedy.en]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/\{\w+\}|undefined/);
      }
  });
});

describe('circles', () => {
  it.each([
    ['relevance of two questions', ["text|a|A|${b} = 'x'|", "text|b|B|${a} = 'x'|"], 'a → b → a'],
    ['a calculation of itself', ['calculate|a|||${a} + 1'], 'a → a'],
    [
      'a group hidden by its own question',
      ["begin_group|g|G|${q} = 'x'|", 'text|q|Q||', 'end_group||||'],
      'g → q → g',
    ],
    [
      'three calculations',
      ['calculate|a|||${b}', 'calculate|b|||${c}', 'calculate|c|||${a}'],
      'a → b → c → a',
    ],
  ])('%s', (_, lines, cycle) => {
    const read = readQuestionnaire([survey('type|name|label|relevant|calculation', ...lines)]);
    expect(read.issues.map((issue) => [issue.code, issue.place.row, issue.values['cycle']])).toEqual([
      ['circular', 2, cycle],
    ]);
  });

  it('are all found', () => {
    const read = readQuestionnaire([
      survey(
        'type|name|label|calculation',
        'calculate|a||${b}',
        'calculate|b||${a}',
        'calculate|c||${d}',
        'calculate|d||${c}',
      ),
    ]);
    expect(read.issues.map((issue) => issue.place.row)).toEqual([2, 4]);
  });

  it('are none where a constraint names its own question, or a group its hidden field', () => {
    expect(issuesOf(survey('type|name|label|constraint', 'integer|a|A|${a} > 1'))).toEqual([]);
    const hidden = survey(
      'type|name|label|relevant|default',
      "begin_group|g|G|./source = 'user'|",
      'hidden|source|||user',
      'text|q|Q||',
      'end_group',
    );
    expect(issuesOf(hidden)).toEqual([]);
  });
});

describe('large workbooks', () => {
  const header = ['type', 'name', 'label', 'relevant'];
  const chain = (length: number): string[][] =>
    Array.from({ length }, (_, i) => ['text', `q${i}`, `Câu ${i}`, i === 0 ? '' : `\${q${i - 1}} = 'x'`]);

  it('of five thousand rows, each depending on the one before, are read, and a circle through all is found', async () => {
    const rows = chain(5000);
    const read = await readWorkbook(await writeWorkbook([{ name: 'survey', rows: [header, ...rows] }]));
    expect(read.ok && readQuestionnaire(read.value)).toMatchObject({ ok: true, issues: [] });
    rows[0] = ['text', 'q0', 'Câu 0', "${q4999} = 'x'"];
    const circular = readQuestionnaire([{ name: 'survey', rows: [header, ...rows] }]);
    expect(circular.issues.map((issue) => issue.code)).toEqual(['circular']);
  });

  it('of ten thousand rows are refused at the row that is too many', () => {
    const read = readQuestionnaire([{ name: 'survey', rows: [header, ...chain(10_000)] }]);
    expect(read.issues.map(({ code, place }) => [code, place.row])).toEqual([['form-too-long', 5002]]);
  });

  it('of a thousand wrong rows name each', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `text|q${i}|A|\${p${i}} = 1`);
    const read = readQuestionnaire([survey('type|name|label|relevant', ...rows)]);
    expect(read.issues.map((issue) => issue.place.row)).toEqual(rows.map((_, i) => i + 2));
  });

  it('of a thousand questions and twenty thousand choices are read', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `select_one l${i % 200}|q${i}|Câu ${i}`);
    const options = Array.from({ length: 20_000 }, (_, i) => `l${i % 200}|${i}|Lựa chọn ${i}`);
    const read = readQuestionnaire([survey('type|name|label', ...rows), choices(...options)]);
    expect(read.ok && Object.values(read.value.choiceLists).flat()).toHaveLength(20_000);
  });
});
