import type { CodedTable } from '@langnghe/dataset';
import { calibrate, postStratify, rake, type LinearizedDesign } from '@langnghe/weighting';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restrict } from '../src/domain.ts';
import { groupedStatistic } from '../src/grouped.ts';
import { meanStatistic } from '../src/mean.ts';
import { ratioStatistic } from '../src/ratio.ts';
import { regression } from '../src/regression.ts';
import { evaluate, standardErrors, type Evaluated } from '../src/statistic.ts';
import { tTest } from '../src/t-test.ts';
import { totalStatistic } from '../src/total.ts';
import { valueOf } from './designs.ts';
import { designFor, respondents, tableOf, type Respondent } from './samples.ts';

const near = (actual: number | undefined, expected: number | undefined, scale = 1): void => {
  const [a, b] = [actual ?? NaN, expected ?? NaN];
  expect(Math.abs(a - b), `${a} for ${b}`).toBeLessThanOrEqual(
    1e-9 * Math.max(Math.abs(a), Math.abs(b), scale),
  );
};

const column = <Row>(rows: readonly Row[], of: (row: Row) => number): Float64Array =>
  Float64Array.from(rows, of);

const meanOfY = (rows: readonly Respondent[]): Evaluated =>
  valueOf(evaluate(designFor(tableOf(rows)), meanStatistic([column(rows, (row) => row.y)])));

interface Crossed extends Respondent {
  readonly half: number;
}

/** With a second division in halves, people in all four cells: margins of cells of nobody may have no solution. */
const crossed: fc.Arbitrary<readonly Crossed[]> = respondents
  .chain((rows) =>
    fc
      .array(fc.integer({ min: 1, max: 2 }), { minLength: rows.length, maxLength: rows.length })
      .map((halves) => rows.map((row, k): Crossed => ({ ...row, half: halves[k] ?? 1 }))),
  )
  .filter((rows) => new Set(rows.map((row) => 2 * row.group + row.half)).size === 4);

function crossedDesign(rows: readonly Crossed[]): { table: CodedTable; design: LinearizedDesign } {
  const { columns } = tableOf(rows);
  const codes = Uint8Array.from(rows, (row) => row.half);
  const half = { kind: 'coded' as const, codes, levels: ['p', 'q'] };
  const table = { rows: rows.length, columns: { ...columns, half } };
  return { table, design: designFor(table) };
}

