import type { Codebook, CodedColumn, CodedTable } from '@langnghe/dataset';
import type { PlannedTable, TablePlan } from '@langnghe/estimation';
import { extremes, within, type Range } from './extremes.ts';
import { privacyLimits } from './privacy-budget.ts';

/** What protection must know of the rows behind each estimate, and estimates do not say. Secret until the release. */
export interface CellKeys {
  /** By table id: first the column of everybody, then one per group. */
  readonly tables: Readonly<Record<string, readonly ColumnKeys[]>>;
}

export interface ColumnKeys {
  readonly group: string | null;
  /** Sum of the record keys of a cell's rows, modulo 2^32; a mean has one cell with category null. */
  readonly cells: readonly CellKey[];
  /** Of the rows of everybody who answered; the bounded sums are in its multiples. */
  readonly meanWeight: number;
  /** Weights, none above three times the mean, added up. */
  readonly boundedBase: number;
  /** What a number can be, as the questionnaire has it. */
  readonly range?: Range;
  /** By how much top and bottom coding moves a mean. */
  readonly coding?: number;
  /** The two greatest weights of the column and the sum of all. */
  readonly weights: Concentration;
  /** The two greatest absolute values behind a mean, coded, and the sum of all; absent for shares. */
  readonly contributions?: Concentration;
}

export interface CellKey {
  readonly category: string | null;
  readonly key: number;
  /** Bounded weights of the rows; for a mean, times the distance from the middle of the range in halves of it. */
  readonly bounded: number;
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
  codebook?: Codebook,
): CellKeys {
  if (recordKeys.length !== table.rows)
    throw new Error(`${recordKeys.length} record keys for ${table.rows} rows`);
  const weight = weights ?? new Float64Array(table.rows).fill(1);
  return {
    tables: Object.fromEntries(
      plan.tables.map((planned) => {
        const range = rangeOf(planned.variable, codebook);
        return [planned.id, columnsOf(table, { recordKeys, weight, range }, planned)];
      }),
    ),
  };
}

/** Both ends, where the questionnaire has them. */
function rangeOf(name: string, codebook: Codebook | undefined): Range | undefined {
  const variable = codebook?.variables.find((one) => one.name === name);
  if (variable?.kind !== 'number' || variable.minimum === undefined || variable.maximum === undefined)
    return undefined;
  return { minimum: variable.minimum, maximum: variable.maximum };
}

type RowPredicate = (row: number) => boolean;

interface Rows {
  readonly recordKeys: Uint32Array;
  readonly weight: Float64Array;
  readonly range: Range | undefined;
}

function columnsOf(
  table: CodedTable,
  { recordKeys, weight, range }: Rows,
  planned: PlannedTable,
): readonly ColumnKeys[] {
  const { answered, cells, value } = question(table, planned.variable);
  const everyRow: number[] = [];
  for (let row = 0; row < table.rows; row++) if (answered(row)) everyRow.push(row);
  const weightOf = (row: number): number => weight[row] ?? 0;
  const meanWeight = sum(everyRow, weightOf) / Math.max(1, everyRow.length);
  const bounded = (row: number): number =>
    meanWeight === 0 ? 0 : Math.min(privacyLimits.maximumWeight, weightOf(row) / meanWeight);
  const coded = value === undefined ? undefined : within(value, extremes(everyRow.map(value)));
  const column = (group: string | null, rows: readonly number[]): ColumnKeys => ({
    group,
    cells: cells.map(({ category, has }) => {
      const own = rows.filter(has);
      const part = value === undefined ? bounded : (row: number) => bounded(row) * centred(value(row), range);
      return {
        category,
        key: own.reduce((total, row) => (total + (recordKeys[row] ?? 0)) >>> 0, 0),
        bounded: sum(own, part),
      };
    }),
    meanWeight,
    boundedBase: sum(rows, bounded),
    ...(range === undefined ? {} : { range }),
    weights: concentration(rows.map(weightOf)),
    ...(value === undefined || coded === undefined
      ? {}
      : {
          coding: weightedMean(rows, weightOf, (row) => coded(row) - value(row)),
          contributions: concentration(rows.map((row) => Math.abs(coded(row)))),
        }),
  });
  if (planned.by === undefined) return [column(null, everyRow)];
  const by = codedColumn(table, planned.by);
  const groups = by.levels.map((): number[] => []);
  for (const row of everyRow) groups[(by.codes[row] ?? 0) - 1]?.push(row);
  return [column(null, everyRow), ...by.levels.map((level, k) => column(level, groups[k] ?? []))];
}

/** From −1 at the least a number can be to 1 at the greatest. */
function centred(value: number, range: Range | undefined): number {
  if (range === undefined || range.maximum === range.minimum) return 0;
  const half = (range.maximum - range.minimum) / 2;
  return Math.min(1, Math.max(-1, (value - range.minimum - half) / half));
}

function sum(rows: readonly number[], of: (row: number) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

function weightedMean(
  rows: readonly number[],
  weight: (row: number) => number,
  of: (row: number) => number,
): number {
  const all = sum(rows, weight);
  return all === 0 ? 0 : sum(rows, (row) => weight(row) * of(row)) / all;
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
  const any = codedColumn(table, first);
  return {
    answered: (row) => (any.codes[row] ?? 0) !== 0,
    cells: options.map((option) => {
      const { codes } = codedColumn(table, option);
      return { category: option.slice(prefix.length), has: (row) => codes[row] === 2 };
    }),
  };
}

function codedColumn(table: CodedTable, name: string): CodedColumn {
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
