import { readQuestionnaire, type Questionnaire } from '@langnghe/questionnaire';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { screenLogic } from '../src/lib/respond/screen-logic.ts';
import { questionsOf, workOut } from '../src/lib/respond/survey.ts';
import { builtScript, missingScript } from './built-script.ts';
import { testSurvey } from './respond-form.ts';

/** Questions in the order asked; a condition may name any that stands before. */
const types = ['select_one l', 'select_multiple l', 'integer', 'decimal', 'range', 'date', 'text'] as const;
const operator = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const value = fc.constantFrom("'a'", "'b'", '1', '2.5', "''", "'x y'", '-3');
const wrapped = fc.constantFrom(
  (x: string) => x,
  (x: string) => `not(${x})`,
  (x: string) => `(${x}) or false()`,
  (x: string) => `if(${x}, 1, 0) = 1`,
);

const condition = (before: readonly string[]) => {
  const name = fc.constantFrom(...before).map((one) => `\${${one}}`);
  const atom = fc.oneof(
    fc.tuple(name, operator, value).map((parts) => parts.join(' ')),
    fc.tuple(name, fc.constantFrom('a', 'b')).map(([one, choice]) => `selected(${one}, '${choice}')`),
    fc.tuple(name, operator, name).map((parts) => parts.join(' ')),
    name.map((one) => `string-length(${one}) > 1`),
    name.map((one) => `count-selected(${one}) mod 2 = 1`),
    fc.tuple(name, name).map(([one, two]) => `coalesce(${one}, ${two}) = 'a'`),
    fc.tuple(name, name).map(([one, two]) => `round(number(${one}) * 2 - ${two}) >= 0`),
    name.map((one) => `contains(concat(${one}, 'z'), 'az')`),
  );
  const joined = fc.tuple(atom, fc.constantFrom(' and ', ' or '), atom).map((parts) => parts.join(''));
  return fc.tuple(fc.oneof(atom, joined), wrapped).map(([text, wrap]) => wrap(text));
};

/** A constraint looks at its own answer, and at any other. */
const constraint = (all: readonly string[]) => {
  const own = fc.oneof(
    fc.tuple(operator, value).map((parts) => `. ${parts.join(' ')}`),
    fc.constantFrom('string-length(.) < 3', "selected(., 'a')", 'count-selected(.) = 1', '. * 2 > 3'),
    fc.constantFrom(...all).map((name) => `. != \${${name}}`),
  );
  return fc.oneof(
    own,
    fc.tuple(own, condition(all)).map((parts) => parts.join(' or ')),
  );
};

const form = fc.integer({ min: 3, max: 9 }).chain((length) =>
  fc.tuple(
    ...Array.from({ length }, (_, i) => {
      const before = Array.from({ length: i }, (__, j) => `q${String(j)}`);
      const all = [...before, `q${String(i)}`];
      const relevant = i === 0 ? fc.constant('') : fc.option(condition(before), { nil: '' });
      const kind =
        i === 0
          ? fc.constant<string>('select_one l')
          : fc.oneof(
              { weight: 5, arbitrary: fc.constantFrom<string>(...types) },
              { weight: 1, arbitrary: fc.constant('calculate') },
            );
      const calculated = i === 0 ? fc.constant('') : condition(before);
      const required = fc.oneof(fc.constantFrom('', '', 'yes'), condition(all));
      const constrained = fc.option(constraint(all), { nil: '' });
      return fc.tuple(kind, relevant, calculated, required, constrained);
    }),
  ),
);

const answer = fc.constantFrom(
  ...['', '', 'a', 'b', 'a b', '1', '2,5', '2.5', '-3', '7', 'x y', ' a ', '1e3', '2026-11-22'],
  ...['Nguyễn', 'Nguye\u0302\u0303n', 'x\u0000y', '\u202Egnurt', '=cmd'],
);

type Rows = readonly (readonly [
  type: string,
  relevant: string,
  calculated: string,
  required: string,
  constraint: string,
])[];

