import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moreThanChance } from '@langnghe/comparison';

describe('many comparisons', () => {
  test('equal p.adjust of R: BH over the families, Holm within those found', () => {
    // R 4.2: minp <- sapply(fam, \(p) min(p.adjust(p, "holm"))); sel <- p.adjust(minp, "BH") <= 0.05;
    // within: p.adjust(p, "holm") <= 0.05 * sum(sel) / length(fam).
    const families = [
      [0.001, 0.2, 0.04],
      [0.6, 0.3],
      [0.0004, 0.0009, 0.03, 0.7],
      [0.012],
      [0.02, 0.021, 0.5],
    ];
    expect(moreThanChance(families, 0.05)).toEqual([
      [true, false, false],
      [false, false],
      [true, true, false, false],
      [true],
      [false, false, false],
    ]);
  });

  test('a family without comparisons stands in nobody’s way', () => {
    expect(moreThanChance([[], [0.03], []], 0.05)).toEqual([[], [true], []]);
    expect(moreThanChance([[], []], 0.05)).toEqual([[], []]);
    expect(moreThanChance([], 0.05)).toEqual([]);
  });

  test('where nothing differs, few reports name a difference', () => {
    // Uniform p-values: the chance of any false finding in the whole report is at most the level (property of BH
    // under the complete null). 4,000 reports of 12 families of 3: the bound lies four standard errors above 5 %.
    let seed = 20_261_122;
    const uniform = (): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return (seed + 0.5) / 2 ** 32;
    };
    let named = 0;
    for (let report = 0; report < 4000; report++) {
      const families = Array.from({ length: 12 }, () => [uniform(), uniform(), uniform()]);
      if (moreThanChance(families, 0.05).some((family) => family.includes(true))) named++;
    }
    expect(named / 4000).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / 4000));
    expect(named).toBeGreaterThan(50);
  });

  test('a smaller p-value never turns a finding into none', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.array(p, { maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (families, at, factor) => {
          const places = families.flatMap((family, i) => family.map((_p, k) => [i, k] as const));
          const place = places[at % Math.max(1, places.length)];
          if (place === undefined) return;
          const before = moreThanChance(families, 0.05)[place[0]]?.[place[1]];
          const smaller = families.map((family, i) =>
            family.map((value, k) => (i === place[0] && k === place[1] ? value * factor : value)),
          );
          const after = moreThanChance(smaller, 0.05)[place[0]]?.[place[1]];
          if (before === true) expect(after).toBe(true);
        },
      ),
    );
  });
});
