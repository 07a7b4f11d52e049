import type { Codebook } from '@langnghe/dataset';
import { accepted, hasErrors, refused, type Checked, type Issue } from '@langnghe/language';
import type { EstimatedColumn, EstimatedTable, Estimates, PlannedTable, TablePlan } from '../estimates.ts';
import { gapIssue } from '../gap-issues.ts';
import { plannedCells, plannedColumns, plannedNumbers, type Groups } from './planned-columns.ts';
import { codedColumn, variableOf } from './planned-variable.ts';
import type { PsuFrame } from './psu-design.ts';
import type { ColumnKinds, TableSource, WantedSums } from './table-source.ts';

/** What a plan's tables are made from besides sums. */
export interface PlanInput {
  readonly codebook: Codebook;
  readonly plan: TablePlan;
  readonly hashes: { readonly dataset: string; readonly weights: string };
}

type Everybody = Map<string, Checked<EstimatedColumn[]>>;

/** Tables under way: the column of everybody is the same in each break-down of a variable, so made once. */
export interface TablesMade {
  readonly everybody: Everybody;
  readonly tables: EstimatedTable[];
  readonly issues: Issue[];
}

export function noTables(): TablesMade {
  return { everybody: new Map(), tables: [], issues: [] };
}

/** Adds some of the plan's tables. */
export function addTables(
  made: TablesMade,
  source: TableSource,
  input: PlanInput,
  planned: readonly PlannedTable[],
): void {
  for (const one of planned) {
    const table = estimatedTable(input, source, one, made.everybody);
    made.issues.push(...table.issues);
    if (table.ok) made.tables.push(table.value);
  }
}

export function estimatesOf(
  { tables, issues }: TablesMade,
  { design, size }: Pick<TableSource, 'design' | 'size'>,
  { hashes }: PlanInput,
): Checked<Estimates> {
  const all = [...lonelyWarning(design), ...issues];
  if (hasErrors(all)) return refused(all);
  const { rows, weight, psus, strata } = size;
  return accepted(
    {
      datasetHash: hashes.dataset,
      weightsHash: hashes.weights,
      rows,
      weightedRows: weight,
      psus,
      strata,
      degreesOfFreedom: psus - strata,
      tables,
    },
    all,
  );
}

function lonelyWarning({ collapsed }: PsuFrame): Issue[] {
  const stage = collapsed.stages[0];
  const lonely = new Set(
    stage?.stratum.filter((_, unit) => stage.sampled[unit] === 1 && stage.population[unit] !== 1),
  );
  if (lonely.size === 0 || collapsed.lonelyPsu !== 'adjust') return [];
  return [gapIssue('estimate.lonely-strata', {}, { strata: lonely.size })];
}

/** What the tables of a plan will ask for, in their order. */
export function wantedSums(
  columns: ColumnKinds,
  codebook: Codebook,
  tables: readonly PlannedTable[],
): WantedOfTable[] {
  const known = new Set<string>();
  return tables.map((planned): WantedOfTable => {
    const variable = variableOf(codebook, planned.variable, planned.id);
    if (!variable.ok) return { planned, cells: [], numbers: [] };
    const wanted = (groups?: Groups) => ({
      planned,
      cells: plannedCells(columns, variable.value, planned, groups),
      numbers: plannedNumbers(columns, variable.value, planned, groups),
    });
    const everybody = known.has(keyOf(planned)) ? { planned, cells: [], numbers: [] } : wanted();
    known.add(keyOf(planned));
    if (planned.by === undefined) return everybody;
    const groups = groupsOf(columns, codebook, planned.by, planned.id);
    if (!groups.ok) return everybody;
    const { cells, numbers } = wanted(groups.value);
    return { planned, cells: [...everybody.cells, ...cells], numbers: [...everybody.numbers, ...numbers] };
  });
}

export interface WantedOfTable {
  readonly planned: PlannedTable;
  readonly cells: readonly WantedSums[];
  readonly numbers: readonly WantedSums<string>[];
}

function keyOf({ statistic, variable }: PlannedTable): string {
  return `${statistic} ${variable}`;
}

/** The column of everybody first, then one per group. */
function estimatedTable(
  { codebook }: PlanInput,
  source: TableSource,
  planned: PlannedTable,
  known: Everybody,
): Checked<EstimatedTable> {
  const variable = variableOf(codebook, planned.variable, planned.id);
  if (!variable.ok) return variable;
  const key = keyOf(planned);
  const everybody = known.get(key) ?? plannedColumns(source, variable.value, planned);
  known.set(key, everybody);
  if (!everybody.ok) return everybody;
  const columns = [...everybody.value];
  if (planned.by !== undefined) {
    const groups = groupsOf(source.columns, codebook, planned.by, planned.id);
    if (!groups.ok) return groups;
    const grouped = plannedColumns(source, variable.value, planned, groups.value);
    if (!grouped.ok) return grouped;
    columns.push(...grouped.value);
  }
  return accepted({ ...planned, columns }, columns[0]?.base === 0 ? [nothingAnswered(planned)] : []);
}

function nothingAnswered(planned: PlannedTable): Issue {
  return gapIssue('estimate.nothing-answered', { field: planned.id }, { variable: planned.variable });
}

export function groupsOf(
  columns: ColumnKinds,
  codebook: Codebook,
  name: string,
  field: string,
): Checked<Groups> {
  const variable = variableOf(codebook, name, field);
  if (!variable.ok) return variable;
  const coded = codedColumn(columns, variable.value, field);
  if (!coded.ok) return coded;
  const values = 'categories' in variable.value ? variable.value.categories.map((one) => one.value) : [];
  return accepted({ ...coded.value, values });
}
