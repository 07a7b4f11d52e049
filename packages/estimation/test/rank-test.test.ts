import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CodedTable } from '@langnghe/dataset';
import { asReplicate, linearizedDesign } from '@langnghe/weighting';
import { rankTest } from '../src/rank-test.ts';
import { valueOf } from './designs.ts';
import { designFor, respondents, tableOf, type Respondent } from './samples.ts';

/** Share of the population below one value, ties by half, straight from the definition: no sorting, no cumulating. */
function relativeRank(rows: readonly Respondent[], y: number): number {
  const parts = rows.map((row) => row.weight * (row.y < y ? 1 : row.y === y ? 0.5 : 0));
  return sum(parts) / sum(rows.map((row) => row.weight));
}

function meanRank(rows: readonly Respondent[], group: number): number {
  const members = rows.filter((row) => row.group === group);
  const scores = members.map((row) => row.weight * relativeRank(rows, row.y));
  return sum(scores) / sum(members.map((row) => row.weight));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('rank tests', () => {
  test('the estimate is the difference in mean share below, ties by half', () => {
    const tied = respondents
      .map((rows) => rows.map((row) => ({ ...row, y: row.y % 4 })))
      .filter((rows) => new Set(rows.map((row) => row.y)).size > 1);
    fc.assert(
      fc.property(tied, (rows) => {
        const table = tableOf(rows);
        const tested = rankTest(table, designFor(table), 'y ~ group', 'wilcoxon');
        const expected = meanRank(rows, 2) - meanRank(rows, 1);
        fc.pre(tested.ok || tested.issues[0]?.code !== 'estimate.exact-fit');
        expect(valueOf(tested).estimate).toBeCloseTo(expected, 12);
      }),
      { numRuns: 60 },
    );
  });

  test('degrees of freedom of replicates stand where no row is missing, as in R', () => {
    const rows = Array.from({ length: 24 }, (_, i) => i);
    const table: CodedTable = {
      rows: 24,
      columns: {
        y: { kind: 'number', values: Float64Array.from(rows, (i) => (i * 7) % 11) },
        group: {
          kind: 'coded',
          codes: Uint32Array.from(rows, (i) => 1 + ((i * 5) % 3 > 0 ? 1 : 0)),
          levels: ['a', 'b'],
        },
        w: { kind: 'number', values: Float64Array.from(rows, (i) => 1 + (i % 3)) },
      },
    };
    const design = valueOf(
      asReplicate(valueOf(linearizedDesign(table, { ids: [], weights: 'w' })), { method: 'JK1' }),
    );
    const told = { ...design, degreesOfFreedom: 9 };
    expect(valueOf(rankTest(table, told, 'y ~ group', 'wilcoxon')).df).toBe(8);
  });
});
