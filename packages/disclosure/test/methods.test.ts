import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import {
  cellKeys,
  coverSolver,
  describeProtection,
  differentialPrivacy,
  pollProfile,
  protect,
  readPublication,
  roundingProtection,
  suppressionProtection,
  type CountProtection,
  type Publication,
} from '@langnghe/disclosure';
import type { EstimatedColumn } from '@langnghe/estimation';
import { seededBytes } from './random-bytes.ts';
import { codebook, codedTable, estimates, plan, rowsOf, type Answers } from './survey.ts';

const rules = pollProfile('ordinary');
const solve = await coverSolver();

const surveys: fc.Arbitrary<Answers> = fc
  .record({
    rows: fc.integer({ min: 60, max: 600 }),
    categories: fc.integer({ min: 2, max: 6 }),
    groups: fc.integer({ min: 2, max: 8 }),
    seed: fc.nat(),
  })
  .map(({ rows, categories, groups, seed }) => {
    const random = seededBytes(seed);
    const draw = (count: number): number => 1 + Math.floor(((random(1)[0] ?? 0) / 256) ** 2 * count);
    const question = Array.from({ length: rows }, () => draw(categories));
    return {
      categories,
      groups,
      question,
      group: question.map(() => draw(groups)),
      weight: question.map(() => 1 + (random(1)[0] ?? 0) / 256),
    };
  });

function published(answers: Answers, protection: CountProtection): Publication {
  const keys = cellKeys(
    codedTable(answers),
    new Uint32Array(answers.question.length),
    plan,
    weightOf(answers),
  );
  return protect(estimates(answers), codebook(answers), rules, { cellKeys: keys, protection });
}

const weightOf = ({ weight }: Answers): Float64Array => Float64Array.from(weight);

/** True counts of a published column's categories. */
function countsOf(answers: Answers, groups: readonly string[]): number[] {
  const rows = rowsOf(answers, groups);
  return Array.from(
    { length: answers.categories },
    (_unused, k) => rows.filter((row) => answers.question[row] === k + 1).length,
  );
}

