import type { CodedTable } from '@langnghe/dataset';
import {
  asReplicate,
  linearizedDesign,
  orderFreeDot,
  replicateDesign,
  type LinearizedDesign,
  type ReplicateDesign,
} from '@langnghe/weighting';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hadamard } from '../src/hadamard.ts';
import { codesOf, valueOf } from './design-of-case.ts';
import { smallSurvey, surveyOf, type SmallSurvey } from './small-survey.ts';

/** Variance of the total of y from replicates. */
function totalVariance({ replicates, weight, scale, rscales }: ReplicateDesign, y: Float64Array): number {
  const full = orderFreeDot(weight, y);
  return (
    scale *
    replicates.reduce((sum, column, r) => sum + (rscales[r] ?? 0) * (orderFreeDot(column, y) - full) ** 2, 0)
  );
}

/** Σ_h n_h/(n_h − 1) Σ (z_hi − z̄_h)², written out. */
function linearized({ design, y }: SmallSurvey): number {
  const { cluster, stratum } = design.stages[0] ?? fail();
  const strata = new Map<number, Map<number, number>>();
  y.forEach((value, i) => {
    const totals = strata.get(stratum[i] ?? 0) ?? new Map<number, number>();
    strata.set(stratum[i] ?? 0, totals);
    totals.set(cluster[i] ?? 0, (totals.get(cluster[i] ?? 0) ?? 0) + value * (design.weight[i] ?? 0));
  });
  return [...strata.values()].reduce((sum, totals) => {
    const z = [...totals.values()];
    const mean = z.reduce((a, b) => a + b, 0) / z.length;
    return sum + (z.length / (z.length - 1)) * z.reduce((a, b) => a + (b - mean) ** 2, 0);
  }, 0);
}

function fail(): never {
  throw new Error('no stage');
}

function expectSame(a: number, b: number): void {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));
}

/** Two strata of four PSUs. */
const pairs = fc
  .array(
    fc.record({
      w: fc.double({ min: 1, max: 9, noNaN: true }),
      y: fc.double({ min: -9, max: 9, noNaN: true }),
    }),
    {
      minLength: 32,
      maxLength: 32,
    },
  )
  .map((rows) =>
    surveyOf(
      rows.map((one, i) => ({ ...one, a: 1, b: 1, h: Math.floor(i / 16), psu: Math.floor(i / 4) % 4 })),
    ),
  );

describe('Hadamard matrices', () => {
  it.each([1, 4, 5, 8, 12, 13, 20, 21, 25, 28, 29, 33, 37, 45, 64])('for at least %i', (least) => {
    const matrix = hadamard(least);
    expect(matrix.length).toBeGreaterThanOrEqual(least);
    matrix.forEach((a, i) => {
      expect(a[0]).toBe(1);
      expect(matrix[0]?.[i]).toBe(1);
      matrix.forEach((b, j) =>
        expect(a.reduce((sum, x, c) => sum + x * (b[c] ?? 0), 0)).toBe(i === j ? matrix.length : 0),
      );
    });
  });
});

