import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, parseExpression } from '../src/index.ts';
import { choices, formOf } from './form.ts';

/** The value of an expression as a calculation, `a` = 5, `b` = 2.5, `empty` unanswered, `m` = 'x z', `d` a date. */
function valueOf(expression: string): string {
  const form = formOf(
    {
      name: 'survey',
      rows: [
        ['type', 'name', 'label', 'calculation'],
        ['integer', 'a', 'A'],
        ['decimal', 'b', 'B'],
        ['text', 'empty', 'E'],
        ['text', 's', 'S'],
        ['select_multiple l', 'm', 'M'],
        ['select_one l', 'o', 'O'],
        ['date', 'd', 'D'],
        ['calculate', 'result', null, expression],
      ],
    },
    choices('l | x | Ích', 'l | y | Igrec', 'l | z | Dét'),
  );
  const answers = { a: '5', b: '2.5', s: 'Huế đẹp', m: 'x z', o: 'y', d: '2026-11-22' };
  const context = { now: '2026-11-22T14:05:09.250+07:00', random: () => 0.5 };
  return evaluate(form, answers, context).answers['result'] as string;
}

// Expected values: XPath 1.0 (https://www.w3.org/TR/1999/REC-xpath-19991116/) and the ODK XForms specification.
describe('values of expressions', () => {
  it.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['7 div 2', '3.5'],
    ['-7 mod 3', '-1'],
    ['- - 4', '4'],
    ['2 - -3', '5'],
    ['10 - 4 - 3', '3'],
    ['1 div 0', 'Infinity'],
    ['0 div 0', ''],
    ['1 = 1 and 2 > 1 or 1 = 2', 'true'],
    ['1 < 2 = true()', 'true'],
    ["'a' < 'b'", 'false'],
    ["'10' > '9'", 'true'],
    ["'01' = 1", 'true'],
    ["'01' = '1'", 'false'],
    ["1 + '2'", '3'],
    ["1 + 'x'", ''],
    ['true() + 1', '2'],
    ['${a} + ${b}', '7.5'],
    ['${a}-${b}', '2.5'],
    ['${empty} + 1', ''],
    ['${empty} = 0', 'false'],
    ['${empty} = ""', 'true'],
    ['coalesce(${empty}, 0) + 1', '1'],
    ['not(${empty})', 'false'],
    ["not('')", 'true'],
    ['boolean(0)', 'false'],
    ['round(-2.5)', '-3'],
    ['round(2.5)', '3'],
    ['round(1.005, 2)', '1.01'],
    ['round(1250, -2)', '1300'],
    ['int(-3.9)', '-3'],
    ['pow(2, 10)', '1024'],
    ['sqrt(16)', '4'],
    ['abs(-1.5)', '1.5'],
    ['log10(1000)', '3'],
    ['exp10(3)', '1000'],
    ['number("  12 ")', '12'],
    ['number("1,5")', ''],
    ['number("1e3")', ''],
    ['0.1 * 3', '0.30000000000000004'],
    ['10000000 * 1000000000000000', '10000000000000000000000'],
    ['1 div 100000000', '0.00000001'],
    ['sum("")', ''],
    ['min(3, 1, 2)', '1'],
    ['max(3, 1, 2)', '3'],
    ['if(${a} > 3, "nhiều", "ít")', 'nhiều'],
    ["if('', 1, 2)", '2'],
    ["selected(${m}, 'z')", 'true'],
    ["selected(${m}, 'y')", 'false'],
    ['count-selected(${m})', '2'],
    ['count-selected(${empty})', '0'],
    ['selected-at(${m}, 1)', 'z'],
    ['selected-at(${m}, 9)', ''],
    ["jr:choice-name(${o}, '${o}')", 'Igrec'],
    ["jr:choice-name(selected-at(${m}, 0), '${m}')", 'Ích'],
    ['string-length(${s})', '7'],
    ["string-length('𝄞')", '1'],
    ['substr("nhân dân", 5)', 'dân'],
    ['substr("nhân dân", 0, 4)', 'nhân'],
    ['substr("abc", -2)', 'bc'],
    ['substring-before("a-b-c", "-")', 'a'],
    ['substring-after("a-b-c", "-")', 'b-c'],
    ['contains(${s}, "Huế")', 'true'],
    ['starts-with(${s}, "đ")', 'false'],
    ['ends-with(${s}, "đẹp")', 'true'],
    ['translate("abc", "ab", "x")', 'xc'],
    ['normalize-space("  a   b ")', 'a b'],
    ['concat(${a}, "/", ${b})', '5/2.5'],
    ['join(", ", "a", "b")', 'a, b'],
    ["regex('CS12', '^CS(0[1-9]|1[0-9]|2[0-5])$')", 'true'],
    ["regex('CS26', '^CS(0[1-9]|1[0-9]|2[0-5])$')", 'false'],
    ["regex('xCS12', 'CS12')", 'false'],
    ["regex('a\nb', '[\\s\\S]*b')", 'true'],
    ["base64-decode('SHXhur8=')", 'Huế'],
    ["base64-decode('?')", ''],
    ["boolean-from-string('1')", 'true'],
    ["boolean-from-string('yes')", 'false'],
    ['today()', '2026-11-22'],
    ['today() = ${d}', 'true'],
    ['today() >= ${d}', 'true'],
    ["${d} > '2026-11-21'", 'true'],
    ['date(${d} + 10)', '2026-12-02'],
    ["date('2026-02-30')", ''],
    ["decimal-date-time('1970-01-02')", '1'],
    ["decimal-time('06:00:00')", '0.25'],
    ["format-date(${d}, '%d/%m/%Y')", '22/11/2026'],
    ["format-date('2026-01-05', '%e/%n/%y %a %b')", '5/1/26 Mon Jan'],
    ["format-date-time(now(), '%H:%M:%S.%3')", '14:05:09.250'],
    ['random()', '0.5'],
    ['count-non-empty(${a})', '1'],
    ['checklist(1, 2, ${a} > 3, ${b} > 3)', 'true'],
    ['weighted-checklist(3, -1, true(), 2, true(), 1)', 'true'],
    ["pulldata('none', 'a', 'b', 'c')", ''],
    ["instance('l')/root/item[name = ${o}]/label", 'Igrec'],
    ["count(instance('l')/root/item[name != 'x'])", '2'],
    ["instance('l')/root/item[2]/name", 'y'],
    ["distance('0 0 0 0; 0 1 0 0') > 111000", 'true'],
    ["geofence('1 1', '0 0; 0 2; 2 2; 2 0; 0 0')", 'true'],
    ["geofence('3 3', '0 0; 0 2; 2 2; 2 0; 0 0')", 'false'],
    ['“a” = ‘a’', 'true'],
    ['/data/a * 2', '10'],
    ['../a * 2', '10'],
  ])('%s → %s', (expression, value) => {
    expect(valueOf(expression)).toBe(value);
  });

  it('follows a function that may be named like an operator', () => {
    const parsed = parseExpression('${div} div ${mod} mod 2');
    expect(parsed.ok && parsed.expression.references).toEqual(['div', 'mod']);
  });

  it('works out sums of two thousand terms', () => {
    expect(valueOf(Array.from({ length: 1999 }, () => '1').join(' + '))).toBe('1999');
  });
});

