import type { CodedTable, Codebook, Variable } from '@langnghe/dataset';
import { accepted, hasErrors, refused, type Checked, type Issue } from '@langnghe/language';
import type { LinearizedDesign, LonelyPsu, WeightedDesign } from '@langnghe/weighting';
import { orderFreeGroupSums, orderFreeSum } from '@langnghe/weighting';
import type { EstimatedColumn, EstimatedTable, Estimates, PlannedTable, TablePlan } from '../estimates.ts';
import { estimationIssue } from '../issues.ts';
import { cellSums, type Coded } from './cell-sums.ts';
import { meanColumn } from './mean-column.ts';
import { codedColumn, numberColumn, optionColumns, variableOf } from './planned-variable.ts';
import { clustersAndStrata, psuDesign, type PsuDesign } from './psu-design.ts';
import { shareColumn, type Share, type ShareColumn } from './share-column.ts';

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
  const { table, design, plan } = request;
  const wrong = mismatches(request);
  if (wrong.length > 0) return refused(wrong);
  const byPsu = psuDesign(design, request.lonelyPsu);
  const issues: Issue[] = lonelyWarning(byPsu);
  const tables: EstimatedTable[] = [];
  for (const planned of plan.tables) {
    const made = estimatedTable(request, byPsu, planned);
    issues.push(...made.issues);
    if (made.ok) tables.push(made.value);
  }
  if (hasErrors(issues)) return refused(issues);
  const { psus, strata } = clustersAndStrata(
    byPsu,
    orderFreeGroupSums(byPsu.weight, byPsu.psuOf, byPsu.psus),
  );
  return accepted(
    {
      datasetHash: request.hashes.dataset,
      weightsHash: request.hashes.weights,
      rows: table.rows,
      weightedRows: orderFreeSum(byPsu.weight),
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

function estimatedTable(
  request: TablesRequest,
  design: PsuDesign,
  planned: PlannedTable,
): Checked<EstimatedTable> {
  const variable = variableOf(request.codebook, planned.variable, planned.id);
  if (!variable.ok) return variable;
  const by = planned.by === undefined ? undefined : groupsOf(request, planned.by, planned.id);
  if (by?.ok === false) return by;
  const groups = by?.value;
  const columns =
    planned.statistic === 'mean'
      ? meanColumns(request.table, design, variable.value, planned.id, groups)
      : shareColumns(request.table, design, variable.value, planned.id, groups);
  if (!columns.ok) return columns;
  const empty = columns.value[0]?.base === 0;
  return accepted(
    { ...planned, columns: columns.value },
    empty
      ? [estimationIssue('estimate.nothing-answered', { field: planned.id }, { variable: planned.variable })]
      : [],
  );
}

interface Groups extends Coded {
  readonly values: readonly string[];
}

function groupsOf(request: TablesRequest, name: string, field: string): Checked<Groups> {
  const variable = variableOf(request.codebook, name, field);
  if (!variable.ok) return variable;
  const coded = codedColumn(request.table, variable.value, field);
  if (!coded.ok) return coded;
  const values = 'categories' in variable.value ? variable.value.categories.map((one) => one.value) : [];
  return accepted({ ...coded.value, values });
}

/** Everybody, then each group. */
function groupLabels(groups: Groups | undefined): readonly (string | null)[] {
  return [null, ...(groups?.values ?? [])];
}

function shareColumns(
  table: CodedTable,
  design: PsuDesign,
  variable: Variable,
  field: string,
  groups: Groups | undefined,
): Checked<EstimatedColumn[]> {
  const parts =
    variable.kind === 'set' ? optionColumns(table, variable, field) : codedColumn(table, variable, field);
  if (!parts.ok) return parts;
  const categories = 'categories' in variable ? variable.categories.map((one) => one.value) : [];
  const all = Array.isArray(parts.value) ? parts.value : [parts.value];
  const cells = all.map((coded) => ({
    everybody: cellSums(design, coded),
    grouped: groups === undefined ? null : cellSums(design, coded, groups),
  }));
  const columns: EstimatedColumn[] = [];
  for (const [index, group] of groupLabels(groups).entries()) {
    const made: ShareColumn[] = [];
    for (const { everybody, grouped } of cells) {
      const column = shareColumn(
        design,
        index === 0 ? everybody : (grouped ?? everybody),
        Math.max(0, index - 1),
      );
      if (!column.ok) return column;
      made.push(column.value);
    }
    const shares =
      variable.kind === 'set' ? made.flatMap((column) => column.shares.slice(1)) : (made[0]?.shares ?? []);
    columns.push({ ...bases(made[0]), group, rows: rowsOf(shares, categories) });
  }
  return accepted(columns);
}

function meanColumns(
  table: CodedTable,
  design: PsuDesign,
  variable: Variable,
  field: string,
  groups: Groups | undefined,
): Checked<EstimatedColumn[]> {
  const values = numberColumn(table, variable, field);
  if (!values.ok) return values;
  const columns: EstimatedColumn[] = [];
  for (const [index, group] of groupLabels(groups).entries()) {
    const inGroup =
      index === 0 || groups === undefined
        ? undefined
        : Uint8Array.from(groups.codes, (code) => (code === index ? 1 : 0));
    const column = meanColumn(design, values.value, inGroup);
    if (!column.ok) return column;
    const rows = column.value.mean === null ? [] : [{ category: null, ...column.value.mean }];
    columns.push({ ...bases(column.value), group, rows });
  }
  return accepted(columns);
}

function bases(column: { base: number; weightedBase: number; degreesOfFreedom: number } | undefined): {
  base: number;
  weightedBase: number;
  degreesOfFreedom: number;
} {
  return {
    base: column?.base ?? 0,
    weightedBase: column?.weightedBase ?? 0,
    degreesOfFreedom: column?.degreesOfFreedom ?? 0,
  };
}

function rowsOf(shares: readonly Share[], categories: readonly string[]): EstimatedColumn['rows'] {
  return shares.map((share, k) => ({ category: categories[k] ?? null, ...share }));
}
