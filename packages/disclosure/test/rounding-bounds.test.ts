import { expect, test } from 'vitest';
import fc from 'fast-check';
import { pollProfile, roundingProtection } from '@langnghe/disclosure';
import { audited } from '../src/audit.ts';
import { mergedUntilAudited } from '../src/audited-columns.ts';
import type { OpenColumn } from '../src/open-column.ts';
import { withRareCategories } from '../src/rare-categories.ts';
import { seededBytes } from './random-bytes.ts';

const rules = pollProfile('ordinary');

function column(groups: readonly string[], counts: readonly number[]): OpenColumn {
  const base = counts.reduce((sum, count) => sum + count, 0);
  return {
    groups,
    base,
    weightedBase: base,
    degreesOfFreedom: 20,
    cells: counts.map((count, i) => ({
      category: String(i),
      count,
      key: 0,
      estimate: base === 0 ? 0 : count / base,
      standardError: 0.03,
      designEffect: 1,
      multiplier: 2,
    })),
    weights: { largest: 1, second: 1, total: base },
  };
}

test('the bounds an attacker is granted hold the true count, rows keep their sums, and what passes the audit passes it again', () => {
  let passed = 0;
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 60 })), { minLength: 4, maxLength: 4 }), {
        minLength: 3,
        maxLength: 6,
      }),
      fc.constantFrom('one-of' as const, 'any-of' as const),
      fc.nat(),
      (drawn, shape, seed) => {
        // The last group is of the people without one.
        const groups = drawn.slice(0, -1).map((counts, j) => column([String(j)], counts));
        const all = column(
          [],
          [0, 1, 2, 3].map((i) => drawn.reduce((sum, counts) => sum + (counts[i] ?? 0), 0)),
        );
        const table = { id: 'q', variable: 'q', shape };
        const protection = roundingProtection(rules.smallCount, seededBytes(seed));
        const everybody = protection.everybody(table, all);
        const open = withRareCategories(groups, all, rules.smallCount);
        const treated = protection.groups(table, everybody, open);
        for (const { cells, treatments } of [everybody, ...treated])
          cells.forEach(({ count }, i) => {
            const { lower, upper, noise } = treatments[i] ?? { lower: NaN, upper: NaN, noise: NaN };
            expect(lower).toBeLessThanOrEqual(count);
            expect(upper).toBeGreaterThanOrEqual(count);
            expect(Math.round(count + noise) % 5).toBe(0);
          });
        const result = mergedUntilAudited(everybody, open, { table, protection, rules });
        if (result.withheldBy !== null) return;
        passed += 1;
        const again = audited(everybody, result.columns, { shape, rules, guards: protection.guards });
        expect(again.weak).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
  expect(passed).toBeGreaterThan(20);
});
