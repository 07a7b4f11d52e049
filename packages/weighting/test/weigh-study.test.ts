import { kishEffect, weighStudy, type StudyToWeigh } from '@langnghe/weighting';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, valueOf } from './design-of-case.ts';

const study = (answers: readonly number[], more: Partial<StudyToWeigh> = {}): StudyToWeigh => ({
  classOfRow: Uint32Array.from(answers.flatMap((n, c) => new Array<number>(n).fill(c))),
  classes: answers.map((_, c) => ({
    id: `c${c}`,
    stratum: c < answers.length / 2 ? 'north' : 'south',
    designWeight: 10 + c,
    invited: 40,
  })),
  populationByStratum: { north: 1000, south: 4000 },
  source: 'frame of 2026',
  ...more,
});

const answered = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 10 })
  .filter((n) => n.some((x) => x > 0));

function sumBy(values: Float64Array, group: Uint32Array): number[] {
  const sums: number[] = [];
  values.forEach((value, i) => (sums[group[i] ?? 0] = (sums[group[i] ?? 0] ?? 0) + value));
  return sums;
}

describe('weights of a study', () => {
  it('add up to the headcount, are the same within a class, and no class read has fewer than ten answers but the last', () => {
    fc.assert(
      fc.property(answered, (answers) => {
        const { design, classes, strata } = valueOf(weighStudy(study(answers)));
        expect(design.weight.reduce((sum, w) => sum + w, 0)).toBeCloseTo(5000, 6);
        classes.forEach((one, psu) => {
          const weights = new Set(design.weight.filter((_, i) => design.psu[i] === psu));
          expect(weights.size).toBe(1);
          expect(one.answers >= 10 || classes.length === 1).toBe(true);
        });
        const target = strata.map((ids) => ids.reduce((sum, id) => sum + (id === 'north' ? 1000 : 4000), 0));
        sumBy(design.weight, design.stratum).forEach((sum, h) =>
          expect(sum).toBeCloseTo(target[h] ?? NaN, 6),
        );
      }),
    );
  });

  it('have no variance on the headcounts by stratum', () => {
    fc.assert(
      fc.property(answered, (answers) => {
        const { design, linearized } = valueOf(weighStudy(study(answers)));
        const u = design.weight.map((w, i) => (design.stratum[i] === 0 ? w : 0));
        const [rest] = linearized.adjustments[0]?.residuals([u]) ?? [];
        for (const value of rest ?? []) expect(Math.abs(value)).toBeLessThan(1e-9);
      }),
    );
  });

  it('records each step with its totals, source and price', () => {
    const { steps, design } = valueOf(weighStudy(study([40, 20, 30, 30])));
    expect(steps.map((one) => one.step)).toEqual(['design', 'non-response', 'post-stratification']);
    expect(steps[1]?.cells[1]).toEqual({ cell: 'c1', answers: 20, before: 220, after: 440, target: 440 });
    expect(steps[2]?.cells.map((cell) => cell.target)).toEqual([1000, 4000]);
    expect(steps[2]?.source).toBe('frame of 2026');
    expect(steps[2]?.effectiveSampleSize).toBe(kishEffect(design.weight).effectiveSampleSize);
    expect(steps[0]?.weightsBefore).toEqual({ kishDesignEffect: 1, effectiveSampleSize: design.rows });
    for (const k of [1, 2]) {
      const { kishDesignEffect, effectiveSampleSize } = steps[k - 1] ?? {};
      expect(steps[k]?.weightsBefore).toEqual({ kishDesignEffect, effectiveSampleSize });
    }
    expect(steps[1]?.warnings).toEqual([{ code: 'thin-cell', cell: 'c1', value: 20 }]);
  });

  it('joins a short class to the smaller neighbour of its stratum', () => {
    const result = weighStudy(study([30, 4, 20, 30, 30, 30]));
    expect(valueOf(result).classes.map((one) => one.ids)).toEqual([
      ['c0'],
      ['c1', 'c2'],
      ['c3'],
      ['c4'],
      ['c5'],
    ]);
    expect(codesOf(result)).toEqual(['weighting.classes-joined']);
  });

  it('joins a stratum without enough answers to its neighbour, with its headcount', () => {
    const { strata, steps } = valueOf(weighStudy(study([3, 2, 30, 30])));
    expect(strata).toEqual([['north', 'south']]);
    expect(steps[2]?.cells).toMatchObject([{ cell: 'north+south', target: 5000 }]);
  });

  it('cuts weights above the ratio and keeps the strata', () => {
    const uneven = study([40, 40, 40, 11], {
      classes: [100, 1, 1, 1].map((designWeight, c) => ({
        id: `c${c}`,
        stratum: c < 2 ? 'n' : 's',
        designWeight,
        invited: 40,
      })),
      populationByStratum: { n: 4040, s: 80 },
      maxRatio: 2,
    });
    const { design, steps } = valueOf(weighStudy(uneven));
    expect(steps.at(-1)?.step).toBe('trimming');
    const mean = 4120 / 131;
    expect(Math.max(...design.weight)).toBeCloseTo(2 * mean, 9);
    expect(sumBy(design.weight, design.stratum)).toEqual([expect.closeTo(4040, 6), expect.closeTo(80, 6)]);
  });

  it('says when one class is all there is, or a stratum has one', () => {
    expect(codesOf(weighStudy(study([3, 2])))).toContain('weighting.one-class');
    expect(codesOf(weighStudy(study([30, 30])))).toEqual(['weighting.class-alone', 'weighting.class-alone']);
  });

  it('refuses counts that contradict each other', () => {
    expect(codesOf(weighStudy(study([0, 0])))).toEqual(['weighting.no-answers']);
    expect(codesOf(weighStudy(study([30, 30], { populationByStratum: { north: 5 } })))).toEqual([
      'weighting.stratum-not-in-frame',
    ]);
    expect(
      codesOf(weighStudy(study([30, 30], { populationByStratum: { north: 5, south: 0, west: 3 } }))),
    ).toEqual(['weighting.cell-not-in-sample', 'weighting.bad-total']);
    const classes = [{ id: 'x', stratum: 'north', designWeight: 0, invited: 40 }];
    expect(codesOf(weighStudy(study([30], { classes, populationByStratum: { north: 5 } })))).toEqual([
      'weighting.bad-class',
    ]);
    expect(codesOf(weighStudy(study([41, 30])))).toContain('weighting.more-answers-than-invited');
  });
});
