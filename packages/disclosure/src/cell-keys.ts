import type { CodedColumn, CodedTable } from '@langnghe/dataset';
import type { PlannedTable, TablePlan } from '@langnghe/estimation';

/** What protection must know of the rows behind each estimate, and estimates do not say. Secret until the release. */
export interface CellKeys {
  /** By table id: first the column of everybody, then one per group. */
  readonly tables: Readonly<Record<string, readonly ColumnKeys[]>>;
}

export interface ColumnKeys {
  readonly group: string | null;
  /** Sum of the record keys of a cell's rows, modulo 2^32; a mean has one cell with category null. */
  readonly cells: readonly { readonly category: string | null; readonly key: number }[];
  /** The two greatest weights of the column and the sum of all. */
  readonly weights: Concentration;
  /** The two greatest absolute values behind a mean, and the sum of all; absent for shares. */
  readonly contributions?: Concentration;
}

export interface Concentration {
  readonly largest: number;
  readonly second: number;
  readonly total: number;
}

/**
 * Sums the record keys (one random 32-bit number a row, secret, never kept after the release) over every cell of the
 * plan. `weights` may be absent when all rows weigh the same.
 */
export function cellKeys(
  table: CodedTable,
  recordKeys: Uint32Array,
  plan: TablePlan,
  weights?: Float64Array,
): CellKeys {
  if (recordKeys.length !== table.rows)
    throw new Error(`${recordKeys.length} record keys for ${table.rows} rows`);
  const weight = weights ?? new Float64Array(table.rows).fill(1);
  return {
    tables: Object.fromEntries(
      plan.tables.map((planned) => [planned.id, columnsOf(table, recordKeys, weight, planned)]),
    ),
  };
}

type RowPredicate = (row: number) => boolean;

function columnsOf(
  table: CodedTable,
  recordKeys: Uint32Array,
  weight: Float64Array,
  planned: PlannedTable,
): readonly ColumnKeys[] {
  const { answered, cells, value } = question(table, planned.variable);
  const column = (group: string | null, within: RowPredicate): ColumnKeys => {
    const rows: number[] = [];
    for (let row = 0; row < table.rows; row++) if (within(row) && answered(row)) rows.push(row);
    return {
      group,
      cells: cells.map(({ category, has }) => ({
        category,
        key: rows.reduce((sum, row) => (has(row) ? (sum + (recordKeys[row] ?? 0)) >>> 0 : sum), 0),
      })),
      weights: concentration(rows.map((row) => weight[row] ?? 0)),
      ...(value === undefined
        ? {}
        : { contributions: concentration(rows.map((row) => Math.abs(value(row)))) }),
    };
  };
  const everybody = column(null, () => true);
  if (planned.by === undefined) return [everybody];
  const by = coded(table, planned.by);
  return [everybody, ...by.levels.map((level, k) => column(level, (row) => by.codes[row] === k + 1))];
}

interface QuestionCells {
  readonly answered: RowPredicate;
  readonly cells: readonly { readonly category: string | null; readonly has: RowPredicate }[];
  /** Numbers only. */
  readonly value?: (row: number) => number;
}

function question(table: CodedTable, name: string): QuestionCells {
  const column = table.columns[name];
  if (column === undefined) return setCells(table, name);
  if (column.kind === 'number') {
    const value = (row: number): number => column.values[row] ?? NaN;
    const answered = (row: number): boolean => !Number.isNaN(value(row));
    return { answered, cells: [{ category: null, has: answered }], value };
  }
  return {
    answered: (row) => (column.codes[row] ?? 0) !== 0,
    cells: column.levels.map((category, k) => ({ category, has: (row) => column.codes[row] === k + 1 })),
  };
}

/** select-multiple: one column per option; 0 = question not answered, 1 = not chosen, 2 = chosen. */
function setCells(table: CodedTable, name: string): QuestionCells {
  const prefix = `${name}__`;
  const options = Object.keys(table.columns).filter((column) => column.startsWith(prefix));
  const [first] = options;
  if (first === undefined) throw new Error(`no column for the variable ${name}`);
  const any = coded(table, first);
  return {
    answered: (row) => (any.codes[row] ?? 0) !== 0,
    cells: options.map((option) => {
      const { codes } = coded(table, option);
      return { category: option.slice(prefix.length), has: (row) => codes[row] === 2 };
    }),
  };
}

function coded(table: CodedTable, name: string): CodedColumn {
  const column = table.columns[name];
  if (column?.kind !== 'coded') throw new Error(`not a coded column: ${name}`);
  return column;
}

function concentration(values: readonly number[]): Concentration {
  let [largest, second, total] = [0, 0, 0];
  for (const value of values) {
    total += value;
    if (value > largest) [largest, second] = [value, largest];
    else if (value > second) second = value;
  }
  return { largest, second, total };
}
