import { orderFreeGroupSums, orderFreeSum } from '@langnghe/weighting';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Numbers m·2ᵉ with the exponent shown. */
const terms = fc.array(
  fc.record({ m: fc.integer({ min: -(2 ** 30), max: 2 ** 30 }), e: fc.integer({ min: -80, max: 80 }) }),
  {
    minLength: 1,
    maxLength: 200,
  },
);
const numbers = terms.map((list) => list.map(({ m, e }) => m * 2 ** e));

describe('order-free sums', () => {
  it('have the same bits for any order', () => {
    fc.assert(
      fc.property(numbers, fc.integer(), (values, seed) => {
        const sorted = [...values].sort((a, b) => a - b);
        const turned = values.map((_, i) => values[(i + Math.abs(seed)) % values.length] ?? 0);
        expect(orderFreeSum(sorted)).toBe(orderFreeSum(values));
        expect(orderFreeSum(turned)).toBe(orderFreeSum(values));
      }),
    );
  });

  it('err by one rounding and 2⁻⁶⁰ of the largest term', () => {
    fc.assert(
      fc.property(terms, (list) => {
        const values = list.map(({ m, e }) => m * 2 ** e);
        const exact =
          Number(list.reduce((sum, { m, e }) => sum + (BigInt(m) << BigInt(80 + e)), 0n)) * 2 ** -80;
        const largest = Math.max(...values.map(Math.abs));
        expect(Math.abs(orderFreeSum(values) - exact)).toBeLessThanOrEqual(
          2 ** -60 * largest + 2 ** -52 * Math.abs(exact),
        );
      }),
    );
  });

  it('keep what a plain sum loses', () => {
    const values = [1e16, ...new Array<number>(1000).fill(1), -1e16];
    expect(orderFreeSum(values)).toBe(1000);
  });

  it('sum by group', () => {
    expect([...orderFreeGroupSums([1, 2, 3, 4], [1, 0, 1, 1], 3)]).toEqual([2, 8, 0]);
  });

  it('end for any numbers: subnormal, as large as numbers get, or none', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { maxLength: 20 }), (values) => {
        const largest = Math.max(0, ...values.map(Math.abs));
        if (!(largest < 2 ** 1000)) return;
        expect(Math.abs(orderFreeSum(values))).toBeLessThanOrEqual(largest * values.length);
      }),
    );
    expect(orderFreeSum([Number.MIN_VALUE, Number.MIN_VALUE])).toBe(2 * Number.MIN_VALUE);
    expect(() => orderFreeSum([Number.MAX_VALUE, Number.MAX_VALUE])).toThrow('cannot sum');
  });

  it('refuse what has no sum', () => {
    expect(() => orderFreeSum([1, Infinity])).toThrow('cannot sum');
    expect(() => orderFreeSum([NaN, 1])).toThrow('cannot sum');
  });
});