describe('identities of design-based estimators', () => {
  test('the mean of a domain is the ratio of two totals and a coefficient of regression', () => {
    fc.assert(
      fc.property(respondents, (rows) => {
        const table = tableOf(rows);
        const design = designFor(table);
        const inB = column(rows, (row) => row.group - 1);
        const y = column(rows, (row) => row.y);
        const mean = valueOf(evaluate(restrict(design, inB), meanStatistic([y])));
        const ratio = valueOf(
          evaluate(
            design,
            ratioStatistic(
              y.map((v, k) => v * (inB[k] ?? 0)),
              inB,
            ),
          ),
        );
        const model = valueOf(regression(table, design, 'y ~ group - 1', 'gaussian'));
        near(ratio.estimate[0], mean.estimate[0]);
        near(model.estimate[1], mean.estimate[0]);
        near(standardErrors(ratio)[0], standardErrors(mean)[0]);
        near(standardErrors(model)[1], standardErrors(mean)[0]);
      }),
      { numRuns: 60 },
    );
  });

  test('the t test of two groups is the difference of domain means with their covariance', () => {
    fc.assert(
      fc.property(respondents, (rows) => {
        const table = tableOf(rows);
        const design = designFor(table);
        const y = column(rows, (row) => row.y);
        const parts = [1, 2].map((group) => ({
          mask: Uint8Array.from(rows, (row) => (row.group === group ? 1 : 0)),
          statistic: meanStatistic([y]),
        }));
        const { estimate, covariance } = valueOf(evaluate(design, groupedStatistic(parts)));
        const difference = (estimate[1] ?? NaN) - (estimate[0] ?? NaN);
        const [[va = NaN, cab = NaN] = [], [, vb = NaN] = []] = covariance;
        const t = valueOf(tTest(table, design, 'y ~ group'));
        near(t.estimate, difference);
        near(t.standardError ** 2, va + vb - 2 * cab);
      }),
      { numRuns: 60 },
    );
  });

  test('a category indicator is estimated the same by a linear model and as a proportion', () => {
    fc.assert(
      fc.property(respondents, (rows) => {
        const table = tableOf(rows);
        const design = designFor(table);
        const model = valueOf(regression(table, design, "I(group == 'b') ~ 1", 'gaussian'));
        const share = valueOf(evaluate(design, meanStatistic([column(rows, (row) => row.group - 1)])));
        near(model.estimate[0], share.estimate[0]);
        near(standardErrors(model)[0], standardErrors(share)[0]);
      }),
      { numRuns: 40 },
    );
  });

  test('weights times a constant leave means alone and multiply totals', () => {
    fc.assert(
      fc.property(respondents, fc.integer({ min: 2, max: 9 }), (rows, factor) => {
        const scaled = rows.map((row) => ({ ...row, weight: row.weight * factor }));
        near(meanOfY(scaled).estimate[0], meanOfY(rows).estimate[0]);
        near(standardErrors(meanOfY(scaled))[0], standardErrors(meanOfY(rows))[0]);
        const total = (of: readonly Respondent[]): Evaluated =>
          valueOf(evaluate(designFor(tableOf(of)), totalStatistic([column(of, (row) => row.x)])));
        near(standardErrors(total(scaled))[0], factor * (standardErrors(total(rows))[0] ?? NaN));
      }),
      { numRuns: 40 },
    );
  });

  test('every person twice in their cluster leaves estimate and error as they were', () => {
    fc.assert(
      fc.property(respondents, (rows) => {
        const doubled = rows.flatMap((row) => [row, row]);
        near(meanOfY(doubled).estimate[0], meanOfY(rows).estimate[0]);
        near(standardErrors(meanOfY(doubled))[0], standardErrors(meanOfY(rows))[0]);
      }),
      { numRuns: 40 },
    );
  });

  test('raking is calibration on the indicators of its margins by the raking distance: weights, estimates, errors', () => {
    fc.assert(
      fc.property(crossed, (rows) => {
        const { table, design } = crossedDesign(rows);
        const margins = [
          { vars: ['group'], population: [300, 500].map((Freq, i) => ({ group: 'ab'.charAt(i), Freq })) },
          { vars: ['half'], population: [450, 350].map((Freq, i) => ({ half: 'pq'.charAt(i), Freq })) },
        ];
        const raked = valueOf(rake(design, table, { margins, maxit: 2000, epsilon: 1e-13 }));
        const population = { '(Intercept)': 800, groupb: 500, halfq: 350 };
        const calibrated = valueOf(
          calibrate(design, table, {
            formula: '~ group + half',
            population,
            calfun: 'raking',
            epsilon: 1e-13,
          }),
        );
        raked.weight.forEach((weight, row) => near(weight, calibrated.weight[row]));
        const y = column(rows, (row) => row.y);
        const half = column(rows, (row) => row.half - 1);
        for (const statistic of [meanStatistic([y]), totalStatistic([y, half])]) {
          const [ours, theirs] = [raked, calibrated].map((one) => valueOf(evaluate(one, statistic)));
          theirs?.estimate.forEach((value, j) => near(ours?.estimate[j], value));
          theirs?.covariance.forEach((line, i) =>
            line.forEach((value, j) => near(ours?.covariance[i]?.[j], value)),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  test('totals that were post-stratified on have no variance', () => {
    fc.assert(
      fc.property(respondents, (rows) => {
        const table = tableOf(rows);
        const population = [
          { group: 'a', Freq: 300 },
          { group: 'b', Freq: 500 },
        ];
        const design = valueOf(postStratify(designFor(table), table, { vars: ['group'], population }));
        const inB = column(rows, (row) => row.group - 1);
        const total = valueOf(evaluate(design, totalStatistic([inB])));
        near(total.estimate[0], 500);
        expect(standardErrors(total)[0]).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
