import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * Every bad input that statisticians are known to give, through `langnghe estimate`: a named issue with its place and a
 * remedy in both languages, and no NaN in any line.
 */
const main = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url));

const columns = {
  stratum: (i: number) => 'ABC'[i % 3],
  w: (i: number) => 10 + (i % 4),
  negative: (i: number) => (i === 7 ? -3 : 5),
  gaps: (i: number) => (i === 4 || i === 9 ? '' : 5),
  zero: () => 0,
  words: (i: number) => ['5', 'nhiều', 'ít'][i % 3],
  small: () => 10,
  y: (i: number) => ((i * 37) % 29) + i / 7,
  same: () => 7,
  nothing: () => '',
  g: (i: number) => 'abc'[i % 7 === 0 ? 0 : i % 3],
  h: (i: number) => 'uv'[i % 2],
  unasked: () => '',
} as const;
const categories: Readonly<Record<string, string[]>> = {
  stratum: ['A', 'B', 'C'],
  g: ['a', 'b', 'c'],
  h: ['u', 'v'],
  unasked: ['p', 'q'],
};
const texts = new Set(['words']);

type Change = Readonly<Record<string, unknown>>;
interface Case {
  readonly design?: Change;
  readonly steps?: readonly Change[];
  readonly analysis?: Change;
  readonly data?: string;
}
const mean = { stat: 'mean', vars: ['y'] };
const population = (variable: string, cells: string, each: number): Change => ({
  vars: [variable],
  population: Array.from(cells, (cell) => ({ [variable]: cell, Freq: each })),
});
const rake = (...margins: readonly Change[]): { steps: Change[] } => ({ steps: [{ op: 'rake', margins }] });
const asked = (analysis: Change): Case => ({ analysis });
const nobody = { steps: [{ op: 'subset', sql: 'y > 1000' }] };
const every: readonly Change[] = [
  { stat: 'mean', vars: ['y'] },
  { stat: 'total', vars: ['y'], by: ['g'] },
  { stat: 'ratio', num: 'y', den: 'w' },
  { stat: 'var', vars: ['y'] },
  { stat: 'quantile', vars: ['y'], probs: [0.5] },
  { stat: 'crosstab', row: 'g', col: 'h' },
  { stat: 'chisq', row: 'g', col: 'h' },
  { stat: 'ciprop', var: 'h', level_value: 'u' },
  { stat: 'ttest', formula: 'y ~ h' },
  { stat: 'ranktest', formula: 'y ~ h' },
  { stat: 'glm', formula: 'y ~ g' },
  { stat: 'contrast', vars: ['y'], by: ['h'], contrasts: [{ u: 1, v: -1 }] },
];

