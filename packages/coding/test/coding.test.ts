import { describe, expect, test } from 'vitest';
import {
  agreedQuotations,
  coderAgreement,
  emptyCoding,
  mentionsOf,
  sharedWords,
  withAssignment,
  withJoinedThemes,
  withRefusedQuotation,
  withQuotation,
  withRedaction,
  withTheme,
  withoutLastStep,
  readingOrder,
  suggestedThemes,
  themeTable,
  withRenamedTheme,
  type Coding,
} from '@langnghe/coding';

const coded = (readings: readonly (readonly [text: number, coder: string, ...themes: string[]])[]): Coding =>
  readings.reduce(
    (coding, [text, coder, ...themes]) => withAssignment(coding, { text, coder, themes }),
    ['pay', 'shift', 'food'].reduce(
      (coding, id) => withTheme(coding, { id, label: { vi: id } }),
      emptyCoding('gop_y', 40),
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
    expect(() => coded([[40, 'an', 'pay']])).toThrow('no text');
  });
});

describe('undoing', () => {
  const start = coded([
    [0, 'an', 'pay', 'food'],
    [1, 'an', 'food'],
    [2, 'binh', 'pay'],
  ]);

  test('a join parts what it joined, and keeps what was read since', () => {
    const joined = withJoinedThemes(start, 'food', 'pay');
    const readSince = withAssignment(joined, { text: 5, coder: 'an', themes: ['food'] });
    expect(readSince.assignments.at(-1)?.themes).toEqual(['pay']);
    const parted = withoutLastStep(readSince);
    expect(parted?.themes.map(({ id }) => id)).toEqual(['pay', 'shift', 'food']);
    expect(parted?.assignments.map(({ themes }) => themes)).toEqual([
      ['pay', 'food'],
      ['food'],
      ['pay'],
      ['pay'],
    ]);
    expect(
      parted && withAssignment(parted, { text: 5, coder: 'an', themes: ['food'] }).assignments.at(-1)?.themes,
    ).toEqual(['food']);
  });

  test('a name comes back, then the theme itself goes', () => {
    const renamed = withRenamedTheme(start, { id: 'food', label: { vi: 'Bữa ăn ca' } });
    const back = withoutLastStep(renamed);
    expect(back?.themes).toEqual(start.themes);
    expect((back && withoutLastStep(back))?.themes.map(({ id }) => id)).toEqual(['pay', 'shift']);
    expect(withoutLastStep(emptyCoding('gop_y', 3))).toBeNull();
  });
});

describe('what is covered', () => {
  const by = { by: 'an', at: '2026-11-22T08:00:00Z' };
  const span = { kind: 'phone', from: 4, to: 14 } as const;

  test('is logged by kind, person and time, without words or places', () => {
    const covered = withRedaction(emptyCoding('gop_y', 3), { text: 1, spans: [span] }, by);
    const bare = withRedaction(covered, { text: 1, spans: [] }, { ...by, by: 'binh' });
    expect(bare.redactionLog).toEqual([
      { text: 1, kind: 'phone', change: 'covered', by: 'an', at: by.at },
      { text: 1, kind: 'phone', change: 'uncovered', by: 'binh', at: by.at },
    ]);
  });

  test('takes a quotation with it when it changes, and leaves it when it does not', () => {
    const quoted = withQuotation(
      withRedaction(emptyCoding('gop_y', 3), { text: 1, spans: [] }, by),
      1,
      'Ca dài',
      'an',
    );
    expect(withRedaction(quoted, { text: 1, spans: [] }, by).quotations).toHaveLength(1);
    expect(withRedaction(quoted, { text: 1, spans: [span] }, by).quotations).toEqual([]);
  });
});

