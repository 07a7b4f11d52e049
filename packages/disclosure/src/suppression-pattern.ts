import type { CoverProblem, CoverSolver } from './linear-solver.ts';
import { maximumFlow } from './maximum-flow.ts';

export interface SuppressionProblem {
  /** `counts[row][column]`; an attacker knows all margins exactly. */
  readonly counts: readonly (readonly number[])[];
  /** Withheld in any case, at no cost: columns that nobody publishes, rows withheld for everybody. */
  readonly free: readonly (readonly boolean[])[];
  /** Counts above 0 and under this are withheld, and must look as if they could be anything from 0 to this. */
  readonly threshold: number;
}

/**
 * Which cells to withhold, at the least total of 1 + count over the others: the model of Fischetti and Salazar (2001).
 * A cell is safe when, over the withheld cells, enough can flow around it to let it be 0 and to let it reach the
 * threshold, or as far as the margins alone allow. Cuts of a network that carries too little are added as constraints,
 * to the linear programme first, then to the integer one, until every cell is safe.
 */
export function suppressionPattern(
  problem: SuppressionProblem,
  solve: CoverSolver,
): readonly (readonly boolean[])[] {
  const { counts, free } = problem;
  const cells = counts.flatMap((row, i) => row.map((count, j) => ({ i, j, count })));
  const decided = cells.map(({ i, j, count }) => free[i]?.[j] === true || isSmall(count, problem));
  const primary = cells.flatMap(({ count }, at) => (isSmall(count, problem) ? [at] : []));
  const costs = cells.map(({ count }, at) => (decided[at] === true ? 0 : 1 + count));
  const constraints: CoverProblem['constraints'][number][] = [];
  for (const whole of [false, true])
    for (;;) {
      const solved = solve({ costs, constraints, whole });
      const part = solved.map((value, at) => (decided[at] === true ? 1 : value));
      const cuts = primary.flatMap((at) => missingCuts(problem, part, decided, at));
      if (cuts.length === 0) {
        if (whole)
          return counts.map((row, i) => row.map((_count, j) => (part[i * row.length + j] ?? 0) > 0.5));
        break;
      }
      constraints.push(...cuts);
    }
  throw new Error('unreachable');
}

function isSmall(count: number, { threshold }: SuppressionProblem): boolean {
  return count > 0 && count < threshold;
}

/** Constraints that the pattern breaks for one cell: that it can grow, and that it can shrink. */
function missingCuts(
  { counts, threshold }: SuppressionProblem,
  part: readonly number[],
  decided: readonly boolean[],
  at: number,
): CoverProblem['constraints'] {
  const columns = counts[0]?.length ?? 0;
  const [i, j] = [Math.floor(at / columns), at % columns];
  const count = counts[i]?.[j] ?? 0;
  const [least, greatest] = marginBounds(counts, i, j);
  const grow = Math.min(threshold, greatest) - count;
  const shrink = count - least;
  return [
    ...cutOf({ counts, part, decided, at, needed: grow }, counts.length + j, i),
    ...cutOf({ counts, part, decided, at, needed: shrink }, i, counts.length + j),
  ];
}

interface Network {
  readonly counts: readonly (readonly number[])[];
  readonly part: readonly number[];
  readonly decided: readonly boolean[];
  readonly at: number;
  readonly needed: number;
}

/** A row passes to a column what a cell may still grow by, a column to a row what it may lose; rows come first. */
function cutOf(
  { counts, part, decided, at, needed }: Network,
  source: number,
  sink: number,
): CoverProblem['constraints'] {
  if (needed <= 0) return [];
  const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
  const capacity = Array.from({ length: rows + columns }, () => new Array<number>(rows + columns).fill(0));
  const arcs = counts.flatMap((row, i) =>
    row.flatMap((count, j) => {
      const cell = i * columns + j;
      if (cell === at) return [];
      return [
        { cell, from: i, to: rows + j, most: needed },
        { cell, from: rows + j, to: i, most: Math.min(count, needed) },
      ];
    }),
  );
  for (const { cell, from, to, most } of arcs) {
    const row = capacity[from];
    if (row !== undefined) row[to] = most * (part[cell] ?? 0);
  }
  const { value, sourceSide } = maximumFlow(capacity, source, sink);
  if (value >= needed - 1e-6) return [];
  const terms = new Map<number, number>();
  let atLeast = needed;
  for (const { cell, from, to, most } of arcs) {
    if (most === 0 || !sourceSide.has(from) || sourceSide.has(to)) continue;
    if (decided[cell] === true) atLeast -= most;
    else terms.set(cell, most);
  }
  return [{ terms, atLeast }];
}

/** Bounds of Fréchet: what the margins alone leave open. */
function marginBounds(counts: SuppressionProblem['counts'], i: number, j: number): readonly [number, number] {
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const row = total(counts[i] ?? []);
  const column = total(counts.map((line) => line[j] ?? 0));
  return [Math.max(0, row + column - total(counts.map(total))), Math.min(row, column)];
}
