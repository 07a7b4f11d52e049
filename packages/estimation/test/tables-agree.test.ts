import type { Codebook } from '@langnghe/dataset';
import {
  linearizedDesign,
  linearizedFromWeights,
  postStratify,
  type LinearizedDesign,
} from '@langnghe/weighting';
import type { WeightedDesign } from '@langnghe/weighting';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { designEffects } from '../src/design-effect.ts';
import { degreesOfFreedom } from '../src/degrees-of-freedom.ts';
import { restrict } from '../src/domain.ts';
import { estimateTables, type Estimates } from '../src/index.ts';
import { meanStatistic } from '../src/mean.ts';
import { evaluate, standardErrors } from '../src/statistic.ts';
import { valueOf } from './designs.ts';
import { designFor, respondents, tableOf, type Respondent } from './samples.ts';

/*
 * The tables come from sums by PSU, everything else from influence values row by row: two ways to the same numbers.
 */

const label = { vi: '', en: '' };
const codebook: Codebook = {
  questionnaire: { id: 'q', version: '1', title: label },
  languages: [],
  variables: [
    {
      kind: 'category',
      name: 'group',
      label,
      section: [],
      ordered: false,
      categories: ['a', 'b'].map((value) => ({ value, label, role: 'substantive' })),
    },
    { kind: 'number', name: 'y', label, section: [] },
  ],
};

const plan = {
  tables: [
    { id: 's', variable: 'group', statistic: 'share' as const },
    { id: 'm', variable: 'y', statistic: 'mean' as const, by: 'group' },
  ],
};

function tables(rows: readonly Respondent[], design: LinearizedDesign | WeightedDesign): Estimates {
  const hashes = { dataset: 'd', weights: 'w' };
  return valueOf(estimateTables({ table: tableOf(rows), codebook, design, plan, hashes }));
}

function agree(rows: readonly Respondent[], estimates: Estimates, design: LinearizedDesign): void {
  const inB = Float64Array.from(rows, (row) => row.group - 1);
  const share = valueOf(evaluate(design, meanStatistic([inB])));
  const cell = estimates.tables[0]?.columns[0]?.rows[1];
  expect(cell?.estimate).toBeCloseTo(share.estimate[0] ?? NaN, 10);
  expect(cell?.standardError).toBeCloseTo(standardErrors(share)[0] ?? NaN, 9);
  const y = Float64Array.from(rows, (row) => row.y);
  for (const [index, code] of [
    [1, 1],
    [2, 2],
  ] as const) {
    const domain = restrict(
      design,
      rows.map((row) => (row.group === code ? 1 : 0)),
    );
    const mean = valueOf(evaluate(domain, meanStatistic([y])));
    const column = estimates.tables[1]?.columns[index];
    expect(column?.degreesOfFreedom).toBe(degreesOfFreedom(domain));
    expect(column?.rows[0]?.estimate).toBeCloseTo(mean.estimate[0] ?? NaN, 9);
    expect(column?.rows[0]?.standardError).toBeCloseTo(standardErrors(mean)[0] ?? NaN, 8);
    const [effect] = designEffects(domain, [y], mean, 'wor', 'mean');
    const own = column?.rows[0]?.designEffect;
    if (typeof own === 'number' && typeof effect === 'number' && effect > 1e-9 && effect < 1e6) {
      expect(own / effect).toBeCloseTo(1, 6);
    }
  }
}

/** Weights well above 1, so that a population stands behind each sample. */
const heavy = respondents.map((rows) => rows.map((row) => ({ ...row, weight: row.weight + 5 })));

describe('tables agree with the statistics row by row', () => {
  test('one stage', () => {
    fc.assert(
      fc.property(heavy, (rows) => {
        const design = designFor(tableOf(rows));
        agree(rows, tables(rows, design), design);
      }),
      { numRuns: 60 },
    );
  });

  test('calibrated designs, which need every row', () => {
    fc.assert(
      fc.property(heavy, (rows) => {
        const table = tableOf(rows);
        const population = [
          { group: 'a', Freq: 500 },
          { group: 'b', Freq: 900 },
        ];
        const design = valueOf(postStratify(designFor(table), table, { vars: ['group'], population }));
        agree(rows, tables(rows, design), design);
      }),
      { numRuns: 40 },
    );
  });

  test('two stages with finite populations', () => {
    fc.assert(
      fc.property(heavy, (rows) => {
        const table = tableOf(rows);
        const columns = {
          ...table.columns,
          person: { kind: 'number' as const, values: Float64Array.from(rows, (_, row) => row) },
          psus: { kind: 'number' as const, values: new Float64Array(rows.length).fill(20) },
          people: { kind: 'number' as const, values: new Float64Array(rows.length).fill(30) },
        };
        const spec = {
          ids: ['psu', 'person'],
          strata: ['stratum'],
          weights: 'weight',
          fpc: ['psus', 'people'],
        };
        const made = linearizedDesign({ ...table, columns }, spec, { lonely_psu: 'adjust' });
        const design = valueOf(made);
        agree(rows, tables(rows, design), design);
      }),
      { numRuns: 40 },
    );
  });

  test("a study's own weights, post-stratified", () => {
    fc.assert(
      fc.property(heavy, (rows) => {
        const dense = (of: (row: Respondent) => number): Uint32Array => {
          const ids = [...new Set(rows.map(of))];
          return Uint32Array.from(rows, (row) => ids.indexOf(of(row)));
        };
        const postStratum = dense((row) => row.x % 2);
        const before = Float64Array.from(rows, (row) => row.weight);
        const sums = [0, 1].map((g) => before.reduce((sum, w, i) => sum + (postStratum[i] === g ? w : 0), 0));
        const weighted: WeightedDesign = {
          datasetHash: 'd',
          hash: 'w',
          rows: rows.length,
          stratum: dense((row) => row.stratum),
          psu: dense((row) => row.psu),
          postStratum,
          weightBefore: before,
          weight: before.map(
            (w, i) => (w * (postStratum[i] === 0 ? 700 : 400)) / (sums[postStratum[i] ?? 0] ?? 1),
          ),
        };
        agree(rows, tables(rows, weighted), linearizedFromWeights(weighted));
      }),
      { numRuns: 60 },
    );
  });
});