describe('replicates of a linearised design', () => {
  it('JKn gives the linearised variance of a total', () => {
    fc.assert(
      fc.property(smallSurvey, (survey) => {
        expectSame(
          totalVariance(valueOf(asReplicate(survey.design, { method: 'JKn' })), survey.y),
          linearized(survey),
        );
      }),
    );
  });

  it('BRR takes strata by the text of their names, 10 before 2, as R does', () => {
    // R 4.2.2, survey 4.5: d <- data.frame(s = rep(paste0("S", 1:12), each = 2), p = 1:24, w = 1)
    // weights(as.svrepdesign(svydesign(~p, strata = ~s, weights = ~w, data = d), type = "BRR"), "analysis")[c(1, 3, 19), ]
    const names = Array.from({ length: 12 }, (_, h) => `S${h + 1}`);
    const table: CodedTable = {
      rows: 24,
      columns: {
        s: { kind: 'coded', levels: names, codes: Uint8Array.from({ length: 24 }, (_, i) => (i >> 1) + 1) },
        p: { kind: 'number', values: Float64Array.from({ length: 24 }, (_, i) => i) },
        w: { kind: 'number', values: new Float64Array(24).fill(1) },
      },
    };
    const design = valueOf(linearizedDesign(table, { ids: ['p'], strata: ['s'], weights: 'w' }));
    const { replicates } = valueOf(asReplicate(design, { method: 'BRR' }));
    const told = [0, 2, 18].map((row) => replicates.map((weight) => String(weight[row])).join(''));
    expect(told).toEqual(['2020202020202020', '2020020220200202', '2200220022002200']);
  });

  it('BRR and Fay give the paired variance of a total', () => {
    fc.assert(
      fc.property(pairs, (survey) => {
        const { design, y } = survey;
        const z = valueOf(asReplicate(design, { method: 'BRR' }));
        expect(z.degreesOfFreedom).toBe(4);
        expectSame(
          totalVariance(z, y),
          totalVariance(valueOf(asReplicate(design, { method: 'Fay', rho: 0.3 })), y),
        );
        const totals = Array.from({ length: 8 }, (_, psu) =>
          y.reduce(
            (sum, value, i) =>
              design.stages[0]?.cluster[i] === psu ? sum + value * (design.weight[i] ?? 0) : sum,
            0,
          ),
        );
        const paired = [0, 2, 4, 6].reduce(
          (sum, i) => sum + ((totals[i] ?? 0) - (totals[i + 1] ?? 0)) ** 2,
          0,
        );
        expectSame(totalVariance(z, y), paired);
      }),
    );
  });

  it('successive differences give half the squared differences of neighbours', () => {
    fc.assert(
      fc.property(pairs, ({ design, y }) => {
        const totals = Array.from({ length: 8 }, (_, psu) =>
          y.reduce(
            (sum, value, i) =>
              design.stages[0]?.cluster[i] === psu ? sum + value * (design.weight[i] ?? 0) : sum,
            0,
          ),
        );
        const half = totals.reduce((sum, z, i) => sum + (z - (totals[(i + 1) % 8] ?? 0)) ** 2 / 2, 0);
        expectSame(totalVariance(valueOf(asReplicate(design, { method: 'successive-difference' })), y), half);
      }),
    );
  });

  it('the bootstrap and random groups are near the linearised variance, and the same for the same seed', () => {
    fc.assert(
      fc.property(pairs, fc.string(), (survey, seed) => {
        const { design, y } = survey;
        const many = valueOf(asReplicate(design, { method: 'bootstrap', replicates: 2000, seed }));
        expect(totalVariance(many, y) / linearized(survey)).toBeGreaterThan(0.75);
        expect(totalVariance(many, y) / linearized(survey)).toBeLessThan(1.3);
        expect(many.replicates[7]).toEqual(
          valueOf(asReplicate(design, { method: 'bootstrap', replicates: 8, seed })).replicates[7],
        );
        const group = (s: string) =>
          valueOf(asReplicate(design, { method: 'random-groups', replicates: 8, seed: s }));
        expect(group(seed)).toEqual(group(seed));
        // With as many groups as PSUs each group is one PSU.
        expectSame(totalVariance(group(seed), y), linearized(survey));
      }),
      { numRuns: 10 },
    );
  });

  it('keeps the finite population correction in the bootstrap', () => {
    fc.assert(
      fc.property(pairs, (survey) => {
        const stage = survey.design.stages[0] ?? fail();
        const population = stage.sampled.map((n) => 2 * n);
        const design: LinearizedDesign = { ...survey.design, stages: [{ ...stage, population }] };
        const replicates = valueOf(asReplicate(design, { method: 'bootstrap', replicates: 2000, seed: 'x' }));
        expect(totalVariance(replicates, survey.y) / linearized(survey)).toBeGreaterThan(0.36);
        expect(totalVariance(replicates, survey.y) / linearized(survey)).toBeLessThan(0.66);
      }),
      { numRuns: 5 },
    );
  });

  it('refuses what a method cannot do', () => {
    const one = (n: number, strata = true) => {
      const { design } = surveyOf(
        Array.from({ length: n }, (_, i) => ({ h: 0, psu: i, a: 1, b: 1, w: 1, y: i })),
      );
      const [stage] = design.stages;
      if (strata || stage === undefined) return design;
      const { cluster, stratum, sampled, population } = stage;
      return { ...design, stages: [{ cluster, stratum, sampled, population }] };
    };
    expect(codesOf(asReplicate(one(4), { method: 'JK1' }))).toEqual(['replicates.stratified']);
    expect(codesOf(asReplicate(one(4, false), { method: 'JKn' }))).toEqual(['replicates.unstratified']);
    expect(codesOf(asReplicate(one(3), { method: 'BRR' }))).toEqual(['replicates.odd-stratum']);
    expect(codesOf(asReplicate(one(4), { method: 'Fay' }))).toEqual(['replicates.needs-rho']);
    expect(codesOf(asReplicate(one(4), { method: 'Fay', rho: 1 }))).toEqual(['replicates.needs-rho']);
    expect(codesOf(asReplicate(one(4), { method: 'bootstrap' }))).toEqual(['replicates.needs-seed']);
    expect(codesOf(asReplicate(one(1), { method: 'JKn' }))).toEqual(['replicates.lonely-stratum']);
    expect(codesOf(asReplicate(one(3), { method: 'random-groups', replicates: 4, seed: '' }))).toEqual([
      'replicates.too-many-groups',
    ]);
  });
});

