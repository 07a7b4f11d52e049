import { describe, expect, test } from 'vitest';
import { betaQuantile } from '../src/distributions/beta-distribution.ts';
import { proportionInterval, type ProportionMethod } from '../src/proportion-interval.ts';

const methods: ProportionMethod[] = ['logit', 'likelihood', 'asin', 'beta', 'mean', 'xlogit', 'wilson'];
const point = { share: 0.3, standardError: 0.05, df: 20, n: 120 };

describe('intervals of a proportion', () => {
  test.each(methods)('%s holds the estimate and stays within 0 and 1', (method) => {
    const [low, high] = proportionInterval(method, point);
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThan(0.3);
    expect(high).toBeGreaterThan(0.3);
    expect(high).toBeLessThan(1);
  });

  test.each(methods)('%s at 0 %% and 100 %% gives exact limits, never NaN', (method) => {
    const none = proportionInterval(method, { ...point, share: 0, standardError: 0 });
    const all = proportionInterval(method, { ...point, share: 1, standardError: 0 });
    expect(none[0]).toBe(0);
    expect(all[1]).toBe(1);
    // Clopper–Pearson of 120 without the loss of degrees of freedom is the least they can be.
    expect(none[1]).toBeGreaterThan(betaQuantile(0.975, 1, 120));
    expect(none[1]).toBeLessThan(0.05);
    expect(all[0]).toBeCloseTo(1 - none[1], 12);
  });

  test('compat gives what R gives there', () => {
    expect(proportionInterval('beta', { ...point, share: 0, standardError: 0, compat: 'r-4.5' })).toEqual([
      NaN,
      NaN,
    ]);
  });

  test('a wider level holds the narrower', () => {
    for (const method of methods) {
      const [low, high] = proportionInterval(method, { ...point, level: 0.99 });
      const [inner, outer] = proportionInterval(method, { ...point, level: 0.8 });
      expect(low).toBeLessThan(inner);
      expect(high).toBeGreaterThan(outer);
    }
  });
});
