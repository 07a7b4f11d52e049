import type { CodedTable } from '@langnghe/dataset';
import { refused, type Checked, type Issue } from '@langnghe/language';
import type { LinearizedDesign, LonelyPsu, WeightedDesign } from '@langnghe/weighting';
import { preparedDesign } from '../cells/prepared-design.ts';
import type { Estimates } from '../estimates.ts';
import { estimationIssue } from '../issues.ts';
import { negativeWeights } from '../negative-weights.ts';
import { arraySource } from './array-source.ts';
import { addTables, estimatesOf, noTables, wantedSums, type PlanInput } from './estimated-tables.ts';

export interface TablesRequest extends PlanInput {
  readonly table: CodedTable;
  readonly design: LinearizedDesign | WeightedDesign;
  /** For a `WeightedDesign`; default `adjust`, which errs towards wider intervals, with a warning. */
  readonly lonelyPsu?: LonelyPsu;
}

/**
 * All planned tables: shares of each category (of each option, for select-multiple) or means, for everybody and for
 * each group, with standard error, 95 % interval, design effect and bases. Variances come from sums by PSU.
 */
export function estimateTables(request: TablesRequest): Checked<Estimates> {
  const { table, codebook, design, plan } = request;
  const wrong = mismatches(request);
  if (wrong.length > 0) return refused(wrong);
  const prepared = preparedDesign(design, request.lonelyPsu);
  const expected = wantedSums(table.columns, codebook, plan.tables).flatMap(({ cells }) => cells);
  const source = arraySource(table, prepared, expected);
  const made = noTables();
  addTables(made, source, request, plan.tables);
  return estimatesOf(made, source, request);
}

export function mismatches({ table, design, hashes }: TablesRequest): Issue[] {
  if (design.rows !== table.rows) {
    return [estimationIssue('estimate.rows-differ', {}, { design: design.rows, rows: table.rows })];
  }
  if ('datasetHash' in design && design.datasetHash !== hashes.dataset) {
    return [estimationIssue('estimate.other-dataset', {}, { hash: design.datasetHash })];
  }
  return negativeWeights(design);
}
