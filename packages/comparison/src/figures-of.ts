import type { ProtectedColumn, ProtectedTable } from '@langnghe/disclosure';
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
 * standard error, is left out.
 */
export function comparedFigures(
  column: ProtectedColumn,
  table: Pick<ProtectedTable, 'statistic'>,
  variable: Variable,
  summed: readonly string[] | null,
): readonly ComparedFigure[] {
  const step = 10 ** -(table.statistic === 'share' ? 2 + column.decimals : column.decimals);
  if (summed !== null && summed.length > 1) {
    const sum = column.sums?.find(({ categories }) => sameMembers(categories, summed));
    return sum?.standardError === undefined
      ? []
      : [{ categories: summed, figure: { value: sum.value, standardError: sum.standardError, step } }];
  }
  const opinions =
    variable.kind === 'category' || variable.kind === 'set'
      ? new Set(variable.categories.flatMap(({ value, role }) => (role === 'substantive' ? [value] : [])))
      : null;
  return column.rows.flatMap(({ category, value, standardError }) => {
    if (value === null || standardError === undefined) return [];
    if (category === null) return [{ categories: [], figure: { value, standardError, step } }];
    const wanted = summed === null ? opinions?.has(category) === true : summed.includes(category);
    return wanted ? [{ categories: [category], figure: { value, standardError, step } }] : [];
  });
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