describe('given replicates', () => {
  const table = { rows: 3, columns: { w: { kind: 'number' as const, values: Float64Array.of(1, 2, 3) } } };
  const columns = [Float64Array.of(0, 1.5, 1.5), Float64Array.of(1.5, 0, 1.5), Float64Array.of(1.5, 1.5, 0)];

  it('multiplies factors by the weights when they are not combined', () => {
    const design = valueOf(replicateDesign(table, { method: 'JK1', weights: 'w', combined: false }, columns));
    expect([...(design.replicates[0] ?? [])]).toEqual([0, 3, 4.5]);
    expect(design.scale).toBeCloseTo(2 / 3, 15);
  });

  it('takes scales from the method', () => {
    const scaleOf = (spec: Parameters<typeof replicateDesign>[1]) =>
      valueOf(replicateDesign(table, spec, columns)).scale;
    expect(scaleOf({ method: 'BRR', weights: 'w' })).toBeCloseTo(1 / 3, 15);
    expect(scaleOf({ method: 'Fay', rho: 0.5, weights: 'w' })).toBeCloseTo(4 / 3, 15);
    expect(scaleOf({ method: 'bootstrap', weights: 'w' })).toBe(0.5);
    expect(scaleOf({ method: 'successive-difference', weights: 'w', scale: 9 })).toBeCloseTo(4 / 3, 15);
    expect(scaleOf({ method: 'other', weights: 'w', scale: 9 })).toBe(9);
  });

  it.each([
    [{ method: 'JKn', weights: 'w' }, columns, 'replicates.needs-rscales'],
    [{ method: 'Fay', weights: 'w' }, columns, 'replicates.needs-rho'],
    [{ method: 'other', weights: 'w', rscales: [1, 2] }, columns, 'replicates.rscales-differ'],
    [{ method: 'BRR', weights: 'w' }, columns.slice(0, 1), 'replicates.too-few'],
    [{ method: 'BRR', weights: 'w' }, [...columns, Float64Array.of(1)], 'replicates.rows-differ'],
    [{ method: 'BRR', weights: 'w' }, [...columns, Float64Array.of(1, NaN, 1)], 'replicates.missing-values'],
  ] as const)('refuses %o', (spec, given, code) => {
    expect(codesOf(replicateDesign(table, spec, given))).toEqual([code]);
  });
});
