import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerSchema,
  evaluate,
  normaliseAnswers,
  type AnswerSet,
  type Questionnaire,
  type RawAnswers,
} from '../src/index.ts';
import { formOf, sheet, shippedForm, survey } from './form.ts';

const form = formOf(
  survey(
    'type | name | label | parameters | calculation',
    'text | t | Chữ',
    'integer | i | Số nguyên',
    'decimal | d | Số',
    'range | r | Thang | start=0 end=1 step=0.1',
    'range | back | Lùi | start=10 end=0 step=5',
    'select_one l | one | Một',
    'select_multiple l | many | Nhiều',
    'rank l | order | Hạng',
    'date | day | Ngày',
    'time | at | Giờ',
    'dateTime | moment | Ngày giờ',
    'acknowledge | ok | Đã đọc',
    'geopoint | place | Nơi',
    'begin_repeat | rep | Lặp',
    'integer | n | Số',
    'end_repeat',
    'calculate | c | | | ${i} + 1',
  ),
  sheet('choices', 'list_name | name | label', 'l | a | A', 'l | b | B', 'l | a.b | AB', 'l | 1 | Một'),
);

/** A validator that is not ours. */
const validatorOf = (questionnaire: Questionnaire) =>
  new Ajv2020({ strict: true }).compile(answerSchema(questionnaire));

/** What cannot stand in an answer; what else is wrong (required, constraints) depends on other answers. */
const wrongForm = new Set([
  'answer-not-integer',
  'answer-not-number',
  'answer-out-of-range',
  'answer-not-date',
  'answer-not-time',
  'answer-not-date-time',
  'answer-not-place',
  'answer-too-long',
  'answer-ranked-twice',
]);

function accepts(
  questionnaire: Questionnaire,
  raw: RawAnswers,
): { readonly good: boolean; readonly answers: AnswerSet } {
  // A place is asked only of who agreed to tell it.
  const { answers, issues } = normaliseAnswers(questionnaire, { ...raw, place_consent: 'OK' });
  const told = [...issues, ...evaluate(questionnaire, answers, {}).issues];
  return { good: !told.some(({ code }) => wrongForm.has(code)), answers };
}

const posted = fc.oneof(
  fc.constantFrom(
    '',
    '5',
    '-5',
    '0,5',
    '0.10',
    '-0',
    '1.0',
    '07',
    '1e3',
    '10',
    '11',
    '0.15',
    'a',
    'b',
    'a.b',
    '1',
    'b a',
    'a a',
    'c',
    '=cmd',
    'OK',
  ),
  fc.constantFrom(
    '2024-02-29',
    '2023-02-29',
    '29/2/2024',
    '31/4/2026',
    '0050-01-01',
    '2026-13-01',
    '1900-02-29',
    '2000-02-29',
  ),
  fc.constantFrom(
    '8:30',
    '08:30',
    '24:00',
    '8h',
    '23:59:60',
    '12:30:15.5',
    '08:30+07:00',
    '1/2/2026 8:30',
    '2026-02-01T08:30',
    '2026-02-30T08:30',
  ),
  fc.constantFrom('21.03 105.85', '21 105 5 5', '91 10', '-90 -180', '10 181', '21,03 105,85'),
  fc.string({ unit: 'grapheme' }),
  fc.integer().map(String),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map(String),
  fc.constant('x'.repeat(10_001)),
  fc.constant('😀'.repeat(10_000)),
);

describe('the JSON Schema of an answer', () => {
  it('accepts and refuses the same as the form does, for whatever is posted', () => {
    const validate = validatorOf(form);
    const names = [
      't',
      'i',
      'd',
      'r',
      'back',
      'one',
      'many',
      'order',
      'day',
      'at',
      'moment',
      'ok',
      'place',
      'rep[1]/n',
      'rep[3]/n',
      'stranger',
    ];
    const raw = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(posted, fc.array(posted, { maxLength: 3 })),
    );
    const counts = { good: 0, bad: 0 };
    fc.assert(
      fc.property(raw, (answers) => {
        const ours = accepts(form, answers);
        counts[ours.good ? 'good' : 'bad']++;
        expect([validate(ours.answers), ours.answers]).toEqual([ours.good, ours.answers]);
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(counts.good, counts.bad)).toBeGreaterThan(100);
  });

  it('one field at a time, too', () => {
    const validate = validatorOf(form);
    fc.assert(
      fc.property(
        fc.constantFrom(
          't',
          'i',
          'd',
          'r',
          'back',
          'one',
          'many',
          'order',
          'day',
          'at',
          'moment',
          'ok',
          'place',
        ),
        posted,
        (name, value) => {
          const ours = accepts(form, { [name]: value });
          expect([name, value, validate(ours.answers)]).toEqual([name, value, ours.good]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(['0.000001', '0.00000001', '1e-7', '0.1000000001', '0.30000000000', '9.999999999', '1.000001'])(
    'and the form agree on %s, close to a mark of a scale as it is',
    (value) => {
      const validate = validatorOf(form);
      for (const name of ['r', 'back', 'd']) {
        const ours = accepts(form, { [name]: value });
        expect([name, validate(ours.answers)]).toEqual([name, ours.good]);
      }
    },
  );

  it('takes what the evaluator keeps, calculations too, and no name the form does not have', () => {
    const validate = validatorOf(form);
    const { answers } = evaluate(form, normaliseAnswers(form, { i: '4', many: ['b', 'a'] }).answers, {});
    expect([validate(answers), answers['c']]).toEqual([true, '5']);
    expect(validate({ ...answers, stranger: '1' })).toBe(false);
    expect(validate({ ...answers, one: 'z' })).toBe(false);
    expect(validate({ ...answers, many: 'b a' })).toBe(false);
    expect(validate({ ...answers, order: 'a a' })).toBe(false);
    const without = Object.fromEntries(Object.entries(answers).filter(([name]) => name !== 'i'));
    expect(validate(without)).toBe(false);
  });

  it('of the example takes an empty form and names its choices', async () => {
    const example = await shippedForm();
    const validate = validatorOf(example);
    expect(validate(normaliseAnswers(example, {}).answers)).toBe(true);
    expect(validate(normaliseAnswers(example, { c01: '2', c03: ['1', '4'], c19: '7' }).answers)).toBe(true);
    expect(JSON.stringify(answerSchema(example))).toContain('"title":"Rất khó hiểu"');
  });

  it('knows a question that may be declined', () => {
    const [first, ...rest] = form.items;
    if (first?.kind !== 'question') throw new Error('the form begins with a question');
    const declining = { ...form, items: [{ ...first, declinable: true } as const, ...rest] };
    const { answers } = normaliseAnswers(declining, {});
    expect(validatorOf(declining)({ ...answers, i: '-declined-' })).toBe(false);
    expect(validatorOf(declining)({ ...answers, t: '-declined-' })).toBe(true);
  });
});
