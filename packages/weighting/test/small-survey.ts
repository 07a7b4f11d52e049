import type { CodedTable } from '@langnghe/dataset';
import { linearizedDesign, type LinearizedDesign } from '@langnghe/weighting';
import fc from 'fast-check';
import { valueOf } from './design-of-case.ts';

/** A stratified sample of clusters with two category variables, every category present in every stratum. */
export interface SmallSurvey {
  readonly table: CodedTable;
  readonly design: LinearizedDesign;
  readonly y: Float64Array;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly h: number;
  readonly psu: number;
  readonly a: number;
  readonly b: number;
  readonly w: number;
  readonly y: number;
}

const row = fc.record({
  a: fc.integer({ min: 1, max: 3 }),
  b: fc.integer({ min: 1, max: 2 }),
  w: fc.double({ min: 0.5, max: 20, noNaN: true }),
  y: fc.double({ min: -100, max: 100, noNaN: true }),
});

export const smallSurvey: fc.Arbitrary<SmallSurvey> = fc
  .array(fc.array(fc.array(row, { minLength: 6, maxLength: 8 }), { minLength: 2, maxLength: 4 }), {
    minLength: 2,
    maxLength: 3,
  })
  .map((strata) =>
    surveyOf(
      strata.flatMap((clusters, h) =>
        clusters.flatMap((rows, psu) =>
          // The first six rows of a cluster cover every pair of categories.
          rows.map((one, i): Row => ({
            ...one,
            h,
            psu,
            ...(i < 6 ? { a: (i % 3) + 1, b: (i % 2) + 1 } : {}),
          })),
        ),
      ),
    ),
  );

export function surveyOf(rows: readonly Row[]): SmallSurvey {
  const numbers = (of: (one: Row) => number) => ({
    kind: 'number' as const,
    values: Float64Array.from(rows, of),
  });
  const table: CodedTable = {
    rows: rows.length,
    columns: {
      h: numbers((one) => one.h),
      psu: numbers((one) => one.psu),
      w: numbers((one) => one.w),
      y: numbers((one) => one.y),
      a: { kind: 'coded', levels: ['p', 'q', 'r'], codes: Uint8Array.from(rows, (one) => one.a) },
      b: { kind: 'coded', levels: ['u', 'v'], codes: Uint8Array.from(rows, (one) => one.b) },
    },
  };
  const design = valueOf(linearizedDesign(table, { ids: ['psu'], strata: ['h'], weights: 'w', nest: true }));
  return { table, design, y: Float64Array.from(rows, (one) => one.y), rows };
}

export const marginA = (p: number, q: number, r: number) => ({
  vars: ['a'],
  population: [
    { a: 'p', Freq: p },
    { a: 'q', Freq: q },
    { a: 'r', Freq: r },
  ],
});

export const marginB = (u: number, v: number) => ({
  vars: ['b'],
  population: [
    { b: 'u', Freq: u },
    { b: 'v', Freq: v },
  ],
});

/** Sum of weights by code of a category column. */
export function sumsByCode(design: LinearizedDesign, table: CodedTable, name: string): number[] {
  const column = table.columns[name];
  if (column?.kind !== 'coded') throw new Error(`no category ${name}`);
  const sums = column.levels.map(() => 0);
  column.codes.forEach(
    (code: number, i: number) => (sums[code - 1] = (sums[code - 1] ?? 0) + (design.weight[i] ?? 0)),
  );
  return sums;
}
