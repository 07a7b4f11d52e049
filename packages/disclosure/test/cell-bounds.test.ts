import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import loadHighs from 'highs';
import { cellBounds, type AttackedTable } from '../src/cell-bounds.ts';

const highs = await loadHighs();

/** Tables of up to 5 × 5 with bounds of ±4 around a shown count; an infinite bound here and there. */
const tables: fc.Arbitrary<AttackedTable> = fc
  .record({
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
    cells: fc.array(
      fc.record({
        count: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 })),
        below: fc.integer({ min: 0, max: 8 }),
        above: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.constant(Infinity)),
      }),
      { minLength: 25, maxLength: 25 },
    ),
  })
  .map(({ rows, columns, cells }) => {
    const each = (of: (cell: (typeof cells)[number]) => number): number[][] =>
      Array.from({ length: rows }, (_row, i) =>
        Array.from({ length: columns }, (_column, j) => {
          const cell = cells[i * 5 + j];
          return cell === undefined ? 0 : of(cell);
        }),
      );
    return {
      counts: each(({ count }) => count),
      lower: each(({ count, below }) => Math.max(0, count - below)),
      upper: each(({ count, above }) => count + above),
    };
  });

/** The same by a linear programme: additivity, exact margins, bounds. */
function byLinearProgramme(table: AttackedTable, row: number, column: number): readonly [number, number] {
  const name = (i: number, j: number): string => `x${i}_${j}`;
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const [first = []] = table.counts;
  const equations = [
    ...table.counts.map((line, i) => `${line.map((_count, j) => name(i, j)).join(' + ')} = ${total(line)}`),
    ...first.map(
      (_count, j) =>
        `${table.counts.map((_line, i) => name(i, j)).join(' + ')} = ${total(table.counts.map((line) => line[j] ?? 0))}`,
    ),
  ];
  const bounds = table.counts.flatMap((line, i) =>
    line.map((_count, j) => {
      const upper = table.upper[i]?.[j] ?? 0;
      return `${table.lower[i]?.[j] ?? 0} <= ${name(i, j)} <= ${Number.isFinite(upper) ? upper : '1e30'}`;
    }),
  );
  const solved = (sense: 'Minimize' | 'Maximize'): number => {
    const text = `${sense}\n obj: ${name(row, column)}\nSubject To\n${equations.map((one, k) => ` e${k}: ${one}`).join('\n')}\nBounds\n ${bounds.join('\n ')}\nEnd`;
    const solution = highs.solve(text, { output_flag: false });
    if (solution.Status !== 'Optimal') throw new Error(`the linear programme is ${solution.Status}`);
    return solution.ObjectiveValue;
  };
  return [solved('Minimize'), solved('Maximize')];
}

describe('bounds of a cell', () => {
  test('are those of a linear programme solved by HiGHS', () => {
    fc.assert(
      fc.property(tables, fc.nat({ max: 4 }), fc.nat({ max: 4 }), (table, i, j) => {
        const row = i % table.counts.length;
        const column = j % (table.counts[0]?.length ?? 1);
        const [least, greatest] = cellBounds(table, row, column);
        const [wantedLeast, wantedGreatest] = byLinearProgramme(table, row, column);
        expect(least).toBeCloseTo(wantedLeast, 6);
        expect(greatest).toBeCloseTo(wantedGreatest, 6);
      }),
      { numRuns: 400 },
    );
  });

  test('a 2 × 2 table has one degree of freedom', () => {
    const table = {
      counts: [
        [10, 20],
        [30, 40],
      ],
      lower: [
        [8, 16],
        [26, 36],
      ],
      upper: [
        [14, 21],
        [34, 44],
      ],
    };
    // The upper left cell may grow by 4 at its own bound, but then the upper right one loses 4 and the lower left one too.
    expect(cellBounds(table, 0, 0)).toEqual([9, 14]);
    expect(cellBounds(table, 0, 1)).toEqual([16, 21]);
  });

  test('a cell alone in its row is known from the margin', () => {
    expect(cellBounds({ counts: [[7]], lower: [[3]], upper: [[11]] }, 0, 0)).toEqual([7, 7]);
  });
});
