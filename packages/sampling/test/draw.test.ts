import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawSample,
  type Frame,
  frameOf,
  type FrameUnit,
  inclusionProbabilitiesOf,
  type Sample,
  type SampleDesign,
} from '../src/index.ts';

const unit = (id: string, size: number, stratum = ''): FrameUnit => ({
  id,
  name: `Cơ sở ${id}`,
  stratum,
  size,
});
const design = (change: Partial<SampleDesign> = {}): SampleDesign => ({
  method: 'pps',
  units: 5,
  take: 20,
  seed: '2026-11-22',
  ...change,
});
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

async function drawn(frame: Frame, wanted: SampleDesign): Promise<Sample> {
  const sample = await drawSample(frame, wanted);
  if (!sample.ok) throw new Error(sample.issues.map(({ code }) => code).join());
  return sample.value;
}

async function codes(frame: Frame, wanted: SampleDesign): Promise<string[]> {
  return (await drawSample(frame, wanted)).issues.map(({ code }) => code);
}

/** Frames of 6 to 40 units in up to three strata, some units very large. */
const anyFrame = fc
  .array(
    fc.record({
      stratum: fc.constantFrom('a', 'b', 'c'),
      size: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 300, max: 9000 })),
    }),
    { minLength: 6, maxLength: 40 },
  )
  .map((rows) => rows.map(({ stratum, size }, i) => unit(`u${i}`, size, stratum)));
const anyDesign = fc.record({
  method: fc.constantFrom('pps' as const, 'all' as const),
  units: fc.integer({ min: 6, max: 20 }),
  take: fc.integer({ min: 8, max: 40 }),
  seed: fc.string({ minLength: 1 }).filter((seed) => seed.trim() !== ''),
});

describe('a draw', () => {
  it('is the one that an independent program makes from the method page', async () => {
    const golden = JSON.parse(readFileSync(new URL('./draw.python.json', import.meta.url), 'utf8')) as {
      cases: {
        seed: string;
        draws: number;
        frame: [string, string, number][];
        drawn: Record<string, number>;
      }[];
    };
    expect(golden.cases).toHaveLength(3);
    for (const { seed, draws, frame, drawn: expected } of golden.cases) {
      const units = frame.map(([id, stratum, size]) => unit(id, size, stratum));
      const sample = await drawn(await frameOf(units), design({ units: draws, seed }));
      const actual = Object.fromEntries(sample.units.map((one) => [one.id, one.inclusionProbability]));
      expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
      for (const [id, probability] of Object.entries(expected))
        expect(actual[id]).toBeCloseTo(probability, 14);
    }
  });

  it('takes each unit as often as its inclusion probability says', async () => {
    const sizes = [10, 20, 30, 40, 60, 80, 100, 160, 250];
    const frame = await frameOf(sizes.map((size, i) => unit(`u${i}`, size)));
    const repetitions = 4000;
    const taken = new Map<string, number>();
    for (let i = 0; i < repetitions; i += 1)
      for (const { id } of (await drawn(frame, design({ units: 3, seed: `simulation ${i}` }))).units)
        taken.set(id, (taken.get(id) ?? 0) + 1);
    const probabilities = inclusionProbabilitiesOf(frame, design({ units: 3 }));
    // 250 of 750 is a third: certain. The other eight share two draws of 500 people.
    expect(probabilities.get('u8')).toBe(1);
    expect(taken.get('u8')).toBe(repetitions);
    expect(probabilities.get('u0')).toBeCloseTo(2 / 50, 12);
    const chiSquare = sum(
      [...probabilities]
        .filter(([, p]) => p < 1)
        .map(([id, p]) => ((taken.get(id) ?? 0) - repetitions * p) ** 2 / (repetitions * p * (1 - p))),
    );
    // 99.9 % point of chi-square with 8 degrees of freedom; dependence between units makes it conservative.
    expect(chiSquare).toBeLessThan(26.1);
  }, 60_000);

  it('depends on the seed and not on the order of the rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFrame.chain((units) =>
          fc.tuple(fc.constant(units), fc.shuffledSubarray(units, { minLength: units.length })),
        ),
        anyDesign,
        async ([units, permuted], wanted) => {
          const [frame, other] = [await frameOf(units), await frameOf(permuted)];
          expect(other.hash).toBe(frame.hash);
          expect(await drawSample(other, wanted)).toEqual(await drawSample(frame, wanted));
        },
      ),
      { numRuns: 60 },
    );
    const frame = await frameOf(Array.from({ length: 60 }, (_, i) => unit(`u${i}`, 50 + i)));
    const ids = async (seed: string): Promise<string[]> =>
      (await drawn(frame, design({ seed }))).units.map(({ id }) => id);
    expect(await ids('một')).not.toEqual(await ids('hai'));
  });
});

