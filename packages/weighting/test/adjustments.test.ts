import {
  asReplicate,
  calibrate,
  postStratify,
  rake,
  trimWeights,
  type ReplicateDesign,
} from '@langnghe/weighting';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, valueOf } from './design-of-case.ts';
import { marginA, marginB, smallSurvey, sumsByCode, surveyOf, type SmallSurvey } from './small-survey.ts';

const [A, B] = [marginA(500, 300, 200), marginB(650, 350)];
const tight = { margins: [A, B], maxit: 500, epsilon: 1e-12 };
const onMargins = { formula: '~ a + b', population: { '(Intercept)': 1000, aq: 300, ar: 200, bv: 350 } };

function expectAll(actual: ArrayLike<number>, expected: ArrayLike<number>, rtol = 1e-8): void {
  Array.from(expected, (x, i) =>
    expect(Math.abs((actual[i] ?? NaN) - x)).toBeLessThanOrEqual(rtol * Math.max(1, Math.abs(x))),
  );
}

describe('post-stratification', () => {
  it('gives every cell its count and leaves ratios within a cell', () => {
    fc.assert(
      fc.property(smallSurvey, ({ table, design }) => {
        const after = valueOf(postStratify(design, table, A));
        expectAll(sumsByCode(after, table, 'a'), [500, 300, 200]);
      }),
    );
  });

  it('takes the cell means out of influence values', () => {
    fc.assert(
      fc.property(smallSurvey, ({ table, design, y }) => {
        const after = valueOf(postStratify(design, table, A));
        const [rest] =
          after.adjustments[0]?.residuals([y.map((value, i) => value * (after.weight[i] ?? 0))]) ?? [];
        expectAll(sumsByCode({ ...after, weight: rest ?? new Float64Array() }, table, 'a'), [0, 0, 0], 1e-6);
      }),
    );
  });

  it('refuses cells that sample and population do not share', () => {
    fc.assert(
      fc.property(smallSurvey, ({ table, design }) => {
        const lacking = { vars: ['a'], population: A.population.slice(0, 2) };
        const extra = { vars: ['a'], population: [...A.population, { a: 'nobody', Freq: 3 }] };
        expect(codesOf(postStratify(design, table, lacking))).toEqual(['weighting.cell-not-in-population']);
        expect(codesOf(postStratify(design, table, extra))).toEqual(['weighting.cell-not-in-sample']);
        expect(codesOf(postStratify(design, table, { vars: ['zz'], population: [] }))).toEqual([
          'design.unknown-column',
        ]);
        expect(codesOf(postStratify(design, table, marginA(-1, 3, NaN)))).toEqual([
          'weighting.bad-total',
          'weighting.bad-total',
        ]);
      }),
      { numRuns: 3 },
    );
  });
});

describe('raking', () => {
  it('is calibration on the margins with the exponential distance, in weights and residuals', () => {
    fc.assert(
      fc.property(smallSurvey, ({ table, design, y }) => {
        const raked = valueOf(rake(design, table, tight));
        const calibrated = valueOf(
          calibrate(design, table, { ...onMargins, calfun: 'raking', epsilon: 1e-13 }),
        );
        expectAll(raked.weight, calibrated.weight);
        const u = [y.map((value, i) => value * (raked.weight[i] ?? 0))];
        expectAll(
          raked.adjustments[0]?.residuals(u)[0] ?? [],
          calibrated.adjustments[0]?.residuals(u)[0] ?? [],
          1e-6,
        );
      }),
    );
  });

  it('meets every margin', () => {
    fc.assert(
      fc.property(smallSurvey, ({ table, design }) => {
        const raked = valueOf(rake(design, table, tight));
        expectAll(sumsByCode(raked, table, 'a'), [500, 300, 200]);
        expectAll(sumsByCode(raked, table, 'b'), [650, 350]);
      }),
    );
  });

  it('names the margin and the cell when it does not converge, and margins that contradict each other', () => {
    fc.assert(
      fc.property(smallSurvey, ({ table, design }) => {
        const result = rake(design, table, { margins: [A, B], maxit: 1, epsilon: 1e-14 });
        expect(codesOf(result)).toEqual(['weighting.raking-not-converged']);
        expect(result.issues[0]?.values['margin']).toBe('a');
        const round = valueOf(postStratify(valueOf(postStratify(design, table, A)), table, B));
        const gaps = sumsByCode(round, table, 'a').map((sum, k) => sum - ([500, 300, 200][k] ?? NaN));
        const { total, reached } = result.issues[0]?.values ?? {};
        const worst = gaps.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
        expect(Math.abs(Number(reached) - Number(total))).toBeCloseTo(Math.abs(worst), 6);
        expect(codesOf(rake(design, table, { margins: [A, marginB(1, 2)] }))).toEqual([
          'weighting.margins-differ',
        ]);
        const uncovered = { vars: ['b'], population: marginB(1, 2).population.slice(0, 1) };
        expect(codesOf(rake(design, table, { margins: [A, uncovered] }))).toEqual([
          'weighting.cell-not-in-population',
          'weighting.margins-differ',
        ]);
        expect(codesOf(rake(design, table, { margins: [] }))).toEqual(['weighting.no-margins']);
      }),
      { numRuns: 5 },
    );
  });

  it('repeats on every replicate', () => {
    fc.assert(
      fc.property(smallSurvey, ({ table, design }) => {
        const raked = valueOf(rake(valueOf(asReplicate(design, { method: 'JKn' })), table, tight));
        for (const weight of raked.replicates)
          expectAll(sumsByCode({ ...design, weight }, table, 'b'), [650, 350]);
      }),
      { numRuns: 10 },
    );
  });
});

