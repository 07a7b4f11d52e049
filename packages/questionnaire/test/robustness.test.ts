import type { Sheet } from '@langnghe/spreadsheet';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluate, normaliseAnswers, readQuestionnaire, screens, toSheets, toXForm } from '../src/index.ts';

const cell = (...texts: readonly string[]) => fc.option(fc.constantFrom(...texts), { nil: null, freq: 3 });
const names = ['a', 'b', 'c', 'g', 'r', 'A', 'meta', 'data', '1x', 'câu'];
const expressions = [
  '${a} = 1',
  '${b}',
  "selected(${c}, 'x')",
  '../a',
  './a = 1',
  'a',
  '${g}',
  '${r}',
  'count(${r})',
  'position(..)',
  'sum(${a})',
  '${r}[position() = 1]/a',
  '${r}[a = 1]/b',
  "instance('l')/root/item[name = ${a}]/label",
  'current()/../a',
  'indexed-repeat(${a}, ${r}, 1)',
  "jr:choice-name(${c}, '${c}')",
  'once(1)',
  'true()',
  'yes',
  '',
  '(',
  '/data/g/a',
  '..',
  '.',
  'today()',
  'random()',
  'if(${a}, ${b}, ${c})',
  'z = ${a}',
  '${last-saved#a}',
  '.[1]',
  '${a}/..',
  '../..',
];
const row = fc.tuple(
  cell(
    'text',
    'integer',
    'select_one l',
    'select_multiple l',
    'select_one l or_other',
    'rank l',
    'select_one ${a}',
    'select_one_from_file x.csv',
    'note',
    'calculate',
    'hidden',
    'today',
    'start',
    'range',
    'date',
    'geopoint',
    'begin_group',
    'end_group',
    'begin_repeat',
    'end_repeat',
    'begin loop over l',
    'end loop',
    'nonsense',
    'audit',
  ),
  cell(...names),
  cell('Label ${a}', 'Label'),
  cell(...expressions),
  cell(...expressions),
  cell(...expressions),
  cell(...expressions),
  cell('${a}', '${a}, ${b}', 'x'),
  cell('start=0 end=5', 'randomize=true seed=${a}', 'x'),
  cell('field-list', 'table-list'),
  cell(...expressions),
  cell(...expressions),
);
const workbook: fc.Arbitrary<readonly Sheet[]> = fc
  .tuple(
    fc.array(row, { maxLength: 12 }),
    fc.array(fc.tuple(cell('l', 'm'), cell('x', 'y', 'x y'), cell('X'), cell('1')), { maxLength: 4 }),
  )
  .map(([survey, choices]) => [
    {
      name: 'survey',
      rows: [
        [
          'type',
          'name',
          'label',
          'relevant',
          'calculation',
          'constraint',
          'choice_filter',
          'trigger',
          'parameters',
          'appearance',
          'default',
          'repeat_count',
        ],
        ...survey,
      ],
    },
    { name: 'choices', rows: [['list_name', 'name', 'label', 'z'], ...choices] },
  ]);

const columns = [
  'type',
  'name',
  'label',
  'relevant',
  'calculation',
  'constraint',
  'choice_filter',
  'default',
  'repeat_count',
  'required',
];
const skeleton = [
  ['text', 'a', 'A'],
  ['integer', 'b', 'B'],
  ['select_one l', 'c', 'C'],
  ['begin_group', 'g', 'G'],
  ['text', 'd', 'D'],
  ['select_multiple l', 'm', 'M'],
  ['end_group'],
  ['begin_repeat', 'r', 'R'],
  ['text', 'e', 'E'],
  ['begin_repeat', 'inner', 'I'],
  ['integer', 'h', 'H'],
  ['end_repeat'],
  ['end_repeat'],
  ['calculate', 'f', '', '', '1'],
];
/** A sound form with up to three rules put anywhere. */
const nearlySound: fc.Arbitrary<readonly Sheet[]> = fc
  .array(
    fc.tuple(
      fc.nat(skeleton.length - 1),
      fc.integer({ min: 3, max: columns.length - 1 }),
      fc.constantFrom(
        ...expressions,
        '${d} = 1',
        '${h} > 1',
        'sum(${h})',
        '${e}',
        '../h',
        '../../e',
        '${inner}[h > 1]/h',
        'count(${inner})',
      ),
    ),
    { maxLength: 3 },
  )
  .map((rules) => {
    const rows = skeleton.map((line) => [...line]);
    for (const [at, column, expression] of rules) (rows[at] ?? [])[column] = expression;
    const choices = [
      ['list_name', 'name', 'label', 'z'],
      ['l', 'x', 'X', '1'],
      ['l', 'y', 'Y', ''],
    ];
    return [
      {
        name: 'survey',
        rows: [columns, ...rows.map((line) => Array.from(line, (text: string | undefined) => text ?? null))],
      },
      { name: 'choices', rows: choices },
    ];
  });

const context = { now: '2026-11-22T10:00:00.000+07:00', random: () => 0.5 };
const posted = { a: '1', b: '2', c: 'x', d: '1', m: ['x', 'y'], 'r[2]/e': '1', 'r[1]/inner[2]/h': '3' };

/** Whether the form was accepted; if so, everything that can be done with it is. */
function livesThrough(sheets: readonly Sheet[]): boolean {
  const read = readQuestionnaire(sheets);
  for (const { place } of read.issues) expect(place.sheet ?? '').not.toBe('');
  if (!read.ok) return false;
  const { answers } = normaliseAnswers(read.value, posted);
  evaluate(read.value, answers, context);
  screens(read.value);
  toXForm(read.value);
  const back = readQuestionnaire(toSheets(read.value));
  expect(back.issues.filter((issue) => issue.severity === 'error').map(({ code }) => code)).toEqual([]);
  return true;
}

it('whatever a workbook says, it is read or refused with places', () => {
  fc.assert(
    fc.property(workbook, (sheets) => void livesThrough(sheets)),
    { numRuns: 500 },
  );
});

it('what is read can be answered, shown and written back', () => {
  let accepted = 0;
  fc.assert(
    fc.property(nearlySound, (sheets) => {
      if (livesThrough(sheets)) accepted++;
    }),
    { numRuns: 1000 },
  );
  expect(accepted).toBeGreaterThan(200);
});
