import type { TableCells } from '../cells/cell-source.ts';
import type { DesignSize } from '../cells/prepared-design.ts';
import type { NumberSums } from './number-sums.ts';
import type { PsuFrame } from './psu-design.ts';

/** A column of codes by its name in the table. */
export interface NamedColumn {
  readonly name: string;
  readonly categories: number;
}

/** A column, among everybody or in each group of `by`. */
export interface WantedSums<Column = NamedColumn> {
  readonly column: Column;
  readonly by?: NamedColumn;
}

export type ColumnKinds = Readonly<Record<string, { readonly kind: 'coded' | 'number' }>>;

/** Where the sums behind tables come from: typed arrays, or a database that has added them up already. */
export interface TableSource {
  readonly columns: ColumnKinds;
  readonly design: PsuFrame;
  readonly size: DesignSize;
  readonly cells: (wanted: WantedSums) => TableCells;
  /** One entry per group; without groups, one. */
  readonly numbers: (wanted: WantedSums<string>) => readonly NumberSums[];
}
