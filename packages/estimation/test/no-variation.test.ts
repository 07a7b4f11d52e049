import type { CodedTable } from '@langnghe/dataset';
import type { Checked } from '@langnghe/language';
import { asReplicate, linearizedDesign, type Design } from '@langnghe/weighting';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readReferenceTable } from '../src/reference/read-table.ts';
import { rankTest } from '../src/rank-test.ts';
import { regression } from '../src/regression.ts';
import { tTest } from '../src/t-test.ts';
import { valueOf } from './designs.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../../test/reference/data/${name}`, import.meta.url), 'utf8');
const schools = valueOf(
  readReferenceTable(read('apistrat.csv'), JSON.parse(read('apistrat.schema.json')), 'apistrat.csv'),
);
const linearized = valueOf(
  linearizedDesign(schools, { ids: [], strata: ['stype'], weights: 'pw', fpc: ['fpc'] }),
);
const designs: Readonly<Record<string, Design>> = {
  linearized,
  jackknife: valueOf(asReplicate(linearized, { method: 'JKn' })),
};

const withScores = (values: Float64Array): CodedTable => ({
  ...schools,
  columns: { ...schools.columns, api00: { kind: 'number', values } },
});
const constant = (value: number): CodedTable => withScores(new Float64Array(schools.rows).fill(value));
const codes = (result: Checked<unknown>): string[] =>
  result.ok ? [] : result.issues.map((issue) => issue.code);

describe.each(Object.entries(designs))('an outcome without error has no test, %s', (_, design) => {
  test.each([500, 500.1, 0.1, 0, -1e-7])('a constant %f', (value) => {
    const table = constant(value);
    const results = [
      tTest(table, design, 'api00 ~ 1'),
      tTest(table, design, 'api00 ~ comp_imp'),
      regression(table, design, 'api00 ~ ell + meals', 'gaussian'),
      regression(table, design, 'api00 ~ 1', 'gaussian'),
      rankTest(table, design, 'api00 ~ comp_imp', 'wilcoxon'),
    ];
    expect(results.map(codes)).toEqual(results.map(() => ['estimate.one-category']));
  });

  test('a constant count', () => {
    expect(codes(regression(constant(7.3), design, 'api00 ~ ell', 'poisson'))).toEqual([
      'estimate.one-category',
    ]);
  });

  test('an outcome that its predictor gives exactly', () => {
    const meals = schools.columns['meals'];
    if (meals?.kind !== 'number') throw new Error('meals is a number');
    const table = withScores(meals.values.map((value) => 3 + value / 7));
    expect(codes(regression(table, design, 'api00 ~ meals', 'gaussian'))).toEqual(['estimate.exact-fit']);
  });

  test('one row apart from the rest is enough to test', () => {
    const table = constant(500.1);
    const column = table.columns['api00'];
    if (column?.kind === 'number') column.values[3] = 500.2;
    expect(codes(regression(table, design, 'api00 ~ ell', 'gaussian'))).toEqual([]);
    expect(codes(tTest(table, design, 'api00 ~ 1'))).toEqual([]);
  });
});