/** What is wrong, the case, the issue's code, and a part of its place. */
const refused: readonly (readonly [string, Case, string, object])[] = [
  [
    'a negative weight',
    { design: { weights: 'negative' } },
    'design.negative-weight',
    { column: 'negative', row: 9 },
  ],
  ['a missing weight', { design: { weights: 'gaps' } }, 'design.missing-values', { column: 'gaps', row: 6 }],
  ['words as weights', { design: { weights: 'words' } }, 'design.not-a-number', { column: 'words' }],
  ...every.map(
    (analysis) =>
      [
        `weights all zero: ${String(analysis['stat'])}`,
        { design: { weights: 'zero' }, analysis },
        'design.weights-all-zero',
        { column: 'zero' },
      ] as const,
  ),
  [
    'a population below its sample',
    { design: { fpc: ['small'] } },
    'design.population-below-sample',
    { column: 'small', row: 2 },
  ],
  ['a missing population', { design: { fpc: ['gaps'] } }, 'design.missing-values', { column: 'gaps' }],
  [
    'a stratum that the population does not have',
    { steps: [{ op: 'postStratify', ...population('stratum', 'AB', 100) }] },
    'weighting.cell-not-in-population',
    { field: 'stratum' },
  ],
  [
    'margins that contradict each other',
    rake(population('g', 'abc', 100), population('h', 'uv', 100)),
    'weighting.margins-differ',
    {},
  ],
  [
    'a margin that leaves a category out',
    rake(population('g', 'ab', 150), population('h', 'uv', 150)),
    'weighting.cell-not-in-population',
    { field: 'g' },
  ],
  [
    'a margin with a category that nobody is in',
    rake(population('g', 'abcd', 75), population('h', 'uv', 150)),
    'weighting.cell-not-in-sample',
    { field: 'g' },
  ],
  [
    'a calibration without the total of a category',
    { steps: [{ op: 'calibrate', formula: '~ g', population: { '(Intercept)': 300, gb: 100 } }] },
    'weighting.total-missing',
    {},
  ],
  [
    'totals that no weights reach',
    {
      steps: [
        {
          op: 'calibrate',
          formula: '~ g',
          population: { '(Intercept)': 300, gb: 400, gc: 100 },
          calfun: 'raking',
        },
      ],
    },
    'weighting.calibration-not-converged',
    { field: 'gc' },
  ],
  [
    'a variable without values',
    asked({ stat: 'mean', vars: ['nothing'], na_rm: true }),
    'estimate.nothing-to-estimate',
    { field: 'nothing' },
  ],
  [
    'the same with missing values kept',
    asked({ stat: 'mean', vars: ['nothing'] }),
    'estimate.nothing-to-estimate',
    { field: 'nothing' },
  ],
  [
    'the same by groups',
    asked({ stat: 'total', vars: ['nothing'], by: ['g'], na_rm: true }),
    'estimate.nothing-to-estimate',
    { field: 'nothing' },
  ],
  [
    'a quantile of a variable without values',
    asked({ stat: 'quantile', vars: ['nothing'], probs: [0.5] }),
    'estimate.nothing-to-estimate',
    {},
  ],
  [
    'categories that nobody chose',
    asked({ stat: 'mean', vars: ['unasked'], na_rm: true }),
    'estimate.nothing-to-estimate',
    { field: 'unasked' },
  ],
  ['groups of nobody', asked({ ...mean, by: ['unasked'] }), 'estimate.nothing-to-estimate', {}],
  [
    'a test of categories that nobody chose',
    asked({ stat: 'chisq', row: 'unasked', col: 'h' }),
    'estimate.nothing-to-estimate',
    { field: 'unasked' },
  ],
  [
    'a model of a variable without values',
    asked({ stat: 'glm', formula: 'nothing ~ g' }),
    'estimate.nothing-to-estimate',
    { field: 'formula' },
  ],
  [
    'a t test of a constant',
    asked({ stat: 'ttest', formula: 'same ~ h' }),
    'estimate.one-category',
    { field: 'formula' },
  ],
  [
    'a rank test of a constant',
    asked({ stat: 'ranktest', formula: 'same ~ h' }),
    'estimate.one-category',
    { field: 'formula' },
  ],
  [
    'a test of independence of a constant',
    asked({ stat: 'chisq', row: 'same', col: 'h' }),
    'estimate.one-category',
    { field: 'same' },
  ],
  [
    'a model of a constant',
    asked({ stat: 'glm', formula: 'same ~ g' }),
    'estimate.one-category',
    { field: 'formula' },
  ],
  [
    'a constant in a model',
    asked({ stat: 'glm', formula: 'y ~ same' }),
    'estimate.singular',
    { field: 'formula' },
  ],
  ...['ratio', 'quantile', 'var'].map(
    (stat) =>
      [
        `words where a number is needed: ${stat}`,
        asked({ stat, vars: ['words'], num: 'words', den: 'y', probs: [0.5] }),
        'estimate.needs-number',
        { field: 'words' },
      ] as const,
  ),
  ['a model of words', asked({ stat: 'glm', formula: 'words ~ g' }), 'formula.not-a-number', {}],
  ['a formula that breaks off', asked({ stat: 'glm', formula: 'y ~ (g' }), 'formula.syntax', {}],
  ['a formula without a right side', asked({ stat: 'ttest', formula: 'y ~' }), 'formula.syntax', {}],
  ['an empty formula', asked({ stat: 'glm', formula: '' }), 'formula.syntax', {}],
  ...every.map(
    (analysis) => [`nobody: ${String(analysis['stat'])}`, { ...nobody, analysis }, 'estimate.', {}] as const,
  ),
  [
    'a singular model',
    asked({ stat: 'glm', formula: 'y ~ g + w + I(2 * w)' }),
    'estimate.singular',
    { field: 'formula' },
  ],
  ...(
    [
      ['mean', { vars: ['many'] }, 'estimate.too-many-categories'],
      ['mean', { vars: ['y'], by: ['many'] }, 'estimate.too-many-categories'],
      ['crosstab', { row: 'many', col: 'h' }, 'estimate.too-many-categories'],
      ['chisq', { row: 'many', col: 'h' }, 'estimate.too-many-categories'],
      ['ranktest', { formula: 'y ~ many' }, 'estimate.too-many-categories'],
      ['glm', { formula: 'y ~ many' }, 'formula.too-many-columns'],
    ] as const
  ).map(
    ([stat, more, code]) =>
      [
        `ten thousand categories: ${stat} ${Object.keys(more).join(' ')}`,
        { data: 'long', design: { strata: null }, analysis: { stat, ...more } },
        code,
        {},
      ] as const,
  ),
];

