import { columnRank, orderFreeDot, orderFreeSum, type ReplicateDesign } from '@langnghe/weighting';
import { describe, expect, it } from 'vitest';
import { designOfCase } from './design-of-case.ts';
import { casesOf, referenceFolder, table } from './reference-data.ts';

/** Both numbers, or lists of them, within the case's relative tolerance. */
function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, rtol: number): void {
  expect(actual.length).toBe(expected.length);
  Array.from(expected, (b, i) => {
    const a = actual[i] ?? NaN;
    expect(Math.abs(a - b), `place ${i}: ${a} for ${b}`).toBeLessThanOrEqual(
      rtol * Math.max(Math.abs(a), Math.abs(b)),
    );
  });
}

describe.skipIf(referenceFolder === undefined)(
  'weights of R’s survey 4.5 (needs the reference cases)',
  () => {
    it.each(casesOf(['weights']).map((one) => [one.id, one] as const))('%s', (_, one) => {
      const { weight } = designOfCase(one, table(one.data));
      const expected = one.expected as {
        sum: number;
        sum_sq: number;
        min: number;
        max: number;
        weights?: number[];
        first20?: number[];
      };
      expectClose(
        [orderFreeSum(weight), orderFreeDot(weight, weight)],
        [expected.sum, expected.sum_sq],
        one.rtol,
      );
      expectClose([Math.min(...weight), Math.max(...weight)], [expected.min, expected.max], one.rtol);
      const listed = expected.weights ?? expected.first20 ?? [];
      expectClose(weight.slice(0, listed.length), listed, one.rtol);
    });
  },
);

describe.skipIf(referenceFolder === undefined)(
  'replicates of R’s survey 4.5 (needs the reference cases)',
  () => {
    it.each(casesOf(['repweights']).map((one) => [one.id, one] as const))('%s', (_, one) => {
      const design = designOfCase(one, table(one.data)) as ReplicateDesign;
      const expected = one.expected as {
        df: number;
        scale: number;
        rscales: number[];
        combined_weights_first_rows: number[][];
        column_sums: number[];
        column_sum_sq: number[];
      };
      expect(columnRank(design.replicates) - 1).toBe(expected.df);
      expect(design.degreesOfFreedom ?? expected.df).toBe(expected.df);
      expectClose([design.scale], [expected.scale], one.rtol);
      expectClose(design.rscales, expected.rscales, one.rtol);
      expected.combined_weights_first_rows.forEach((row, i) =>
        expectClose(
          design.replicates.map((column) => column[i] ?? NaN),
          row,
          one.rtol,
        ),
      );
      expectClose(design.replicates.map(orderFreeSum), expected.column_sums, one.rtol);
      expectClose(
        design.replicates.map((column) => orderFreeDot(column, column)),
        expected.column_sum_sq,
        one.rtol,
      );
    });
  },
);
