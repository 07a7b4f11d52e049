import { describe, expect, it } from 'vitest';
import { evaluate, readQuestionnaire, type Item, type Question } from '../src/index.ts';
import { choices, found, formOf, issuesOf, sheet, survey, yesNo } from './form.ts';

const question = (items: readonly Item[], name: string): Question => {
  const item = items.find((one) => one.name === name);
  if (item?.kind !== 'question') throw new Error(`no question ${name}`);
  return item;
};

describe('names', () => {
  it('refuses the same name twice in a group', () => {
    expect(issuesOf(survey('type|name|label', 'text|q|A', 'text|q|B'))).toEqual([
      found('name-repeated', 'survey!3!name'),
    ]);
  });

  it('warns of names that differ by letter case', () => {
    expect(issuesOf(survey('type|name|label', 'text|q|A', 'text|Q|B'))).toEqual([
      found('name-repeated-case', 'survey!3!name'),
    ]);
  });

  it('keeps both answers when two groups use one name', () => {
    const form = survey(
      'type|name|label',
      'begin_group|g1|G1',
      'text|q|A',
      'end_group||',
      'begin_group|g2|G2',
      'text|q|B',
      'end_group||',
    );
    expect(issuesOf(form)).toEqual([found('name-repeated-elsewhere', 'survey!6!name')]);
    const evaluation = evaluate(formOf(form), { q: 'a', 'g2.q': 'b' });
    expect(evaluation.answers).toEqual({ q: 'a', 'g2.q': 'b' });
  });

  it.each([
    ['repeat|r', 'repeat|r', 'name-of-repeat-repeated'],
    ['group|x', 'repeat|data', 'name-reserved'],
    ['group|x', 'group|meta', 'name-reserved'],
  ])('%s, %s: %s', (first, second, code) => {
    const [kind = ''] = first.split('|');
    const [inner = ''] = second.split('|');
    const issues = issuesOf(
      survey(
        'type|name|label',
        `begin_${first}|A`,
        'text|a|A',
        `end_${kind}||`,
        'begin_group|around|G',
        `begin_${second}|B`,
        'text|b|B',
        `end_${inner}||`,
        'end_group||',
      ),
    );
    expect(issues.map((issue) => issue.code)).toContain(code);
  });

  it.each([':q', '1q', 'q r', 'câu hỏi', 'q?'])('refuses %s and proposes another', (name) => {
    const read = readQuestionnaire([survey('type|name|label', `text|${name}|A`)]);
    expect(read.issues.map((issue) => issue.code)).toEqual(['name-invalid']);
    expect(read.issues[0]?.remedy.en).toMatch(/\(\S+\?\)/);
  });

  it('takes Vietnamese names, also capitals that pyxform refuses, and joins their marks', () => {
    const name = 'Ý_kiến_Đ'.normalize('NFD');
    const form = formOf({
      name: 'survey',
      rows: [
        ['type', 'name', 'label', 'relevant'],
        ['text', name, 'A'],
        ['text', 'b', 'B', `\${${name}} != ''`],
      ],
    });
    expect(evaluate(form, { Ý_kiến_Đ: 'x', b: 'y' }).answers).toEqual({ Ý_kiến_Đ: 'x', b: 'y' });
  });
});

describe('references', () => {
  it('must lead to one row only', () => {
    const issues = issuesOf(
      survey(
        'type|name|label|relevant',
        'begin_group|g1|G',
        'text|q|A',
        'end_group',
        'begin_group|g2|G',
        'text|q|B',
        'end_group',
        "text|z|Z|${q} = 'x'",
      ),
    );
    expect(issues).toContainEqual(found('reference-ambiguous', 'survey!8!relevant'));
  });

  it('name the nearest question when they lead nowhere', () => {
    const read = readQuestionnaire([
      survey('type|name|label|relevant', 'text|tuoi|A', 'text|b|B|${tuio} > 3'),
    ]);
    expect(read.issues[0]?.code).toBe('reference-unknown');
    expect(read.issues[0]?.remedy.vi).toContain('${tuoi}');
  });

  it('must be closed', () => {
    expect(issuesOf(survey('type|name|label|relevant', 'text|a|A', 'text|b|B|${a > 3'))).toEqual([
      found('expression-reference-open', 'survey!3!relevant'),
    ]);
  });

  it('stay in their own instance inside a repeat', () => {
    const form = formOf(
      survey(
        'type|name|label|relevant',
        'begin_repeat|r|R',
        'integer|age|A',
        'text|job|J|${age} > 17',
        'end_repeat',
      ),
    );
    const evaluation = evaluate(form, {
      r: [
        { age: '15', job: 'x' },
        { age: '40', job: 'y' },
      ],
    });
    expect(evaluation.answers).toEqual({
      r: [
        { age: '15', job: '' },
        { age: '40', job: 'y' },
      ],
    });
    expect([...evaluation.relevant]).not.toContain('r[1]/job');
    expect([...evaluation.relevant]).toContain('r[2]/job');
  });

  it('are forgotten marks where a bare name stands', () => {
    expect(issuesOf(survey('type|name|label|relevant', 'text|a|A', "text|b|B|a = 'x'"))).toEqual([
      found('reference-without-marks', 'survey!3!relevant'),
    ]);
  });
});