/** What is answered with a warning: the answer holds, and says what is odd about it. */
const warned: readonly (readonly [string, Case, string])[] = [
  ['the mean of a constant', asked({ stat: 'mean', vars: ['same', 'y'], deff: 'wor' }), 'estimate.constant'],
  [
    'its total by groups',
    asked({ stat: 'total', vars: ['same'], by: ['g'], deff: 'replace' }),
    'estimate.constant',
  ],
  ['its quantiles', asked({ stat: 'quantile', vars: ['same'], probs: [0.1, 0.5] }), 'estimate.constant'],
  ['its variance', asked({ stat: 'var', vars: ['same'] }), 'estimate.constant'],
  [
    'its ratio to itself',
    asked({ stat: 'ratio', num: 'same', den: 'same', deff: 'wor' }),
    'estimate.constant',
  ],
];

interface Told {
  readonly code: string;
  readonly message: string;
  readonly message_vi: string;
  readonly place?: object;
}
interface Line {
  readonly result?: unknown;
  readonly issue?: Told;
  readonly warnings?: readonly Told[];
}

let lines: readonly string[] = [];
let folder: string;
const cases = [...refused, ...warned];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'langnghe-bad-input-'));
  await mkdir(join(folder, 'data'));
  await writeTable('small', 60, columns);
  const { w, y, h } = columns;
  await writeTable('long', 12_000, { w, y, h, many: (i: number) => `m${i % 10_000}` });
  const files = await Promise.all(
    cases.map(async ([, given], at) => {
      const file = join(folder, `case-${at}.json`);
      const { data = 'small', design, steps = [], analysis = mean } = given;
      const whole = { type: 'taylor', ids: [], strata: ['stratum'], weights: 'w', ...design };
      await writeFile(file, JSON.stringify({ id: `case-${at}`, data, design: whole, steps, analysis }));
      return file;
    }),
  );
  lines = (await langnghe(['estimate', '--data', folder, ...files])).trimEnd().split('\n');
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe('bad input to langnghe estimate', () => {
  test('every case has its line, in which nothing is no number', () => {
    expect(lines).toHaveLength(cases.length);
    expect(lines.filter((line) => /NaN|Infinity|undefined/.test(line))).toEqual([]);
  });

  test.each(refused.map((one, at) => [one[0], at] as const))('%s is refused by name', (_, at) => {
    const [, , code, place] = refused[at] as (typeof refused)[number];
    const { issue, result } = lineOf(at);
    expect(result).toBeUndefined();
    expect(issue?.code.startsWith(code) ? code : issue?.code).toBe(code);
    expect(issue?.place ?? {}).toMatchObject(place);
    spoken(issue);
  });

  test.each(warned.map((one, at) => [one[0], at] as const))('%s is answered with a warning', (_, at) => {
    const { warnings, result } = lineOf(refused.length + at);
    expect(result).toBeDefined();
    expect(warnings?.map(({ code }) => code)).toEqual([warned[at]?.[2]]);
    warnings?.forEach(spoken);
  });
});

function lineOf(at: number): Line {
  return JSON.parse(lines[at] ?? '{}') as Line;
}

/** Two sentences at least: what is wrong, and what to do. */
function spoken(told: Told | undefined): void {
  for (const text of [told?.message, told?.message_vi]) {
    expect(text?.match(/[.!?](\s|$)/g)?.length).toBeGreaterThanOrEqual(2);
    expect(text).not.toMatch(/\{\w+\}/);
    expect(text?.length).toBeLessThan(600);
  }
  expect(told?.message).not.toBe(told?.message_vi);
}

async function writeTable(
  name: string,
  rows: number,
  made: Readonly<Record<string, (i: number) => string | number | undefined>>,
): Promise<void> {
  const names = Object.keys(made);
  const body = Array.from({ length: rows }, (_, i) => Object.values(made).map((cell) => cell(i) ?? ''));
  const schema = names.map((one) => {
    const levels = categories[one];
    if (levels !== undefined) return { name: one, type: 'categorical', levels };
    return { name: one, type: texts.has(one) || one === 'many' ? 'text' : 'number' };
  });
  await writeFile(
    join(folder, 'data', `${name}.csv`),
    [names, ...body].map((line) => line.join(',')).join('\n'),
  );
  await writeFile(join(folder, 'data', `${name}.schema.json`), JSON.stringify({ name, columns: schema }));
}

function langnghe(words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [main, ...words], { maxBuffer: 64e6 }, (error, out, err) => {
      if (error) reject(new Error(err, { cause: error }));
      else resolve(out);
    });
  });
}