describe('suppression', () => {
  test('publishes no cell of 1 to 4 people, and true shares everywhere else', () => {
    let holes = 0;
    fc.assert(
      fc.property(surveys, (answers) => {
        for (const table of published(answers, suppressionProtection(rules.smallCount, solve)).tables)
          for (const { groups, rows, base } of table.columns) {
            expect(base).toBeGreaterThanOrEqual(rules.minimumBase);
            const counts = countsOf(answers, groups);
            if (rows.some(({ mask }) => mask === 'at-least-90')) continue;
            rows.forEach(({ value, mask }, i) => {
              const count = counts[i] ?? 0;
              if (count > 0 && count < rules.smallCount) expect([value, mask]).toEqual([null, 'withheld']);
              if (mask === 'withheld') holes += 1;
              if (value === null) return;
              const rowsIn = rowsOf(answers, groups);
              const total = rowsIn.reduce((sum, row) => sum + (answers.weight[row] ?? 0), 0);
              const own = rowsIn.filter((row) => answers.question[row] === i + 1);
              const share = own.reduce((sum, row) => sum + (answers.weight[row] ?? 0), 0) / total;
              // Largest remainders may carry a share one whole percent further.
              expect(Math.abs(value - share)).toBeLessThan(0.01);
            });
          }
      }),
      { numRuns: 60 },
    );
    expect(holes).toBeGreaterThan(0);
  });

  test('never leaves one hole alone in a column whose shares add up', () => {
    fc.assert(
      fc.property(surveys, (answers) => {
        for (const { columns } of published(answers, suppressionProtection(rules.smallCount, solve)).tables)
          for (const { rows } of columns)
            expect(rows.filter(({ mask }) => mask === 'withheld').length).not.toBe(1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('rounding', () => {
  test('shows everybody alike in every table of a question, and shares of multiples of five', () => {
    fc.assert(
      fc.property(surveys, fc.nat(), (drawn, seed) => {
        // All weigh the same, so that shares are those of counts.
        const answers = { ...drawn, weight: drawn.weight.map(() => 1) };
        const { tables } = published(answers, roundingProtection(rules.smallCount, seededBytes(seed)));
        const [all, ...others] = tables.map(({ columns }) => JSON.stringify(columns[0]?.rows));
        for (const other of others) expect(other).toBe(all);
        for (const { columns } of tables)
          for (const { groups, rows } of columns) {
            const counts = countsOf(answers, groups);
            const base = counts.reduce((sum, count) => sum + count, 0);
            rows.forEach(({ value }, i) => {
              if (value === null) return;
              // Twice a rounding to base 5, of the cell and of the total it is divided by, and the whole percent.
              expect(Math.abs(value - (counts[i] ?? 0) / base)).toBeLessThan(10 / base + 10 / base + 0.01);
            });
          }
      }),
      { numRuns: 60 },
    );
  });

  test('two runs differ, so that nothing can be computed back', () => {
    const answers = fc.sample(surveys, { numRuns: 1, seed: 11 })[0];
    if (answers === undefined) throw new Error('no survey');
    const run = (): string =>
      JSON.stringify(
        published(
          answers,
          roundingProtection(rules.smallCount, (n) => randomBytes(n)),
        ).tables,
      );
    expect(new Set(Array.from({ length: 8 }, run)).size).toBeGreaterThan(1);
  });
});

describe('differential privacy', () => {
  const rows = 12_000;
  const big: Answers = {
    categories: 4,
    groups: 3,
    question: Array.from(
      { length: rows },
      (_unused, i) => 1 + (i % 10 < 4 ? 0 : i % 10 < 7 ? 1 : i % 10 < 9 ? 2 : 3),
    ),
    group: Array.from({ length: rows }, (_unused, i) => 1 + (Math.floor(i / 10) % 3)),
    weight: Array.from({ length: rows }, () => 2),
  };
  const run = (epsilon: number): Publication => {
    const keys = cellKeys(codedTable(big), new Uint32Array(rows), plan, weightOf(big));
    const protection = differentialPrivacy({
      budget: { epsilon, delta: 1e-6 },
      tables: plan.tables.length,
      answers: rows,
      keys,
      random: (n) => randomBytes(n),
    });
    return protect(estimates(big), codebook(big), rules, { cellKeys: keys, protection });
  };

  test('adds noise of the deviation that the budget says, and an error that holds it', () => {
    const truth = [0.4, 0.3, 0.2, 0.1];
    const epsilon = 0.05;
    const drawn = Array.from({ length: 60 }, () => run(epsilon));
    const errors = drawn.flatMap(({ tables }) =>
      (tables[0]?.columns[0]?.rows ?? []).map(({ value }, i) => (value ?? 0) - (truth[i] ?? 0)),
    );
    const spread = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
    const log = drawn[0]?.log.find(({ code }) => code === 'privacy-budget');
    const deviation = Number(log?.values['deviation']) / rows;
    expect(spread).toBeGreaterThan(0.6 * deviation);
    expect(spread).toBeLessThan(1.3 * deviation);
    const [row] = drawn[0]?.tables[0]?.columns[0]?.rows ?? [];
    expect(row?.standardError).toBeGreaterThan(0.8 * deviation * (1 - 0.4));
  });

  test('records what it spent, and says so in both languages', () => {
    const publication = run(1);
    expect(publication.rules).toMatchObject({ method: 'differential-privacy', epsilon: 1, privateTables: 2 });
    const entry = publication.log.find(({ code }) => code === 'privacy-budget');
    expect(entry && describeProtection(entry, 'vi')).toContain('ε = 1');
    expect(entry && describeProtection(entry, 'en')).toContain('All 2 tables');
    expect(readPublication(JSON.stringify(publication)).ok).toBe(true);
  });
});

test('the size of the smallest group of a withheld break is told in fives', () => {
  const question = Array.from({ length: 214 }, (_unused, i) => 1 + (i % 3));
  const answers: Answers = {
    categories: 3,
    groups: 2,
    question,
    group: question.map((_unused, i) => (i < 200 ? 1 : 2)),
    weight: question.map(() => 1),
  };
  const { log } = published(answers, suppressionProtection(rules.smallCount, solve));
  const entry = log.find(({ code }) => code === 'break-withheld-small');
  expect(entry && describeProtection(entry, 'vi', codebook(answers))).toContain(
    '(nhóm nhỏ nhất: khoảng 15 người).',
  );
  expect(entry && describeProtection(entry, 'en', codebook(answers))).toContain('about 15 people');
});

test('a mean is of values whose ends are coded', () => {
  const values = Float64Array.from({ length: 200 }, (_unused, i) => (i === 0 ? 1_000_000 : i % 10));
  const table = { rows: 200, columns: { x: { kind: 'number' as const, values } } };
  const one = { tables: [{ id: 'x', variable: 'x', statistic: 'mean' as const }] };
  const keys = cellKeys(table, new Uint32Array(200), one);
  const mean = values.reduce((sum, value) => sum + value, 0) / 200;
  const column: EstimatedColumn = {
    group: null,
    base: 200,
    weightedBase: 200,
    degreesOfFreedom: 199,
    rows: [
      {
        category: null,
        count: 200,
        estimate: mean,
        standardError: 0.2,
        interval: [mean - 0.4, mean + 0.4],
        designEffect: 1,
      },
    ],
  };
  const publication = protect(
    {
      ...estimates(fc.sample(surveys, { numRuns: 1, seed: 3 })[0] as Answers),
      rows: 200,
      tables: [{ ...one.tables[0], id: 'x', variable: 'x', statistic: 'mean', columns: [column] }],
    },
    {
      questionnaire: { id: 'x', version: '1', title: {} },
      languages: ['vi'],
      variables: [{ kind: 'number', name: 'x', label: { vi: 'Số' }, section: [] }],
    },
    rules,
    { cellKeys: keys },
  );
  // Without coding one answer would carry nearly the whole mean, and the p % rule would withhold it.
  expect(publication.tables[0]?.columns[0]?.rows[0]?.value).toBeCloseTo(4.5, 0);
});
