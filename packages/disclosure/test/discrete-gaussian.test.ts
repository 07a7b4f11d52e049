import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { concentratedBudget, noiseDeviation } from '@langnghe/disclosure';
import { discreteGaussian, discreteLaplace } from '../src/discrete-gaussian.ts';
import { below } from '../src/secret-random.ts';

/** χ² of draws against probabilities, over cells with at least 20 expected; gives the statistic and its cells. */
function chiSquare(
  draws: readonly number[],
  weight: (x: number) => number,
): { value: number; cells: number } {
  const range = Array.from({ length: 401 }, (_unused, i) => i - 200);
  const all = range.reduce((sum, x) => sum + weight(x), 0);
  let [value, cells] = [0, 0];
  for (const x of range) {
    const expected = (draws.length * weight(x)) / all;
    if (expected < 20) continue;
    const seen = draws.filter((draw) => draw === x).length;
    value += (seen - expected) ** 2 / expected;
    cells += 1;
  }
  return { value, cells };
}

/** Five standard deviations of χ² above its mean: a right sampler fails once in more than a hundred thousand runs. */
const isPlausible = ({ value, cells }: { value: number; cells: number }): boolean =>
  value < cells + 5 * Math.sqrt(2 * cells) + 10;

const draws = 20_000;

describe('discrete noise', () => {
  test.each([1n, 3n, 12n])('Laplace of scale %s has its probabilities', (scale) => {
    const drawn = Array.from({ length: draws }, () => Number(discreteLaplace(scale, randomBytes)));
    const wanted = chiSquare(drawn, (x) => Math.exp(-Math.abs(x) / Number(scale)));
    expect(wanted.cells).toBeGreaterThan(5);
    expect(isPlausible(wanted)).toBe(true);
  });

  test.each([
    [{ over: 2n, under: 1n }, 2],
    [{ over: 25n, under: 2n }, 12.5],
    [{ over: 169n, under: 1n }, 169],
  ])('Gaussian of variance $over / $under has its probabilities', (variance, value) => {
    const drawn = Array.from({ length: draws }, () => Number(discreteGaussian(variance, randomBytes)));
    const wanted = chiSquare(drawn, (x) => Math.exp(-(x ** 2) / (2 * value)));
    expect(wanted.cells).toBeGreaterThan(5);
    expect(isPlausible(wanted)).toBe(true);
    const other = chiSquare(drawn, (x) => Math.exp(-(x ** 2) / (2 * value * 1.2)));
    expect(isPlausible(other)).toBe(false);
  });

  test('uniform draws reach every value below the limit and none above', () => {
    const seen = new Set(Array.from({ length: 500 }, () => Number(below(7n, randomBytes))));
    expect([...seen].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe('privacy budget', () => {
  // The figures of the design, measured by others' code: 50 tables, delta 1e-6.
  test.each([
    [1, 38],
    [3, 13],
  ])('epsilon %s over 50 tables is noise of %s answers', (epsilon, deviation) => {
    const rho = concentratedBudget({ epsilon, delta: 1e-6 }) / 50;
    expect(Math.round(noiseDeviation(rho, 1))).toBe(deviation);
  });

  test('turns back into the epsilon it came from', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 3, noNaN: true }), (epsilon) => {
        const rho = concentratedBudget({ epsilon, delta: 1e-6 });
        expect(rho + 2 * Math.sqrt(rho * Math.log(1e6))).toBeCloseTo(epsilon, 9);
      }),
    );
  });
});
