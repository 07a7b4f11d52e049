import { attackedTables } from './attacked-table.ts';
import { cellBounds, type AttackedTable } from './cell-bounds.ts';
import type { OpenColumn } from './open-column.ts';
import type { ShareShape } from './perturbed-shares.ts';
import type { ProtectionRules } from './rules.ts';
import type { TreatedColumn } from './treatment.ts';

export interface Audit {
  readonly cells: number;
  /** Indices into the published columns of those with a cell known too well; the unpublished rest has their number. */
  readonly weak: readonly number[];
}

export interface Auditing {
  readonly shape: ShareShape;
  readonly rules: ProtectionRules;
  /** Counts that nobody may work out; others the method publishes as they are. */
  readonly guards: (count: number) => boolean;
}

/**
 * R8: an attacker who knows every one-way margin exactly, and that noise is at most 4, must stay unsure of every cell by
 * `auditWidth` people, by `auditWidthOfSmall` where fewer than `smallCount` are in it. Where the margins alone leave less
 * room than that, the table must not take any of it.
 */
export function audited(
  everybody: OpenColumn,
  columns: readonly TreatedColumn[],
  { shape, rules, guards }: Auditing,
): Audit {
  const tables = attackedTables(everybody, columns, shape);
  const weak = new Set<number>();
  let cells = 0;
  for (const table of tables)
    for (const [i, line] of table.counts.entries())
      for (const [j, count] of line.entries()) {
        if (!guards(count)) continue;
        cells++;
        const [least, greatest] = cellBounds(table, i, j);
        if (greatest - least < wantedWidth(table, { i, j, count }, rules)) weak.add(j);
      }
  return { cells, weak: [...weak].sort((a, b) => a - b) };
}

function wantedWidth(
  { counts }: AttackedTable,
  { i, j, count }: { readonly i: number; readonly j: number; readonly count: number },
  rules: ProtectionRules,
): number {
  const wanted = count < rules.smallCount ? rules.auditWidthOfSmall : rules.auditWidth;
  return Math.min(wanted, widthByMargins(counts, i, j));
}

/** Bounds of Fréchet: from the largest overlap that the margins force to the smaller margin. */
function widthByMargins(counts: AttackedTable['counts'], i: number, j: number): number {
  const total = (line: readonly number[]): number => line.reduce((sum, count) => sum + count, 0);
  const row = total(counts[i] ?? []);
  const column = total(counts.map((line) => line[j] ?? 0));
  const all = total(counts.map(total));
  return Math.min(row, column) - Math.max(0, row + column - all);
}
