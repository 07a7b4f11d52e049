import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ordered, quantile, type QuantileRule } from '../src/quantile-rule.ts';

const probabilities = [0.01, 0.05, 0.1, 0.33, 0.5, 0.75, 0.9, 0.99];

/** `quantile(1:10, p, type = 1 … 9)` and of `c(3, 1, 2, 2, 5, 3, 2, 9)`, package stats of R 4.2.2. */
const untied: readonly (readonly number[])[] = [
  [1, 1, 1, 4, 5, 8, 9, 10],
  [1, 1, 1.5, 4, 5.5, 8, 9.5, 10],
  [1, 1, 1, 3, 5, 8, 9, 10],
  [1, 1, 1, 3.3, 5, 7.5, 9, 9.9],
  [1, 1, 1.5, 3.8, 5.5, 8, 9.5, 10],
  [1, 1, 1.1, 3.63, 5.5, 8.25, 9.9, 10],
  [1.09, 1.45, 1.9, 3.97, 5.5, 7.75, 9.1, 9.91],
  [1, 1, 1.36666666666667, 3.74333333333333, 5.5, 8.08333333333333, 9.63333333333333, 10],
  [1, 1, 1.4, 3.7575, 5.5, 8.0625, 9.6, 10],
];
const tied: readonly (readonly number[])[] = [
  [1, 1, 1, 2, 2, 3, 9, 9],
  [1, 1, 1, 2, 2.5, 4, 9, 9],
  [1, 1, 1, 2, 2, 3, 5, 9],
  [1, 1, 1, 2, 2, 3, 5.8, 8.68],
  [1, 1, 1.3, 2, 2.5, 4, 7.8, 9],
  [1, 1, 1, 2, 2.5, 4.5, 9, 9],
  [1.07, 1.35, 1.7, 2, 2.5, 3.5, 6.2, 8.72],
  [1, 1, 1.16666666666667, 2, 2.5, 4.16666666666667, 8.33333333333333, 9],
  [1, 1, 1.2, 2, 2.5, 4.125, 8.2, 9],
];
const numbered = ['hf1', 'hf2', 'hf3', 'hf4', 'hf5', 'hf6', 'hf7', 'hf8', 'hf9'] as const;
const rules: readonly QuantileRule[] = ['math', 'school', 'shahvaish', ...numbered];

const answers = fc.array(
  fc.record({ value: fc.integer({ min: 1, max: 5 }), weight: fc.double({ min: 0.5, max: 40, noNaN: true }) }),
  { minLength: 2, maxLength: 12 },
);
const inTwoOrders = answers.chain((rows) =>
  fc.shuffledSubarray(rows, { minLength: rows.length }).map((order) => ({ rows, order })),
);

describe('quantile rules', () => {
  test.each(numbered.map((rule, i) => ({ rule, i })))(
    '$rule with equal weights is the type of R',
    ({ rule, i }) => {
      const sets = [
        { values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], types: untied },
        { values: [3, 1, 2, 2, 5, 3, 2, 9], types: tied },
      ];
      for (const { values, types } of sets) {
        const data = ordered(Float64Array.from(values), new Float64Array(values.length).fill(1.7));
        probabilities.forEach((p, j) =>
          expect(quantile(data, p, rule)).toBeCloseTo(types[i]?.[j] ?? NaN, 12),
        );
      }
    },
  );

  test.each(rules)('%s does not depend on the order of tied rows with unequal weights', (rule) => {
    fc.assert(
      fc.property(inTwoOrders, ({ rows, order }) => {
        const at = (of: typeof rows): number[] => {
          const data = ordered(
            Float64Array.from(of, (row) => row.value),
            Float64Array.from(of, (row) => row.weight),
          );
          return probabilities.map((p) => quantile(data, p, rule));
        };
        expect(at(order)).toEqual(at(rows));
      }),
      { numRuns: 60 },
    );
  });
});