describe('expressions that cannot be read', () => {
  it.each([
    ['', 'ends-early', 0],
    ['1 +', 'ends-early', 3],
    ['(1', 'ends-early', 2],
    ['1 2', 'unexpected', 2],
    ['1 + ) 2', 'unexpected', 4],
    ["'abc", 'quote-open', 0],
    ['${a', 'reference-open', 0],
    ['${}', 'reference-empty', 0],
    ['1 & 2', 'character', 2],
    ['//a', 'not-supported', 0],
    ['@a', 'not-supported', 0],
    ['('.repeat(500), 'too-deep', 100],
    ['1+'.repeat(3000), 'too-long', 4000],
  ])('%s', (source, code, at) => {
    const parsed = parseExpression(source);
    expect(parsed.ok ? null : [parsed.fault.code, parsed.fault.at]).toEqual([code, at]);
  });

  it('never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      '${a}',
      '(',
      ')',
      '[',
      ']',
      '/',
      '..',
      '.',
      ',',
      '+',
      '-',
      '*',
      'div',
      "'x'",
      '1',
      'if(',
      '=',
      '<',
      'đ',
      ' ',
      '|',
      '::',
      '@',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const parsed = parseExpression(text);
          return parsed.ok ? parsed.expression.source === text : parsed.fault.at <= text.length;
        },
      ),
      { numRuns: 500 },
    );
  });
});
