import type { CodedTable } from '@langnghe/dataset';
import { linearizedDesign, type LinearizedDesign } from '@langnghe/weighting';
import fc from 'fast-check';
import { valueOf } from './designs.ts';

export interface Respondent {
  readonly stratum: number;
  readonly psu: number;
  readonly weight: number;
  readonly y: number;
  readonly x: number;
  readonly group: number;
}

/** Two or three strata of two to four PSUs of one to four people; two groups, both present, answers vary in one. */
export const respondents: fc.Arbitrary<readonly Respondent[]> = fc
  .array(
    fc.array(
      fc.array(
        fc.record({
          weight: fc.integer({ min: 1, max: 40 }),
          y: fc.integer({ min: -50, max: 50 }),
          x: fc.integer({ min: 1, max: 30 }),
          group: fc.integer({ min: 1, max: 2 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      { minLength: 2, maxLength: 4 },
    ),
    { minLength: 2, maxLength: 3 },
  )
  .map((strata) =>
    strata.flatMap((psus, stratum) =>
      psus.flatMap((people, psu) => people.map((one) => ({ ...one, stratum, psu: stratum * 10 + psu }))),
    ),
  )
  .filter((rows) => {
    const answers = (group: number): number =>
      new Set(rows.flatMap((row) => (row.group === group ? [row.y] : []))).size;
    return Math.min(answers(1), answers(2)) > 0 && Math.max(answers(1), answers(2)) > 1;
  });

export function tableOf(rows: readonly Respondent[]): CodedTable {
  const numbers = (of: (row: Respondent) => number) => ({
    kind: 'number' as const,
    values: Float64Array.from(rows, of),
  });
  return {
    rows: rows.length,
    columns: {
      stratum: numbers((row) => row.stratum),
      psu: numbers((row) => row.psu),
      weight: numbers((row) => row.weight),
      y: numbers((row) => row.y),
      x: numbers((row) => row.x),
      group: { kind: 'coded', codes: Uint8Array.from(rows, (row) => row.group), levels: ['a', 'b'] },
    },
  };
}

export function designFor(table: CodedTable): LinearizedDesign {
  return valueOf(linearizedDesign(table, { ids: ['psu'], strata: ['stratum'], weights: 'weight' }));
}
