import type { CodedTable } from '@langnghe/dataset';
import type { Checked } from '@langnghe/language';
import { asReplicate, type Design } from '@langnghe/weighting';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crosstab } from '../src/crosstab.ts';
import { independenceTest, type IndependenceStatistic } from '../src/independence-test.ts';
import { meanStatistic } from '../src/mean.ts';
import { quantileEstimate, type QuantileInterval } from '../src/quantile.ts';
import type { QuantileRule } from '../src/quantile-rule.ts';
import type { RankScore } from '../src/rank-score.ts';
import { rankTest } from '../src/rank-test.ts';
import { ratioStatistic } from '../src/ratio.ts';
import { regression } from '../src/regression.ts';
import { evaluate, type Statistic } from '../src/statistic.ts';
import { tTest } from '../src/t-test.ts';
import { termTest } from '../src/term-test.ts';
import { totalStatistic } from '../src/total.ts';
import { varianceStatistic } from '../src/variance.ts';
import { valueOf } from './designs.ts';
import { designFor, respondents, tableOf, type Respondent } from './samples.ts';

type Statistics = Readonly<Record<string, (table: CodedTable, design: Design) => Checked<unknown>>>;

const numbers = (table: CodedTable, name: string): Float64Array => {
  const column = table.columns[name];
  if (column?.kind !== 'number') throw new Error(`${name} is not a number`);
  return column.values;
};

const estimated =
  (statistic: (y: Float64Array, x: Float64Array) => Statistic) =>
  (table: CodedTable, design: Design): Checked<unknown> =>
    evaluate(design, statistic(numbers(table, 'y'), numbers(table, 'x')));

function named<K extends string, T>(
  prefix: string,
  keys: readonly K[],
  of: (key: K) => T,
): Record<string, T> {
  return Object.fromEntries(keys.map((key) => [`${prefix} ${key}`, of(key)]));
}

const numbered = ['hf1', 'hf2', 'hf3', 'hf4', 'hf5', 'hf6', 'hf7', 'hf8', 'hf9'] as const;
const rules: readonly QuantileRule[] = ['math', 'school', 'shahvaish', ...numbered];
const intervals: readonly QuantileInterval[] = ['mean', 'beta', 'xlogit', 'asin', 'score'];
const scores: readonly RankScore[] = ['wilcoxon', 'vanderWaerden', 'median', 'KruskalWallis'];
const independence: readonly IndependenceStatistic[] = [
  'F',
  'Chisq',
  'Wald',
  'adjWald',
  'lincom',
  'saddlepoint',
];
const models = {
  'y ~ x + group': 'gaussian',
  'x ~ y + group': 'poisson',
  "I(group == 'b') ~ x": 'binomial',
} as const;

const statistics: Statistics = {
  mean: estimated((y, x) => meanStatistic([y, x])),
  total: estimated((y, x) => totalStatistic([y, x])),
  ratio: estimated((y, x) => ratioStatistic(y, x)),
  variance: estimated((y, x) => varianceStatistic([y, x], y.length)),
  crosstab: (table, design) => crosstab(table, design, 'group', 'y'),
  ...named(
    'independence',
    independence,
    (key) => (table, design) => independenceTest(table, design, 'group', 'y', key),
  ),
  ...named(
    'quantile',
    rules,
    (rule) => (table, design) =>
      quantileEstimate(design, numbers(table, 'y'), 0.4, { rule, interval: 'mean' }),
  ),
  ...named(
    'quantile interval',
    intervals,
    (interval) => (table, design) =>
      quantileEstimate(design, numbers(table, 'y'), 0.4, { rule: 'hf7', interval }),
  ),
  ...named('rank test', scores, (score) => (table, design) => rankTest(table, design, 'y ~ group', score)),
  'rank test of several groups': (table, design) => rankTest(table, design, 'x ~ y', 'KruskalWallis'),
  't test of two groups': (table, design) => tTest(table, design, 'y ~ group'),
  't test of a mean': (table, design) => tTest(table, design, 'y ~ 1'),
  ...named('regression', ['y ~ x + group', 'x ~ y + group', "I(group == 'b') ~ x"], (formula) => {
    return (table, design) => regression(table, design, formula, models[formula]);
  }),
  'test of terms': (table, design) => {
    const model = regression(table, design, 'y ~ x + group', 'gaussian');
    return model.ok ? termTest(model.value, '~ x + group') : model;
  },
};

/** Fractions, so that every sum rounds; few values of y, so that there are ties of unequal weights. */
const rounding = respondents.map((rows) =>
  rows.map((row) => ({ ...row, weight: row.weight / 7, y: (Math.abs(row.y) % 5) * 0.1, x: row.x / 3 })),
);
const inTwoOrders = rounding.chain((rows) =>
  fc.shuffledSubarray([...rows], { minLength: rows.length }).map((order) => ({ rows, order })),
);

const designs: Readonly<Record<string, (table: CodedTable) => Design>> = {
  linearized: designFor,
  jackknife: (table) => valueOf(asReplicate(designFor(table), { method: 'JKn' })),
};

/** What it gives, or refuses: both must be the same. */
function outcome(rows: readonly Respondent[], design: string, statistic: string): unknown {
  const table = tableOf(rows);
  const made = designs[design]?.(table);
  const result = made === undefined ? undefined : statistics[statistic]?.(table, made);
  return result?.ok === false ? result.issues.map((issue) => issue.code) : result?.value;
}

describe('permuting rows changes no bit', () => {
  const each = Object.keys(designs).flatMap((design) =>
    Object.keys(statistics).map((statistic) => ({ design, statistic })),
  );

  test.each(each)('$statistic, $design', ({ design, statistic }) => {
    fc.assert(
      fc.property(inTwoOrders, ({ rows, order }) => {
        const expected = outcome(rows, design, statistic);
        expect(expected).toBeDefined();
        expect(outcome(order, design, statistic)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
