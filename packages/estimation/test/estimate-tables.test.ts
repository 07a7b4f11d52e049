import type { CodedTable, Codebook } from '@langnghe/dataset';
import type { WeightedDesign } from '@langnghe/weighting';
import { describe, expect, test } from 'vitest';
import { estimateTables, type Estimates } from '../src/index.ts';

const label = { vi: 'x', en: 'x' };
const category = (value: string) => ({ value, label, role: 'substantive' as const });

const codebook: Codebook = {
  questionnaire: { id: 'q', version: '1', title: label },
  languages: ['vi'],
  variables: [
    {
      kind: 'category',
      name: 'opinion',
      label,
      section: [],
      ordered: false,
      categories: ['a', 'b', 'c'].map(category),
    },
    {
      kind: 'category',
      name: 'sex',
      label,
      section: [],
      ordered: false,
      categories: ['f', 'm'].map(category),
    },
    { kind: 'set', name: 'media', label, section: [], categories: ['tv', 'web'].map(category) },
    { kind: 'number', name: 'age', label, section: [] },
  ],
};

const opinion = [1, 2, 1, 1, 2, 0, 1, 2, 2, 1, 1, 2];
const sex = [1, 2, 1, 2, 1, 2, 0, 1, 2, 1, 2, 1];
const table: CodedTable = {
  rows: 12,
  columns: {
    opinion: { kind: 'coded', codes: Uint8Array.from(opinion), levels: ['a', 'b', 'c'] },
    sex: { kind: 'coded', codes: Uint8Array.from(sex), levels: ['f', 'm'] },
    media__tv: {
      kind: 'coded',
      codes: Uint8Array.from([2, 1, 2, 2, 1, 0, 1, 1, 2, 2, 1, 1]),
      levels: ['no', 'yes'],
    },
    media__web: {
      kind: 'coded',
      codes: Uint8Array.from([1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1]),
      levels: ['no', 'yes'],
    },
    age: {
      kind: 'number',
      values: Float64Array.from([20, 30, 40, 50, 60, NaN, 25, 35, 45, 55, 65, 70]),
    },
  },
};

const design: WeightedDesign = {
  datasetHash: 'd',
  rows: 12,
  weight: Float64Array.from([10, 10, 12, 12, 8, 8, 9, 9, 11, 11, 10, 10]),
  stratum: Uint32Array.from([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]),
  psu: Uint32Array.from([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]),
  hash: 'w',
};

const hashes = { dataset: 'd', weights: 'w' };

function estimates(weighted: WeightedDesign = design): Estimates {
  const made = estimateTables({
    table,
    codebook,
    design: weighted,
    hashes,
    plan: {
      tables: [
        { id: 't1', variable: 'opinion', statistic: 'share', by: 'sex' },
        { id: 't2', variable: 'media', statistic: 'share' },
        { id: 't3', variable: 'age', statistic: 'mean', by: 'sex' },
      ],
    },
  });
  if (!made.ok) throw new Error(made.issues.map((issue) => issue.code).join());
  return made.value;
}

/*
 * R 4.2.2, survey 4.1.1:
 * d <- data.frame(o=factor(c("a","b","a","a","b",NA,"a","b","b","a","a","b"),levels=c("a","b","c")),
 *   sex=c("f","m","f","m","f","m",NA,"f","m","f","m","f"), age=c(20,30,40,50,60,NA,25,35,45,55,65,70),
 *   w=c(10,10,12,12,8,8,9,9,11,11,10,10), s=rep(1:2,each=6), p=rep(1:6,each=2))
 * des <- svydesign(~p, strata=~s, weights=~w, data=d)
 * svymean(~o, subset(des, !is.na(o)), deff=TRUE); svyciprop(~I(o=="a"), subset(des,!is.na(o)), "xlogit", df=4)
 * svymean(~age, subset(des, sex=="m" & !is.na(age)), deff=TRUE)
 * d$g <- factor(ifelse(is.na(d$sex),"f",d$sex)); des <- svydesign(~p, strata=~s, weights=~w, data=d)
 * ps <- postStratify(des, ~g, data.frame(g=c("f","m"),Freq=c(100,90)))
 * svymean(~o, ps, na.rm=TRUE); svymean(~age, ps, na.rm=TRUE)
 */
