import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { linearizedDesign } from '@langnghe/weighting';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCase, runCase, type ReferenceData } from '../src/reference/run-case.ts';
import { parseCsv } from '../src/reference/csv.ts';
import { readReferenceTable } from '../src/reference/read-table.ts';
import { rowsWhere } from '../src/reference/condition.ts';
import { caseIssue } from '../src/reference/case-issues.ts';
import { restrict } from '../src/domain.ts';
import { meanStatistic } from '../src/mean.ts';
import { quantileEstimate } from '../src/quantile.ts';
import { ratioStatistic } from '../src/ratio.ts';
import { writeJson } from '../src/reference/json.ts';
import { evaluate } from '../src/statistic.ts';
import { valueOf } from './designs.ts';

const csv = `y,x,g,w,note,zero,three,h
1,2,a,10,one,0,p,1
3,4,b,12,"two, with ""quotes""",0,q,3
,6,a,9,three,0,r,2
7,5,b,11,four,0,r,3
2,2,,10,five,0,p,3
`;
const notes = ['one', 'two, with "quotes"', 'three', 'four', 'five'];
const schema = {
  name: 't',
  columns: [
    { name: 'y', type: 'number' },
    { name: 'x', type: 'number' },
    { name: 'g', type: 'categorical', levels: ['a', 'b'] },
    { name: 'w', type: 'number' },
    { name: 'note', type: 'text' },
    { name: 'zero', type: 'number' },
    { name: 'three', type: 'categorical', levels: ['p', 'q', 'r'] },
    { name: 'h', type: 'number' },
  ],
};
const table: CodedTable = valueOf(readReferenceTable(csv, schema, 't.csv'));
const data: ReferenceData = {
  table: (name) =>
    name === 't' ? accepted(table) : refused([caseIssue('case.no-file', {}, { file: name })]),
  matrix: (name) =>
    name === 'zeros'
      ? accepted([new Float64Array(5), new Float64Array(5)])
      : refused([caseIssue('case.no-file', {}, { file: name })]),
};

const codes = (change: Readonly<Record<string, unknown>>): string[] => {
  const design = { type: 'taylor', ids: [], weights: 'w' };
  const given = readCase(
    { id: 'c', data: 't', design, analysis: { stat: 'mean', vars: ['x'] }, ...change },
    'c.json',
  );
  const result = given.ok ? runCase(given.value, data) : given;
  return result.ok ? [] : result.issues.map((issue) => issue.code);
};

const meanOfX = { analysis: { stat: 'mean', vars: ['x'] } };
const answerOf = (change: Readonly<Record<string, unknown>>): { result: unknown; warnings: string[] } => {
  const design = { type: 'taylor', ids: [], weights: 'w' };
  const given = valueOf(readCase({ id: 'c', data: 't', design, ...meanOfX, ...change }, 'c.json'));
  const made = runCase(given, data);
  return { result: valueOf(made), warnings: made.issues.map(({ code }) => code) };
};

const one = [{ op: 'subset', sql: 'x = 4' }];
const none = [{ op: 'subset', sql: 'x > 100' }];
const analysis = (given: Readonly<Record<string, unknown>>): { analysis: unknown } => ({ analysis: given });

