import { readFileSync } from 'node:fs';
import { linearizedDesign } from '@langnghe/weighting';
import { expect, test } from 'vitest';
import { evaluate, meanStatistic, readReferenceTable, restrict, standardErrors } from '../src/index.ts';
import { numbersOf } from '../src/analysed.ts';
import { valueOf } from './designs.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../../test/reference/data/${name}`, import.meta.url), 'utf8');

const table = valueOf(
  readReferenceTable(read('apistrat.csv'), JSON.parse(read('apistrat.schema.json')), 'apistrat.csv'),
);
const design = valueOf(linearizedDesign(table, { ids: [], strata: ['stype'], weights: 'pw', fpc: ['fpc'] }));
const score = valueOf(numbersOf(table, 'api00', 'mean'));

test('the worked example of the README', () => {
  const mean = valueOf(evaluate(design, meanStatistic([score])));
  expect(mean.estimate[0]).toBeCloseTo(662.287, 3);
  expect(standardErrors(mean)[0]).toBeCloseTo(9.4089, 4);
  const meals = valueOf(numbersOf(table, 'meals', 'mean'));
  const poor = Uint8Array.from(meals, (value) => (value > 50 ? 1 : 0));
  const domain = valueOf(evaluate(restrict(design, poor), meanStatistic([score])));
  expect(domain.estimate[0]).toBeCloseTo(565.774, 3);
  expect(standardErrors(domain)[0]).toBeCloseTo(9.6906, 3);
});

test('the same by hand, from the strata', () => {
  const stype = table.columns['stype'];
  const sizes: readonly (readonly [code: number, population: number])[] = [
    [1, 4421],
    [2, 755],
    [3, 1018],
  ];
  let [mean, variance] = [0, 0];
  for (const [code, population] of sizes) {
    const values = score.filter((_, row) => stype?.kind === 'coded' && stype.codes[row] === code);
    const n = values.length;
    const own = values.reduce((sum, value) => sum + value, 0) / n;
    const spread = values.reduce((sum, value) => sum + (value - own) ** 2, 0) / (n - 1);
    mean += (population / 6194) * own;
    variance += (population / 6194) ** 2 * (1 - n / population) * (spread / n);
  }
  const made = valueOf(evaluate(design, meanStatistic([score])));
  // The weights of the file are single-precision copies of N_h/n_h.
  expect(made.estimate[0]).toBeCloseTo(mean, 4);
  expect(standardErrors(made)[0]).toBeCloseTo(Math.sqrt(variance), 4);
});
