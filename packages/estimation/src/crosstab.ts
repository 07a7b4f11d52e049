import type { CodedColumn, CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { orderFreeSum, type Compat, type Design } from '@langnghe/weighting';
import { categoriesOf } from './analysed.ts';
import { designEffects } from './design-effect.ts';
import { restrict, weightsInDomain } from './domain.ts';
import { estimationIssue } from './issues.ts';
import { meanStatistic } from './mean.ts';
import { evaluateWithOrWithoutError, standardErrors, type Evaluated, type Statistic } from './statistic.ts';
import { totalStatistic } from './total.ts';

/** The cells of a two-way table as 0/1 columns, the row variable varying fastest. */
export interface Cells {
  readonly row: CodedColumn;
  readonly column: CodedColumn;
  readonly indicators: readonly Float64Array[];
  /** 1 where neither variable is missing. */
  readonly complete: Uint8Array;
}

export const mostCells = 2500;

export function crossedCells(table: CodedTable, row: string, column: string): Checked<Cells> {
  const [a, b] = [categoriesOf(table, row), categoriesOf(table, column)];
  if (!a.ok) return a;
  if (!b.ok) return b;
  const [rows, columns] = [a.value.levels.length, b.value.levels.length];
  if (rows * columns > mostCells) {
    const values = { variable: `${row} × ${column}`, categories: rows * columns, limit: mostCells };
    return refused([estimationIssue('estimate.too-many-categories', { field: row }, values)]);
  }
  const indicators = Array.from({ length: rows * columns }, () => new Float64Array(table.rows));
  const complete = new Uint8Array(table.rows);
  for (let i = 0; i < table.rows; i++) {
    const [r, c] = [a.value.codes[i] ?? 0, b.value.codes[i] ?? 0];
    if (r === 0 || c === 0) continue;
    complete[i] = 1;
    const cell = indicators[(c - 1) * rows + r - 1];
    if (cell !== undefined) cell[i] = 1;
  }
  return accepted({ row: a.value, column: b.value, indicators, complete });
}

/** Estimates and standard errors of the cells of a table, by rows. */
export interface CellTable {
  readonly est: readonly (readonly number[])[];
  readonly se: readonly (readonly number[])[];
}

export interface Crosstab {
  readonly rowLevels: readonly string[];
  readonly columnLevels: readonly string[];
  readonly total: CellTable;
  readonly joint: CellTable & { readonly deff: readonly (readonly (number | null)[])[] };
  /** Shares within each row. */
  readonly rowShares: CellTable;
  /** Shares within each column. */
  readonly columnShares: CellTable;
}

/**
 * A two-way table: totals of the cells, their shares of all, of their row and of their column, each with its standard
 * error. Rows missing either variable are outside the domain. docs/methods/crosstab.md
 */
export function crosstab(
  table: CodedTable,
  design: Design,
  row: string,
  column: string,
  compat?: Compat,
): Checked<Crosstab> {
  const cells = crossedCells(table, row, column);
  if (!cells.ok) return cells;
  const { indicators, complete } = cells.value;
  const used = restrict(design, complete);
  if (weightsInDomain(used).every((w) => w === 0)) {
    return refused([
      estimationIssue('estimate.nothing-to-estimate', { field: row }, { variable: `${row} × ${column}` }),
    ]);
  }
  const rows = cells.value.row.levels.length;
  const total = evaluateWithOrWithoutError(used, totalStatistic(indicators));
  if (!total.ok) return total;
  const joint = evaluateWithOrWithoutError(used, meanStatistic(indicators));
  if (!joint.ok) return joint;
  const byRow = evaluateWithOrWithoutError(
    used,
    sharesWithin(indicators, (cell) => cell % rows),
  );
  if (!byRow.ok) return byRow;
  const byColumn = evaluateWithOrWithoutError(
    used,
    sharesWithin(indicators, (cell) => Math.floor(cell / rows)),
  );
  if (!byColumn.ok) return byColumn;
  const deff = designEffects(used, indicators, joint.value, 'wor', 'mean', compat);
  const asTable = (one: Evaluated): CellTable => ({
    est: byRows(one.estimate, rows),
    se: byRows(standardErrors(one), rows),
  });
  return accepted(
    {
      rowLevels: cells.value.row.levels,
      columnLevels: cells.value.column.levels,
      total: asTable(total.value),
      joint: { ...asTable(joint.value), deff: byRows(deff, rows) },
      rowShares: asTable(byRow.value),
      columnShares: asTable(byColumn.value),
    },
    joint.issues,
  );
}

function byRows<T>(cells: ArrayLike<T>, rows: number): T[][] {
  const list = Array.from(cells);
  return Array.from({ length: rows }, (_, r) => list.filter((_cell, i) => i % rows === r));
}

/** Shares of cells within the group that `groupOf` puts them in: ratios of a cell's total to its group's. */
function sharesWithin(indicators: readonly Float64Array[], groupOf: (cell: number) => number): Statistic {
  const shares = (weight: Float64Array): { share: Float64Array; group: Float64Array } => {
    const totals = indicators.map((one) => orderFreeSum(weight.map((w, k) => w * (one[k] ?? 0))));
    const groups = new Map<number, number>();
    totals.forEach((total, cell) => groups.set(groupOf(cell), (groups.get(groupOf(cell)) ?? 0) + total));
    const group = Float64Array.from(totals, (_, cell) => groups.get(groupOf(cell)) ?? 0);
    return { share: Float64Array.from(totals, (total, cell) => total / (group[cell] ?? 0)), group };
  };
  return {
    value: (weight) => shares(weight).share,
    influence: (weight, share) => {
      const { group } = shares(weight);
      const members = new Map<number, Float64Array>();
      indicators.forEach((one, cell) => {
        const sum = members.get(groupOf(cell)) ?? new Float64Array(one.length);
        members.set(
          groupOf(cell),
          sum.map((value, k) => value + (one[k] ?? 0)),
        );
      });
      return indicators.map((one, cell) => {
        const inGroup = members.get(groupOf(cell));
        return weight.map(
          (w, k) => (w * ((one[k] ?? 0) - (share[cell] ?? 0) * (inGroup?.[k] ?? 0))) / (group[cell] ?? 0),
        );
      });
    },
  };
}
