import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern } from '../src/functions/pattern.ts';

/** Pieces whose every combination the machine's own expressions decide quickly on a short text. */
const piece = fc.constantFrom(
  'a',
  'b',
  'ế',
  '.',
  '[ab]',
  '[^a]',
  '\\d',
  '\\w',
  '\\p{L}',
  '1',
  '^',
  '$',
  '\\b',
  '(?=a)',
  '(?!b)',
);
const count = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,}', '{0,2}', '*?');
const pattern = fc.letrec((tie) => ({
  atom: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    piece,
    fc
      .tuple(fc.constantFrom('(', '(?:', '(?<n>'), tie('alternatives'))
      .map(([open, inner]) => `${open}${String(inner)})`),
  ),
  alternatives: fc
    .array(fc.array(fc.tuple(tie('atom'), count), { maxLength: 3 }), { minLength: 1, maxLength: 2 })
    .map((all) =>
      all.map((parts) => parts.map(([atom, times]) => `${String(atom)}${times}`).join('')).join('|'),
    ),
})).alternatives;
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ế', '1', ' ', '😀', '\n'), maxLength: 6 });

function native(source: string): RegExp | null {
  try {
    return new RegExp(`^(?:${source})$`, 'u');
  } catch {
    return null;
  }
}

describe('a pattern', () => {
  it('matches what the machine’s own expressions match', () => {
    fc.assert(
      fc.property(pattern, text, (source, given) => {
        const own = native(source);
        fc.pre(own !== null);
        expect(compilePattern(source)?.test(given)).toBe(own.test(given));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['0\\d{9}', '0912345678', true],
    ['0\\d{9}', '09123456789', false],
    ['[A-ZĐ][a-zà-ỹ]+( [A-ZĐ][a-zà-ỹ]+)*', 'Nguyễn Đình', true],
    ['\\p{Lu}\\p{Ll}*', 'Đông', true],
    ['(\\d{3}-){2}\\d{4}', '091-234-5678', true],
    ['[\\]a]+', ']a', true],
    ['\\u0041|\\x42', 'B', true],
    ['a{,2}', 'a{,2}', true],
    ['', '', true],
  ])('%s on %s', (source, given, wanted) => {
    expect(compilePattern(source)?.test(given)).toBe(wanted);
  });

  it.each([
    '(a+)+$',
    '(a|a)*b',
    '(a*)*c',
    '(.*)(.*)(.*)(.*)x',
    '(?=(a+)+b)a*',
    '((?=a*b)a)*',
    '.{0,1000}',
    '((a{0,20}){0,20})b',
  ])('is decided on ten thousand characters whatever it asks (%s)', (source) => {
    expect(compilePattern(source)?.test('a'.repeat(10_000) + '!')).toBe(false);
  });

  it.each(['(?=(?=a)a)a', '(?=(a(?=b)))a', '(a)\\1', '(?<=a)b', '(', '[', '(?<!a)b', '(a{1000}){1000}'])(
    'is refused when it is %s',
    (source) => {
      expect(compilePattern(source)).toBeNull();
    },
  );
});
