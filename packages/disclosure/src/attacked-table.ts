import type { AttackedTable } from './cell-bounds.ts';
import { maximumNoise } from './noise-distribution.ts';
import type { OpenCell, OpenColumn } from './open-column.ts';
import { perturbedCell } from './perturb.ts';
import type { ShareShape } from './perturbed-shares.ts';

/**
 * The tables an attacker can set up from one published break: of a `one-of` question all its categories, of an `any-of`
 * question each option with its complement. Last comes the column nobody published, of the people without a group: it
 * follows from the margins, which averaging over many questions gives exactly.
 */
export function attackedTables(
  everybody: OpenColumn,
  columns: readonly OpenColumn[],
  shape: ShareShape,
): readonly AttackedTable[] {
  const lines = everybody.cells.map((_unused, i) => categoryLine(everybody, columns, i));
  if (shape === 'one-of') return [tableOf(lines)];
  return lines.map((line) => tableOf([line, complementLine(everybody, columns, line)]));
}

interface Cell {
  readonly count: number;
  readonly lower: number;
  readonly upper: number;
}

function categoryLine(
  everybody: OpenColumn,
  columns: readonly OpenColumn[],
  category: number,
): readonly Cell[] {
  const shown = columns.map((column) => boundsOf(column.cells[category]));
  const rest = (everybody.cells[category]?.count ?? 0) - shown.reduce((sum, { count }) => sum + count, 0);
  return [...shown, unpublished(rest)];
}

/** A shown 0 may be 0 to 4; a cell shown above 0 has somebody in it. */
function boundsOf(cell: OpenCell | undefined): Cell {
  if (cell === undefined) return { count: 0, lower: 0, upper: 0 };
  const { count } = cell;
  const { shown } = perturbedCell(cell);
  return {
    count,
    lower: shown === 0 ? 0 : Math.max(1, shown - maximumNoise),
    upper: shown + maximumNoise,
  };
}

/** Who did not choose an option: follows from the base, and is not perturbed or shown by itself. */
function complementLine(
  everybody: OpenColumn,
  columns: readonly OpenColumn[],
  chosen: readonly Cell[],
): readonly Cell[] {
  const rest = everybody.base - columns.reduce((sum, { base }) => sum + base, 0);
  return [...columns.map(({ base }) => base), rest].map((base, j) =>
    unpublished(base - (chosen[j]?.count ?? 0)),
  );
}

function unpublished(count: number): Cell {
  return { count, lower: 0, upper: Infinity };
}

function tableOf(lines: readonly (readonly Cell[])[]): AttackedTable {
  const each = (key: keyof Cell): readonly (readonly number[])[] =>
    lines.map((line) => line.map((cell) => cell[key]));
  return { counts: each('count'), lower: each('lower'), upper: each('upper') };
}
