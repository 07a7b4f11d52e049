import type { CountProtection, TableIdentity } from './count-protection.ts';
import { maximumNoise } from './noise-distribution.ts';
import type { OpenColumn } from './open-column.ts';
import { perturbedCell } from './perturb.ts';
import type { TreatedColumn } from './treatment.ts';

/** The default: the same people move by the same noise wherever they stand. docs/methods/cell-key.md */
export function cellKeyProtection(rareUnder: number): CountProtection {
  return {
    method: 'cell-key',
    parameters: { maximumNoise },
    rareUnder,
    opened: (_table, columns) => columns,
    everybody: perturbedColumn,
    groups: (table, _everybody, columns) => columns.map((column) => perturbedColumn(table, column)),
    guards: () => true,
    log: () => [{ code: 'noise', table: '', rule: 'R3', values: { maximum: maximumNoise } }],
  };
}

/** A shown 0 may be 0 to 4; a cell shown above 0 has somebody in it. */
function perturbedColumn({ shape }: TableIdentity, column: OpenColumn): TreatedColumn {
  return {
    ...column,
    treatments: column.cells.map((cell) => {
      const { shown, noise, variance } = perturbedCell(
        shape === 'mean' ? { ...cell, count: column.base } : cell,
      );
      const lower = shown === 0 ? 0 : Math.max(1, shown - maximumNoise);
      return { isShown: true, noise, variance, lower, upper: shown + maximumNoise };
    }),
  };
}
