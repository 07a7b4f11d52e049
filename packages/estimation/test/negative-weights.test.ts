import type { Codebook, CodedTable } from '@langnghe/dataset';
import { describeEngines } from '@langnghe/sql/testing';
import { calibrate, linearizedDesign, type LinearizedDesign } from '@langnghe/weighting';
import { describe, expect, it } from 'vitest';
import { crosstabTests, estimateTables, independenceTest, openSample } from '../src/index.ts';
import { valueOf } from './designs.ts';
import { stored } from './stored-sample.ts';

/*
 * Twelve rows in six clusters, x = 0 … 11, of weight 1. Calibrated linearly to N = 12 and Σx = 12, far below the 66 that
 * the sample has, w′ = 1 + (x − 5.5)·(12 − 66)/143: below zero from x = 9 on.
 */
const rows = 12;
const x = Float64Array.from({ length: rows }, (_, i) => i);
const table: CodedTable = {
  rows,
  columns: {
    psu: { kind: 'number', values: x.map((i) => Math.floor(i / 2)) },
    x: { kind: 'number', values: x },
    a: { kind: 'coded', codes: Uint8Array.from(x, (i) => 1 + (i % 2)), levels: ['1', '2'] },
    b: { kind: 'coded', codes: Uint8Array.from(x, (i) => (i % 3 === 0 ? 1 : 2)), levels: ['1', '2'] },
  },
};
const expected = x.map((i) => 1 - ((i - 5.5) * 54) / 143);
const negative = expected.filter((w) => w < 0);
const told = [
  {
    code: 'estimate.negative-weights',
    values: { rows: negative.length, least: expect.closeTo(Math.min(...expected), 10) as number },
  },
];

const calibrated = (bounds?: readonly [number, number]) =>
  calibrate(valueOf(linearizedDesign(table, { ids: ['psu'] })), table, {
    formula: '~ x',
    population: { '(Intercept)': 12, x: bounds === undefined ? 12 : 60 },
    ...(bounds === undefined ? {} : { bounds }),
  });

const label = { vi: '', en: '' };
const codebook: Codebook = {
  questionnaire: { id: 'q', version: '1', title: label },
  languages: [],
  variables: [
    {
      kind: 'category',
      name: 'a',
      label,
      section: [],
      ordered: false,
      categories: ['1', '2'].map((value) => ({ value, label, role: 'substantive' })),
    },
  ],
};
const input = {
  codebook,
  plan: { tables: [{ id: 't', variable: 'a', statistic: 'share' as const }] },
  hashes: { dataset: 'd', weights: 'w' },
};
const tablesOf = (design: LinearizedDesign) => estimateTables({ ...input, table, design });

describe('negative weights of a linear calibration', () => {
  it('are warned of, with the remedy, and refused by tables with their number and the first row', () => {
    const made = calibrated();
    expect(made.issues).toMatchObject([
      { code: 'weighting.negative-weights', place: { field: 'bounds' }, values: { rows: negative.length } },
    ]);
    const design = valueOf(made);
    design.weight.forEach((w, i) => expect(w).toBeCloseTo(expected[i] ?? NaN, 10));
    const tables = tablesOf(design);
    expect(tables.ok).toBe(false);
    expect(tables.issues).toMatchObject(told);
    expect(tables.issues[0]?.place).toEqual({ field: 'weight', row: expected.findIndex((w) => w < 0) + 1 });
  });

  it('do not come about within bounds from 0 up, whose tables hold everybody', () => {
    const tables = valueOf(tablesOf(valueOf(calibrated([0, 3]))));
    expect(tables.rows).toBe(rows);
    expect(tables.tables[0]?.columns[0]?.weightedBase).toBeCloseTo(12, 6);
  });

  it('count as they are in tests of independence', () => {
    const plain = { ...valueOf(calibrated()), adjustments: [] };
    const own = valueOf(independenceTest(table, plain, 'a', 'b', 'F'));
    expect(crosstabTests(table, plain, ['a'], ['b'])).toEqual([
      { ok: true, value: { row: 'a', column: 'b', ...own }, issues: [] },
    ]);
  });
});

describeEngines('negative weights', (open) => {
  const design = {
    datasetHash: 'd',
    rows,
    stratum: new Uint32Array(rows),
    psu: Uint32Array.from(x, (i) => Math.floor(i / 2)),
    hash: 'w',
  };

  it('are refused, final or before a post-stratification, in the words of the typed arrays', async () => {
    const engine = await open();
    const ones = new Float64Array(rows).fill(1);
    const designs = [
      { ...design, weight: expected },
      { ...design, weight: ones, weightBefore: expected, postStratum: new Uint32Array(rows) },
    ];
    for (const one of designs) {
      const opened = await openSample(await stored(engine, table, one));
      expect(opened.ok).toBe(false);
      expect(opened.issues).toMatchObject(told);
      expect(estimateTables({ ...input, table, design: one }).issues).toMatchObject(told);
    }
  });
});
