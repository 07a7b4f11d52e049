import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../src/apportionment.ts';

const anyShares = fc.array(
  fc
    .record({
      weight: fc.integer({ min: 1, max: 5000 }),
      least: fc.integer({ min: 0, max: 4 }),
      room: fc.nat(200),
    })
    .map(({ weight, least, room }) => ({ weight, least, most: least + room })),
  { minLength: 1, maxLength: 12 },
);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('apportion', () => {
  it('gives the total within the bounds whenever they allow it', () => {
    fc.assert(
      fc.property(anyShares, fc.nat(1500), (shares, total) => {
        const parts = apportion(total, shares);
        const [least, most] = [sum(shares.map((one) => one.least)), sum(shares.map((one) => one.most))];
        expect(sum(parts)).toBe(Math.min(most, Math.max(least, total)));
        parts.forEach((part, i) => {
          expect(part).toBeGreaterThanOrEqual(shares[i]?.least ?? NaN);
          expect(part).toBeLessThanOrEqual(shares[i]?.most ?? NaN);
        });
      }),
    );
  });

  it('is within one of the exact quota where no bound presses', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 9 }),
        fc.nat(999),
        (weights, total) => {
          const parts = apportion(
            total,
            weights.map((weight) => ({ weight, least: 0, most: 10_000 })),
          );
          parts.forEach((part, i) => {
            expect(Math.abs(part - (total * (weights[i] ?? 0)) / sum(weights))).toBeLessThan(1);
          });
        },
      ),
    );
  });

  it('works the textbook example of largest remainders', () => {
    const seats = apportion(
      10,
      [416, 338, 246].map((weight) => ({ weight, least: 0, most: 10 })),
    );
    expect(seats).toEqual([4, 3, 3]);
  });

  it('keeps a small party at its least and takes it from the others', () => {
    const parts = apportion(
      25,
      [980, 10, 10].map((weight) => ({ weight, least: 2, most: 90 })),
    );
    expect(parts).toEqual([21, 2, 2]);
  });
});
