import type { Variable } from '@langnghe/dataset';
import type { ProtectedTable } from '@langnghe/disclosure';
import { difference, type Difference } from './difference.ts';
import { comparedFigures } from './figures-of.ts';

/** One figure in two groups of a break. */
export interface GroupDifference extends Difference {
  readonly categories: readonly string[];
  /** Of the first group and of the second: categories of the break (several where groups were merged). */
  readonly groups: readonly [readonly string[], readonly string[]];
  readonly values: readonly [number, number];
}

/** Every pair of groups of a table by group, for every figure that is compared. */
export function groupDifferences(
  table: ProtectedTable,
  variable: Variable,
  summed: readonly string[] | null,
  degreesOfFreedom: number,
): readonly GroupDifference[] {
  const groups = table.columns
    .filter(({ groups: members }) => members.length > 0)
    .map((column) => ({
      members: column.groups,
      figures: comparedFigures(column, table, variable, summed, degreesOfFreedom),
    }));
  return groups.flatMap((first, i) =>
    groups.slice(i + 1).flatMap((second) =>
      first.figures.flatMap(({ categories, figure }) => {
        const other = second.figures.find((one) => one.categories.join(' ') === categories.join(' '));
        if (other === undefined) return [];
        return [
          {
            ...difference(figure, other.figure),
            categories,
            groups: [first.members, second.members] as const,
            values: [figure.value, other.figure.value] as const,
          },
        ];
      }),
    ),
  );
}
