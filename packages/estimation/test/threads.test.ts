import type { CodedTable, Codebook } from '@langnghe/dataset';
import { linearizedFromWeights, type WeightedDesign } from '@langnghe/weighting';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import {
  crosstabTests,
  crosstabTestsInThreads,
  estimateTables,
  estimateTablesInThreads,
  openThreads,
} from '../src/index.ts';
import type { CellJob } from '../src/cells/cell-job.ts';
import { valueOf } from './designs.ts';

const counts = [1, 2, 3, 5];
const pools = counts.map(openThreads);
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

const label = { vi: '', en: '' };
const sizes = { one: 2, two: 3, three: 5, four: 4, five: 2, group: 4 };
const names = Object.keys(sizes) as (keyof typeof sizes)[];
const codebook: Codebook = {
  questionnaire: { id: 'q', version: '1', title: label },
  languages: [],
  variables: names.map((name) => ({
    kind: 'category',
    name,
    label,
    section: [],
    ordered: false,
    categories: Array.from({ length: sizes[name] }, (_, k) => ({
      value: String(k),
      label,
      role: 'substantive',
    })),
  })),
};

interface Person {
  readonly stratum: number;
  readonly psu: number;
  readonly weight: number;
  readonly postStratum: number;
  readonly codes: readonly number[];
}

/** Three strata of two to four PSUs; the first rows see to it that every PSU and every level has a row. */
const people: fc.Arbitrary<Person[]> = fc
  .record({
    psus: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 3, maxLength: 3 }),
    rows: fc.array(
      fc.record({
        place: fc.nat(1000),
        weight: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1e4, noNaN: true })),
        postStratum: fc.nat(1),
        codes: fc.tuple(...names.map((name) => fc.nat(sizes[name]))),
      }),
      { minLength: 40, maxLength: 120 },
    ),
  })
  .map(({ psus, rows }) => {
    const places = psus.flatMap((n, stratum) => Array.from({ length: n }, () => stratum));
    const sure = Array.from({ length: 30 }, (_, i) => ({
      place: i,
      weight: 1 + i / 7,
      postStratum: i % 2,
      codes: names.map((name, k) => 1 + (Math.floor(i / (k + 1)) % sizes[name])),
    }));
    return [...sure, ...rows].map(({ place, ...row }) => {
      const psu = place % places.length;
      return { ...row, psu, stratum: places[psu] ?? 0 };
    });
  });

function surveyOf(rows: readonly Person[]): { table: CodedTable; design: WeightedDesign } {
  const columns = names.map((name, k) => [
    name,
    {
      kind: 'coded' as const,
      codes: Uint8Array.from(rows, ({ codes }) => codes[k] ?? 0),
      levels: Array.from({ length: sizes[name] }, (_, level) => String(level)),
    },
  ]);
  return {
    table: { rows: rows.length, columns: Object.fromEntries(columns) as CodedTable['columns'] },
    design: {
      datasetHash: 'd',
      hash: 'w',
      rows: rows.length,
      weight: Float64Array.from(rows, ({ weight }) => weight),
      stratum: Uint32Array.from(rows, ({ stratum }) => stratum),
      psu: Uint32Array.from(rows, ({ psu }) => psu),
      postStratum: Uint32Array.from(rows, ({ postStratum }) => postStratum),
      weightBefore: Float64Array.from(rows, ({ weight }) => weight * 1.5),
    },
  };
}

const plan = {
  tables: [
    ...names.map((variable) => ({ id: variable, variable, statistic: 'share' as const })),
    { id: 'by', variable: 'three', statistic: 'share' as const, by: 'group' },
    { id: 'by two', variable: 'one', statistic: 'share' as const, by: 'two' },
  ],
};
const hashes = { dataset: 'd', weights: 'w' };

describe('any number of threads gives the same bits', () => {
  test('tables, also post-stratified', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (rows) => {
        const request = { ...surveyOf(rows), codebook, plan, hashes };
        const alone = estimateTables(request);
        for (const pool of pools) expect(await estimateTablesInThreads(pool, request)).toEqual(alone);
      }),
      { numRuns: 12 },
    );
  });

  test('tests of independence', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (rows) => {
        const { table, design } = surveyOf(rows);
        const linearized = { ...linearizedFromWeights(design), adjustments: [] };
        const of = ['two', 'group', 'nothing'];
        const alone = crosstabTests(table, linearized, of, ['one', 'three', 'five']);
        for (const pool of pools) {
          expect(await crosstabTestsInThreads(pool, table, linearized, of, ['one', 'three', 'five'])).toEqual(
            alone,
          );
        }
      }),
      { numRuns: 12 },
    );
  });

  test('as do rows in any order and PSUs of any label', async () => {
    const shuffled = people.chain((rows) =>
      fc.shuffledSubarray([...rows], { minLength: rows.length }).map((order) => ({ rows, order })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ rows, order }) => {
        const last = rows.reduce((most, { psu }) => Math.max(most, psu), 0);
        const renamed = order.map((row) => ({ ...row, psu: last - row.psu }));
        const [pool] = pools;
        if (pool === undefined) throw new Error('no threads');
        const request = { ...surveyOf(renamed), codebook, plan, hashes };
        expect(await estimateTablesInThreads(pool, request)).toEqual(
          estimateTables({ ...surveyOf(rows), codebook, plan, hashes }),
        );
        const tests = (of: readonly Person[]) => {
          const { table, design } = surveyOf(of);
          const linearized = { ...linearizedFromWeights(design), adjustments: [] };
          return crosstabTests(table, linearized, ['two', 'group'], ['one', 'three']);
        };
        expect(tests(renamed)).toEqual(tests(rows));
      }),
      { numRuns: 20 },
    );
  });
});

describe('threads', () => {
  const sample = (): Person[] =>
    Array.from({ length: 30 }, (_, i) => ({
      stratum: 0,
      psu: i % 3,
      weight: 1,
      postStratum: 0,
      codes: names.map((name) => 1 + (i % sizes[name])),
    }));

  test('an error in one is the error of the job, and the next job says that it has ended', async () => {
    const pool = openThreads(1);
    // A job that no caller can make: its pass reads what is not there.
    const broken = { rows: {}, pass: {} } as unknown as CellJob;
    await expect(pool.run([broken])).rejects.toThrow(TypeError);
    await expect(pool.run([broken])).rejects.toThrow('has ended');
    await pool.close();
  });

  test('serve one caller after the other', async () => {
    const request = { ...surveyOf(sample()), codebook, plan, hashes };
    const [, pool] = pools;
    if (pool === undefined) throw new Error('no threads');
    const both = await Promise.all([1, 2].map(() => estimateTablesInThreads(pool, request)));
    const alone = valueOf(estimateTables(request));
    expect(both.map((one) => valueOf(one))).toEqual([alone, alone]);
  });

  test.each([0, 1.5, NaN])('there is no pool of %s', (count) => {
    expect(() => openThreads(count)).toThrow('threads');
  });
});
