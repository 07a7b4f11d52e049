import { accepted, refused, type Issue } from '@langnghe/language';
import { describe, expect, test } from 'vitest';
import { caseIssue } from '../src/reference/case-issues.ts';
import { writeJson } from '../src/reference/json.ts';
import { readReferenceTable } from '../src/reference/read-table.ts';
import { readCase, runCase, type ReferenceData } from '../src/reference/run-case.ts';
import { valueOf } from './designs.ts';

/*
 * A figure that does not exist is null in a result, and a warning says which and why. Only the design effect of a cell in
 * which nothing varies stays R's NaN, as its reference cases record it.
 */

const csv = `h,psu,w,y,x,m,g,k
1,1,2,3,1,,a,p
1,1,1,5,2,4,b,p
1,2,3,4,1,2,a,q
1,2,2,8,4,6,a,q
2,3,2,1,5,1,b,p
2,4,1,7,2,3,b,p
3,5,2,6,3,5,a,q
3,5,1,9,1,2,b,q
`;
const table = valueOf(
  readReferenceTable(
    csv,
    {
      name: 't',
      columns: [
        ...['psu', 'w', 'y', 'x', 'm'].map((name) => ({ name, type: 'number' })),
        { name: 'h', type: 'categorical', levels: ['1', '2', '3', '4'] },
        { name: 'g', type: 'categorical', levels: ['a', 'b'] },
        { name: 'k', type: 'categorical', levels: ['p', 'q', 'r'] },
      ],
    },
    't.csv',
  ),
);

/** Units that seldom go together, π_ij far below π_i π_j: the Horvitz–Thompson variance of values above 0 is negative. */
const joint = [0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
  Float64Array.from({ length: 8 }, (_, j) => (i === j ? 0.5 : i % 2 === j % 2 ? 0.1 : 0.15)),
);
const data: ReferenceData = {
  table: () => accepted(table),
  matrix: (file) => (file === 'joint' ? accepted(joint) : refused([caseIssue('case.no-file', {}, { file })])),
};

const sample = { type: 'taylor', ids: ['psu'], strata: ['h'], weights: 'w' };
const horvitzThompson = { type: 'taylor', ids: [], weights: 'w', pps: 'HT', joint: 'joint' };

function answer(given: object): { result: unknown; text: string; warnings: readonly Issue[] } {
  const options = { lonely_psu: 'remove' };
  const made = runCase(valueOf(readCase({ id: 'c', data: 't', options, ...given }, 'c.json')), data);
  const text = writeJson(valueOf(made));
  return { result: JSON.parse(text) as unknown, text, warnings: made.issues };
}

const only = (warnings: readonly Issue[]): Issue => {
  expect(warnings).toHaveLength(1);
  const [issue] = warnings;
  if (issue === undefined) throw new Error('no warning');
  expect(issue.severity).toBe('warning');
  return issue;
};

describe('a figure that does not exist is null, with a warning', () => {
  test('the error of a negative Horvitz–Thompson variance', () => {
    const y = [3, 5, 4, 8, 1, 7, 6, 9];
    const w = [2, 1, 3, 2, 2, 1, 2, 1];
    let variance = 0;
    joint.forEach((row, i) =>
      row.forEach((p, j) => {
        const product = (w[i] ?? NaN) * (y[i] ?? NaN) * (w[j] ?? NaN) * (y[j] ?? NaN);
        variance += ((p - 0.25) / p) * product;
      }),
    );
    expect(variance).toBeLessThan(0);
    const { result, text, warnings } = answer({
      design: horvitzThompson,
      analysis: { stat: 'total', vars: ['y'], deff: 'wor' },
    });
    expect(text).not.toContain('NaN');
    const empty = { se: null, ci: [null, null], ci_normal: [null, null], deff: null };
    expect(result).toMatchObject({ rows: [{ est: 69, ...empty }] });
    const issue = only(warnings);
    expect(issue.code).toBe('estimate.negative-variance');
    expect(issue.place.field).toContain('se (y)');
    const { least = NaN } = issue.values;
    expect(Math.abs(Number(least) - variance)).toBeLessThanOrEqual(1e-9 * Math.abs(variance));
  });

  test.each(['mean', 'total', 'ratio', 'var', 'quantile', 'ciprop', 'contrast', 'crosstab'])(
    'no %s of a negative variance has an error that is no number',
    (stat) => {
      const asked = {
        mean: { vars: ['y', 'g'] },
        total: { vars: ['y', 'g'], by: ['k'] },
        ratio: { num: 'y', den: 'x' },
        var: { vars: ['y', 'x'] },
        quantile: { vars: ['y'], probs: [0.2, 0.5] },
        ciprop: { var: 'g', level_value: 'a', method: 'beta' },
        contrast: { vars: ['y'], by: ['g'], contrasts: [{ a: 1, b: -1 }] },
        crosstab: { row: 'g', col: 'h' },
      }[stat];
      const { text, warnings } = answer({ design: horvitzThompson, analysis: { stat, ...asked } });
      expect(text.replaceAll(/"deff":\[.*?\]\]/g, '')).not.toContain('NaN');
      if (text.includes('null')) expect(warnings.length).toBeGreaterThan(0);
    },
  );

  test('limits of a quantile whose share leaves 0 … 1', () => {
    const { result, warnings } = answer({
      design: sample,
      analysis: { stat: 'quantile', vars: ['y'], probs: [0.1] },
    });
    expect(result).toMatchObject({ rows: [{ ci: [null, expect.any(Number)], se: null }] });
    const { code, message } = only(warnings);
    expect(code).toBe('estimate.no-limit');
    expect(message.vi).toContain('ci (y p = 0.1)');
    expect(message.en).toContain('se (y p = 0.1)');
  });

  test('limits of a group without degrees of freedom of its own', () => {
    const { result, warnings } = answer({
      design: sample,
      analysis: { stat: 'mean', vars: ['y'], by: ['h'] },
    });
    expect(result).toMatchObject({
      groups: [{}, {}, { df_group: 0, rows: [{ ci_df_group: [null, null] }] }],
    });
    const { code, place } = only(warnings);
    expect([code, place.field]).toEqual(['estimate.group-no-degrees', 'h = 3']);
  });

  test('shares within a category of nobody; a design effect there is R’s, and told', () => {
    const { result, text, warnings } = answer({
      design: sample,
      analysis: { stat: 'crosstab', row: 'g', col: 'k' },
    });
    const { col_prop: shares } = result as { col_prop: { est: unknown[][]; se: unknown[][] } };
    for (const line of [...shares.est, ...shares.se]) {
      expect(line.map((value) => typeof value)).toEqual(['number', 'number', 'object']);
    }
    expect(text.match(/NaN/g)).toHaveLength(2);
    expect(warnings.map(({ code }) => code)).toEqual([
      'estimate.no-design-effect',
      'estimate.empty-category',
    ]);
    expect(warnings[0]?.message.en).toContain('a × r');
    expect(warnings[1]?.message.vi).toContain('thuộc r');
  });

  test('an estimate whose missing values were not left out', () => {
    const { result, warnings } = answer({
      design: { ...sample, strata: [] },
      analysis: { stat: 'mean', vars: ['m', 'y'], by: ['k'] },
    });
    expect(result).toMatchObject({ groups: [{ rows: [{ est: null, se: null }, {}] }, {}] });
    const { code, message, remedy } = only(warnings);
    expect(code).toBe('estimate.missing-kept');
    expect(message.en).toContain('m, k = p');
    expect(remedy.vi).toContain('na_rm');
  });
});