describe('inclusion probabilities', () => {
  it('add up to the number drawn, lie between 0 and 1, and are proportional to size below 1', async () => {
    await fc.assert(
      fc.asyncProperty(anyFrame, anyDesign, async (units, wanted) => {
        const frame = await frameOf(units);
        const sample = await drawSample(frame, { ...wanted, method: 'pps' });
        fc.pre(sample.ok);
        const probabilities = inclusionProbabilitiesOf(frame, { ...wanted, method: 'pps' });
        expect(sum(probabilities.values())).toBeCloseTo(wanted.units, 9);
        const ratios = new Map<string, number>();
        for (const { id, stratum, size } of units) {
          const p = probabilities.get(id) ?? 0;
          expect(p).toBeGreaterThan(0);
          expect(p).toBeLessThanOrEqual(1);
          if (p === 1) continue;
          expect(p / size).toBeCloseTo(ratios.get(stratum) ?? p / size, 12);
          ratios.set(stratum, p / size);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a sample', () => {
  it('stands for all people of each stratum: weights times people invited', async () => {
    await fc.assert(
      fc.asyncProperty(anyFrame, anyDesign, async (units, wanted) => {
        const sample = await drawSample(await frameOf(units), wanted);
        fc.pre(sample.ok);
        const { classes, strata, frameSize } = sample.value;
        expect(frameSize).toBe(sum(units.map(({ size }) => size)));
        const people = new Map<string, number>();
        for (const { stratum, invited, designWeight } of classes)
          people.set(stratum, (people.get(stratum) ?? 0) + invited * designWeight);
        // A joined stratum bears the ids of its strata.
        for (const [joined, total] of people)
          expect(total).toBeCloseTo(
            sum(strata.filter(({ id }) => joined.split('+').includes(id)).map(({ size }) => size)),
            6,
          );
        expect(sum(people.values())).toBeCloseTo(frameSize, 6);
      }),
      { numRuns: 100 },
    );
  });

  it('has as many slips as promised, never more than people, and at least one a unit', async () => {
    await fc.assert(
      fc.asyncProperty(anyFrame, anyDesign, async (units, wanted) => {
        const sample = await drawSample(await frameOf(units), wanted);
        fc.pre(sample.ok);
        const { units: taking } = sample.value;
        const short = sample.issues.some(({ code }) => code === 'fewer-people-than-slips');
        const slips = sum(taking.map(({ take }) => take));
        if (short) expect(slips).toBeLessThan(taking.length * wanted.take);
        else expect(slips).toBe(taking.length * wanted.take);
        for (const { take, size } of taking) {
          expect(take).toBeGreaterThanOrEqual(1);
          expect(take).toBeLessThanOrEqual(size);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('draws 25 of 90 units in three strata with 20 slips each: 500', async () => {
    const units = Array.from({ length: 90 }, (_, i) =>
      unit(
        String(i + 1).padStart(2, '0'),
        40 + ((i * 29) % 60),
        ['cơ quan', 'doanh nghiệp', 'trường'][i % 3],
      ),
    );
    const sample = await drawn(await frameOf(units), design({ units: 25 }));
    expect(sample.strata.map((stratum) => stratum.drawn).sort()).toEqual([8, 8, 9]);
    expect(sample.units.map(({ take }) => take)).toEqual(Array.from({ length: 25 }, () => 20));
    expect(sum(sample.classes.map(({ invited }) => invited))).toBe(500);
  });

  it('gives a unit taken with certainty proportionally more slips, and the others of its stratum fewer', async () => {
    const units = [unit('nhà máy', 3000), ...Array.from({ length: 50 }, (_, i) => unit(`u${i}`, 100))];
    const sample = await drawn(await frameOf(units), design({ units: 8 }));
    const factory = sample.units.find(({ id }) => id === 'nhà máy');
    expect(factory).toMatchObject({ inclusionProbability: 1, take: 60 });
    const others = sample.units.filter(({ id }) => id !== 'nhà máy').map(({ take }) => take);
    expect(others.toSorted()).toEqual([14, 14, 14, 14, 14, 15, 15]);
  });

  it('shares slips in proportion to size when every unit takes part', async () => {
    const sample = await drawn(
      await frameOf([unit('a', 100), unit('b', 200), unit('c', 300), unit('d', 400)]),
      design({ method: 'all', units: 0, take: 25 }),
    );
    expect(
      sample.units.map(({ id, take, inclusionProbability }) => [id, take, inclusionProbability]),
    ).toEqual([
      ['a', 10, 1],
      ['b', 20, 1],
      ['c', 30, 1],
      ['d', 40, 1],
    ]);
  });

  it('draws at least two units in every stratum', async () => {
    const units = [
      ...Array.from({ length: 30 }, (_, i) => unit(`a${i}`, 500, 'lớn')),
      ...Array.from({ length: 5 }, (_, i) => unit(`b${i}`, 30, 'nhỏ')),
      unit('c', 900, 'một'),
    ];
    const { strata } = await drawn(await frameOf(units), design({ units: 10 }));
    expect(Object.fromEntries(strata.map(({ id, drawn: n }) => [id, n]))).toEqual({ lớn: 7, nhỏ: 2, một: 1 });
  });
});

describe('issues of a design', () => {
  const frame = frameOf(Array.from({ length: 9 }, (_, i) => unit(`u${i}`, 50, ['a', 'b', 'c'][i % 3])));

  it('name what is wrong with the numbers', async () => {
    expect(await codes(await frame, design({ units: 6, seed: ' ' }))).toEqual(['no-seed']);
    expect(await codes(await frame, design({ units: 2.5, take: 0 }))).toEqual([
      'take-not-a-number',
      'units-not-a-number',
    ]);
    expect(await codes(await frame, design({ units: 10 }))).toEqual(['more-units-than-frame']);
    expect(await codes(await frame, design({ units: 5 }))).toEqual(['too-few-units-for-strata']);
    expect(await codes(await frame, design({ units: 6, take: 4 }))).toEqual(['too-few-invited']);
  });

  it('say when units have fewer people than slips', async () => {
    const small = await frameOf([unit('x', 8), ...Array.from({ length: 9 }, (_, i) => unit(`u${i}`, 10))]);
    expect(await codes(small, design({ units: 10 }))).toContain('fewer-people-than-slips');
    const mixed = await frameOf([
      unit('x', 15),
      ...Array.from({ length: 5 }, (_, i) => unit(`u${i}`, 18 + i)),
    ]);
    expect(await codes(mixed, design({ units: 6, take: 19 }))).toContain('unit-smaller-than-take');
  });
});