function questionnaireOf(rows: Rows): Questionnaire {
  const read = readQuestionnaire([
    {
      name: 'survey',
      rows: [
        ['type', 'name', 'label', 'relevant', 'calculation', 'appearance', 'required', 'constraint'],
        ['begin_group', 'g', 'G', null, null, 'field-list'],
        ...rows.map(([type, relevant, calculated, required, constrained], i) => [
          type,
          `q${String(i)}`,
          type === 'calculate' ? null : `Q${String(i)}`,
          relevant || null,
          type === 'calculate' ? calculated : null,
          null,
          type === 'calculate' ? null : required || null,
          type === 'calculate' ? null : constrained || null,
        ]),
        ['end_group', null, null, null, null, null],
      ],
    },
    {
      name: 'choices',
      rows: [
        ['list_name', 'name', 'label'],
        ['l', 'a', 'A'],
        ['l', 'b', 'B'],
      ],
    },
  ]);
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message.en).join('; '));
  return read.value;
}

const forms = 500;
const sequences = 20;

describe.skipIf(missingScript !== undefined)(
  `phone and server${missingScript === undefined ? '' : ` (${missingScript})`}`,
  () => {
    let onPhone: ReturnType<typeof builtScript>;

    beforeAll(() => {
      onPhone = builtScript();
    });

    it(`agree on what is asked, calculated and allowed, over ${String(forms * sequences)} sets of answers to random forms`, () => {
      let compared = 0;
      let differing = 0;
      let refused = 0;
      fc.assert(
        fc.property(
          form,
          fc.array(fc.array(answer, { minLength: 9, maxLength: 9 }), {
            minLength: sequences,
            maxLength: sequences,
          }),
          (rows, all) => {
            const survey = testSurvey(questionnaireOf(rows));
            for (const answers of all) {
              const typed = typedOf(rows, answers);
              const worked = workOut(survey, typed, 'en', 'n'.repeat(32));
              const [screen] = worked.all;
              const logic = screen && screenLogic(screen, worked, 'en');
              if (screen === undefined || !logic) continue;
              const paths = questionsOf(screen.items, worked.evaluation).map(({ field }) => field);
              const { shown, wrong } = onPhone({
                logic: JSON.stringify(logic),
                paths,
                fields: Object.entries(typed).flatMap(([name, text]) => fieldsOf(rows, name, text)),
              });
              const asked = paths.filter((path) => worked.evaluation.relevant.has(path));
              expect(shown).toEqual(asked);
              expect(wrong).toEqual(paths.filter((path) => worked.problems.has(path)));
              if (wrong.length > 0) refused++;
              compared++;
              if (asked.length < paths.length) differing++;
            }
          },
        ),
        { numRuns: forms },
      );
      // Most forms have conditions between their questions, and these do hide something.
      expect(compared).toBeGreaterThan(0.6 * forms * sequences);
      expect(differing).toBeGreaterThan(compared / 4);
      expect(refused).toBeGreaterThan(compared / 4);
      expect(compared - refused).toBeGreaterThan(compared / 50);
    }, 240_000);
  },
);

/** What could stand in the controls: a box posts its own value or nothing. */
function typedOf(rows: Rows, answers: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rows.flatMap(([type], i) => {
      const given = answers[i] ?? '';
      if (type === 'calculate') return [];
      return [[`q${String(i)}`, (controls[type] ?? /^/).test(given) ? given : '']];
    }),
  );
}

const controls: Readonly<Record<string, RegExp>> = {
  'select_one l': /^[ab]?$/,
  'select_multiple l': /^(a|b|a b)?$/,
  date: /^\d{4}-/,
};

function fieldsOf(rows: Rows, name: string, text: string): (readonly [string, string])[] {
  const type = rows[Number(name.slice(1))]?.[0] ?? '';
  if (type === 'select_multiple l')
    return text
      .split(' ')
      .filter(Boolean)
      .map((one) => [`q:${name}`, one] as const);
  if (type === 'select_one l' && text === '') return [];
  return [[`q:${name}`, text] as const];
}
