import type { OpenColumn } from './open-column.ts';
import type { ShareShape } from './perturbed-shares.ts';
import type { ProtectionEntry } from './publishable.ts';
import type { TreatedColumn } from './treatment.ts';

export const protectionMethods = ['cell-key', 'rounding', 'suppression', 'differential-privacy'] as const;
export type ProtectionMethod = (typeof protectionMethods)[number];

/** How counts are kept from telling of single people; one for a whole publication. docs/methods/ has a page of each. */
export interface CountProtection {
  readonly method: ProtectionMethod;
  /** Numbers of the method, for the record that is published. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Of so few people in all that no group shows them; none where the method needs no such rule. */
  readonly rareUnder: number;
  /** A table's columns as estimated, before any are merged: the column of everybody, then the groups. */
  readonly opened: (table: TableIdentity, columns: readonly OpenColumn[]) => readonly OpenColumn[];
  /** The column of everybody, the same in every table of its variable. */
  readonly everybody: (table: TableIdentity, column: OpenColumn) => TreatedColumn;
  /** The groups of a break as they would be published. */
  readonly groups: (
    table: TableIdentity,
    everybody: TreatedColumn,
    columns: readonly OpenColumn[],
  ) => readonly TreatedColumn[];
  /** Whether nobody may work out a cell of so many people; of others the method publishes the true count. */
  readonly guards: (count: number) => boolean;
  /** What readers are told of the method as a whole. */
  readonly log: () => readonly ProtectionEntry[];
}

export interface TableIdentity {
  readonly id: string;
  readonly variable: string;
  readonly shape: ShareShape | 'mean';
}