describe('choices', () => {
  const row = (...lines: readonly string[]) =>
    [survey('type|name|label', 'select_multiple l|q|Q'), choices(...lines)] as const;

  it('need a name, and want a label', () => {
    expect(issuesOf(...row('l||A', 'l|b|'))).toEqual([
      found('choice-name-missing', 'choices!2!name'),
      found('choice-label-missing', 'choices!3!label'),
    ]);
  });

  it('may repeat only when the form says so', () => {
    const [form, list] = row('l|a|A', 'l|a|B');
    expect(issuesOf(form, list)).toEqual([found('choice-repeated', 'choices!3!name')]);
    expect(issuesOf(form, list, sheet('settings', 'allow_choice_duplicates', 'yes'))).toEqual([]);
  });

  it('have no spaces where several can be chosen', () => {
    expect(issuesOf(...row('l|a b|A'))).toEqual([found('choice-with-space', 'choices!2!name')]);
  });

  it('drop a column with a space in its header', () => {
    const list = sheet('choices', 'list_name|name|label|my notes', 'l|a|A|x');
    expect(issuesOf(survey('type|name|label', 'select_one l|q|Q'), list)).toEqual([
      found('header-with-space', 'choices!1!my notes'),
    ]);
  });

  it('of a list that does not exist are named, with the nearest', () => {
    const read = readQuestionnaire([survey('type|name|label', 'select_one ny|q|Q'), yesNo]);
    expect(
      read.issues.map((issue) => [issue.code, issue.place.row, issue.remedy.en.includes('yn?')]),
    ).toEqual([['list-unknown', 2, true]]);
  });
});

describe('or_other', () => {
  it('adds a choice and a text question', () => {
    const form = formOf(survey('type|name|label', 'select_one yn or_other|q|Q'), yesNo);
    expect(form.choiceLists['yn']?.map((choice) => choice.value)).toEqual(['1', '0', 'other']);
    expect(form.items.map((item) => item.name)).toEqual(['q', 'q_other']);
    expect(evaluate(form, { q: 'other', q_other: 'x' }).answers).toEqual({ q: 'other', q_other: 'x' });
    expect(evaluate(form, { q: '1', q_other: 'x' }).answers).toEqual({ q: '1', q_other: '' });
  });

  it('cannot have a choice filter', () => {
    const form = survey('type|name|label|choice_filter', "select_one yn or_other|q|Q|name = '1'");
    expect(issuesOf(form, yesNo)).toEqual([found('other-with-filter', 'survey!2!choice_filter')]);
  });
});

describe('cells', () => {
  it('straighten curly quotes in rules and leave them in wording', () => {
    const form = formOf(survey('type|name|label|relevant', 'text|a|Nói “không”', 'text|b|B|${a} = ‘x’'));
    expect(question(form.items, 'a').label).toEqual({ en: 'Nói “không”' });
    expect(evaluate(form, { a: 'x', b: 'y' }).relevant.has('b')).toBe(true);
  });

  it('collapse spaces on survey unless told not to', () => {
    const rows = survey('type|name|label', 'text|a|One   two');
    expect(question(formOf(rows).items, 'a').label).toEqual({ en: 'One two' });
    const kept = formOf(rows, sheet('settings', 'clean_text_values', 'no'));
    expect(question(kept.items, 'a').label).toEqual({ en: 'One   two' });
  });

  it('come as numbers, truth values and with odd spaces', () => {
    const form = formOf({
      name: ' Survey ',
      rows: [
        ['TYPE', ' name ', 'label', 'Required\u00A0', 'default'],
        ['integer', 'a\u00A0', 1, true, 1.0],
      ],
    });
    expect(question(form.items, 'a')).toMatchObject({
      default: '1',
      required: { source: 'true()' },
      label: { en: '1' },
    });
  });

  it('take FALSE in relevant for never', () => {
    const form = formOf({
      name: 'survey',
      rows: [
        ['type', 'name', 'label', 'relevant'],
        ['text', 'a', 'A', false],
      ],
    });
    expect(evaluate(form, { a: 'x' }).answers).toEqual({ a: '' });
  });
});

