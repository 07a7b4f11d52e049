import { describe, expect, test } from 'vitest';
import {
  agreedQuotations,
  coderAgreement,
  emptyCoding,
  mentionsOf,
  sharedWords,
  withAssignment,
  withJoinedThemes,
  withoutQuotation,
  withQuotation,
  withTheme,
  type Coding,
} from '@langnghe/coding';

const coded = (readings: readonly (readonly [text: number, coder: string, ...themes: string[]])[]): Coding =>
  readings.reduce(
    (coding, [text, coder, ...themes]) => withAssignment(coding, { text, coder, themes }),
    ['pay', 'shift', 'food'].reduce(
      (coding, id) => withTheme(coding, { id, label: { vi: id } }),
      emptyCoding('gop_y', 10),
    ),
  );

describe('themes', () => {
  test('a coder’s second reading takes the place of the first; a text counts once', () => {
    const coding = coded([
      [0, 'an', 'pay'],
      [0, 'an', 'shift'],
      [1, 'an', 'shift', 'food'],
    ]);
    expect(mentionsOf(coding)).toEqual([
      { theme: 'pay', texts: 0 },
      { theme: 'shift', texts: 2 },
      { theme: 'food', texts: 1 },
    ]);
  });

  test('where two coders differ the theme does not count; where two of three saw it, it does', () => {
    const two = coded([
      [0, 'an', 'pay'],
      [0, 'binh'],
    ]);
    expect(mentionsOf(two)[0]).toEqual({ theme: 'pay', texts: 0 });
    expect(mentionsOf(withAssignment(two, { text: 0, coder: 'chi', themes: ['pay'] }))[0]).toEqual({
      theme: 'pay',
      texts: 1,
    });
  });

  test('joined themes count a text once', () => {
    const joined = withJoinedThemes(
      coded([
        [0, 'an', 'pay', 'food'],
        [1, 'an', 'food'],
      ]),
      'food',
      'pay',
    );
    expect(joined.themes.map(({ id }) => id)).toEqual(['pay', 'shift']);
    expect(mentionsOf(joined)[0]).toEqual({ theme: 'pay', texts: 2 });
  });

  test('an unknown theme or text is a programmer’s mistake', () => {
    expect(() => coded([[0, 'an', 'nothing']])).toThrow('no theme');
    expect(() => coded([[10, 'an', 'pay']])).toThrow('no text');
  });
});

describe('Krippendorff’s alpha', () => {
  const one = (an: boolean, binh: boolean, text: number): [number, string, ...string[]][] => [
    [text, 'an', ...(an ? ['pay'] : [])],
    [text, 'binh', ...(binh ? ['pay'] : [])],
  ];
  const alpha = (pairs: readonly (readonly [boolean, boolean])[]): number | null => {
    const coding = pairs
      .flatMap(([an, binh], text) => one(an, binh, text))
      .reduce(
        (all, [text, coder, ...themes]) => withAssignment(all, { text, coder, themes }),
        withTheme(emptyCoding('gop_y', 10), { id: 'pay', label: { vi: 'Lương' } }),
      );
    return coderAgreement(coding).alpha;
  };

  test('of the ten units that Krippendorff (2011), section A, works through is 0.095', () => {
    // Observer A: 0 1 0 0 0 0 0 0 1 0; observer B: 1 1 1 0 0 1 0 0 0 0.
    const a = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const b = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    expect(alpha(a.map((value, i) => [value === 1, b[i] === 1] as const))).toBeCloseTo(0.095, 3);
  });

  test('is 1 for the same readings, and nothing where there is nothing to compare', () => {
    expect(
      alpha([
        [true, true],
        [false, false],
      ]),
    ).toBe(1);
    expect(alpha([])).toBeNull();
    expect(alpha([[true, true]])).toBeNull();
  });
});

describe('quotations', () => {
  test('two people must agree to the same words', () => {
    const proposed = withQuotation(emptyCoding('gop_y', 3), 1, 'Ca đêm dài quá', 'an');
    expect(agreedQuotations(proposed)).toEqual([]);
    expect(agreedQuotations(withQuotation(proposed, 1, 'Ca đêm dài quá', 'an'))).toEqual([]);
    expect(agreedQuotations(withQuotation(proposed, 1, 'Ca đêm quá dài', 'binh'))).toEqual([]);
    const agreed = withQuotation(proposed, 1, 'Ca đêm dài quá', 'binh');
    expect(agreedQuotations(agreed).map(({ wording }) => wording)).toEqual(['Ca đêm dài quá']);
    expect(agreedQuotations(withoutQuotation(agreed, 1))).toEqual([]);
  });
});

describe('shared words', () => {
  const texts = [
    'Lương thấp, ca đêm dài',
    'lương thấp quá',
    'Ca đêm mệt và lương thấp',
    'Bữa ăn ca đêm nguội',
    'Bữa ăn nên thêm rau',
    'bữa ăn dở',
  ];

  test('are pairs before their syllables, most shared first', () => {
    expect(sharedWords(texts).map(({ words, texts: of }) => [words, of])).toEqual([
      ['bữa ăn', [3, 4, 5]],
      ['ca đêm', [0, 2, 3]],
      ['lương thấp', [0, 1, 2]],
    ]);
  });

  test('do not depend on the order of the texts', () => {
    const words = (list: readonly string[]): readonly string[] => sharedWords(list).map((one) => one.words);
    expect(words([...texts].reverse())).toEqual(words(texts));
  });
});
