import { accepted, refused, type Checked } from '@langnghe/language';
import { orderFreeDot, orderFreeSum, type Design } from '@langnghe/weighting';
import { degreesOfFreedom } from '../degrees-of-freedom.ts';
import { rowsKept, weightsInDomain } from '../domain.ts';
import { estimationIssue } from '../issues.ts';
import type { Json } from './json.ts';

/** Longer lists are cut to their first 20 as well. */
const wholeList = 200;

export function weightsSummary(design: Design): Checked<Json> {
  const kept = rowsKept(design);
  const weights = weightsInDomain(design).filter((_, row) => kept[row] === 1);
  if (weights.length === 0) {
    return refused([estimationIssue('estimate.nothing-to-estimate', {}, { variable: 'weights' })]);
  }
  return accepted({
    n: weights.length,
    sum: orderFreeSum(weights),
    sum_sq: orderFreeDot(weights, weights),
    min: weights.reduce((least, w) => Math.min(least, w), Infinity),
    max: weights.reduce((most, w) => Math.max(most, w), -Infinity),
    weights: [...weights],
    ...(weights.length > wholeList ? { first20: [...weights.subarray(0, 20)] } : {}),
  });
}

export function replicateSummary(design: Design): Checked<Json> {
  if (design.kind !== 'replicate') {
    return refused([estimationIssue('estimate.needs-replicates', {}, { what: 'repweights' })]);
  }
  const kept = rowsKept(design);
  const columns = design.replicates.map((column) => column.filter((_, row) => kept[row] === 1));
  const rows = Math.min(5, columns[0]?.length ?? 0);
  return accepted({
    replicates: columns.length,
    df: degreesOfFreedom(design),
    scale: design.scale,
    rscales: [...design.rscales],
    combined_weights_first_rows: Array.from({ length: rows }, (_, row) =>
      columns.map((column) => column[row] ?? NaN),
    ),
    column_sums: columns.map((column) => orderFreeSum(column)),
    column_sum_sq: columns.map((column) => orderFreeDot(column, column)),
  });
}
