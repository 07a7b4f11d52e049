import type { OpenColumn } from './open-column.ts';

/**
 * Marks what so few people chose in all that no group may show them: whoever knows that it was one person would read off
 * a shown cell where that person is. docs/methods/table-audit.md
 */
export function withRareCategories(
  groups: readonly OpenColumn[],
  everybody: OpenColumn,
  smallCount: number,
): readonly OpenColumn[] {
  const rare = everybody.cells.map(({ count }) => count < smallCount);
  return groups.map((column) => ({
    ...column,
    cells: column.cells.map((cell, i) => (rare[i] === true ? { ...cell, rare: true as const } : cell)),
  }));
}

/** Categories that somebody chose, and that no group shows. */
export function rareCategories(everybody: OpenColumn, smallCount: number): readonly string[] {
  return everybody.cells.flatMap(({ category, count }) =>
    category !== null && count > 0 && count < smallCount ? [category] : [],
  );
}
