import { columnRank, leastSquares, qr, residuals } from '@langnghe/weighting';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const column = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 6 });

describe('QR', () => {
  it('leaves residuals orthogonal to every column, dependent ones too', () => {
    fc.assert(
      fc.property(column, column, column, (a, b, y) => {
        const columns = [a, b, a.map((x, i) => 2 * x - (b[i] ?? 0)), new Array<number>(6).fill(1)];
        const rest = residuals(qr(columns), y);
        for (const x of columns)
          expect(Math.abs(x.reduce((sum, value, i) => sum + value * (rest[i] ?? 0), 0))).toBeLessThan(1e-9);
      }),
    );
  });

  it('finds coefficients that reproduce what can be reproduced', () => {
    fc.assert(
      fc.property(column, column, (a, b) => {
        const y = a.map((x, i) => 3 * x - 2 * (b[i] ?? 0));
        const coefficients = leastSquares(qr([a, b]), y);
        y.forEach((value, i) =>
          expect((coefficients[0] ?? 0) * (a[i] ?? 0) + (coefficients[1] ?? 0) * (b[i] ?? 0)).toBeCloseTo(
            value,
            8,
          ),
        );
      }),
    );
  });

  it('judges the rank as R: qr(x, tol = 1e-5)$rank', () => {
    const one = [1, 1, 1, 1];
    const nearly = (by: number): number[] => one.map((x, i) => x + (i === 0 ? by : 0));
    expect(columnRank([one, nearly(1e-4)])).toBe(2);
    expect(columnRank([one, nearly(1e-7)])).toBe(1);
    expect(columnRank([one, nearly(0), [1, 2, 3, 4]])).toBe(2);
    expect(
      columnRank([
        [0, 0],
        [0, 0],
      ]),
    ).toBe(0);
    expect(
      columnRank([
        [1, 0],
        [0, 1],
        [1, 1],
      ]),
    ).toBe(2);
  });
});
