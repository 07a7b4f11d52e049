import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { describeProtection, pollProfile } from '@langnghe/disclosure';
import { audited } from '../src/audit.ts';
import { mergedUntilAudited } from '../src/audited-columns.ts';
import { cellKeyProtection } from '../src/cell-key-protection.ts';
import type { OpenColumn } from '../src/open-column.ts';
import { perturb } from '../src/perturb.ts';

const rules = pollProfile('ordinary');
const protection = cellKeyProtection(rules.smallCount);
const table = (shape: 'one-of' | 'any-of') => ({ id: 'q', variable: 'q', shape });

const weakIn = (everybody: OpenColumn, columns: readonly OpenColumn[], shape: 'one-of' | 'any-of') => {
  const all = protection.everybody(table(shape), everybody);
  const treated = protection.groups(table(shape), all, columns);
  return audited(everybody, treated, { shape, rules, guards: protection.guards });
};

const merged = (everybody: OpenColumn, columns: readonly OpenColumn[], shape: 'one-of' | 'any-of') =>
  mergedUntilAudited(protection.everybody(table(shape), everybody), columns, {
    table: table(shape),
    protection,
    rules,
  });

/** The least key whose noise at this count is the wanted one. */
function keyFor(count: number, noise: number): number {
  for (let step = 0; step < 4096; step++) {
    const key = step * 2 ** 20;
    if (perturb(count, key).noise === noise) return key;
  }
  throw new Error(`a count of ${count} never moves by ${noise}`);
}

function column(
  group: string | null,
  cells: readonly (readonly [count: number, noise: number])[],
): OpenColumn {
  return keyed(
    group,
    cells.map(([count, noise]) => ({ count, key: keyFor(count, noise) })),
  );
}

function keyed(
  group: string | null,
  cells: readonly { readonly count: number; readonly key: number }[],
): OpenColumn {
  const base = cells.reduce((sum, { count }) => sum + count, 0);
  return {
    groups: group === null ? [] : [group],
    base,
    degreesOfFreedom: 20,
    weightedBase: base,
    cells: cells.map(({ count, key }, i) => ({
      category: String(i + 1),
      count,
      key,
      estimate: base === 0 ? 0 : count / base,
      standardError: 0.03,
      designEffect: 1,
      multiplier: 2,
    })),
    weights: { largest: 1, second: 1, total: base },
  };
}

const all = (columns: readonly OpenColumn[]): OpenColumn =>
  keyed(
    null,
    (columns[0]?.cells ?? []).map((_cell, i) => ({
      count: columns.reduce((sum, { cells }) => sum + (cells[i]?.count ?? 0), 0),
      key: 0,
    })),
  );

/** The ends of the noise often, where the audit has something to find. */
const keys = fc.oneof(fc.nat({ max: 2 ** 32 - 1 }), fc.constantFrom(0, 2 ** 32 - 1));

describe('the audit', () => {
  // Both up by 4 in one group: neither can be smaller, so with that group's exact base neither can be greater.
  const pinned = [
    column('1', [
      [20, 4],
      [30, 4],
    ]),
    column('2', [
      [25, -1],
      [35, 1],
    ]),
    column('3', [
      [40, 0],
      [40, 0],
    ]),
    column('4', [
      [45, 0],
      [35, 1],
    ]),
  ];

  test('finds cells that noise at its bounds gives away', () => {
    const two = pinned.slice(0, 2);
    expect(weakIn(all(two), two, 'one-of')).toEqual({ cells: 6, weak: [0, 1] });
  });

  test('passes the same people with ordinary noise', () => {
    const two = [
      column('1', [
        [20, 1],
        [30, -1],
      ]),
      column('2', [
        [25, 0],
        [35, 2],
      ]),
    ];
    expect(weakIn(all(two), two, 'one-of').weak).toEqual([]);
  });

  test('merges on until nothing can be worked out, or withholds the break', () => {
    const two = pinned.slice(0, 2);
    expect(merged(all(two), two, 'one-of')).toMatchObject({
      columns: [],
      withheldBy: 'audit',
    });
    // With two further groups there is room to move: the columns stand as they are.
    const four = merged(all(pinned), pinned, 'one-of');
    expect(four.withheldBy).toBeNull();
    expect(weakIn(all(pinned), four.columns, 'one-of').weak).toEqual([]);
  });

  test('whatever the counts and keys: what is let through passes', () => {
    let mergings = 0;
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.record({ count: fc.integer({ min: 0, max: 40 }), key: keys }), {
            minLength: 3,
            maxLength: 3,
          }),
          { minLength: 2, maxLength: 5 },
        ),
        fc.constantFrom('one-of' as const, 'any-of' as const),
        fc.array(fc.nat({ max: 4 }), { minLength: 3, maxLength: 3 }),
        (drawn, shape, ungrouped) => {
          const groups = drawn.map((cells, g) => keyed(String(g), cells));
          const rest = keyed(
            'rest',
            ungrouped.map((count) => ({ count, key: 0 })),
          );
          const everybody = all([...groups, rest]);
          const { columns, mergedByAudit, withheldBy } = merged(everybody, groups, shape);
          mergings += mergedByAudit.length;
          if (withheldBy === null) expect(weakIn(everybody, columns, shape).weak).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
    expect(mergings).toBeGreaterThan(0);
  });

  test('says what it did in both languages', () => {
    const entry = { code: 'audited', table: '', rule: 'R8', values: { cells: 1250 } };
    expect(describeProtection(entry, 'vi')).toContain('1.250 ô');
    expect(describeProtection(entry, 'en')).toContain('1,250 cells');
  });
});
