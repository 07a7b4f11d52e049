import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrawnUnit, planClasses } from '../src/classes.ts';
import { leastInvited } from '../src/index.ts';

const drawnUnit = (id: string, take: number, stratum = ''): DrawnUnit => ({
  id,
  name: id,
  stratum,
  take,
  size: take * 5,
  inclusionProbability: 0.5,
});
const units = (count: number, take: number, stratum = '', prefix = stratum): DrawnUnit[] =>
  Array.from({ length: count }, (_, i) => drawnUnit(`${prefix}${i}`, take, stratum));
const codesOf = (plan: Awaited<ReturnType<typeof planClasses>>): string[] =>
  plan.issues.map(({ code }) => code);

const anyUnits = fc
  .array(fc.record({ take: fc.integer({ min: 1, max: 80 }), stratum: fc.constantFrom('a', 'b', 'c', 'd') }), {
    minLength: 2,
    maxLength: 60,
  })
  .map((rows) => rows.map(({ take, stratum }, i) => drawnUnit(`u${i}`, take, stratum)))
  .filter((rows) => rows.reduce((sum, { take }) => sum + take, 0) >= leastInvited);

describe('ticket classes', () => {
  it('have at least 30 people and two units each, cover every unit once, and are at most 30', async () => {
    await fc.assert(
      fc.asyncProperty(anyUnits, fc.string(), async (drawn, seed) => {
        const { classes, classOf } = await planClasses(drawn, seed);
        expect(classes.length).toBeLessThanOrEqual(30);
        expect(classOf.size).toBe(drawn.length);
        for (const { id, invited } of classes) {
          const members = drawn.filter((one) => classOf.get(one.id) === id);
          expect(members.length).toBeGreaterThanOrEqual(2);
          expect(invited).toBe(members.reduce((sum, { take }) => sum + take, 0));
          expect(invited).toBeGreaterThanOrEqual(leastInvited);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are at least two in each stratum for the sampling error, unless the whole sample makes one', async () => {
    await fc.assert(
      fc.asyncProperty(anyUnits, async (drawn) => {
        const plan = await planClasses(drawn, 'seed');
        const perStratum = Map.groupBy(plan.classes, ({ stratum }) => stratum);
        if (plan.classes.length === 1) expect(codesOf(plan)).toContain('one-class');
        else for (const classes of perStratum.values()) expect(classes.length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 300 },
    );
  });

  it('are as many as the minima allow: 25 units of 20 make 12', async () => {
    const { classes } = await planClasses(units(25, 20), 'seed');
    expect(classes.map(({ invited }) => invited).sort()).toEqual([
      ...Array.from({ length: 11 }, () => 40),
      60,
    ]);
    expect((await planClasses(units(24, 10), 'seed')).classes).toHaveLength(8);
    expect((await planClasses(units(100, 40), 'seed')).classes).toHaveLength(30);
  });

  it('are random: each two units of a stratum may come together', async () => {
    const together = new Map<string, number>();
    for (let i = 0; i < 600; i += 1) {
      const { classOf } = await planClasses(units(6, 20), `seed ${i}`);
      for (let other = 1; other < 6; other += 1)
        if (classOf.get('0') === classOf.get(String(other)))
          together.set(String(other), (together.get(String(other)) ?? 0) + 1);
    }
    const chiSquare = [...together.values()].reduce((sum, n) => sum + (n - 120) ** 2 / 120, 0);
    expect(together.size).toBe(5);
    // 99.9 % point of chi-square with 4 degrees of freedom.
    expect(chiSquare).toBeLessThan(18.47);
  });

  it('stay within their stratum where it can make its own', async () => {
    const drawn = [...units(8, 20, 'a'), ...units(6, 20, 'b')];
    const plan = await planClasses(drawn, 'seed');
    expect(plan.issues).toEqual([]);
    for (const one of drawn)
      expect(plan.classes.find(({ id }) => id === plan.classOf.get(one.id))?.stratum).toBe(one.stratum);
  });

  it('are shared by a stratum too small for one, which is said', async () => {
    const plan = await planClasses(
      [...units(8, 20, 'a'), ...units(6, 20, 'b'), ...units(2, 10, 'nhỏ')],
      'seed',
    );
    expect(codesOf(plan)).toEqual(['strata-joined-in-classes']);
    expect(plan.issues[0]?.message.vi).toContain('«b», «nhỏ»');
    expect(new Set(plan.classes.map(({ stratum }) => stratum))).toEqual(new Set(['a', 'b+nhỏ']));
  });

  it('of a stratum with a single class are joined with another for the sampling error, which is said', async () => {
    const plan = await planClasses(
      [...units(8, 20, 'a'), ...units(2, 20, 'b'), ...units(4, 20, 'c')],
      'seed',
    );
    expect(codesOf(plan)).toEqual(['strata-joined-for-margin']);
    const shared = plan.classOf.get('b0');
    expect(plan.classOf.get('b1')).toBe(shared);
    expect([...plan.classOf.values()].filter((id) => id === shared)).toHaveLength(2);
    expect(plan.classes.find(({ id }) => id === shared)?.stratum).toBe('b+c');
  });

  it('carry one weight each: people stood for by people invited', async () => {
    const drawn = [
      { ...drawnUnit('x', 20), size: 100, inclusionProbability: 0.5 },
      { ...drawnUnit('y', 40), size: 50, inclusionProbability: 0.25 },
    ];
    const { classes } = await planClasses(drawn, 'seed');
    expect(classes).toEqual([{ id: 'c01', stratum: '', invited: 60, designWeight: 400 / 60 }]);
  });

  it('make one when the sample is too small for two, with a word about the margin', async () => {
    const plan = await planClasses(units(3, 12), 'seed');
    expect(plan.classes).toHaveLength(1);
    expect(codesOf(plan)).toEqual(['one-class']);
  });
});