describe('themes as a question of several choices', () => {
  const many = Array.from({ length: 40 }, (_unused, text) => ({
    text,
    coder: 'an',
    themes: [
      ...(text < 25 ? ['pay'] : []),
      ...(text % 8 === 0 ? ['food'] : []),
      ...(text % 5 === 0 ? ['shift'] : []),
    ],
  }));
  const themes = coded([]);
  const coding = many.reduce((all, one) => withAssignment(all, one), { ...themes, texts: 40 });

  test('count every text that was read, and put what few mention together', () => {
    const table = themeTable(coding);
    expect(table.base).toBe(40);
    expect(table.categories.map(({ value }) => value)).toEqual(['pay', 'other-themes']);
    // Multiples of 5 (8 texts) and of 8 (5 texts); 0 is both.
    expect(table.texts.map((texts) => texts.length)).toEqual([25, 12]);
    expect(table.tooRare).toBe(2);
    expect(themeTable(coding, 13).categories.map(({ value }) => value)).toEqual(['pay']);
  });
});

describe('the order of reading', () => {
  test('has every text once, the same again for one coder, another for another', () => {
    const an = readingOrder('an', 'gop_y', 500);
    expect([...an].sort((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_unused, i) => i));
    expect(readingOrder('an', 'gop_y', 500)).toEqual(an);
    const binh = readingOrder('binh', 'gop_y', 500);
    expect(binh.filter((text, i) => text === an[i]).length).toBeLessThan(15);
    expect(an.filter((text, i) => Math.abs(text - i) < 10).length).toBeLessThan(60);
  });
});

describe('suggested themes', () => {
  const texts = [
    'Ca đêm dài',
    'ca đêm mệt',
    'Ca đêm hại sức khỏe',
    'Sợ nhất ca đêm',
    'Xe đưa đón trễ',
    'lương ca đêm',
  ];
  const coding = coded([
    [0, 'an', 'shift'],
    [1, 'an', 'shift'],
    [2, 'an', 'shift', 'food'],
  ]);
  const pay = withRenamedTheme(coding, { id: 'pay', label: { vi: 'Lương' } });
  const suggest = (text: number) => suggestedThemes(pay, sharedWords(texts), text, texts[text] ?? '');

  test('come with the words and the texts that speak for them', () => {
    expect(suggest(3)).toEqual([{ theme: 'shift', words: 'ca đêm', read: 3, themed: 3 }]);
    expect(suggest(4)).toEqual([]);
  });

  test('are not made of words that stand in every text', () => {
    const said = texts.map((text) => `${text}, xin cảm ơn`);
    const all = coded(said.map((_unused, i) => [i, 'an', ...(i < 4 ? ['shift'] : [])]));
    expect(suggestedThemes(all, sharedWords(said), 4, said[4] ?? '')).toEqual([]);
  });

  test('know the theme’s own name, with its marks or without', () => {
    expect(suggest(5).map(({ theme }) => theme)).toEqual(['pay', 'shift']);
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
  test('two people must agree to the same words, and one can say no', () => {
    const proposed = withQuotation(emptyCoding('gop_y', 3), 1, 'Ca đêm dài quá', 'an');
    expect(agreedQuotations(proposed)).toEqual([]);
    expect(agreedQuotations(withQuotation(proposed, 1, 'Ca đêm dài quá', 'an'))).toEqual([]);
    expect(agreedQuotations(withQuotation(proposed, 1, 'Ca đêm quá dài', 'binh'))).toEqual([]);
    const agreed = withQuotation(proposed, 1, 'Ca đêm dài quá', 'binh');
    expect(agreedQuotations(agreed).map(({ wording }) => wording)).toEqual(['Ca đêm dài quá']);
    const refused = withRefusedQuotation(agreed, 1, 'chi');
    expect(agreedQuotations(refused)).toEqual([]);
    expect(() => withQuotation(refused, 1, 'Ca đêm dài quá', 'binh')).toThrow('refused');
    const otherwise = withQuotation(refused, 1, 'Ca đêm quá dài', 'binh');
    expect(agreedQuotations(otherwise)).toEqual([]);
    // The no stays with the words it was said to, and with who said it.
    expect(() => withQuotation(otherwise, 1, 'Ca đêm dài quá', 'an')).toThrow('refused');
    const both = withRefusedQuotation(otherwise, 1, 'dung');
    expect(both.quotations.map(({ refused: by }) => by)).toEqual(['chi', 'dung']);
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
