import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { completeNumbers, firstDataRow } from './columns.ts';
import { firstRows, type Partition } from './dense-ids.ts';
import type { LinearizedSpec } from './design-spec.ts';
import { designIssue } from './design-issues.ts';
import type { StagePartition } from './stage-partition.ts';

/**
 * N_h for each row and stage from the fpc columns: population sizes when any value of any column exceeds 1, else
 * sampling fractions f, N = n/f. Under pps the fraction is the inclusion probability of the row's own cluster.
 */
export function populationSizes(
  table: CodedTable,
  spec: LinearizedSpec,
  stages: readonly StagePartition[],
): Checked<Float64Array[]> {
  const names = spec.fpc ?? [];
  const read = names.map((name) => completeNumbers(table, name));
  const unread = read.flatMap((column) => column.issues);
  if (unread.length > 0) return refused(unread);
  const columns = read.flatMap((column) => (column.ok ? [column.value] : []));
  const areSizes = columns.some((values) => values.some((value) => value > 1));
  const issues: Issue[] = [];
  const sizes = columns.map((values, s) => {
    const stage = stages[s];
    const column = names[s];
    if (stage === undefined || column === undefined) throw new Error(`no stage ${s} for a population`);
    const wrong = valueIssues(values, column, areSizes, spec.pps !== undefined);
    issues.push(...wrong);
    const population = areSizes
      ? values
      : values.map((fraction, row) => (stage.sampled[row] as number) / fraction);
    if (wrong.length === 0) issues.push(...sizeIssues(population, stage, column));
    issues.push(...constancyIssues(values, spec.pps === undefined ? stage.stratum : stage.cluster, column));
    return population;
  });
  return issues.length > 0 ? refused(issues) : accepted(sizes);
}

function valueIssues(values: Float64Array, column: string, areSizes: boolean, pps: boolean): Issue[] {
  if (pps && areSizes) return [designIssue('design.needs-inclusion', { column })];
  const notPositive = values.findIndex((value) => value <= 0);
  if (notPositive >= 0) {
    const row = notPositive + 1;
    return [designIssue('design.population-not-positive', { column, row }, { column, row })];
  }
  if (!areSizes || values.every((value) => value >= 1)) return [];
  return [designIssue('design.population-mixed', { column }, { column })];
}

function sizeIssues(population: Float64Array, stage: StagePartition, column: string): Issue[] {
  const small = population.findIndex((size, row) => size < (stage.sampled[row] as number));
  if (small < 0) return [];
  const values = {
    column,
    row: small + firstDataRow,
    population: population[small] as number,
    sampled: stage.sampled[small] as number,
  };
  return [designIssue('design.population-below-sample', { column, row: small + firstDataRow }, values)];
}

function constancyIssues(values: Float64Array, group: Partition, column: string): Issue[] {
  const first = firstRows(group);
  const odd = values.findIndex((value, row) => value !== values[first[group.ids[row] as number] as number]);
  if (odd < 0) return [];
  return [
    designIssue(
      'design.population-not-constant',
      { column, row: odd + firstDataRow },
      { column, row: odd + firstDataRow },
    ),
  ];
}
