import { linearizedCovariance } from '@langnghe/estimation';
import { postStratify, type LinearizedDesign } from '@langnghe/weighting';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designOf, mostShrinks, permuted, twoStages, valueOf, type DesignAndValues } from './designs.ts';

function variance({ design, u }: DesignAndValues): number {
  return valueOf(linearizedCovariance(design, [u]))[0]?.[0] ?? NaN;
}

function withoutPopulation(design: LinearizedDesign): LinearizedDesign {
  const stages = design.stages.map((stage) => ({
    ...stage,
    population: stage.population.map(() => Infinity),
  }));
  return { ...design, stages };
}

const relabelled = (ids: Uint32Array): Uint32Array => {
  const count = Math.max(...ids) + 1;
  return ids.map((id) => count - 1 - id);
};

/** Every row twice within its cluster, each with half the influence. */
function duplicated({ design, u }: DesignAndValues): DesignAndValues {
  const stages = design.stages.map(({ cluster, stratum, sampled, population }) => ({
    cluster: Uint32Array.of(...cluster, ...cluster),
    stratum: Uint32Array.of(...stratum, ...stratum),
    sampled: doubled(sampled),
    population: doubled(population),
  }));
  const twice = { ...design, rows: 2 * design.rows, weight: doubled(design.weight), stages };
  return { design: twice, u: doubled(u).map((value) => value / 2) };
}

/** What rounding may do to a variance of totals of values of this size: totals are exact to 2⁻⁶⁰ of the largest value. */
function rounding({ u }: DesignAndValues): number {
  return (2 ** -58 * u.length * Math.max(...u.map(Math.abs))) ** 2;
}

