import { readQuestionnaire, type Questionnaire } from '../../src/index.ts';

/** Answers the expressions below speak of. */
export const given = { a: '5', b: '2.5', s: 'Huế đẹp', m: 'x z', o: 'y', d: '2026-11-22', n: '-3' } as const;

const operands = ['5', '-2.5', "'7'", "'x'", 'true()', '${a}', '${empty}', '${s}'];
const operators = ['+', '-', '*', 'div', 'mod', '=', '!=', '<', '<=', '>', '>=', 'and', 'or'];

/**
 * Every operator between every two kinds of operand. The oracle gives `and` and `or` the value of an operand where XPath
 * gives a truth value: what is compared is which of the two it is.
 */
const pairs = operands.flatMap((left) =>
  operators.flatMap((operator) =>
    operands.map((right) => {
      const pair = `${left} ${operator} ${right}`;
      return operator === 'and' || operator === 'or' ? `boolean(${pair})` : pair;
    }),
  ),
);

const numbers = ['0', '2.5', '-2.5', '3', '-0.4', "'12'", "'x'", "''", '${empty}', '${a}'];
const ofNumber = [
  'number',
  'int',
  'round',
  'abs',
  'sqrt',
  'exp',
  'exp10',
  'sin',
  'cos',
  'tan',
  'atan',
  'string',
  'boolean',
  'not',
];
const unary = ofNumber.flatMap((name) => numbers.map((x) => `${name}(${x})`));

const single = [
  '1 + 2 * 3',
  '(1 + 2) * 3',
  '10 - 4 - 3',
  '2 - -3',
  '- - 4',
  '7 mod -3',
  '-7 mod 3',
  '1 div 3',
  '0 div 0',
  '1 div 0',
  '1 < 2 = true()',
  '1 = 1 and 2 > 1 or 1 = 2',
  '1 = 2 or 1 = 1 and 1 = 2',
  '${a}-${b}',
  '${a} - ${b}',
  '0.1 * 3',
  '${a} * ${b} - ${n}',
  '${a} div ${n}',
  '${a} mod ${n}',
  '-${a}',
  'round(1.005, 2)',
  'round(1250, -2)',
  'round(-1.5)',
  'round(2.567, 1)',
  'round(0.5)',
  'round(-0.5)',
  'round(1.45, 1)',
  'pow(2, 10)',
  'pow(${b}, 2)',
  'log(10)',
  'log10(1000)',
  'pi()',
  'atan2(1, 2)',
  'asin(1)',
  'acos(0)',
  'min(3, 1, 2)',
  'max(3, 1, 2)',
  'max(${a}, ${b})',
  'min(${a}, ${empty})',
  'sum(${a})',
  "sum('')",
  'count(${a})',
  'count(${empty})',
  "coalesce(${empty}, 'x')",
  'coalesce(${a}, 1)',
  'coalesce(${empty}, ${empty})',
  'if(${a} > 3, 1, 2)',
  "if(${empty} = '', 'không', 'có')",
  "if(${a} > 3 and ${b} < 3, 'cả hai', 'không')",
  "if('', 1, 2)",
  "if('a', 1, 2)",
  "selected(${m}, 'x')",
  "selected(${m}, 'y')",
  "selected(${empty}, 'x')",
  "selected(${o}, 'y')",
  'count-selected(${m})',
  'count-selected(${empty})',
  'selected-at(${m}, 0)',
  'selected-at(${m}, 1)',
  'selected-at(${m}, 9)',
  "jr:choice-name(${o}, '${o}')",
  'string-length(${s})',
  "string-length('')",
  'substr(${s}, 1)',
  'substr(${s}, 0, 3)',
  'substr(${s}, -3)',
  "substr('abc', 1, 2)",
  "substring-before('a-b-c', '-')",
  "substring-after('a-b-c', '-')",
  "substring-before('abc', 'x')",
  "contains(${s}, 'Huế')",
  "contains(${s}, '')",
  "starts-with(${s}, 'H')",
  "ends-with(${s}, 'p')",
  "translate('abc', 'ab', 'x')",
  "translate('aab', 'ab', 'ba')",
  "normalize-space('  a   b ')",
  "concat(${a}, '/', ${b})",
  "concat('a', 1, true())",
  "join(', ', 'a', 'b', 'c')",
  "concat(${empty}, 'x')",
  "regex('CS12', '^CS(0[1-9]|1[0-9]|2[0-5])$')",
  "regex('CS26', '^CS(0[1-9]|1[0-9]|2[0-5])$')",
  "regex(${s}, '.*')",
  "regex('xCS12', 'CS12')",
  "boolean-from-string('1')",
  "boolean-from-string('true')",
  "boolean-from-string('0')",
  "boolean-from-string('yes')",
  'true()',
  'false()',
  '${d} = ${d}',
  "${d} > '2026-11-21'",
  "${d} < date('2027-01-01')",
  "date('2026-02-03')",
  "format-date(${d}, '%d/%m/%Y')",
  "format-date('2026-01-05', '%e/%n/%y')",
  "format-date('2026-01-05', '%Y-%m-%d %b %a')",
  "decimal-date-time('1970-01-02')",
  "decimal-date-time('2000-01-01')",
  "decimal-time('06:00:00.000+00:00')",
  'date(1)',
  'date(20000)',
  "instance('l')/root/item[name = ${o}]/label",
  "count(instance('l')/root/item)",
  "count(instance('l')/root/item[name != 'x'])",
  "instance('l')/root/item[name = 'z']/zone",
  'checklist(1, 2, ${a} > 3, ${b} > 3)',
  'checklist(2, 3, 1 = 1, 1 = 2)',
  'weighted-checklist(3, 10, 1 = 1, 2, 1 = 1, 1)',
  'count-non-empty(${a})',
  'count-non-empty(${empty})',
  '/data/a * 2',
  '../a * 2',
  '${a} = 5 and not(${a} != 5)',
  "${m} = 'x z'",
  "${o} != 'x'",
  "'01' = 1",
  "'01' = '1'",
  '${n} < 0',
  'abs(${n})',
  'int(${n} div 2)',
];

export const expressions: readonly string[] = [...new Set([...single, ...pairs, ...unary])];

/** One form that calculates every expression: `x0`, `x1` … */
export function expressionForm(): Questionnaire {
  const answered = (name: string): string | null =>
    Object.hasOwn(given, name) ? given[name as keyof typeof given] : null;
  const question = (type: string, name: string) => [type, name, name, null, answered(name)];
  const read = readQuestionnaire([
    {
      name: 'survey',
      rows: [
        ['type', 'name', 'label', 'calculation', 'default'],
        question('integer', 'a'),
        question('decimal', 'b'),
        question('text', 's'),
        question('text', 'empty'),
        question('select_multiple l', 'm'),
        question('select_one l', 'o'),
        question('date', 'd'),
        question('integer', 'n'),
        ...expressions.map((expression, i) => ['calculate', `x${i}`, null, expression]),
      ],
    },
    {
      name: 'choices',
      rows: [
        ['list_name', 'name', 'label', 'zone'],
        ['l', 'x', 'Ích', '1'],
        ['l', 'y', 'Igrec', '2'],
        ['l', 'z', 'Dét', '3'],
      ],
    },
  ]);
  if (!read.ok) throw new Error(read.issues.map((issue) => issue.message.en).join('; '));
  return read.value;
}
