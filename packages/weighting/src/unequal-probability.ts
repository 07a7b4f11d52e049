import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import type { LinearizedSpec } from './design-spec.ts';
import type { Stage, UnequalProbability } from './design.ts';
import { designIssue } from './design-issues.ts';

/** What replaces the equal-probability variance, or null. Inclusion probabilities come from the first stage's fpc. */
export function unequalProbability(
  table: CodedTable,
  spec: LinearizedSpec,
  stages: readonly Stage[],
  joint: readonly Float64Array[] | undefined,
): Checked<UnequalProbability | null> {
  if (spec.pps === undefined) return accepted(null);
  if (spec.pps !== 'brewer' && stages.length > 1) {
    return refused([designIssue('design.one-stage-only', { field: 'pps' }, { method: spec.pps })]);
  }
  if (spec.pps === 'HT') return jointProbabilities(table.rows, spec, joint);
  const first = stages[0];
  if (first === undefined || (spec.fpc ?? []).length === 0)
    return refused([designIssue('design.needs-inclusion', { field: 'fpc' })]);
  const inclusion = first.sampled.map((n, row) => n / (first.population[row] as number));
  if (spec.pps === 'brewer') return accepted({ method: 'brewer', inclusion });
  return accepted({ method: 'overton', inclusion, yatesGrundy: spec.variance === 'YG' });
}

function jointProbabilities(
  rows: number,
  spec: LinearizedSpec,
  joint: readonly Float64Array[] | undefined,
): Checked<UnequalProbability> {
  const sound =
    joint !== undefined &&
    joint.length === rows &&
    joint.every(
      (line, i) =>
        line.length === rows &&
        line.every((p, j) => p > 0 && p <= 1 && Math.abs(p - (joint[j]?.[i] ?? 0)) <= 1e-9 * p),
    );
  if (!sound) return refused([designIssue('design.joint-probabilities', { field: 'joint' })]);
  return accepted({ method: spec.variance === 'YG' ? 'yates-grundy' : 'horvitz-thompson', joint });
}