describe('linearised covariance', () => {
  it('follows the formula of two-stage sampling, worked by hand', () => {
    // Two PSUs of 6, two of 6 elements each: z = (3, 7), z̄ = 5; V₁ = (1 − 1/3)·2·(4 + 4) = 32/3.
    // Within: (1 − 1/3)·2·(½ + ½) = 4/3 and (1 − 1/3)·2·(½·25) … each times the fraction 1/3 above.
    const { design, u } = designOf([
      { h: 0, psu: 0, ssu: 0, u: 1 },
      { h: 0, psu: 0, ssu: 1, u: 2 },
      { h: 0, psu: 1, ssu: 2, u: 1 },
      { h: 0, psu: 1, ssu: 3, u: 6 },
    ]);
    const within = (2 / 3) * 2 * (0.5 + 12.5);
    expect(variance({ design, u })).toBeCloseTo((2 / 3) * 2 * (4 + 4) + within / 3, 12);
    expect(variance({ design: { ...design, ultimateCluster: true }, u })).toBeCloseTo(32 / 3, 12);
    expect(variance({ design: withoutPopulation(design), u })).toBeCloseTo(16, 12);
  });

  it('changes no bit when rows are permuted', () => {
    fc.assert(
      fc.property(
        fc.limitShrink(
          twoStages.chain((one) => {
            const rows = Array.from(one.u, (_, row) => row);
            return fc.tuple(fc.constant(one), fc.shuffledSubarray(rows, { minLength: rows.length }));
          }),
          mostShrinks,
        ),
        ([one, order]) => {
          expect(variance(permuted(one, order))).toBe(variance(one));
        },
      ),
    );
  });

  it('changes no bit when clusters and strata are relabelled', () => {
    fc.assert(
      fc.property(twoStages, ({ design, u }) => {
        const [first, second] = design.stages;
        if (first === undefined || second === undefined) throw new Error('two stages');
        const psus = relabelled(first.cluster);
        const stages = [
          { ...first, cluster: psus, stratum: relabelled(first.stratum) },
          { ...second, cluster: relabelled(second.cluster), stratum: psus },
        ];
        expect(variance({ design: { ...design, stages }, u })).toBe(variance({ design, u }));
      }),
    );
  });

  it('leaves the variance unchanged when rows are duplicated within their clusters', () => {
    fc.assert(
      fc.property(twoStages, (one) => {
        const once = { ...one, design: withoutPopulation(one.design) };
        const [a, b] = [variance(once), variance(duplicated(once))];
        const slack = rounding(once);
        expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-12 * a + 2 * Math.sqrt(a * slack) + slack);
      }),
    );
  });

  it('keeps them equal up to rounding where the totals of the clusters cancel', () => {
    // Relative to the variance alone the difference is 1.6e-9: the sums of 4 and of 8 terms drop other digits.
    const one = designOf([
      { h: 0, psu: 0, ssu: 0, u: 1000 },
      { h: 0, psu: 0, ssu: 1, u: -1000 },
      { h: 0, psu: 1, ssu: 2, u: 2 ** -54 },
      { h: 0, psu: 1, ssu: 3, u: 1e-17 },
    ]);
    const once = { ...one, design: withoutPopulation(one.design) };
    const [a, b] = [variance(once), variance(duplicated(once))];
    expect(Math.abs(a - b)).toBeLessThanOrEqual(2 * Math.sqrt(a * rounding(once)) + rounding(once));
  });

  it('is quadratic: scaled influence, and covariance of sums', () => {
    fc.assert(
      fc.property(twoStages, fc.double({ min: 0.1, max: 10, noNaN: true }), ({ design, u }, c) => {
        const v = u.map((value, i) => value * ((i % 3) - 1));
        const [first, second] = valueOf(linearizedCovariance(design, [u, v]));
        const both = variance({ design, u: u.map((value, i) => c * value + (v[i] ?? 0)) });
        const expected = c * c * (first?.[0] ?? NaN) + 2 * c * (first?.[1] ?? NaN) + (second?.[1] ?? NaN);
        expect(Math.abs(both - expected)).toBeLessThanOrEqual(
          1e-9 * (1 + Math.abs(c * c * (first?.[0] ?? 0)) + (second?.[1] ?? 0)),
        );
        expect(first?.[1]).toBe(second?.[0]);
      }),
    );
  });

  it('does not lose small variances beside large levels, nor call them zero', () => {
    const { design } = designOf(Array.from({ length: 4 }, (_, i) => ({ h: 0, psu: i, ssu: i, u: 0 })));
    const one = withoutPopulation(design);
    const small = Float64Array.of(1, 2, 3, 4);
    expect(variance({ design: one, u: small.map((x) => x + 1e10) })).toBeCloseTo(
      variance({ design: one, u: small }),
      4,
    );
    expect(variance({ design: one, u: small.map((x) => x * 1e-30) }) / 1e-60).toBeCloseTo(
      variance({ design: one, u: small }),
      9,
    );
    expect(variance({ design: one, u: small.map(() => 0.1) })).toBe(0);
  });

  it('counts strata without influence: a domain keeps n_h', () => {
    const { design } = designOf(Array.from({ length: 4 }, (_, i) => ({ h: 0, psu: i, ssu: i, u: 0 })));
    // One of four PSUs has the domain: V = 4/3 · (z − z/4)² + 4/3 · 3 (z/4)² = z².
    const domain = Uint8Array.of(1, 0, 0, 0);
    expect(
      variance({ design: { ...withoutPopulation(design), domain }, u: Float64Array.of(6, 0, 0, 0) }),
    ).toBeCloseTo(36, 12);
  });

  it('is zero for totals of the cells after post-stratification', () => {
    fc.assert(
      fc.property(twoStages, ({ design }) => {
        const psu = design.stages[0]?.cluster ?? new Uint32Array();
        const cellOf = psu.map((id, row) => (row + id) % 2);
        const names = { ids: psu, cells: cellOf, strata: design.stages[0]?.stratum ?? psu };
        const columns = Object.fromEntries(
          Object.entries(names).map(([name, ids]) => [
            name,
            { kind: 'number' as const, values: Float64Array.from(ids) },
          ]),
        );
        const population = [...new Set(cellOf)].map((cells) => ({ cells, Freq: 100 + cells }));
        const table = { rows: design.rows, columns };
        const after = valueOf(postStratify(design, table, { vars: ['cells'], population }));
        const indicator = after.weight.map((w, row) => (cellOf[row] === 0 ? w : 0));
        expect(variance({ design: after, u: indicator })).toBeLessThan(1e-20);
        expect(variance({ design: after, u: after.weight })).toBeLessThan(1e-20);
      }),
    );
  });

  it('throws on influence of another length', () => {
    fc.assert(
      fc.property(twoStages, ({ design }) => {
        expect(() => linearizedCovariance(design, [new Float64Array(design.rows + 1)])).toThrow(
          'influence of',
        );
      }),
      { numRuns: 2 },
    );
  });
});

function doubled(values: Float64Array): Float64Array {
  return Float64Array.of(...values, ...values);
}
