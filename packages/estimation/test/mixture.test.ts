import { describe, expect, test } from 'vitest';
import { chiSquareUpper } from '../src/distributions/chi-square.ts';
import { mixtureUpper, saddlepointUpper } from '../src/distributions/quadratic-form.ts';

describe('mixtures of chi-squares', () => {
  test('equal weights are one chi-square, or one F', () => {
    // R 4.2.2: pchisq(3.5, 3, lower = FALSE), pf(3.5/3, 3, 11.3, lower = FALSE), pf(3, 1, 2, lower = FALSE)
    expect(mixtureUpper(7, [2, 2, 2], Infinity)).toBeCloseTo(0.32076212080563887, 14);
    expect(mixtureUpper(7, [2, 2, 2], 11.3)).toBeCloseTo(0.36525555431721002, 14);
    expect(mixtureUpper(3, [1], 2)).toBeCloseTo(0.22540333075851657, 14);
  });

  // R 4.2.2: integrate(function(z) pchisq(10 - l * z^2, 1, lower = FALSE) * dnorm(z) * 2, 0, 12, rel.tol = 1e-13), and
  // that once more over dchisq(w, 12) with 10 w/12 for 10
  test.each([
    [1e-3, Infinity, 0.0015662529965971665],
    [1e-6, Infinity, 0.0015654031080399109],
    [1e-6, 12, 0.0081861615857675377],
  ])('a weight of %d beside one of 1, %d degrees of freedom', (least, df, expected) => {
    expect(Math.abs(mixtureUpper(10, [1, least], df) / expected - 1)).toBeLessThan(1e-12);
  });

  test('the ends: nothing below zero, nothing left far out', () => {
    expect(mixtureUpper(0, [1, 0.5], 12)).toBe(1);
    expect(mixtureUpper(1e-9, [1, 0.5], 12)).toBeCloseTo(1, 8);
    expect(mixtureUpper(1e16, [1, 0.5], Infinity)).toBe(0);
    expect(mixtureUpper(1e16, [1, 0.5], 12)).toBeGreaterThan(0);
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
