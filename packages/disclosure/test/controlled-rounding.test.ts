import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { controlledRounding } from '../src/controlled-rounding.ts';
import { seededBytes } from './random-bytes.ts';

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const columnsOf = (table: readonly (readonly number[])[]): number[] =>
  (table[0] ?? []).map((_value, j) => total(table.map((row) => row[j] ?? 0)));

/** Beside a value: itself when it is whole, else the whole number under or over it. */
const isBeside = (rounded: number, value: number): boolean =>
  Number.isInteger(rounded) && Math.abs(rounded - value) < 1 - 1e-9;

const tables = fc
  .record({
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 6 }),
    counts: fc.array(fc.nat({ max: 60 }), { minLength: 36, maxLength: 36 }),
    unit: fc.constantFrom(5, 4.7, 3),
  })
  .map(({ rows, columns, counts, unit }) =>
    Array.from({ length: rows }, (_row, i) =>
      Array.from({ length: columns }, (_column, j) => (counts[i * 6 + j] ?? 0) / unit),
    ),
  );

describe('controlled rounding', () => {
  test('puts every cell, row, column and the total beside what it was, and adds up', () => {
    fc.assert(
      fc.property(tables, fc.nat(), (table, seed) => {
        const rounded = controlledRounding(table, seededBytes(seed));
        table.forEach((row, i) => {
          row.forEach((value, j) => expect(isBeside(rounded[i]?.[j] ?? NaN, value)).toBe(true));
          expect(isBeside(total(rounded[i] ?? []), total(row))).toBe(true);
        });
        columnsOf(table).forEach((sum, j) => expect(isBeside(columnsOf(rounded)[j] ?? NaN, sum)).toBe(true));
        expect(isBeside(total(rounded.map(total)), total(table.map(total)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('moves nothing on average, and by as much as random rounding does', () => {
    const table = [
      [0.2, 1.4, 0],
      [2.6, 0.8, 3],
      [0.4, 0.6, 1.2],
    ];
    const random = seededBytes(5);
    const draws = 20_000;
    const [sums, squares] = [table, table].map((one) => one.map((row) => row.map(() => 0)));
    for (let draw = 0; draw < draws; draw++)
      controlledRounding(table, random).forEach((row, i) =>
        row.forEach((value, j) => {
          const noise = value - (table[i]?.[j] ?? 0);
          const [sum, square] = [sums?.[i], squares?.[i]];
          if (sum === undefined || square === undefined) throw new Error('no row');
          sum[j] = (sum[j] ?? 0) + noise;
          square[j] = (square[j] ?? 0) + noise ** 2;
        }),
      );
    table.forEach((row, i) =>
      row.forEach((value, j) => {
        const part = value - Math.floor(value);
        expect(Math.abs((sums?.[i]?.[j] ?? 1) / draws)).toBeLessThan(0.015);
        expect((squares?.[i]?.[j] ?? 1) / draws).toBeCloseTo(part * (1 - part), 1.6);
      }),
    );
  });
});
