import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tiers } from '@langnghe/comparison';

const item = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.nat({ max: 20 }), fc.nat({ max: 20 }))
  .map(([value, below, above]) => ({ value, interval: [value - below, value + above] as const }));

test('intervals separate neighbouring tiers, and nothing could be split further', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), (items) => {
      const found = tiers(items);
      expect(found.flat().length).toBe(items.length);
      found.forEach((tier, i) => {
        const next = found[i + 1];
        if (next !== undefined)
          expect(Math.min(...tier.map(({ interval }) => interval[0]))).toBeGreaterThan(
            Math.max(...next.map(({ interval }) => interval[1])),
          );
        // Every cut inside a tier leaves overlapping intervals on its two sides.
        for (let cut = 1; cut < tier.length; cut++)
          expect(Math.min(...tier.slice(0, cut).map(({ interval }) => interval[0]))).toBeLessThanOrEqual(
            Math.max(...tier.slice(cut).map(({ interval }) => interval[1])),
          );
      });
    }),
  );
});

test('equal things are one group', () => {
  const same = { value: 40, interval: [35, 45] as const };
  expect(tiers([same, same, same])).toHaveLength(1);
  expect(tiers([])).toEqual([]);
});
