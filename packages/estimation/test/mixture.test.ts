import { describe, expect, test } from 'vitest';
import { chiSquareUpper } from '../src/distributions/chi-square.ts';
import { fUpper } from '../src/distributions/f-distribution.ts';
import { mixtureUpper, saddlepointUpper } from '../src/distributions/quadratic-form.ts';

describe('mixtures of chi-squares', () => {
  test('equal weights are one chi-square, or one F', () => {
    expect(mixtureUpper(7, [2, 2, 2], Infinity)).toBeCloseTo(chiSquareUpper(3.5, 3), 14);
    expect(mixtureUpper(7, [2, 2, 2], 11.3)).toBeCloseTo(fUpper(3.5 / 3, 3, 11.3), 14);
  });

  test('two weights, by integrating one of them out', () => {
    // P(a χ²₁ + b χ²₁ > x) = E[Q₁((x − b z²)/a)], z standard normal.
    const [a, b, x] = [3, 0.7, 6.2];
    let expected = 0;
    const step = 1e-4;
    for (let z = -12; z < 12; z += step) {
      const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
      expected += chiSquareUpper((x - b * z * z) / a, 1) * density * step;
    }
    expect(mixtureUpper(x, [a, b], Infinity)).toBeCloseTo(expected, 7);
  });

  test('small tails keep their digits', () => {
    const tail = mixtureUpper(400, [2, 1.9999], Infinity);
    expect(tail / chiSquareUpper(200, 2)).toBeGreaterThan(0.98);
    expect(tail / chiSquareUpper(200, 2)).toBeLessThan(1);
  });

  test('the saddlepoint comes near the exact tail', () => {
    for (const x of [3, 8, 15]) {
      const exact = mixtureUpper(x, [2.5, 1, 0.4], 30);
      expect(Math.abs(saddlepointUpper(x, [2.5, 1, 0.4], 30) / exact - 1)).toBeLessThan(0.06);
    }
  });

  test('a negative weight has no such tail', () => {
    expect(mixtureUpper(1, [1, -0.5], 10)).toBeNaN();
  });
});
