import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { categoriesOf } from './analysed.ts';
import { estimationIssue } from './issues.ts';

/** One domain of a `by`: the value of each variable, and its rows. */
export interface Group {
  readonly by: Readonly<Record<string, string>>;
  readonly mask: Uint8Array;
}

/** More groups than this are no table for people, and each takes a pass over the rows. */
const mostGroups = 2000;

/**
 * The groups that `by` makes among the rows with weight, the first variable varying fastest; rows missing one of the
 * variables are in none.
 */
export function groupsBy(
  table: CodedTable,
  weight: Float64Array,
  variables: readonly string[],
): Checked<readonly Group[]> {
  let groups: Group[] = [{ by: {}, mask: Uint8Array.from(weight, (w) => (w === 0 ? 0 : 1)) }];
  for (const variable of variables) {
    const column = categoriesOf(table, variable);
    if (!column.ok) return column;
    const { codes, levels } = column.value;
    const crossed = groups.length * levels.length;
    if (crossed > mostGroups) {
      const values = { variable, categories: crossed, limit: mostGroups };
      return refused([estimationIssue('estimate.too-many-categories', { field: variable }, values)]);
    }
    groups = levels.flatMap((level, k) =>
      groups.map(({ by, mask }) => ({
        by: { ...by, [variable]: level },
        mask: mask.map((inside, row) => (inside === 1 && codes[row] === k + 1 ? 1 : 0)),
      })),
    );
    groups = groups.filter(({ mask }) => mask.includes(1));
  }
  return accepted(groups);
}
