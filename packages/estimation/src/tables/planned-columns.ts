import type { Variable } from '@langnghe/dataset';
import { accepted, type Checked } from '@langnghe/language';
import type { EstimatedColumn, PlannedTable } from '../estimates.ts';
import { meanColumn } from './mean-column.ts';
import { codedColumn, numberColumn, optionColumns } from './planned-variable.ts';
import { shareColumn, type ShareColumn } from './share-column.ts';
import type { ColumnKinds, NamedColumn, TableSource, WantedSums } from './table-source.ts';

export interface Groups extends NamedColumn {
  readonly values: readonly string[];
}

/** The columns of a table: one per group, or the single one of everybody. */
export function plannedColumns(
  source: TableSource,
  variable: Variable,
  planned: PlannedTable,
  groups?: Groups,
): Checked<EstimatedColumn[]> {
  return planned.statistic === 'mean'
    ? meanColumns(source, variable, planned.id, groups)
    : shareColumns(source, variable, planned.id, groups);
}

/** The cells that the columns of a table will ask for, if it can be made; means ask for none. */
export function plannedCells(
  columns: ColumnKinds,
  variable: Variable,
  planned: PlannedTable,
  groups?: Groups,
): WantedSums[] {
  if (planned.statistic === 'mean') return [];
  const coded = codedParts(columns, variable, planned.id);
  if (!coded.ok) return [];
  return coded.value.map((column) => (groups === undefined ? { column } : { column, by: groups }));
}

/** The numbers that they will ask for. */
export function plannedNumbers(
  columns: ColumnKinds,
  variable: Variable,
  planned: PlannedTable,
  groups?: Groups,
): WantedSums<string>[] {
  if (planned.statistic !== 'mean') return [];
  const name = numberColumn(columns, variable, planned.id);
  if (!name.ok) return [];
  return [groups === undefined ? { column: name.value } : { column: name.value, by: groups }];
}

function labels(groups: Groups | undefined): readonly (string | null)[] {
  return groups?.values ?? [null];
}

function shareColumns(
  source: TableSource,
  variable: Variable,
  field: string,
  groups: Groups | undefined,
): Checked<EstimatedColumn[]> {
  const coded = codedParts(source.columns, variable, field);
  if (!coded.ok) return coded;
  const categories = 'categories' in variable ? variable.categories.map((one) => one.value) : [];
  const cells = coded.value.map((column) =>
    source.cells(groups === undefined ? { column } : { column, by: groups }),
  );
  const halves = scaleHalves(variable);
  const columns: EstimatedColumn[] = [];
  for (const [index, group] of labels(groups).entries()) {
    const made: ShareColumn[] = [];
    for (const part of cells) {
      const column = shareColumn(source.design, part, index, halves);
      if (!column.ok) return column;
      made.push(column.value);
    }
    const shares =
      variable.kind === 'set' ? made.flatMap((column) => column.shares.slice(1)) : (made[0]?.shares ?? []);
    const rows = shares.map((share, k) => ({ category: categories[k] ?? null, ...share }));
    const sums = (made[0]?.sums ?? []).map((sum, k) => ({
      categories: (halves[k] ?? []).map((category) => categories[category] ?? ''),
      ...sum,
    }));
    columns.push({ ...bases(made[0]), group, rows, ...(sums.length === 0 ? {} : { sums }) });
  }
  return accepted(columns);
}

/**
 * Indices of the lower and of the upper steps of a scale, without the middle step of an odd one: what «agree» and
 * «disagree» mean. None where a half has a single step, which has its own share.
 */
function scaleHalves(variable: Variable): readonly (readonly number[])[] {
  if (variable.kind !== 'category' || !variable.ordered) return [];
  const steps = variable.categories.flatMap(({ role }, k) => (role === 'substantive' ? [k] : []));
  const half = Math.floor(steps.length / 2);
  return half < 2 ? [] : [steps.slice(0, half), steps.slice(-half)];
}

/** Select-one: the column itself. Select-multiple: a column of not chosen and chosen per option. */
function codedParts(columns: ColumnKinds, variable: Variable, field: string): Checked<NamedColumn[]> {
  if (variable.kind === 'set') return optionColumns(columns, variable, field);
  const coded = codedColumn(columns, variable, field);
  return coded.ok ? accepted([coded.value]) : coded;
}

function meanColumns(
  source: TableSource,
  variable: Variable,
  field: string,
  groups: Groups | undefined,
): Checked<EstimatedColumn[]> {
  const name = numberColumn(source.columns, variable, field);
  if (!name.ok) return name;
  const sums = source.numbers(
    groups === undefined ? { column: name.value } : { column: name.value, by: groups },
  );
  const columns: EstimatedColumn[] = [];
  for (const [index, group] of labels(groups).entries()) {
    const ofGroup = sums[index];
    if (ofGroup === undefined) throw new Error(`no sums of ${name.value} for group ${index}`);
    const column = meanColumn(source.design, ofGroup);
    if (!column.ok) return column;
    const rows = column.value.mean === null ? [] : [{ category: null, ...column.value.mean }];
    columns.push({ ...bases(column.value), group, rows });
  }
  return accepted(columns);
}

type Bases = Pick<EstimatedColumn, 'base' | 'weightedBase' | 'degreesOfFreedom'>;

function bases(column: Bases | undefined): Bases {
  return {
    base: column?.base ?? 0,
    weightedBase: column?.weightedBase ?? 0,
    degreesOfFreedom: column?.degreesOfFreedom ?? 0,
  };
}
