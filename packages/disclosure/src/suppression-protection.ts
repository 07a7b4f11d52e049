import type { CountProtection, TableIdentity } from './count-protection.ts';
import type { CoverSolver } from './linear-solver.ts';
import type { OpenColumn } from './open-column.ts';
import { suppressionPattern, type SuppressionProblem } from './suppression-pattern.ts';
import { exactly, withheld, type TreatedColumn } from './treatment.ts';

/**
 * True figures with holes: cells of fewer than `threshold` people are withheld, and as few others as keep them from being
 * worked out. docs/methods/suppression.md
 */
export function suppressionProtection(threshold: number, solve: CoverSolver): CountProtection {
  const isSmall = (count: number): boolean => count > 0 && count < threshold;
  return {
    method: 'suppression',
    parameters: { suppressedUnder: threshold },
    rareUnder: 0,
    opened: (_table, columns) => columns,
    everybody: ({ shape }, column) => withHoles(column, hiddenOfAll(column, shape, threshold)),
    groups: (table, everybody, columns) => {
      if (table.shape === 'mean') return columns.map((column) => withHoles(column, new Set()));
      const patterns = problemsOf(table, everybody, columns, threshold).map((problem) =>
        suppressionPattern(problem, solve),
      );
      const isHidden = (i: number, j: number): boolean =>
        (table.shape === 'one-of' ? patterns[0]?.[i]?.[j] : patterns[i]?.[0]?.[j]) === true;
      return columns.map((column, j) =>
        withHoles(column, new Set([...column.cells.keys()].filter((i) => isHidden(i, j)))),
      );
    },
    guards: isSmall,
    log: () => [{ code: 'suppression', table: '', rule: 'R3', values: { minimum: threshold } }],
  };
}

function withHoles(column: OpenColumn, hidden: ReadonlySet<number>): TreatedColumn {
  return {
    ...column,
    treatments: column.cells.map(({ count }, i) => (hidden.has(i) ? withheld : exactly(count))),
  };
}

/**
 * Small categories of everybody, with one more where they alone could be worked out from the base: of several options, what
 * nearly everybody chose tells of the few who did not.
 */
function hiddenOfAll(
  { cells, base }: OpenColumn,
  shape: TableIdentity['shape'],
  threshold: number,
): ReadonlySet<number> {
  if (shape === 'mean') return new Set();
  const isSmall = (count: number): boolean => count > 0 && count < threshold;
  const small = [...cells.keys()].filter((i) => {
    const { count } = cells[i] ?? { count: 0 };
    return isSmall(count) || (shape === 'any-of' && isSmall(base - count));
  });
  if (shape === 'any-of' || small.length === 0) return new Set(small);
  const together = small.reduce((sum, i) => sum + (cells[i]?.count ?? 0), 0);
  if (together >= threshold) return new Set(small);
  const [cover] = [...cells.keys()]
    .filter((i) => (cells[i]?.count ?? 0) >= threshold)
    .sort((a, b) => (cells[a]?.count ?? 0) - (cells[b]?.count ?? 0));
  return new Set(cover === undefined ? cells.keys() : [...small, cover]);
}

/** One table for categories that share everybody out; for each option its own, of those who chose it and those who did not. */
function problemsOf(
  { shape }: TableIdentity,
  everybody: TreatedColumn,
  columns: readonly OpenColumn[],
  threshold: number,
): readonly SuppressionProblem[] {
  const lines = everybody.cells.map(({ count }, i) => {
    const shown = columns.map(({ cells }) => cells[i]?.count ?? 0);
    return [...shown, count - shown.reduce((sum, one) => sum + one, 0)];
  });
  const free = everybody.treatments.map(({ isShown }) => [...columns.map(() => !isShown), true]);
  if (shape === 'one-of') return [{ counts: lines, free, threshold }];
  const bases = columns.map(({ base }) => base);
  const everyBase = [...bases, everybody.base - bases.reduce((sum, base) => sum + base, 0)];
  return lines.map((line, i) => {
    const others = everyBase.map((base, j) => base - (line[j] ?? 0));
    return { counts: [line, others], free: [free[i] ?? [], free[i] ?? []], threshold };
  });
}
