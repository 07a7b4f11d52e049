import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printable, textWidth, wrapText } from '@langnghe/typeset';

describe('printable', () => {
  test.each([
    ['Nguyễn'.normalize('NFD'), 'Nguyễn', []],
    ['a\u0000b\u202Ec\uFEFF', 'abc', []],
    ['☐ → ✓', '☐ → ✓', []],
    ['\uD800x', '\uFFFDx', []],
    ['漢 😀 漢', '\uFFFD \uFFFD \uFFFD', ['漢', '😀']],
  ])('%j', (given, text, missing) => {
    expect(printable(given)).toEqual({ text, missing });
  });

  test('is stable, well formed and NFC whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const { text } = printable(given);
        expect(text).toBe(text.normalize('NFC'));
        expect(text.isWellFormed()).toBe(true);
        expect(printable(text)).toEqual({ text, missing: [] });
      }),
    );
  });
});

describe('widths', () => {
  test('are the font’s own', () => {
    expect(textWidth('ab', 1000)).toBe(textWidth('a', 1000) + textWidth('b', 1000));
    expect(textWidth('mmm', 10)).toBeGreaterThan(textWidth('iii', 10) * 2);
    expect(textWidth('Ẫ', 10)).toBe(textWidth('A', 10));
    expect(textWidth('mmm', 10, 'bold')).toBeGreaterThan(textWidth('mmm', 10));
  });
});

describe('wrapText', () => {
  const narrow = { size: 10, width: 80, lines: 3 };

  test('breaks at spaces, not at no-break spaces', () => {
    expect(wrapText('Họp thôn, tổ dân phố; hội nghị', narrow)).toEqual([
      'Họp thôn, tổ',
      'dân phố; hội',
      'nghị',
    ]);
    expect(wrapText('aaaa Điều\u00A015', { ...narrow, width: 60 })).toEqual(['aaaa', 'Điều\u00A015']);
  });

  test('no line is wider than asked, none are more than asked, and short text is kept whole', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 1, max: 5 }), (text, lines) => {
        const wrapped = wrapText(text, { ...narrow, lines });
        expect(wrapped.length).toBeLessThanOrEqual(lines);
        for (const line of wrapped) expect(textWidth(line, narrow.size)).toBeLessThanOrEqual(narrow.width);
        const cut = wrapped.at(-1)?.endsWith('…') === true;
        if (!cut) expect(wrapped.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });

  test('a word longer than the line is cut; past the last line there is an ellipsis', () => {
    const wrapped = wrapText('x'.repeat(2000), narrow);
    expect(wrapped).toHaveLength(3);
    expect(wrapped[2]).toMatch(/…$/u);
  });
});
