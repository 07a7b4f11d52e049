import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { completeNumbers, firstDataRow } from './columns.ts';
import type { LinearizedSpec } from './design-spec.ts';
import type { Stage } from './design.ts';
import { designIssue } from './design-issues.ts';

/** The named weights; else 1/π from the joint probabilities' diagonal or as Π N/n over the stages; else 1 for every row, with a warning. */
export function baseWeights(
  table: CodedTable,
  spec: Pick<LinearizedSpec, 'weights' | 'fpc' | 'pps'>,
  stages: readonly Stage[],
  joint?: readonly Float64Array[],
): Checked<Float64Array> {
  if (spec.weights !== undefined) return givenWeights(table, spec.weights);
  const ones = new Float64Array(table.rows).fill(1);
  if (joint !== undefined && spec.pps === 'HT')
    return accepted(ones.map((_, row) => 1 / (joint[row]?.[row] ?? 1)));
  if ((spec.fpc ?? []).length === 0) return accepted(ones, [designIssue('design.no-weights', {})]);
  return accepted(ones.map((_, row) => inverseProbability(stages, row)));
}

function inverseProbability(stages: readonly Stage[], row: number): number {
  return stages.reduce((product, { population, sampled }) => {
    const size = population[row] as number;
    return Number.isFinite(size) ? (product * size) / (sampled[row] as number) : product;
  }, 1);
}

function givenWeights(table: CodedTable, column: string): Checked<Float64Array> {
  const weights = completeNumbers(table, column);
  if (!weights.ok) return weights;
  const bad = weights.value.findIndex((weight) => weight < 0 || weight === Infinity);
  if (bad >= 0) {
    const row = bad + firstDataRow;
    const values = { column, row, value: weights.value[bad] as number };
    return refused([designIssue('design.negative-weight', { column, row }, values)]);
  }
  if (weights.value.some((weight) => weight > 0)) return weights;
  return refused([designIssue('design.weights-all-zero', { column }, { column })]);
}
