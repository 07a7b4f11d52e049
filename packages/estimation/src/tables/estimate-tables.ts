import type { CodedTable, Codebook } from '@langnghe/dataset';
import { accepted, hasErrors, refused, type Checked, type Issue } from '@langnghe/language';
import type { LinearizedDesign, LonelyPsu, WeightedDesign } from '@langnghe/weighting';
import { cellSource, type CellRequest } from '../cells/cell-source.ts';
import { preparedDesign } from '../cells/prepared-design.ts';
import type { EstimatedColumn, EstimatedTable, Estimates, PlannedTable, TablePlan } from '../estimates.ts';
import { estimationIssue } from '../issues.ts';
import { plannedCells, plannedColumns, type Groups, type TableSource } from './planned-columns.ts';
import { codedColumn, variableOf } from './planned-variable.ts';
import type { PsuDesign } from './psu-design.ts';

export interface TablesRequest {
  readonly table: CodedTable;
  readonly codebook: Codebook;
  readonly design: LinearizedDesign | WeightedDesign;
  readonly plan: TablePlan;
  readonly hashes: { readonly dataset: string; readonly weights: string };
  /** For a `WeightedDesign`; default `adjust`, which errs towards wider intervals, with a warning. */
  readonly lonelyPsu?: LonelyPsu;
}

/**
 * All planned tables: shares of each category (of each option, for select-multiple) or means, for everybody and for
 * each group, with standard error, 95 % interval, design effect and bases. Variances come from sums by PSU.
 */
export function estimateTables(request: TablesRequest): Checked<Estimates> {
  const { design, plan } = request;
  const wrong = mismatches(request);
  if (wrong.length > 0) return refused(wrong);
  const prepared = preparedDesign(design, request.lonelyPsu);
  const byPsu = prepared.psu;
  const source = { table: request.table, design: byPsu, cells: cellSource(prepared, cellRequests(request)) };
  const issues: Issue[] = lonelyWarning(byPsu);
  const tables: EstimatedTable[] = [];
  const everybody: Everybody = new Map();
  for (const planned of plan.tables) {
    const made = estimatedTable(request, source, planned, everybody);
    issues.push(...made.issues);
    if (made.ok) tables.push(made.value);
  }
  if (hasErrors(issues)) return refused(issues);
  const { rows, weight, psus, strata } = prepared.size;
  return accepted(
    {
      datasetHash: request.hashes.dataset,
      weightsHash: request.hashes.weights,
      rows,
      weightedRows: weight,
      psus,
      strata,
      degreesOfFreedom: psus - strata,
      tables,
    },
    issues,
  );
}

function mismatches({ table, design, hashes }: TablesRequest): Issue[] {
  if (design.rows !== table.rows) {
    return [estimationIssue('estimate.rows-differ', {}, { design: design.rows, rows: table.rows })];
  }
  if ('datasetHash' in design && design.datasetHash !== hashes.dataset) {
    return [estimationIssue('estimate.other-dataset', {}, { hash: design.datasetHash })];
  }
  return [];
}

function lonelyWarning({ collapsed }: PsuDesign): Issue[] {
  const stage = collapsed.stages[0];
  const lonely = new Set(
    stage?.stratum.filter((_, unit) => stage.sampled[unit] === 1 && stage.population[unit] !== 1),
  );
  if (lonely.size === 0 || collapsed.lonelyPsu !== 'adjust') return [];
  return [estimationIssue('estimate.lonely-strata', {}, { strata: lonely.size })];
}

/** In the order in which the tables will ask. */
function cellRequests(request: TablesRequest): CellRequest[] {
  const known = new Set<string>();
  return request.plan.tables.flatMap((planned) => {
    const variable = variableOf(request.codebook, planned.variable, planned.id);
    if (!variable.ok) return [];
    const everybody = known.has(keyOf(planned)) ? [] : plannedCells(request.table, variable.value, planned);
    known.add(keyOf(planned));
    if (planned.by === undefined) return everybody;
    const groups = groupsOf(request, planned.by, planned.id);
    if (!groups.ok) return everybody;
    return [...everybody, ...plannedCells(request.table, variable.value, planned, groups.value)];
  });
}

function keyOf({ statistic, variable }: PlannedTable): string {
  return `${statistic} ${variable}`;
}

type Everybody = Map<string, Checked<EstimatedColumn[]>>;

/** The column of everybody first (the same in each break-down of a variable, so made once), then one per group. */
function estimatedTable(
  request: TablesRequest,
  source: TableSource,
  planned: PlannedTable,
  known: Everybody,
): Checked<EstimatedTable> {
  const variable = variableOf(request.codebook, planned.variable, planned.id);
  if (!variable.ok) return variable;
  const key = keyOf(planned);
  const everybody = known.get(key) ?? plannedColumns(source, variable.value, planned);
  known.set(key, everybody);
  if (!everybody.ok) return everybody;
  const columns = [...everybody.value];
  if (planned.by !== undefined) {
    const groups = groupsOf(request, planned.by, planned.id);
    if (!groups.ok) return groups;
    const grouped = plannedColumns(source, variable.value, planned, groups.value);
    if (!grouped.ok) return grouped;
    columns.push(...grouped.value);
  }
  return accepted({ ...planned, columns }, columns[0]?.base === 0 ? [nothingAnswered(planned)] : []);
}

function nothingAnswered(planned: PlannedTable): Issue {
  return estimationIssue('estimate.nothing-answered', { field: planned.id }, { variable: planned.variable });
}

function groupsOf(request: TablesRequest, name: string, field: string): Checked<Groups> {
  const variable = variableOf(request.codebook, name, field);
  if (!variable.ok) return variable;
  const coded = codedColumn(request.table, variable.value, field);
  if (!coded.ok) return coded;
  const values = 'categories' in variable.value ? variable.value.categories.map((one) => one.value) : [];
  return accepted({ ...coded.value, values });
}
