import { mergedColumns } from './merge.ts';
import type { OpenColumn } from './open-column.ts';
import { perturbedShares, type ShareShape } from './perturbed-shares.ts';
import { exactly, type TreatedColumn } from './treatment.ts';
import type { ProtectionRules } from './rules.ts';

/** Why a column may not stand as it is; null = it may. */
export type Concern = 'small' | 'dominant' | 'weights' | 'contributions';

export function concernAbout(
  column: OpenColumn,
  rules: ProtectionRules,
  shape: ShareShape | 'mean',
): Concern | null {
  if (column.base < rules.minimumBase) return 'small';
  if (concentrated(column, rules)) return 'weights';
  if (dominated(column, rules)) return 'contributions';
  return shape !== 'mean' && isDominant(column, rules, shape) ? 'dominant' : null;
}

function concentrated({ weights }: OpenColumn, rules: ProtectionRules): boolean {
  const { largest, second, total } = weights;
  return largest > rules.topWeight * total || largest + second > rules.topTwoWeights * total;
}

/** p % rule: who knows the second largest value must not learn the largest to within p %. */
function dominated({ contributions }: OpenColumn, rules: ProtectionRules): boolean {
  if (contributions === undefined || contributions.total === 0) return false;
  const { largest, second, total } = contributions;
  return total - largest - second < rules.contribution * largest;
}

/** R5: nearly everybody of a small column says the same, in truth or, where it is treated already, as published. */
export function isDominant(
  column: OpenColumn | TreatedColumn,
  rules: ProtectionRules,
  shape: ShareShape,
): boolean {
  if (column.base >= rules.dominanceBase) return false;
  const treatments =
    'treatments' in column ? column.treatments : column.cells.map(({ count }) => exactly(count));
  const published = perturbedShares({ ...column, treatments }, shape);
  return column.cells.some(
    ({ estimate }, i) => Math.max(estimate, published[i]?.share ?? 0) >= rules.dominantShare,
  );
}

/**
 * Merges neighbours until nothing speaks against any column. Every answer stays in a published column, so that the
 * column of everybody reveals nothing of a column left out; one column alone is no break, and gives an empty list.
 */
export function mergedUntilSafe(
  columns: readonly OpenColumn[],
  rules: ProtectionRules,
  shape: ShareShape | 'mean',
): readonly OpenColumn[] {
  let current = columns;
  while (current.length > 1) {
    const worst = smallest(current.filter((column) => concernAbout(column, rules, shape) !== null));
    if (worst === undefined) return current;
    current = mergedWithNeighbour(current, current.indexOf(worst), shape);
  }
  return [];
}

/** With the smaller of its neighbours in codebook order. */
export function mergedWithNeighbour(
  columns: readonly OpenColumn[],
  at: number,
  shape: ShareShape | 'mean',
): readonly OpenColumn[] {
  const left = columns[at - 1];
  const right = columns[at + 1];
  const joinLeft = left !== undefined && (right === undefined || left.base <= right.base);
  const from = joinLeft ? at - 1 : at;
  const pair = columns.slice(from, from + 2) as [OpenColumn, OpenColumn];
  const merged = mergedColumns(...pair, shape === 'mean' ? 'mean' : 'share');
  return [...columns.slice(0, from), merged, ...columns.slice(from + 2)];
}

export function smallest(columns: readonly OpenColumn[]): OpenColumn | undefined {
  return columns.reduce<OpenColumn | undefined>(
    (least, column) => (least === undefined || column.base < least.base ? column : least),
    undefined,
  );
}
