import { audited } from './audit.ts';
import type { OpenColumn } from './open-column.ts';
import type { ShareShape } from './perturbed-shares.ts';
import { mergedUntilSafe, mergedWithNeighbour, smallest } from './publishable-columns.ts';
import type { ProtectionRules } from './rules.ts';

export interface AuditedColumns {
  /** Empty = the break cannot be published. */
  readonly columns: readonly OpenColumn[];
  /** Cells that an attacker was tried on, in the columns as published. */
  readonly cells: number;
  /** Columns as they are for the audit's sake, and not for the other rules'; all of them where the break falls. */
  readonly mergedByAudit: readonly OpenColumn[];
  readonly withheldBy: 'small' | 'audit' | null;
}

/** R8 after the other rules: what an attacker could work out is merged on, until there is nothing he can. */
export function mergedUntilAudited(
  everybody: OpenColumn,
  groups: readonly OpenColumn[],
  rules: ProtectionRules,
  shape: ShareShape | 'mean',
): AuditedColumns {
  let columns = mergedUntilSafe(groups, rules, shape);
  if (columns.length === 0) return { columns, cells: 0, mergedByAudit: [], withheldBy: 'small' };
  if (shape === 'mean') return { columns, cells: 0, mergedByAudit: [], withheldBy: null };
  const before = new Set(columns.map(named));
  while (columns.length > 1) {
    const { weak, cells } = audited(everybody, columns, shape, rules);
    if (weak.length === 0) {
      const mergedByAudit = columns.filter((column) => !before.has(named(column)));
      return { columns, cells, mergedByAudit, withheldBy: null };
    }
    columns = mergedUntilSafe(mergedWithNeighbour(columns, weakest(columns, weak), shape), rules, shape);
  }
  return { columns: [], cells: 0, mergedByAudit: [], withheldBy: 'audit' };
}

/** The smallest column with a weak cell; where only the people without a group are too well known, the smallest. */
function weakest(columns: readonly OpenColumn[], weak: readonly number[]): number {
  const candidates = weak.flatMap((j) => columns[j] ?? []);
  const worst = smallest(candidates.length > 0 ? candidates : columns);
  return worst === undefined ? 0 : columns.indexOf(worst);
}

function named({ groups }: OpenColumn): string {
  return JSON.stringify(groups);
}
