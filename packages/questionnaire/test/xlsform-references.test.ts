import { describe, expect, it } from 'vitest';
import { readQuestionnaire } from '../src/index.ts';
import { choices, found, formOf, issuesOf, sheet, survey, yesNo } from './form.ts';

describe('${question} in wording', () => {
  const asked = (label: string) => survey('type|name|label', 'text|ten|Tên?', `text|tuoi|${label}`);

  it('is right when the question is there', () => {
    expect(issuesOf(asked('${ten} bao nhiêu tuổi? Lần trước: ${last-saved#ten}'))).toEqual([]);
  });

  it('is refused when it is not, with the nearest name', () => {
    const [issue] = readQuestionnaire([asked('${tenn} bao nhiêu tuổi?')]).issues;
    expect([issue?.code, issue?.place]).toEqual([
      'reference-unknown',
      { sheet: 'survey', row: 3, column: 'label' },
    ]);
    expect(issue?.remedy.vi).toContain('${ten}');
  });

  it('is refused when its bracket stays open', () => {
    expect(issuesOf(asked('${ten bao nhiêu tuổi?'))).toEqual([
      found('expression-reference-open', 'survey!3!label'),
    ]);
  });

  it('is refused when two rows have the name', () => {
    const form = survey(
      'type|name|label',
      'begin_group|g1|G1',
      'text|q|A',
      'end_group||',
      'begin_group|g2|G2',
      'text|q|B',
      'note|n|${q}',
      'end_group||',
    );
    expect(issuesOf(form)).toContainEqual(found('reference-ambiguous', 'survey!7!label'));
  });

  it.each(['hint', 'constraint_message', 'required_message', 'guidance_hint', 'image'])(
    'counts in %s',
    (column) => {
      const form = survey(`type|name|label|${column}::Tiếng Việt (vi)`, 'text|a|A|${b}');
      expect(issuesOf(form)).toContainEqual(
        found('reference-unknown', `survey!2!${column}::Tiếng Việt (vi)`),
      );
    },
  );

  it('counts in choices and in the name of an answer sheet', () => {
    const form = survey('type|name|label', 'select_one l|q|Q');
    const list = choices('l | 1 | ${nobody}', 'l | 2 | ${q}');
    const settings = sheet('settings', 'form_id|instance_name', 'f|concat(${q}, ${nobody})');
    expect(issuesOf(form, list, settings)).toEqual([
      found('reference-unknown', 'choices!2!label'),
      found('reference-unknown', 'settings!2!instance_name'),
    ]);
  });

  it('of a row that is left out is a warning', () => {
    const form = survey('type|name|label', 'deviceid|d|', 'text|q|${d} ${instanceID}');
    expect(readQuestionnaire([form]).ok).toBe(true);
    expect(issuesOf(form).filter(({ code }) => code === 'reference-to-left-out')).toHaveLength(2);
  });
});

describe('last-saved', () => {
  it('is no circle: nothing is kept from one respondent to the next', () => {
    const form = survey('type|name|label|calculation', 'integer|a|A|${last-saved#a} + 1');
    expect(issuesOf(form)).toEqual([]);
  });
});

describe('trigger', () => {
  const form = (trigger: string) =>
    survey(
      'type|name|label|calculation|trigger',
      'text|a|A||',
      'text|b|B||',
      'calculate|c||1 + 1|',
      `dateTime|d|D|now()|${trigger}`,
    );

  it.each(['${a}', '${a},${b}', ',${a}, ,${b},'])('%s names questions', (trigger) => {
    expect(issuesOf(form(trigger))).toEqual([]);
    const asked = formOf(form(trigger)).items.find(({ name }) => name === 'd');
    expect(asked?.kind === 'question' && asked.trigger?.[0]).toBe('a');
  });

  it.each([
    ['6', 'trigger-not-reference'],
    ['${a} + 1', 'trigger-not-reference'],
    ['${c}', 'trigger-unseen'],
    ['${e}', 'reference-unknown'],
  ])('%s: %s', (trigger, code) => {
    expect(issuesOf(form(trigger))).toEqual([found(code, 'survey!5!trigger')]);
  });
});