describe('the order of rows', () => {
  const steps = {
    'post-stratification': (one: SmallSurvey) => postStratify(one.design, one.table, A),
    raking: (one: SmallSurvey) => rake(one.design, one.table, tight),
    calibration: (one: SmallSurvey) => calibrate(one.design, one.table, { ...onMargins, calfun: 'raking' }),
    trimming: (one: SmallSurvey) => trimWeights(one.design, { upper: 15, lower: 1 }),
  };
  it.each(Object.entries(steps))('changes no bit of weights or residuals: %s', (_, step) => {
    fc.assert(
      fc.property(
        smallSurvey.chain((one) =>
          fc.tuple(
            fc.constant(one),
            fc.shuffledSubarray([...one.rows.keys()], { minLength: one.rows.length }),
          ),
        ),
        ([one, order]) => {
          const other = surveyOf(order.flatMap((i) => one.rows[i] ?? []));
          const [a, b] = [valueOf(step(one)), valueOf(step(other))];
          const residual = ({ adjustments }: typeof a, y: Float64Array): Float64Array =>
            adjustments[0]?.residuals([y])[0] ?? y;
          const [ra, rb] = [residual(a, one.y), residual(b, other.y)];
          order.forEach((from, to) => {
            expect(b.weight[to]).toBe(a.weight[from]);
            expect(rb[to]).toBe(ra[from]);
          });
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('degrees of freedom of replicates', () => {
  it('stay those of the sample; compat takes the rank of the new weights, but forgets to after bounded calibration', () => {
    fc.assert(
      fc.property(smallSurvey, ({ table, design }) => {
        const { degreesOfFreedom: sampled, ...unranked } = valueOf(asReplicate(design, { method: 'JKn' }));
        const made: ReplicateDesign = unranked;
        expect(valueOf(postStratify(made, table, A)).degreesOfFreedom).toBe(sampled);
        expect(valueOf(rake(made, table, tight)).degreesOfFreedom).toBe(sampled);
        const compat = { compat: 'r-4.5' } as const;
        expect(valueOf(rake(made, table, tight, compat)).degreesOfFreedom).toBe(undefined);
        expect(valueOf(calibrate(made, table, onMargins, compat)).degreesOfFreedom).toBe(undefined);
        // R's raking distance fails, and compat with it, where totals are tens of times what the weights give.
        const N = design.weight.reduce((sum, w) => sum + w, 0);
        const population = { '(Intercept)': N * 1.1, aq: N * 0.36, ar: N * 0.34, bv: N * 0.5 };
        const bounded = { formula: '~ a + b', population, calfun: 'raking' as const };
        expect(valueOf(calibrate(made, table, bounded, compat)).degreesOfFreedom).toBe(sampled);
      }),
      { numRuns: 10 },
    );
  });
});

describe('calibration', () => {
  it.each([
    ['linear', {}],
    ['linear', { bounds: [0.01, 100] as const }],
    ['raking', {}],
    ['logit', { bounds: [0.001, 200] as const }],
  ] as const)('meets the totals: %s %o', (calfun, rest) => {
    fc.assert(
      fc.property(smallSurvey, ({ table, design }) => {
        const N = design.weight.reduce((sum, w) => sum + w, 0);
        const population = { '(Intercept)': N * 1.1, aq: N * 0.36, ar: N * 0.34, bv: N * 0.5 };
        const after = valueOf(
          calibrate(design, table, {
            formula: '~ a + b',
            population,
            calfun,
            epsilon: 1e-11,
            maxit: 200,
            ...rest,
          }),
        );
        expectAll(sumsByCode(after, table, 'a'), [N * 0.4, N * 0.36, N * 0.34]);
        expectAll(sumsByCode(after, table, 'b'), [N * 0.6, N * 0.5]);
      }),
      { numRuns: 20 },
    );
  });

  it.each([100, 1e4, 1e7, 1e-4])('meets totals that are %d times what the weights give: raking', (times) => {
    fc.assert(
      fc.property(smallSurvey, ({ table, design }) => {
        const N = times * design.weight.reduce((sum, w) => sum + w, 0);
        const population = { '(Intercept)': N * 1.1, aq: N * 0.36, ar: N * 0.34, bv: N * 0.5 };
        const after = valueOf(
          calibrate(design, table, { formula: '~ a + b', population, calfun: 'raking', epsilon: 1e-9 }),
        );
        expectAll(sumsByCode(after, table, 'b'), [N * 0.6, N * 0.5], 1e-6);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves nothing of a linear function of the auxiliaries', () => {
    fc.assert(
      fc.property(smallSurvey, ({ table, design, y }) => {
        const total = design.weight.reduce((sum, w, i) => sum + w * (y[i] ?? 0), 0);
        const spec = { formula: '~ a + y', population: { '(Intercept)': 1000, aq: 300, ar: 200, y: total } };
        const after = valueOf(calibrate(design, table, spec));
        const u = y.map((value, i) => (3 * value - 2) * (after.weight[i] ?? 0));
        const [rest] = after.adjustments[0]?.residuals([u]) ?? [];
        const size = Math.max(1, ...u.map(Math.abs));
        for (const value of rest ?? []) expect(Math.abs(value) / size).toBeLessThan(1e-9);
      }),
    );
  });

  it('gives the rows of a cluster one factor when asked to', () => {
    fc.assert(
      fc.property(smallSurvey, ({ table, design }) => {
        const N = design.weight.reduce((sum, w) => sum + w, 0);
        const after = valueOf(
          calibrate(design, table, {
            formula: '~ 1',
            population: { '(Intercept)': 2 * N },
            aggregate_stage: 1,
          }),
        );
        expectAll(
          after.weight,
          design.weight.map((w) => 2 * w),
        );
      }),
      { numRuns: 5 },
    );
  });

  it('refuses what cannot be, by name', () => {
    fc.assert(
      fc.property(smallSurvey, ({ table, design }) => {
        const spec = { formula: '~ a', population: { '(Intercept)': 1000, aq: 300, ar: 200 } };
        expect(codesOf(calibrate(design, table, { ...spec, formula: '~ a +' }))).toEqual(['formula.syntax']);
        expect(codesOf(calibrate(design, table, { ...spec, population: { aq: 1, nobody: 2 } }))).toEqual([
          'weighting.total-missing',
          'weighting.total-missing',
          'weighting.total-unused',
        ]);
        expect(codesOf(calibrate(design, table, { ...spec, calfun: 'logit' }))).toEqual([
          'weighting.logit-bounds',
        ]);
        expect(codesOf(calibrate(design, table, { ...spec, bounds: [1.2, 2] }))).toEqual([
          'weighting.bounds',
        ]);
        expect(codesOf(calibrate(design, table, { ...spec, variance: [1, 2] }))).toEqual([
          'weighting.variance-length',
        ]);
        expect(codesOf(calibrate(design, table, { ...spec, aggregate_stage: 3 }))).toEqual([
          'weighting.no-such-stage',
        ]);
        const impossible = {
          ...spec,
          // No weight may reach these either, and none lies above its total: the gap of the first is the largest share.
          population: { '(Intercept)': 1e7, aq: 3000, ar: 2000 },
          bounds: [0.5, 2] as const,
        };
        const failed = calibrate(design, table, impossible);
        expect(codesOf(failed)).toEqual(['weighting.calibration-not-converged']);
        const { name, total, reached, gap } = failed.issues[0]?.values ?? {};
        expect([name, total]).toEqual(['(Intercept)', 1e7]);
        const most = 2 * design.weight.reduce((sum, w) => sum + w, 0);
        expect(Number(reached)).toBeLessThanOrEqual(most * (1 + 1e-9));
        expect(Number(gap)).toBeCloseTo(1e7 - Number(reached), 4);
      }),
      { numRuns: 3 },
    );
  });
});

describe('trimming', () => {
  it('keeps the sum; strict also keeps the limits', () => {
    fc.assert(
      fc.property(smallSurvey, ({ design }) => {
        const sum = design.weight.reduce((total, w) => total + w, 0);
        const mean = sum / design.rows;
        const result = trimWeights(design, { upper: mean * 1.5, lower: mean * 0.5, strict: true });
        if (!result.ok) return;
        const after = result.value.weight;
        expectAll([after.reduce((total, w) => total + w, 0)], [sum]);
        expect(Math.max(...after)).toBeLessThanOrEqual(mean * 1.5);
        expect(Math.min(...after)).toBeGreaterThanOrEqual(mean * 0.5);
      }),
    );
  });

  it('leaves rows without weight alone and refuses limits that cannot hold the sum', () => {
    fc.assert(
      fc.property(smallSurvey, ({ design }) => {
        const weight = design.weight.map((w, i) => (i === 0 ? 0 : w));
        expect(valueOf(trimWeights({ ...design, weight }, { upper: 1e6, lower: 0.6 })).weight[0]).toBe(0);
        expect(codesOf(trimWeights(design, { upper: 0.1, strict: true }))).toEqual([
          'weighting.trim-impossible',
        ]);
      }),
      { numRuns: 5 },
    );
  });
});
