import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { noiseDistribution } from '../src/noise-distribution.ts';
import { perturb } from '../src/perturb.ts';

/** The table of the method page, to its three digits: shown count → probability, by true count. */
const table: Readonly<Record<number, Readonly<Record<number, number>>>> = {
  0: { 0: 1 },
  1: { 0: 0.723, 3: 0.151, 4: 0.083, 5: 0.043 },
  2: { 0: 0.333, 3: 0.667 },
  3: { 0: 0.147, 3: 0.511, 4: 0.255, 5: 0.073, 6: 0.012, 7: 0.001 },
  4: { 0: 0.045, 3: 0.322, 4: 0.303, 5: 0.2, 6: 0.093, 7: 0.03, 8: 0.007 },
  5: { 3: 0.159, 4: 0.24, 5: 0.256, 6: 0.193, 7: 0.103, 8: 0.039, 9: 0.01 },
  6: { 3: 0.035, 4: 0.111, 5: 0.221, 6: 0.275, 7: 0.215, 8: 0.105, 9: 0.032, 10: 0.006 },
  7: { 3: 0.005, 4: 0.031, 5: 0.105, 6: 0.219, 7: 0.28, 8: 0.219, 9: 0.105, 10: 0.031, 11: 0.005 },
};

const probabilities = (count: number): Map<number, number> => {
  const { shown, probability } = noiseDistribution(count);
  return new Map(shown.map((v, i) => [v, probability[i] ?? 0]));
};

describe('noise distribution', () => {
  test.each(Object.entries(table))('of a true count of %s is that of the page', (count, row) => {
    const found = probabilities(Number(count));
    for (const [shown, p] of Object.entries(row))
      expect(Math.abs((found.get(Number(shown)) ?? 0) - p)).toBeLessThan(0.001);
    const total = Object.values(row).reduce((sum, p) => sum + p, 0);
    expect(total).toBeCloseTo(1, 2);
  });

  test('keeps the mean; variance 2 where it can', () => {
    for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 500]) {
      const { shown, probability, variance } = noiseDistribution(count);
      const mean = shown.reduce((sum, v, i) => sum + v * (probability[i] ?? 0), 0);
      const square = shown.reduce((sum, v, i) => sum + (v - count) ** 2 * (probability[i] ?? 0), 0);
      expect(mean).toBeCloseTo(count, 9);
      expect(square).toBeCloseTo(variance, 9);
      expect(variance).toBe(count === 1 ? 2.76 : 2);
    }
  });

  test('never shows 1 or 2, never moves by more than 4, leaves 0 alone', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(0xffffffff), (count, key) => {
        const { shown, noise } = perturb(count, key);
        expect([1, 2]).not.toContain(shown);
        expect(Math.abs(noise)).toBeLessThanOrEqual(4);
        expect(shown).toBeGreaterThanOrEqual(0);
        expect(shown - count).toBe(noise);
        if (count === 0) expect(shown).toBe(0);
      }),
    );
  });

  test('keys spread evenly over 32 bits give the distribution', () => {
    const tally = new Map<number, number>();
    const draws = 20_000;
    for (let i = 0; i < draws; i++) {
      const { shown } = perturb(5, Math.floor((i / draws) * 2 ** 32));
      tally.set(shown, (tally.get(shown) ?? 0) + 1);
    }
    for (const [shown, p] of probabilities(5)) expect((tally.get(shown) ?? 0) / draws).toBeCloseTo(p, 3);
  });

  test('refuses what is no count', () => {
    expect(() => noiseDistribution(1.5)).toThrow('not a count: 1.5');
    expect(() => noiseDistribution(NaN)).toThrow('not a count');
  });
});
