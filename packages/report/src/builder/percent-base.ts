import type { ProtectedColumn, ProtectedTable } from '@langnghe/disclosure';
import type { PercentBase } from './table-choice.ts';

/**
 * Shares of another base, by group and row, worked out of published ones: a group counts as many people as its published
 * weighted base stands for. Null where a part is masked, or has no weighted base. Nothing that is not published goes in,
 * so that nothing can come out. docs/methods/table-builder.md
 */
export function sharesOfBase(
  { columns }: Pick<ProtectedTable, 'columns'>,
  base: Exclude<PercentBase, 'group'>,
): readonly (readonly (number | null)[])[] {
  const groups = columns.filter((column) => column.groups.length > 0);
  const people = groups.map(peopleOf);
  const everybody = total(groups.map(({ weightedBase }) => weightedBase ?? null));
  return people.map((rows) =>
    rows.map((count, row) =>
      ratio(count, base === 'all' ? everybody : total(people.map((own) => own[row] ?? null))),
    ),
  );
}

/** People of the population in each cell of a group. */
function peopleOf({ rows, weightedBase }: ProtectedColumn): readonly (number | null)[] {
  return rows.map(({ value }) =>
    value === null || weightedBase === undefined ? null : value * weightedBase,
  );
}

function total(parts: readonly (number | null)[]): number | null {
  return parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
