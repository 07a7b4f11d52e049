import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import loadHighs from 'highs';
import { coverSolver } from '@langnghe/disclosure';
import { suppressionPattern, type SuppressionProblem } from '../src/suppression-pattern.ts';

const [solve, highs] = await Promise.all([coverSolver(), loadHighs()]);
const threshold = 5;

function problem(counts: readonly (readonly number[])[]): SuppressionProblem {
  return { counts, free: counts.map((row) => row.map((_count, j) => j === row.length - 1)), threshold };
}

/** Small groups and large ones; the last column is of the people without a group. */
const drawn = (rows: number, columns: number): fc.Arbitrary<SuppressionProblem> =>
  fc
    .array(fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 30 })), {
      minLength: rows * columns,
      maxLength: rows * columns,
    })
    .map((flat) =>
      problem(Array.from({ length: rows }, (_row, i) => flat.slice(i * columns, (i + 1) * columns))),
    );

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function costOf({ counts, free }: SuppressionProblem, pattern: readonly (readonly boolean[])[]): number {
  return total(
    counts.flatMap((row, i) =>
      row.map((count, j) => (pattern[i]?.[j] === true && free[i]?.[j] !== true ? 1 + count : 0)),
    ),
  );
}

/** Least and greatest count of a cell by a linear programme over the withheld cells: the attacker, who knows the margins. */
function interval(
  { counts }: SuppressionProblem,
  pattern: readonly (readonly boolean[])[],
  [row, column]: readonly [number, number],
): readonly [number, number] {
  const name = (i: number, j: number): string => `x${i}_${j}`;
  const equations = [
    ...counts.map((line, i) => `${line.map((_c, j) => name(i, j)).join(' + ')} = ${total(line)}`),
    ...(counts[0] ?? []).map(
      (_c, j) => `${counts.map((_l, i) => name(i, j)).join(' + ')} = ${total(counts.map((l) => l[j] ?? 0))}`,
    ),
  ];
  const bounds = counts.flatMap((line, i) =>
    line.map((count, j) => (pattern[i]?.[j] === true ? `${name(i, j)} >= 0` : `${name(i, j)} = ${count}`)),
  );
  const solved = (sense: string): number => {
    const text = `${sense}\n obj: ${name(row, column)}\nSubject To\n${equations.map((one, k) => ` e${k}: ${one}`).join('\n')}\nBounds\n ${bounds.join('\n ')}\nEnd`;
    const solution = highs.solve(text, { output_flag: false });
    if (solution.Status !== 'Optimal') throw new Error(solution.Status);
    return Math.round(solution.ObjectiveValue);
  };
  return [solved('Minimize'), solved('Maximize')];
}

/** Every small cell may be 0 and may reach the threshold, or as far as with everything withheld. */
function isSafe(one: SuppressionProblem, pattern: readonly (readonly boolean[])[]): boolean {
  const everything = one.counts.map((row) => row.map(() => true));
  return one.counts.every((row, i) =>
    row.every((count, j) => {
      if (count === 0 || count >= threshold) return true;
      if (pattern[i]?.[j] !== true) return false;
      const [least, greatest] = interval(one, pattern, [i, j]);
      const [leastAtAll, greatestAtAll] = interval(one, everything, [i, j]);
      return least <= leastAtAll && greatest >= Math.min(threshold, greatestAtAll);
    }),
  );
}

function leastCostByTrying(one: SuppressionProblem): number {
  const cells = one.counts.flatMap((row, i) =>
    row.flatMap((count, j) => {
      const small = count > 0 && count < threshold;
      return small || one.free[i]?.[j] === true ? [] : [[i, j] as const];
    }),
  );
  let least = Infinity;
  for (let chosen = 0; chosen < 2 ** cells.length; chosen++) {
    const pattern = one.counts.map((row, i) =>
      row.map((count, j) => (count > 0 && count < threshold) || one.free[i]?.[j] === true),
    );
    cells.forEach(([i, j], k) => {
      const row = pattern[i];
      if (row !== undefined && (chosen >> k) % 2 === 1) row[j] = true;
    });
    const cost = costOf(one, pattern);
    if (cost < least && isSafe(one, pattern)) least = cost;
  }
  return least;
}

describe('suppression', () => {
  test('is the cheapest that is safe: every pattern of small tables tried', () => {
    fc.assert(
      fc.property(drawn(3, 3), (one) => {
        const pattern = suppressionPattern(one, solve);
        expect(isSafe(one, pattern)).toBe(true);
        expect(costOf(one, pattern)).toBe(leastCostByTrying(one));
      }),
      { numRuns: 40 },
    );
  });

  test('leaves no small cell of larger tables to be worked out, by linear programme', () => {
    fc.assert(
      fc.property(drawn(7, 6), (one) => {
        expect(isSafe(one, suppressionPattern(one, solve))).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  test('withholds nothing where nothing is small', () => {
    const one = problem([
      [10, 20, 0],
      [30, 40, 7],
    ]);
    expect(suppressionPattern(one, solve)).toEqual([
      [false, false, true],
      [false, false, true],
    ]);
  });

  test('one small cell takes three others with it, the cheapest, where nobody is without a group', () => {
    const one = problem([
      [3, 20, 30, 0],
      [20, 8, 40, 0],
      [50, 60, 9, 0],
    ]);
    // The rectangle of 3, 20, 20 and 8.
    expect(suppressionPattern(one, solve).map((row) => row.slice(0, 3))).toEqual([
      [true, true, false],
      [true, true, false],
      [false, false, false],
    ]);
  });
});
