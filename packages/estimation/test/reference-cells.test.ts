import type { Checked } from '@langnghe/language';
import { describeEngines } from '@langnghe/sql/testing';
import { describe, expect, it } from 'vitest';
import { differences } from './cell-differences.ts';
import { crosstabSweep } from '../src/cells/crosstab-sweep.ts';
import type { CrosstabTest } from '../src/cells/crosstab-tests.ts';
import {
  crosstabTests,
  crosstabTestsInDatabase,
  estimateTables,
  estimateTablesInDatabase,
  openSample,
  rakeFactors,
  rakeFactorsInDatabase,
} from '../src/index.ts';
import {
  beside,
  cellCase,
  preparedCases,
  weightedDesign,
  whole,
  withReplacement,
  type PreparedCase,
} from './cell-cases.ts';
import { valueOf } from './designs.ts';
import { stored } from './stored-sample.ts';

/*
 * R's answers against the fast ways to a table: sums in typed arrays, and sums of a database. A database knows no finite
 * populations and no calibration, so there such cases are held to R's estimates only. Intervals and degrees of freedom of
 * tables are not R's by decision (docs/methods), and are not compared.
 */

const prepared = preparedCases();
const hashes = { dataset: 'd', weights: 'w' };
const rows = <T extends { readonly id: string }>(all: readonly T[]): [string, T][] =>
  all.map((one) => [one.id, one]);

const tables = prepared.flatMap((one) => cellCase(one) ?? []);

const tests = prepared.flatMap((one) => {
  const { analysis } = one.given;
  if (analysis.stat !== 'chisq' || analysis.statistic !== 'F') return [];
  const pair = { row: analysis.row, column: analysis.col };
  const [swept] = crosstabSweep(one.table, one.design, [pair])?.pairs ?? [];
  return swept?.request == null ? [] : [{ ...one, pair }];
});
const testsInDatabase = tests.filter((one) => withReplacement(one.design));

const rakes = prepared.flatMap((one) => {
  const [step, ...others] = one.given.steps;
  const shown = one.given.analysis.stat === 'weights' || cellCase(one) !== null;
  return step?.op === 'rake' && others.length === 0 && shown ? [{ ...one, spec: step }] : [];
});

it('compares so many cases, and no fewer', () => {
  const counts = {
    tables: tables.length,
    'tables with standard errors in a database': tables.filter((one) => withReplacement(one.design)).length,
    'tests of independence': tests.length,
    'tests of independence in a database': testsInDatabase.length,
    rakes: rakes.length,
  };
  const found = whole ? [159, 56, 9, 4, 6] : [150, 51, 7, 3, 6];
  Object.entries(counts).forEach(([what, count], k) => {
    expect(count, what).toBeGreaterThanOrEqual(found[k] ?? NaN);
  });
});

describe('typed arrays give R’s', () => {
  it.each(rows(tables))('table: %s', (_, one) => {
    const made = valueOf(estimateTables({ ...one, hashes }));
    const { expected, actual } = beside(one, made, ['est', 'se']);
    expect(differences(expected, actual, one.rtol)).toEqual([]);
  });

  it.each(rows(tests))('test of independence: %s', (_, one) => {
    const [test] = crosstabTests(one.table, one.design, [one.pair.row], [one.pair.column]);
    expect(ofTest(one, test)).toEqual([]);
  });

  it.each(rows(rakes))('raked weights: %s', (_, one) => {
    const raked = valueOf(rakeFactors(one.table, one.sampled.weight, one.spec));
    expect(ofWeights(one, raked.weights())).toEqual([]);
  });
});

describeEngines('a database gives R’s', (open) => {
  it('tables', async () => {
    const engine = await open();
    await all(tables, async (one) => {
      const plain = withReplacement(one.design);
      const lonelyPsu = plain ? one.design.lonelyPsu : 'adjust';
      const from = await stored(engine, one.table, weightedDesign(one.design));
      const sample = valueOf(await openSample(from, lonelyPsu));
      const made = valueOf(await estimateTablesInDatabase(sample, { ...one, hashes }));
      const { expected, actual } = beside(one, made, plain ? ['est', 'se'] : ['est']);
      return differences(expected, actual, one.rtol);
    });
  });

  it('tests of independence', async () => {
    const engine = await open();
    await all(testsInDatabase, async (one) => {
      const from = await stored(engine, one.table, weightedDesign(one.design));
      const sample = valueOf(await openSample(from, one.design.lonelyPsu));
      const [test] = await crosstabTestsInDatabase(sample, [one.pair.row], [one.pair.column]);
      return ofTest(one, test);
    });
  });

  it('raked weights', async () => {
    const engine = await open();
    await all(rakes, async (one) => {
      const sample = valueOf(await openSample(await stored(engine, one.table, weightedDesign(one.sampled))));
      const raked = valueOf(await rakeFactorsInDatabase(sample, one.spec));
      return ofWeights(one, await raked.weights());
    });
  });
});

/** Every case in turn: opening an engine for each would take minutes. */
async function all<T extends PreparedCase>(
  cases: readonly T[],
  found: (one: T) => Promise<string[]>,
): Promise<void> {
  const wrong: Record<string, string[]> = {};
  for (const one of cases) {
    const of = await found(one);
    if (of.length > 0) wrong[one.id] = of;
  }
  expect(wrong).toEqual({});
}

function ofTest({ expected, rtol }: PreparedCase, test: Checked<CrosstabTest> | undefined): string[] {
  if (test?.ok !== true) return ['no test'];
  const { statistic, parameter, pValue } = test.value;
  const told = {
    statistic: expected['statistic'],
    parameter: expected['parameter'],
    p_value: expected['p_value'],
  };
  return differences(told, { statistic, parameter, p_value: pValue }, rtol);
}

/** The weights of a case of weights; of another, its estimates under them. */
function ofWeights(one: PreparedCase, weight: Float64Array): string[] {
  if (one.given.analysis.stat === 'weights') {
    const { weights, first20 } = one.expected;
    const told = (weights ?? first20) as number[];
    return differences(told, [...weight.subarray(0, told.length)], one.rtol);
  }
  const asTable = cellCase({ ...one, design: { ...one.sampled, weight } });
  if (asTable === null) return ['no table'];
  const made = valueOf(estimateTables({ ...asTable, hashes }));
  const { expected, actual } = beside(asTable, made, ['est']);
  return differences(expected, actual, one.rtol);
}
