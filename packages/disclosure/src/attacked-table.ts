import type { AttackedTable } from './cell-bounds.ts';
import type { OpenColumn } from './open-column.ts';
import type { ShareShape } from './perturbed-shares.ts';
import type { TreatedColumn } from './treatment.ts';

/**
 * The tables an attacker can set up from one published break: of a `one-of` question all its categories, of an `any-of`
 * question each option with its complement. Last comes the column nobody published, of the people without a group: it
 * follows from the margins, which averaging over many questions gives exactly.
 */
export function attackedTables(
  everybody: OpenColumn,
  columns: readonly TreatedColumn[],
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
  columns: readonly TreatedColumn[],
  category: number,
): readonly Cell[] {
  const shown = columns.map(({ cells, treatments }): Cell => {
    const { count } = cells[category] ?? { count: 0 };
    const { lower, upper } = treatments[category] ?? { lower: 0, upper: 0 };
    return { count, lower, upper };
  });
  const rest = (everybody.cells[category]?.count ?? 0) - shown.reduce((sum, { count }) => sum + count, 0);
  return [...shown, unpublished(rest)];
}

/** Who did not choose an option: follows from the base, and is neither changed nor shown by itself. */
function complementLine(
  everybody: OpenColumn,
  columns: readonly TreatedColumn[],
  chosen: readonly Cell[],
): readonly Cell[] {
  const rest = trueBase(everybody) - columns.reduce((sum, column) => sum + trueBase(column), 0);
  return [...columns.map(trueBase), rest].map((base, j) => {
    const { count, lower, upper } = chosen[j] ?? unpublished(0);
    const others = base - count;
    return lower === upper ? { count: others, lower: others, upper: others } : unpublished(others);
  });
}

function trueBase({ answered, base }: OpenColumn): number {
  return answered ?? base;
}

function unpublished(count: number): Cell {
  return { count, lower: 0, upper: Infinity };
}

function tableOf(lines: readonly (readonly Cell[])[]): AttackedTable {
  const each = (key: keyof Cell): readonly (readonly number[])[] =>
    lines.map((line) => line.map((cell) => cell[key]));
  return { counts: each('count'), lower: each('lower'), upper: each('upper') };
}
