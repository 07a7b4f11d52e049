import type { CrossedSums, CrossedTable } from './crossed-sums.ts';
import type { Expression } from './expression.ts';
import type { ColumnType, DerivedColumn } from './dialect.ts';
import type { Select, Selected } from './select.ts';

/** A database that adds up. What it cannot do it throws: queries come from programs, not from people. */
export interface SqlEngine {
  readonly name: string;
  readonly select: (select: Select) => Promise<Selected>;
  /** One table per crossing, in their order. */
  readonly crossedSums: (request: CrossedSums) => Promise<readonly CrossedTable[]>;
  /** Columns in the table's order of rows; NULL is 0 in whole numbers, NaN in doubles. */
  readonly columns: (table: string, columns: Readonly<Record<string, ColumnType>>) => Promise<Columns>;
  /**
   * The table's rows in its order, some thousand at a time, for tables larger than memory; columns that are nowhere NULL.
   * Absent where rows would have to travel.
   */
  readonly readParts?: (
    table: string,
    columns: Readonly<Record<string, ColumnType>>,
    take: (part: RowPart) => void,
  ) => Promise<void>;
  readonly createTable: (name: string, columns: Columns) => Promise<void>;
  readonly deriveTable: (
    name: string,
    from: string,
    columns: Readonly<Record<string, DerivedColumn>>,
    rows?: DerivedRows,
  ) => Promise<void>;
  readonly dropTable: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Some rows of a table; the values last until `take` returns. */
export interface RowPart {
  readonly rows: number;
  /** One entry a row; two for whole numbers of 64 bits, the low 32 bits first. */
  readonly columns: Columns;
}

/** Which rows become a table, and in which order. */
export interface DerivedRows {
  readonly where: Expression;
  readonly orderBy: string;
}

/** One entry a row. NaN in doubles stands for NULL. */
export type ColumnValues = Uint8Array | Uint16Array | Uint32Array | Float64Array;
export type Columns = Readonly<Record<string, ColumnValues>>;

export function typeOf(values: ColumnValues): ColumnType {
  if (values instanceof Uint8Array) return 'byte';
  if (values instanceof Uint16Array) return 'short';
  return values instanceof Uint32Array ? 'integer' : 'double';
}

export function emptyColumn(type: ColumnType, rows: number): ColumnValues {
  switch (type) {
    case 'byte':
      return new Uint8Array(rows);
    case 'short':
      return new Uint16Array(rows);
    case 'integer':
      return new Uint32Array(rows);
    case 'long':
      throw new Error('whole numbers of 64 bits are for sums, not for reading');
    case 'double':
      return new Float64Array(rows);
  }
}

export function rowsOf(columns: Columns): number {
  const lengths = new Set(Object.values(columns).map(({ length }) => length));
  if (lengths.size !== 1) throw new Error('columns of different lengths, or none');
  return [...lengths][0] ?? 0;
}
