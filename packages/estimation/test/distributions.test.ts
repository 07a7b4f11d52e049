import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { betaCdf, betaQuantile } from '../src/distributions/beta-distribution.ts';
import { chiSquareCdf, chiSquareQuantile, chiSquareUpper } from '../src/distributions/chi-square.ts';
import { fCdf, fQuantile, fUpper } from '../src/distributions/f-distribution.ts';
import { logGamma } from '../src/distributions/log-gamma.ts';
import { normalCdf, normalQuantile } from '../src/distributions/normal.ts';
import { studentCdf, studentQuantile, studentTwoSided } from '../src/distributions/student-t.ts';

const functions: Readonly<Record<string, (...args: number[]) => number>> = {
  betaCdf,
  betaQuantile,
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpper,
  fCdf,
  fQuantile,
  fUpper,
  logGamma,
  normalCdf,
  normalQuantile,
  studentCdf,
  studentQuantile,
  studentTwoSided,
};

const rows = JSON.parse(
  readFileSync(new URL('./distributions/distributions.json', import.meta.url), 'utf8'),
) as [name: string, args: string[], value: string][];

const number = (text: string): number => Number(text.replace('Inf', 'Infinity'));

/** The smallest normal numbers carry no 1e-12; R itself gives up there. */
const agree = (a: number, b: number): boolean =>
  a === b ||
  Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b)) ||
  Math.max(Math.abs(a), Math.abs(b)) < 1e-290;

describe.each(Object.keys(functions))('%s agrees with R to 1e-12', (name) => {
  test.each(rows.filter((row) => row[0] === name).map((row) => [row[1].join(', '), row] as const))(
    '(%s)',
    (_, row) => {
      const actual = functions[name]?.(...row[1].map(number)) ?? NaN;
      expect(agree(actual, number(row[2])), `${actual} for R's ${row[2]}`).toBe(true);
    },
  );
});

describe('quantiles invert distributions', () => {
  test.each([0.001, 0.2, 0.5, 0.77, 0.999])('p = %d', (p) => {
    expect(studentCdf(studentQuantile(p, 7.3), 7.3)).toBeCloseTo(p, 13);
    expect(betaCdf(betaQuantile(p, 2.5, 9), 2.5, 9)).toBeCloseTo(p, 13);
    expect(fCdf(fQuantile(p, 3, 11), 3, 11)).toBeCloseTo(p, 13);
    expect(chiSquareCdf(chiSquareQuantile(p, 4), 4)).toBeCloseTo(p, 13);
  });
});