describe('bad input is a named issue', () => {
  test.each([
    ['a table that is not there', { data: 'u' }, 'case.no-file'],
    ['an unknown variable', analysis({ stat: 'mean', vars: ['z'] }), 'estimate.unknown-variable'],
    [
      'a name of JavaScript, not of the data',
      analysis({ stat: 'mean', vars: ['constructor'] }),
      'estimate.unknown-variable',
    ],
    [
      'text where a number is needed',
      analysis({ stat: 'ratio', num: 'g', den: 'x' }),
      'estimate.needs-number',
    ],
    ['a domain of nobody', { steps: none }, 'estimate.nothing-to-estimate'],
    [
      'a quantile of nothing',
      { steps: none, ...analysis({ stat: 'quantile', vars: ['x'], probs: [0.5] }) },
      'estimate.nothing-to-estimate',
    ],
    [
      'groups of nobody',
      { steps: none, ...analysis({ stat: 'mean', vars: ['x'], by: ['g'] }) },
      'estimate.nothing-to-estimate',
    ],
    ['weights of nobody', { steps: none, ...analysis({ stat: 'weights' }) }, 'estimate.nothing-to-estimate'],
    [
      'a condition that cannot be read',
      { steps: [{ op: 'subset', sql: 'x >> 1' }] },
      'estimate.bad-condition',
    ],
    ['a condition on no column', { steps: [{ op: 'subset', sql: 'z > 1' }] }, 'estimate.bad-condition'],
    ['a formula that does not parse', analysis({ stat: 'glm', formula: 'x ~ (g' }), 'formula.syntax'],
    ['a singular model', analysis({ stat: 'glm', formula: 'y ~ x + I(2 * x)' }), 'estimate.singular'],
    ['a linear model of categories', analysis({ stat: 'glm', formula: 'g ~ x' }), 'estimate.needs-number'],
    ['a constant predictor', analysis({ stat: 'glm', formula: 'y ~ I(0 * x)' }), 'estimate.singular'],
    [
      'data that separate',
      analysis({ stat: 'glm', formula: "I(g == 'a') ~ g", family: 'binomial' }),
      'estimate.not-converged',
    ],
    [
      'an outcome no family allows',
      analysis({ stat: 'glm', formula: 'x ~ 1', family: 'binomial' }),
      'estimate.outcome-range',
    ],
    [
      'one category to test',
      { steps: [{ op: 'subset', sql: "g = 'a'" }], ...analysis({ stat: 'chisq', row: 'g', col: 'x' }) },
      'estimate.one-category',
    ],
    [
      'a level that does not exist',
      analysis({ stat: 'ciprop', var: 'g', level_value: 'z' }),
      'estimate.level-unknown',
    ],
    [
      'a contrast of unknown groups',
      analysis({ stat: 'contrast', vars: ['x'], by: ['g'], contrasts: [{ z: 1 }] }),
      'estimate.unknown-group',
    ],
    ['replicate weights of a design without', analysis({ stat: 'repweights' }), 'estimate.needs-replicates'],
    ['a probability above 1', analysis({ stat: 'quantile', vars: ['x'], probs: [2] }), 'case.malformed'],
    [
      'a constant to rank',
      analysis({ stat: 'ranktest', formula: 'I(0 * x) ~ g' }),
      'estimate.unknown-variable',
    ],
    ['a t test of a constant', analysis({ stat: 'ttest', formula: 'I(0 * x) ~ g' }), 'estimate.one-category'],
    [
      'an offset that is text',
      analysis({ stat: 'glm', formula: 'x ~ g + offset(note)' }),
      'formula.not-a-number',
    ],
    [
      'raking in no rounds',
      { steps: [{ op: 'rake', margins: [{ vars: ['g'], population: [] }], maxit: 0 }] },
      'case.malformed',
    ],
    ['an unknown statistic', analysis({ stat: 'mode' }), 'case.malformed'],
    ['a ratio to nothing', analysis({ stat: 'ratio', num: 'x', den: 'zero' }), 'estimate.zero-denominator'],
    [
      'the variance of one row',
      { steps: one, ...analysis({ stat: 'var', vars: ['x'] }) },
      'estimate.undefined',
    ],
    [
      'a share of one of three levels, unnamed',
      analysis({ stat: 'ciprop', var: 'three' }),
      'estimate.needs-level',
    ],
    ['a logarithm of zero', analysis({ stat: 'glm', formula: 'x ~ log(zero)' }), 'estimate.undefined-term'],
    ['a division by zero', analysis({ stat: 'glm', formula: 'x ~ I(1/zero)' }), 'estimate.undefined-term'],
    [
      'an outcome without value',
      analysis({ stat: 'ttest', formula: 'log(zero) ~ 1' }),
      'estimate.undefined-term',
    ],
    ['two tildes', analysis({ stat: 'glm', formula: 'x ~~ y' }), 'formula.syntax'],
    [
      'a formula of twenty thousand terms',
      analysis({ stat: 'glm', formula: `x ~ ${'y + '.repeat(20_000)}y` }),
      'formula.too-long',
    ],
    [
      'a condition in five thousand parentheses',
      { steps: [{ op: 'subset', sql: `${'('.repeat(5000)}x > 1${')'.repeat(5000)}` }] },
      'estimate.condition-too-long',
    ],
    [
      'a condition of many negations',
      { steps: [{ op: 'subset', sql: `${'NOT '.repeat(4000)}x > 1` }] },
      'estimate.condition-too-long',
    ],
    [
      'margins of two populations',
      {
        steps: [
          {
            op: 'rake',
            margins: [
              { vars: ['three'], population: ['p', 'q', 'r'].map((three) => ({ three, Freq: 2000 })) },
              { vars: ['note'], population: notes.map((note) => ({ note, Freq: 40 })) },
            ],
          },
        ],
      },
      'weighting.margins-differ',
    ],
    [
      'trimming between limits that cross',
      { steps: [{ op: 'trim', lower: 11, upper: 10 }] },
      'weighting.trim-limits',
    ],
    [
      'replicate weights that are all zero',
      { design: { type: 'replicate', weights: 'w', repweights: 'zeros', method: 'JK1' } },
      'replicates.all-zero',
    ],
    ['text as weights', { design: { type: 'taylor', ids: [], weights: 'note' } }, 'design.not-a-number'],
  ])('%s', (_, change, code) => {
    expect(codes(change)).toEqual([code]);
  });

  test('one row has a mean and no interval', () => {
    const { result, warnings } = answerOf({ steps: one });
    expect(result).toMatchObject({ df: 0, rows: [{ est: 4, ci: [null, null] }] });
    expect(warnings).toEqual(['estimate.no-degrees']);
  });

  test('strata of one unit each leave no degrees of freedom', () => {
    const { result, warnings } = answerOf({
      design: { type: 'taylor', ids: [], strata: ['note'], weights: 'w' },
      options: { lonely_psu: 'remove' },
    });
    expect(result).toMatchObject({ df: 0, rows: [{ ci: [null, null] }] });
    expect(warnings).toEqual(['estimate.no-degrees']);
  });

  test('a model of as many coefficients as units has neither p-values nor intervals', () => {
    const { result, warnings } = answerOf(analysis({ stat: 'glm', formula: 'x ~ note' }));
    expect(writeJson(result)).not.toMatch(/NaN|Infinity/);
    expect(result).toMatchObject({ df_residual: 0 });
    expect(warnings).toContain('estimate.no-degrees');
  });

  test.each([
    ['ratio', { num: 'y', den: 'x' }],
    ['var', { vars: ['y'] }],
    ['quantile', { vars: ['y'], probs: [0.5] }],
  ])('a group without a value leaves the %s of the others alone', (stat, asked) => {
    const { result, warnings } = answerOf({
      steps: [{ op: 'subset', sql: "note <> 'one'" }],
      analysis: { stat, ...asked, by: ['g'], na_rm: true },
    });
    const { groups } = result as { groups: { by: { g: string }; rows: { est: number | null }[] }[] };
    expect(groups.map(({ by, rows }) => [by.g, typeof rows[0]?.est])).toEqual([
      ['a', 'object'],
      ['b', 'number'],
    ]);
    expect(warnings).toContain('estimate.group-without-value');
  });

  test('a group without an error keeps its estimate, and the others their errors', () => {
    // Both rows of “a” are alone in their strata; those of “b” stand in one.
    const { result, warnings } = answerOf({
      design: { type: 'taylor', ids: [], strata: ['h'], weights: 'w' },
      options: { lonely_psu: 'average' },
      analysis: { stat: 'mean', vars: ['x'], by: ['g'] },
    });
    const { groups } = result as { groups: { rows: { est: number; se: unknown }[] }[] };
    expect(groups.map(({ rows }) => rows[0]?.est)).toEqual([74 / 19, 103 / 23]);
    expect(groups.map(({ rows }) => typeof rows[0]?.se === 'number' && rows[0].se > 0)).toEqual([
      false,
      true,
    ]);
    expect(warnings).toEqual(['estimate.group-without-error', 'estimate.group-no-degrees']);
  });

  test('a term without value in rows outside the domain is no matter', () => {
    const { result } = answerOf({
      steps: [{ op: 'subset', sql: 'x > 2' }],
      ...analysis({ stat: 'glm', formula: 'x ~ I(1/(x - 2))' }),
    });
    expect(result).toMatchObject({ n: 3 });
  });

  test('a quantile and a mean of nobody are refused, and limits that do not exist are null', () => {
    const design = valueOf(linearizedDesign(table, { ids: [], weights: 'w' }, {}));
    const x = Float64Array.of(2, 4, 6, 5, 2);
    const nobody = restrict(design, new Uint8Array(5));
    const request = { rule: 'math', interval: 'mean' } as const;
    const codesOf = (made: Checked<unknown>): string[] => made.issues.map(({ code }) => code);
    expect(codesOf(quantileEstimate(nobody, x, 0.5, request))).toEqual(['estimate.nothing-to-estimate']);
    expect(codesOf(evaluate(nobody, meanStatistic([x])))).toEqual(['estimate.nothing-to-estimate']);
    const toNothing = evaluate(design, ratioStatistic(x, new Float64Array(5)));
    expect(codesOf(toNothing)).toEqual(['estimate.undefined']);
    const least = valueOf(quantileEstimate(design, x, 0, request));
    expect([least.estimate, ...least.interval, least.standardError].some(Number.isNaN)).toBe(false);
    const only = valueOf(quantileEstimate(restrict(design, [0, 1, 0, 0, 0]), x, 0.5, request));
    expect(only).toEqual({ estimate: 4, interval: [null, null], standardError: null });
  });

  test('whatever stands in a case, the answer is a result or issues', () => {
    const whole = {
      id: 'c',
      data: 't',
      design: { type: 'taylor', ids: [], weights: 'w', strata: ['g'], fpc: ['x'] },
      steps: [
        { op: 'subset', sql: 'x > 1' },
        { op: 'rake', margins: [{ vars: ['g'], population: [{ g: 'a', Freq: 3 }] }], maxit: 5 },
        { op: 'calibrate', formula: '~ g', population: { '(Intercept)': 3 } },
        { op: 'trim', upper: 11 },
      ],
      options: { lonely_psu: 'remove' },
      analysis: { stat: 'mean', vars: ['x'], by: ['g'], deff: 'wor' },
    };
    const keys = ['id', 'data', 'design', 'steps', 'options', 'analysis'] as const;
    const hostile = fc.oneof(
      fc.anything(),
      fc.constantFrom('__proto__', 'constructor', '~', 'y ~', "g = '", 1e-320, -0, [[]], {
        stat: 'glm',
        formula: 'y ~ .',
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...keys), hostile, (key, value) => {
        const given = readCase({ ...whole, [key]: value }, 'c.json');
        const result = given.ok ? runCase(given.value, data) : given;
        expect(result.ok || result.issues.every((issue) => issue.message.en !== '')).toBe(true);
      }),
    );
  });

  test('ten thousand groups, ranks or replicates', () => {
    const ids = Float64Array.from({ length: 10_000 }, (_, i) => i);
    const long: CodedTable = {
      rows: 10_000,
      columns: { w: { kind: 'number', values: ids.map(() => 1) }, g: { kind: 'number', values: ids } },
    };
    const design = { type: 'taylor', ids: [], weights: 'w' };
    const issuesOf = (change: Readonly<Record<string, unknown>>): string[] => {
      const given = readCase({ id: 'c', data: 't', design, ...change }, 'c');
      return runCase(valueOf(given), { ...data, table: () => accepted(long) }).issues.map(({ code }) => code);
    };
    const mean = { stat: 'mean', vars: ['w'] };
    expect(issuesOf({ analysis: { ...mean, by: ['g'] } })).toEqual(['estimate.too-many-categories']);
    expect(issuesOf({ analysis: { stat: 'ranktest', formula: 'w ~ g' } })).toEqual([
      'estimate.too-many-categories',
    ]);
    expect(
      issuesOf({ design: { type: 'as_replicate', base: design, method: 'JK1' }, analysis: mean }),
    ).toEqual(['replicates.too-many']);
  });

  test('ten thousand categories', () => {
    const wide = { levels: Array.from({ length: 10_000 }, String), kind: 'coded' as const };
    const big: CodedTable = {
      ...table,
      columns: { ...table.columns, g: { ...wide, codes: new Uint32Array(5).fill(1) } },
    };
    const given = readCase(
      {
        id: 'c',
        data: 't',
        design: { type: 'taylor', ids: [], weights: 'w' },
        analysis: { stat: 'mean', vars: ['g'] },
      },
      'c',
    );
    const result = runCase(valueOf(given), { ...data, table: () => accepted(big) });
    expect(result.issues.map((issue) => issue.code)).toEqual(['estimate.too-many-categories']);
  });

  test('a cell that is no number is named by row and column', () => {
    const made = readReferenceTable(
      'y\n1\nmany\n',
      { name: 't', columns: [{ name: 'y', type: 'number' }] },
      't.csv',
    );
    expect(made.issues.map((issue) => [issue.code, issue.place.row, issue.place.column])).toEqual([
      ['estimate.not-a-number', 3, 'y'],
    ]);
  });
});

