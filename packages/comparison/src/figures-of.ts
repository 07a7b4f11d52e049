import type { ProtectedColumn, ProtectedRow, ProtectedTable } from '@langnghe/disclosure';
import type { Variable } from '@langnghe/dataset';
import type { PublishedFigure } from './published-figure.ts';

/** What of a table is compared: its mean, the sum of some categories, or each category. */
export interface ComparedFigure {
  /** Categories together; empty = the mean. */
  readonly categories: readonly string[];
  readonly figure: PublishedFigure;
}

/**
 * The figures of a column that are worth comparing: of a scale the upper steps together (`summed`), so that one opinion
 * is tested once; of other questions each substantive category; of a number its mean. What is masked, or has no
 * standard error, is left out. `ofEverybody`: degrees of freedom of the whole sample.
 */
export function comparedFigures(
  column: ProtectedColumn,
  table: Pick<ProtectedTable, 'statistic'>,
  variable: Variable,
  summed: readonly string[] | null,
  ofEverybody: number,
): readonly ComparedFigure[] {
  const degreesOfFreedom = column.degreesOfFreedom ?? ofEverybody;
  if (!(degreesOfFreedom > 0)) return [];
  const step = 10 ** -(table.statistic === 'share' ? 2 + column.decimals : column.decimals);
  const correction = fewClusters(degreesOfFreedom, ofEverybody);
  const compared = (
    categories: readonly string[],
    { value, standardError }: Pick<ProtectedRow, 'value' | 'standardError'>,
  ): readonly ComparedFigure[] =>
    value === null || standardError === undefined
      ? []
      : [
          {
            categories,
            figure: { value, standardError: standardError * correction, degreesOfFreedom, step },
          },
        ];
  if (summed !== null && summed.length > 1) {
    const sum = column.sums?.find(({ categories }) => sameMembers(categories, summed));
    return sum === undefined ? [] : compared(summed, sum);
  }
  const opinions = new Set(
    'categories' in variable
      ? variable.categories.flatMap(({ value, role }) => (role === 'substantive' ? [value] : []))
      : [],
  );
  return column.rows.flatMap((row) => {
    if (row.category === null) return compared([], row);
    const wanted = summed === null ? opinions.has(row.category) : summed.includes(row.category);
    return wanted ? compared([row.category], row) : [];
  });
}

/**
 * The variance of a group that few clusters fall into is estimated with n/(n − 1) of all clusters; with m/(m − 1) of its
 * own clusters it is no longer too small. A factor of the standard error; 1 for groups that cut across all clusters.
 */
function fewClusters(own: number, all: number): number {
  return all > own ? Math.sqrt((own + 1) / own / ((all + 1) / all)) : 1;
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
