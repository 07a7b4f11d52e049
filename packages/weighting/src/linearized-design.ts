import type { CodedTable, Column } from '@langnghe/dataset';
import { accepted, hasErrors, refused, type Checked, type Issue } from '@langnghe/language';
import { baseWeights } from './base-weights.ts';
import { completeColumn, labelOf } from './columns.ts';
import { firstRows, partitionBy, type Partition } from './dense-ids.ts';
import type { DesignOptions, LinearizedSpec } from './design-spec.ts';
import type { LinearizedDesign, Stage, UnequalProbability } from './design.ts';
import { nestingIssues } from './nesting.ts';
import { populationSizes } from './population-sizes.ts';
import { stagePartitions } from './stage-partition.ts';
import { unequalProbability } from './unequal-probability.ts';
import { designIssue } from './design-issues.ts';

/**
 * The sampling design of a table, ready for linearised variance. `joint` holds joint inclusion probabilities (one row
 * and column per table row) for `pps: 'HT'`.
 */
export function linearizedDesign(
  table: CodedTable,
  spec: LinearizedSpec,
  options: DesignOptions = {},
  joint?: readonly Float64Array[],
): Checked<LinearizedDesign> {
  if (table.rows === 0) return refused([designIssue('design.no-rows', {})]);
  const ids = completeColumns(table, spec.ids);
  const strata = completeColumns(table, spec.strata ?? []);
  const counts = tooManyColumns(spec);
  const broken = [...counts, ...ids.issues, ...strata.issues];
  if (!ids.ok || !strata.ok || hasErrors(broken)) return refused(broken);

  const nesting = nestingIssues(ids.value, strata.value, spec);
  if (nesting.length > 0) return refused(nesting);
  const partitions = stagePartitions(
    table.rows,
    ids.value.map(partitionBy),
    strata.value.map(partitionBy),
    spec.nest === true,
  );
  const populations = populationSizes(table, spec, partitions);
  if (!populations.ok) return populations;
  const stages: Stage[] = partitions.map((stage, s) => ({
    cluster: stage.cluster.ids,
    stratum: stage.stratum.ids,
    sampled: stage.sampled,
    ...(s === 0 ? namesOfStrata(stage.stratum, strata.value[0]) : {}),
    population: populations.value[s] ?? new Float64Array(table.rows).fill(Infinity),
  }));
  const weight = baseWeights(table, spec, stages, joint);
  const unequal = unequalProbability(table, spec, stages, joint);
  const issues = [...weight.issues, ...unequal.issues];
  if (!weight.ok || !unequal.ok) return refused(issues);
  return accepted(assemble(table.rows, weight.value, stages, unequal.value, options), issues);
}

function assemble(
  rows: number,
  weight: Float64Array,
  stages: readonly Stage[],
  unequal: UnequalProbability | null,
  options: DesignOptions,
): LinearizedDesign {
  return {
    kind: 'linearized',
    rows,
    weight,
    stages,
    ...(unequal === null ? {} : { unequal }),
    lonelyPsu: options.lonely_psu ?? 'fail',
    adjustDomainLonely: options.adjust_domain_lonely ?? false,
    ultimateCluster: options.ultimate_cluster ?? false,
    adjustments: [],
  };
}

function namesOfStrata(stratum: Partition, column: Column | undefined): { stratumNames?: string[] } {
  if (column === undefined) return {};
  return { stratumNames: Array.from(firstRows(stratum), (row) => labelOf(column, row)) };
}

function completeColumns(table: CodedTable, names: readonly string[]): Checked<Column[]> {
  const read = names.map((name) => completeColumn(table, name));
  const issues = read.flatMap((column) => column.issues);
  if (issues.length > 0) return refused(issues);
  return accepted(read.flatMap((column) => (column.ok ? [column.value] : [])));
}

function tooManyColumns(spec: LinearizedSpec): Issue[] {
  const stages = Math.max(1, spec.ids.length);
  return (['strata', 'fpc'] as const)
    .filter((part) => (spec[part]?.length ?? 0) > stages)
    .map((part) =>
      designIssue(
        'design.too-many-columns',
        { field: part },
        { part, stages, given: spec[part]?.length ?? 0 },
      ),
    );
}
