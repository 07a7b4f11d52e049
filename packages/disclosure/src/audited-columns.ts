import { audited } from './audit.ts';
import type { CountProtection, TableIdentity } from './count-protection.ts';
import type { OpenColumn } from './open-column.ts';
import { isDominant, mergedUntilSafe, mergedWithNeighbour, smallest } from './publishable-columns.ts';
import type { ProtectionRules } from './rules.ts';
import type { TreatedColumn } from './treatment.ts';

export interface AuditedColumns {
  /** Empty = the break cannot be published. */
  readonly columns: readonly TreatedColumn[];
  /** Cells that an attacker was tried on, in the columns as published. */
  readonly cells: number;
  /** Columns as they are for the audit's sake, and not for the other rules'; all of them where the break falls. */
  readonly mergedByAudit: readonly OpenColumn[];
  readonly withheldBy: 'small' | 'audit' | null;
}

/** R8 after the other rules: what an attacker could work out is merged on, until there is nothing he can. */
export function mergedUntilAudited(
  everybody: TreatedColumn,
  groups: readonly OpenColumn[],
  { table, protection, rules }: Protecting,
): AuditedColumns {
  const { shape } = table;
  let columns = mergedUntilSafe(groups, rules, shape);
  if (columns.length === 0) return { columns: [], cells: 0, mergedByAudit: [], withheldBy: 'small' };
  const before = new Set(columns.map(named));
  while (columns.length > 1) {
    const treated = protection.groups(table, everybody, columns);
    const { weak, cells } = weakIn(everybody, treated, { table, protection, rules });
    if (weak.length === 0) {
      const mergedByAudit = treated.filter((column) => !before.has(named(column)));
      return { columns: treated, cells, mergedByAudit, withheldBy: null };
    }
    columns = mergedUntilSafe(mergedWithNeighbour(columns, weakest(columns, weak), shape), rules, shape);
  }
  return { columns: [], cells: 0, mergedByAudit: [], withheldBy: 'audit' };
}

export interface Protecting {
  readonly table: TableIdentity;
  readonly protection: CountProtection;
  readonly rules: ProtectionRules;
}

/** Columns with a cell that can be worked out, or that as published have one answer alone (R5). */
function weakIn(
  everybody: TreatedColumn,
  columns: readonly TreatedColumn[],
  { table: { shape }, protection, rules }: Protecting,
): { readonly weak: readonly number[]; readonly cells: number } {
  if (shape === 'mean') return { weak: [], cells: 0 };
  const dominant = [...columns.keys()].filter((j) => {
    const column = columns[j];
    return column !== undefined && isDominant(column, rules, shape);
  });
  if (dominant.length > 0) return { weak: dominant, cells: 0 };
  return audited(everybody, columns, { shape, rules, guards: protection.guards });
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
