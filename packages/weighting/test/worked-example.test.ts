import { kishEffect, linearizedDesign, rake } from '@langnghe/weighting';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { valueOf } from './design-of-case.ts';
import { table } from './reference-data.ts';

/* The numbers are R's: reference cases `clus1_rake_w` (n, sum, sum of squares, range) and `clus1_rake_mean`. */
const n = 183;
const [sum, sumOfSquares] = [6194, 220478.0217513618];

test('the worked example of the README', () => {
  const clus1 = table('apiclus1');
  const design = valueOf(linearizedDesign(clus1, { ids: ['dnum'], weights: 'pw', fpc: ['fpc'] }));
  const schools = [
    { stype: 'E', Freq: 4421 },
    { stype: 'H', Freq: 755 },
    { stype: 'M', Freq: 1018 },
  ];
  const targets = [
    { sch_wide: 'No', Freq: 1072 },
    { sch_wide: 'Yes', Freq: 5122 },
  ];
  const margins = [
    { vars: ['stype'], population: schools },
    { vars: ['sch_wide'], population: targets },
  ];
  const { weight } = valueOf(rake(design, clus1, { margins, maxit: 1000, epsilon: 1e-14 }));
  const [least, largest] = [Math.min(...weight), Math.max(...weight)];
  expect([least, largest].map((w) => w.toFixed(3))).toEqual(['29.871', '67.126']);

  const [before, after] = [kishEffect(design.weight), kishEffect(weight)];
  expect(before.kishDesignEffect).toBeCloseTo(1, 10);
  expect(after.kishDesignEffect).toBeCloseTo((n * sumOfSquares) / sum ** 2, 10);
  expect(after.effectiveSampleSize).toBeCloseTo(sum ** 2 / sumOfSquares, 8);

  const score = clus1.columns['api00'];
  if (score?.kind !== 'number') throw new Error('no scores');
  const mean = (weights: Float64Array): number =>
    score.values.reduce((total, y, i) => total + y * (weights[i] ?? 0), 0) /
    weights.reduce((total, w) => total + w, 0);
  expect(mean(weight)).toBeCloseTo(641.23032092682, 8);

  const readMe = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const told = [
    [least, 2],
    [largest, 2],
    [after.kishDesignEffect, 3],
    [after.effectiveSampleSize, 1],
    [mean(design.weight), 2],
    [mean(weight), 2],
  ] as const;
  for (const [value, decimals] of told) expect(readMe).toContain(value.toFixed(decimals));
});
