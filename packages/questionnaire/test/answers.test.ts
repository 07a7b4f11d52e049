import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evaluate,
  normaliseAnswers,
  offeredChoices,
  pipe,
  screens,
  type AnswerSet,
  type Question,
  type RawAnswers,
} from '../src/index.ts';
import { choices, formOf, sheet, survey, yesNo } from './form.ts';

const types = formOf(
  survey(
    'type|name|label|required|parameters',
    'text|t|T',
    'integer|i|I',
    'decimal|d|D',
    'date|day|D',
    'time|hour|H',
    'dateTime|at|A',
    'select_one yn|one|O',
    'select_multiple yn|many|M',
    'rank yn|order|R',
    'range|mark|M||start=0 end=1 step=0.1',
    'acknowledge|ok|K',
    'geopoint|place|P',
    'begin_repeat|r|R',
    'text|name|N|yes',
    'end_repeat',
  ),
  yesNo,
);

describe('what a form posts', () => {
  it.each([
    ['t', 'a\r\nb', 'a\nb'],
    ['t', 'Huế'.normalize('NFD'), 'Huế'],
    ['i', ' 1 000 ', '1000'],
    ['i', '007', '7'],
    ['i', 'năm', 'năm'],
    ['d', '12,5', '12.5'],
    ['d', ',5', '0.5'],
    ['d', '−3', '-3'],
    ['d', '1.2.3', '1.2.3'],
    ['day', '5/1/2026', '2026-01-05'],
    ['day', '2026-01-05', '2026-01-05'],
    ['hour', '8h30', '08:30'],
    ['hour', '8:30', '08:30'],
    ['at', '5/1/2026 8:30', '2026-01-05T08:30'],
    ['many', ['0', '1', '1'], '1 0'],
    ['order', ['0', '1'], '0 1'],
    ['ok', 'on', 'OK'],
    ['place', '21.028511 105.804817 12 5', '21.03 105.80 0 0'],
    ['place', 'nhà tôi', 'nhà tôi'],
  ] as const)('%s: %j → %s', (field, posted, kept) => {
    expect(normaliseAnswers(types, { [field]: posted }).answers[field]).toBe(kept);
  });

  it.each([
    ['t', 'x'.repeat(10_001), 'answer-too-long'],
    ['t', 'a\0b', 'answer-cleaned'],
    ['t', 'a\u202Eb', 'answer-cleaned'],
    ['one', '7', 'answer-not-offered'],
    ['many', ['1', '7'], 'answer-not-offered'],
    ['r[501]/name', 'x', 'answer-too-many-instances'],
  ])('%s of %#: %s', (field, posted, code) => {
    const { issues } = normaliseAnswers(types, { [field]: posted });
    expect(issues.map((issue) => issue.code)).toContain(code);
  });

  it('keeps repeats by instance', () => {
    const { answers } = normaliseAnswers(types, { 'r[1]/name': 'a', 'r[3]/name': 'c' });
    expect(answers['r']).toEqual([{ name: 'a' }, { name: '' }, { name: 'c' }]);
    expect(evaluate(types, answers).issues.map(({ code, place }) => [code, place.field])).toEqual([
      ['answer-required', 'r[2]/name'],
    ]);
  });

  it.each([
    ['i', '1.5', 'answer-not-integer'],
    ['i', 'x', 'answer-not-integer'],
    ['d', 'x', 'answer-not-number'],
    ['day', '31/2/2026', 'answer-not-date'],
    ['hour', '25:00', 'answer-not-time'],
    ['at', '2026-01-05', 'answer-not-date-time'],
    ['place', 'nhà tôi', 'answer-not-place'],
    ['place', '100 200', 'answer-not-place'],
    ['mark', '0.55', 'answer-out-of-range'],
    ['mark', '2', 'answer-out-of-range'],
  ])('names %s = %s as %s', (field, posted, code) => {
    const { answers } = normaliseAnswers(types, { place_consent: 'OK', [field]: posted });
    expect(evaluate(types, answers).issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('accepts every step of a range that binary numbers only come near to', () => {
    for (const mark of ['0', '0.1', '0.3', '0.7', '1']) expect(evaluate(types, { mark }).issues).toEqual([]);
  });
});

describe('evaluation', () => {
  it('filters choices, and refuses one that the filter leaves out', () => {
    const form = formOf(
      survey('type|name|label|choice_filter', 'select_one p|tinh|T', 'select_one x|xa|X|tinh = ${tinh}'),
      sheet('choices', 'list_name|name|label|tinh', 'p|1|A', 'p|2|B', 'x|11|A1|1', 'x|21|B1|2'),
    );
    const xa = form.items[1] as Question;
    expect(offeredChoices(form, xa, { tinh: '2' }).map(({ value }) => value)).toEqual(['21']);
    expect(evaluate(form, { tinh: '2', xa: '11' }).issues.map(({ code }) => code)).toEqual([
      'answer-not-offered',
    ]);
  });

  it('shuffles by a seed: the same seed, the same order, every choice once', () => {
    const form = formOf(
      survey('type|name|label|parameters', 'select_one l|q|Q|randomize=true seed=42'),
      choices(...Array.from({ length: 9 }, (_, i) => `l|${i}|${i}`)),
    );
    const order = (): string[] =>
      offeredChoices(form, form.items[0] as Question, {}).map(({ value }) => value);
    expect(order()).toEqual(order());
    expect(order()).not.toEqual(order().toSorted());
    expect(order().toSorted()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('calculates in the order of dependence, over repeats and their position', () => {
    const form = formOf(
      survey(
        'type|name|label|calculation|repeat_count',
        'calculate|twice||${total} * 2',
        'calculate|total||sum(${price})',
        'integer|n|N',
        'begin_repeat|r|R||${n}',
        'integer|price|P',
        'calculate|place||position(..)',
        'calculate|first||indexed-repeat(${price}, ${r}, 1)',
        'end_repeat',
        'calculate|dear||count(${r}[${price} > 3])',
      ),
    );
    const { answers } = evaluate(form, { n: '2', r: [{ price: '3' }, { price: '4' }, { price: '100' }] });
    expect(answers).toMatchObject({ total: '7', twice: '14', dear: '1' });
    expect(answers['r']).toEqual([
      { price: '3', place: '1', first: '3' },
      { price: '4', place: '2', first: '3' },
    ]);
  });

  it('says so when the form needs a clock that it was not given', () => {
    const form = formOf(survey('type|name|label|constraint', 'date|d|D|. <= today()'));
    expect(() => evaluate(form, { d: '2026-01-01' })).toThrow('context.now');
    expect(evaluate(form, { d: '2026-01-02' }, { now: '2026-01-01T10:00:00.000+07:00' }).issues).toHaveLength(
      1,
    );
  });

  it('requires by a condition, and in the form’s words', () => {
    const form = formOf(
      survey('type|name|label|required|required_message', 'text|a|A', "text|b|B|${a} = 'x'|Needed"),
    );
    expect(evaluate(form, { a: 'y' }).issues).toEqual([]);
    expect(evaluate(form, { a: 'x' }).issues[0]?.message.en).toBe('Needed');
  });
});

describe('properties', () => {
  const logic = formOf(
    survey(
      'type|name|label|relevant|constraint|calculation',
      'integer|i|I||. < 50|',
      'select_one yn|one|O|${i} > 10||',
      "begin_group|g|G|${one} = '1'||",
      'text|t|T||string-length(.) < 5|',
      'calculate|c||||concat(${t}, ${i})',
      'end_group',
      'begin_repeat|r|R|${c} != ""||',
      'select_multiple yn|m|M|${i} > 20||',
      'end_repeat',
    ),
    yesNo,
  );
  const posted: fc.Arbitrary<RawAnswers> = fc.record(
    {
      i: fc.oneof(fc.integer({ min: -5, max: 60 }).map(String), fc.string()),
      one: fc.constantFrom('0', '1', '7', ''),
      t: fc.string({ unit: 'binary', maxLength: 9 }),
      'r[1]/m': fc.array(fc.constantFrom('0', '1', 'x')),
      'r[2]/m': fc.array(fc.constantFrom('0', '1', 'x')),
    },
    { requiredKeys: [] },
  );

  const fields = (answers: AnswerSet, prefix = ''): readonly (readonly [string, string])[] =>
    Object.entries(answers).flatMap(([name, value]): readonly (readonly [string, string])[] =>
      typeof value === 'string'
        ? [[prefix + name, value]]
        : value.flatMap((inner, i) => fields(inner, `${prefix}${name}[${i + 1}]/`)),
    );
  const flatten = (answers: AnswerSet): RawAnswers => Object.fromEntries(fields(answers));

  it('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(posted, (raw) => {
        const once = normaliseAnswers(logic, raw).answers;
        expect(normaliseAnswers(logic, flatten(once)).answers).toEqual(once);
      }),
    );
  });

  it('the same answers give the same evaluation, and what is not asked is not kept', () => {
    fc.assert(
      fc.property(posted, (raw) => {
        const { answers } = normaliseAnswers(logic, raw);
        const evaluation = evaluate(logic, answers);
        expect(evaluate(logic, answers)).toEqual(evaluation);
        expect(evaluate(structuredClone(logic), answers)).toEqual(evaluation);
        for (const [field, value] of fields(evaluation.answers))
          if (value !== '') expect(evaluation.relevant.has(field)).toBe(true);
      }),
    );
  });

  it('what is kept is kept again', () => {
    fc.assert(
      fc.property(posted, (raw) => {
        const kept = evaluate(logic, normaliseAnswers(logic, raw).answers).answers;
        expect(evaluate(logic, kept).answers).toEqual(kept);
      }),
    );
  });
});

describe('screens', () => {
  it('of a single page hold everything but calculations', () => {
    const form = formOf(
      survey('type|name|label|calculation', 'note|n|N', 'text|a|A', 'calculate|c||1', 'text|b|B'),
    );
    expect(screens(form).map((screen) => screen.items.map((item) => item.name))).toEqual([['n', 'a', 'b']]);
  });

  it('join notes to what follows them in their own group', () => {
    const form = formOf(
      survey(
        'type|name|label',
        'note|n1|N',
        'note|n2|N',
        'text|a|A',
        'note|n3|N',
        'begin_group|g|G',
        'text|b|B',
        'note|n4|N',
        'end_group',
        'text|c|C',
      ),
      sheet('settings', 'style', 'pages'),
    );
    expect(screens(form).map((screen) => screen.items.map((item) => item.name))).toEqual([
      ['n1', 'n2', 'a'],
      ['n3'],
      ['b'],
      ['n4'],
      ['c'],
    ]);
  });
});

describe('piping', () => {
  const form = formOf(
    survey('type|name|label', 'select_one yn|one|O', 'select_multiple yn|many|M', 'date|d|D', 'text|t|T'),
    yesNo,
  );
  it.each([
    ['You said ${one}.', 'You said Yes.'],
    ['${many}', 'Yes, No'],
    ['${ d }', '05/01/2026'],
    ['<b>${t}</b>', '<b><i>x</i></b>'],
    ['${none}', ''],
  ])('%s → %s', (text, piped) => {
    const answers = { one: '1', many: '1 0', d: '2026-01-05', t: '<i>x</i>' };
    expect(pipe(text, answers, form, 'en')).toBe(piped);
  });
});