describe('reading', () => {
  test('comma-separated text with quotes, both line ends and a last line without end', () => {
    expect(parseCsv('a,b\r\n"x ""y"", z",\n1,2')).toEqual([
      ['a', 'b'],
      ['x "y", z', ''],
      ['1', '2'],
    ]);
  });

  test('a byte order mark is no part of the first name', () => {
    expect(parseCsv('\uFEFFa,b\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test.each([
    ['x > 3', [0, 1, 1, 1, 0]],
    ["g = 'a' OR y >= 7", [1, 0, 1, 1, 0]],
    ["NOT g = 'a'", [0, 1, 0, 1, 0]],
    ['y IS NULL', [0, 0, 1, 0, 0]],
    ['y IS NOT NULL AND x BETWEEN 2 AND 4', [1, 1, 0, 0, 1]],
    ["g IN ('b', 'c')", [0, 1, 0, 1, 0]],
    ["g <> 'b'", [1, 0, 1, 0, 0]],
    ['x * 2 - 1 < 4', [1, 0, 0, 0, 1]],
    ["(x = 2 OR x = 4) AND NOT (g = 'b')", [1, 0, 0, 0, 0]],
  ])('the condition %s', (sql, rows) => {
    expect([...valueOf(rowsWhere(table, sql))]).toEqual(rows);
  });
});