describe('files beside the workbook', () => {
  it.each([
    ['select_one_from_file xa.csv|q|Q|', "calculate|c||pulldata('xa', 'a', 'b', '1')", true],
    ['csv-external|xa||', "calculate|c||pulldata('xa', 'a', 'b', '1')", true],
    ['select_one_from_file xa.csv|q|Q|', 'select_one_from_file xa.geojson|r|R|', false],
    ['xml-external|xa||', "calculate|c||pulldata('xa', 'a', 'b', '1')", false],
  ])('%s and %s share a name: %s', (first, second, right) => {
    const codes = issuesOf(survey('type|name|label|calculation', 'text|t|T|', first, second)).map(
      ({ code }) => code,
    );
    expect(codes.includes('file-name-twice')).toBe(!right);
  });

  it('do not share the name of a list', () => {
    const form = survey('type|name|label', 'select_one yn|a|A', 'select_one_from_file yn.csv|b|B');
    expect(issuesOf(form, yesNo)).toContainEqual(found('file-name-twice', 'survey!3!type'));
  });
});

describe('further rules of the workbook', () => {
  it.each([
    ['value=mã label=tên', []],
    ['value=1ma', ['parameter-value']],
    ['label=a$', ['parameter-value']],
  ])('columns of a file: %s', (parameters, codes) => {
    const form = survey('type|name|label|parameters', `select_one_from_file xa.csv|q|Q|${parameters}`);
    expect(
      issuesOf(form)
        .map(({ code }) => code)
        .filter((code) => code !== 'list-in-file'),
    ).toEqual(codes);
  });

  it.each([
    ['', 'org.example.app', []],
    ['annotate', 'app', ['parameter-value']],
    ['', '_', ['parameter-value']],
    ['signature', 'app', []],
  ])('an application for pictures, appearance “%s”: %s', (appearance, app, codes) => {
    const form = survey('type|name|label|parameters|appearance', `image|q|Q|app=${app}|${appearance}`);
    expect(issuesOf(form).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['vertical', []],
    ['no-ticks', []],
    ['', []],
    ['picker', ['parameter-with-appearance']],
    ['rating', ['parameter-with-appearance']],
  ])('ticks go with a line: %s', (appearance, codes) => {
    const form = survey('type|name|label|parameters|appearance', `range|q|Q|placeholder=5|${appearance}`);
    expect(issuesOf(form).map(({ code }) => code)).toEqual(codes);
  });

  it('says that a type takes no parameters at all, and goes on', () => {
    const form = survey('type|name|label|parameters', 'integer|q|Q|incremental=true');
    expect(issuesOf(form)).toEqual([found('parameter-unused', 'survey!2!parameters')]);
    expect(readQuestionnaire([form]).ok).toBe(true);
  });

  it('wants the small picture beside the big one', () => {
    const form = (image: string) => survey('type|name|label|image|big-image', `text|q|Q|${image}|to.png`);
    expect(issuesOf(form('nho.png'))).toEqual([]);
    expect(issuesOf(form(''))).toEqual([found('big-image-alone', 'survey!2!big-image')]);
  });

  it('wants the sheet of external choices', () => {
    const form = survey('type|name|label|choice_filter', 'select_one_external l|q|Q|');
    const rows = ['list_name | name | label', 'l | 1 | A'];
    expect(issuesOf(form, sheet('external_choices', ...rows))).toEqual([]);
    expect(issuesOf(form, sheet('choices', ...rows))).toEqual([
      found('external-sheet-missing', 'survey!2!type'),
    ]);
  });

  it('wants a calculation, which a fixed default is not', () => {
    const form = (initial: string) =>
      survey('type|name|label|default', 'text|q|Q|', `calculate|c||${initial}`);
    expect(issuesOf(form('once(random())'))).toEqual([]);
    expect(issuesOf(form('foo'))).toEqual([found('calculation-missing', 'survey!3!calculation')]);
  });

  it.each([
    ['reference-geometry=yn', []],
    ['reference-geometry=${r}', []],
    ['reference-geometry=${q}', ['list-unknown']],
    ['reference-geometry=ynn', ['list-unknown']],
  ])('points to compare with: %s', (parameters, codes) => {
    const form = survey(
      'type|name|label|parameters',
      'begin_repeat|r|R|',
      'select_one yn|q|Q|',
      'end_repeat|||',
      `geopoint|p|P|${parameters}`,
    );
    expect(
      issuesOf(form, yesNo)
        .map(({ code }) => code)
        .filter((code) => code !== 'place-coarse'),
    ).toEqual(codes);
  });

  it('takes form_id before id_string, and a root name that is one', () => {
    const form = survey('type|name|label', 'text|q|Q');
    const settings = (name: string) => sheet('settings', 'id_string|form_id|name', `cu|moi|${name}`);
    expect(formOf(form, settings('goc')).id).toBe('moi');
    expect(issuesOf(form, settings('a b'))).toEqual([found('name-invalid', 'settings!2!name')]);
  });
});