describe('tables of a study', () => {
  const [shares, options, means] = estimates().tables;
  const everybody = shares?.columns[0];

  test('shares among those who answered, as R gives them', () => {
    expect(everybody).toMatchObject({ group: null, base: 11, weightedBase: 112, degreesOfFreedom: 4 });
    expect(everybody?.rows.map((row) => row.estimate)).toEqual([64 / 112, 48 / 112, 0]);
    expect(everybody?.rows[0]?.standardError).toBeCloseTo(0.121106318665287, 13);
    expect(everybody?.rows[0]?.designEffect).toBeCloseTo(0.66411775106082, 12);
    expect(everybody?.rows[0]?.interval?.[0]).toBeCloseTo(0.252500854229111, 12);
    expect(everybody?.rows[0]?.interval?.[1]).toBeCloseTo(0.840329622847175, 12);
  });

  test('a category nobody chose has exact limits', () => {
    const row = everybody?.rows[2];
    expect(row).toMatchObject({ count: 0, estimate: 0, standardError: 0, designEffect: null });
    expect(row?.interval?.[0]).toBe(0);
    expect(row?.interval?.[1]).toBeGreaterThan(0.1);
    expect(row?.interval?.[1]).toBeLessThan(0.6);
  });

  test('each option of a select-multiple question is a share of those who answered it', () => {
    expect(options?.columns[0]?.rows.map((row) => [row.category, row.count])).toEqual([
      ['tv', 5],
      ['web', 0],
    ]);
    expect(options?.columns[0]?.base).toBe(11);
  });

  test('means by group, in codebook order', () => {
    expect(means?.columns.map((column) => column.group)).toEqual([null, 'f', 'm']);
    const men = means?.columns[2];
    expect(men).toMatchObject({ base: 4, weightedBase: 43, degreesOfFreedom: 2 });
    expect(men?.rows[0]?.estimate).toBeCloseTo(47.558139534883722, 12);
    expect(men?.rows[0]?.standardError).toBeCloseTo(6.281400832228226, 12);
    expect(men?.rows[0]?.designEffect).toBeCloseTo(0.895232198101321, 12);
    expect(men?.rows[0]?.interval?.[0]).toBeCloseTo(20.5314530974464, 11);
  });

  test('after post-stratification the variance is that of residuals', () => {
    const cell = sex.map((code) => (code === 2 ? 1 : 0));
    const before = [0, 1].map((g) => design.weight.reduce((sum, w, i) => sum + (cell[i] === g ? w : 0), 0));
    const [opinions, , ages] = estimates({
      ...design,
      weight: design.weight.map((w, i) => (w * ([100, 90][cell[i] ?? 0] ?? 0)) / (before[cell[i] ?? 0] ?? 1)),
      postStratum: Uint32Array.from(cell),
      weightBefore: design.weight,
    }).tables;
    expect(opinions?.columns[0]?.rows[0]?.estimate).toBeCloseTo(0.566816925985168, 12);
    expect(opinions?.columns[0]?.rows[0]?.standardError).toBeCloseTo(0.126684368708233, 12);
    expect(ages?.columns[0]?.rows[0]?.estimate).toBeCloseTo(45.279676215404, 11);
    expect(ages?.columns[0]?.rows[0]?.standardError).toBeCloseTo(6.67008671166925, 11);
  });

  test('a plan that names what is not there is refused, table by table', () => {
    const made = estimateTables({
      table,
      codebook,
      design,
      hashes,
      plan: {
        tables: [
          { id: 'x', variable: 'nothing', statistic: 'share' },
          { id: 'y', variable: 'sex', statistic: 'mean' },
        ],
      },
    });
    expect(made.ok).toBe(false);
    expect(made.issues.map((issue) => [issue.code, issue.place.field])).toEqual([
      ['estimate.unknown-variable', 'x'],
      ['estimate.needs-number', 'y'],
    ]);
  });
});
