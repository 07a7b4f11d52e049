import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assumedDesignEffect, classChoices, drawSample, frameOf, type Sample } from '../src/index.ts';

async function sampleOf(strata: Readonly<Record<string, readonly number[]>>, units: number): Promise<Sample> {
  const rows = Object.entries(strata).flatMap(([stratum, sizes]) =>
    sizes.map((size, i) => ({
      id: `${stratum}${String(i)}`,
      name: `${stratum} ${String(i)}`,
      stratum,
      size,
    })),
  );
  const sample = await drawSample(await frameOf(rows), { method: 'pps', units, take: 20, seed: 'a' });
  if (!sample.ok) throw new Error('refused');
  return sample.value;
}

const even = (n: number, size = 100): number[] => Array.from({ length: n }, () => size);

describe('the choice of classes', () => {
  it('tells crowd and margin of each kind: 25 units of 20 in two strata', async () => {
    const choices = await classChoices(await sampleOf({ a: even(50), b: even(50) }, 26));
    const [groups, strata, one] = choices;
    expect(choices.map(({ kind }) => kind)).toEqual(['groups', 'strata', 'one']);
    expect([groups?.classes, strata?.classes, one?.classes]).toEqual([12, 2, 1]);
    expect([groups?.smallest, strata?.smallest, one?.smallest]).toEqual([40, 260, 520]);
    // t(10) · 0.5 · √(1.95 / 520) and t(519) · 0.5 · √(2.9 / 520); quantiles of R.
    expect(groups?.margin).toBeCloseTo(2.228139 * 0.5 * Math.sqrt(1.95 / 520), 6);
    expect(one?.margin).toBeCloseTo(1.964545 * 0.5 * Math.sqrt(2.9 / 520), 6);
    expect(one?.lost.vi).toContain('±7,3 điểm');
    expect(groups?.lost.en).toContain('only 12 classes');
  });

  it('has no kind by stratum where there is one stratum, or none large enough', async () => {
    const alone = await classChoices(await sampleOf({ '': even(60) }, 25));
    expect(alone.map(({ kind }) => kind)).toEqual(['groups', 'one']);
    const small = await classChoices(await sampleOf({ a: even(2, 8), b: even(2, 9) }, 4));
    expect(small.map(({ kind }) => kind)).not.toContain('strata');
  });

  it('warns that one class cannot put unequal rates right', async () => {
    const uneven = await sampleOf({ a: even(40), b: even(2) }, 8);
    const one = (await classChoices(uneven)).find(({ kind }) => kind === 'one');
    expect(one?.lost.en).toContain('lean towards');
    const level = await sampleOf({ a: even(40), b: even(40) }, 24);
    expect((await classChoices(level)).find(({ kind }) => kind === 'one')?.lost.en).not.toContain('lean');
  });

  it('keeps the units, and every class above its minimum', async () => {
    const sizes = fc.array(fc.integer({ min: 5, max: 400 }), { minLength: 4, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(sizes, sizes, async (a, b) => {
        const frame = await frameOf(
          [...a.map((size) => ({ size, stratum: 'a' })), ...b.map((size) => ({ size, stratum: 'b' }))].map(
            (unit, i) => ({ ...unit, id: `u${String(i)}`, name: '' }),
          ),
        );
        const design = { method: 'pps', units: 8, take: 20, seed: 's' } as const;
        const groups = await drawSample(frame, design);
        for (const classes of ['one', 'strata'] as const) {
          const drawn = await drawSample(frame, { ...design, classes });
          expect(drawn.ok).toBe(groups.ok);
          if (!drawn.ok || !groups.ok) continue;
          expect(drawn.value.units.map(({ id, take }) => [id, take])).toEqual(
            groups.value.units.map(({ id, take }) => [id, take]),
          );
          for (const { invited } of drawn.value.classes) expect(invited).toBeGreaterThanOrEqual(30);
          expect(assumedDesignEffect(drawn.value)).toBeGreaterThan(1);
          expect(assumedDesignEffect(groups.value)).toBeUndefined();
        }
      }),
      { numRuns: 100 },
    );
  });
});