describe('rows', () => {
  it('of comments are skipped with a warning; without a type they are wrong', () => {
    const rows = survey('type|name|label|hint', '|||a remark', '|q|Q', 'text|a|A');
    expect(issuesOf(rows)).toEqual([
      found('row-skipped', 'survey!2'),
      found('type-missing', 'survey!3!type'),
    ]);
  });

  it('of notes get a name', () => {
    expect(formOf(survey('type|name|label', 'note||Hello')).items.map((item) => item.name)).toEqual([
      'generated_note_name_2',
    ]);
  });

  it.each([
    [['begin_group|g|G', 'text|a|A'], found('group-not-closed', 'survey!2!type')],
    [['text|a|A', 'end_group||'], found('group-not-open', 'survey!3!type')],
    [['begin_group|g|G', 'text|a|A', 'end_repeat||'], found('group-mismatched', 'survey!4!type')],
  ])('must match in pairs: %j', (lines, issue) => {
    expect(issuesOf(survey('type|name|label', ...lines))).toContainEqual(issue);
  });

  it('below sixty empty rows are said not to be read', () => {
    const empty = Array.from({ length: 61 }, () => '');
    expect(issuesOf(survey('type|name|label', 'text|a|A', ...empty, 'text|b|B'))).toEqual([
      found('rows-after-gap', 'survey!3'),
    ]);
  });
});

describe('ranges', () => {
  const withTicks = (parameters: string, appearance = '', ...ticks: readonly string[]) =>
    issuesOf(
      survey('type|name|label|parameters|appearance', `range|q|Q|${parameters}|${appearance}`),
      choices(...(ticks.length > 0 ? ticks : ['t|0|No', 't|10|Yes'])),
    ).map((issue) => issue.code);

  it.each([
    ['start=0 end=10 step=1', '', []],
    ['start=0; end=10, step = 2', '', []],
    ['start=0 end=10 step=0', '', ['parameter-value']],
    ['start=0 end=10 step=11', '', ['parameter-value']],
    ['start=a end=10', '', ['parameter-value']],
    ['start=0 end=10 tick_interval=3 step=2', '', ['parameter-value']],
    ['start=0 end=10 placeholder=11', '', ['parameter-value']],
    ['start=0 end=10 stop=3', '', ['parameter-unknown']],
    ['start', '', ['parameters-invalid']],
    ['start=0 end=10 tick_labelset=t', 'no-ticks', []],
    ['start=1 end=10 tick_labelset=t', '', ['parameter-value']],
    ['start=0 end=10 tick_labelset=u', '', ['list-unknown']],
  ])('%s %s → %j', (parameters, appearance, codes) => {
    expect(withTicks(parameters, appearance)).toEqual(codes);
  });

  it('without ticks label only their ends', () => {
    expect(withTicks('start=0 end=10 tick_labelset=t', 'no-ticks', 't|0|A', 't|5|B', 't|10|C')).toEqual([
      'parameter-value',
    ]);
  });
});

describe('Vietnamese input', () => {
  it('names languages by their headers, and the default by its words', () => {
    const form = formOf(
      survey('type|name|label :: Tiếng Việt (vi)|label::English (en)', 'text|a|Tên|Name'),
      sheet('settings', 'default_language', 'Tiếng Việt (vi)'),
    );
    expect([form.languages, form.defaultLanguage]).toEqual([['vi', 'en'], 'vi']);
    expect(question(form.items, 'a').label).toEqual({ vi: 'Tên', en: 'Name' });
  });

  it('knows a language without its code, and says that the code is missing', () => {
    expect(issuesOf(survey('type|name|label::Tiếng Việt', 'text|a|Tên'))).toEqual([
      found('language-code-missing', 'survey!1!label::Tiếng Việt'),
    ]);
    expect(formOf(survey('type|name|label', 'text|a|Ông/Bà bao nhiêu tuổi?')).languages).toEqual(['vi']);
  });

  it('names the language that lacks a text', () => {
    const form = survey('type|name|label::Tiếng Việt (vi)|label::English (en)', 'text|a|Tên|');
    expect(issuesOf(form)).toEqual([found('label-translation-missing', 'survey!2!label::Tiếng Việt (vi)')]);
  });
});
