import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { baseWeights } from './base-weights.ts';
import type { ReplicateSpec } from './design-spec.ts';
import type { ReplicateDesign } from './design.ts';
import { replicateIssue } from './replicate-issues.ts';
import { largestMagnitude } from './order-free-sum.ts';

/** A design whose replicate weights are given, one array per replicate. */
export function replicateDesign(
  table: CodedTable,
  spec: ReplicateSpec,
  columns: readonly Float64Array[],
): Checked<ReplicateDesign> {
  const weight = baseWeights(table, spec, []);
  const issues = [...weight.issues, ...columnIssues(table, spec, columns)];
  const scaling = scalingOf(spec, columns);
  issues.push(...scaling.issues);
  if (!weight.ok || !scaling.ok || issues.some((issue) => issue.severity === 'error')) return refused(issues);
  const combined = spec.combined ?? true;
  const replicates = combined
    ? columns
    : columns.map((column) => column.map((f, row) => f * (weight.value[row] as number)));
  const design: ReplicateDesign = {
    kind: 'replicate',
    rows: table.rows,
    weight: weight.value,
    replicates,
    ...scaling.value,
    mse: spec.mse ?? false,
    ...(spec.degf === undefined ? {} : { degreesOfFreedom: spec.degf, degreesGiven: true as const }),
  };
  return accepted(design, issues);
}

function columnIssues(table: CodedTable, spec: ReplicateSpec, columns: readonly Float64Array[]): Issue[] {
  const field = 'repweights';
  if (columns.length < 2)
    return [replicateIssue('replicates.too-few', { field }, { replicates: columns.length })];
  const short = columns.find((column) => column.length !== table.rows);
  if (short !== undefined) {
    return [replicateIssue('replicates.rows-differ', { field }, { rows: table.rows, given: short.length })];
  }
  const bad = columns.findIndex((column) => column.some((value) => !Number.isFinite(value)));
  if (bad >= 0) return [replicateIssue('replicates.missing-values', { field }, { replicate: bad + 1 })];
  if (columns.every((column) => column.every((value) => value === 0)))
    return [replicateIssue('replicates.all-zero', { field })];
  if (spec.rscales !== undefined && spec.rscales.length !== 1 && spec.rscales.length !== columns.length) {
    const values = { given: spec.rscales.length, replicates: columns.length };
    return [replicateIssue('replicates.rscales-differ', { field: 'rscales' }, values)];
  }
  return [];
}

interface Scaling {
  readonly scale: number;
  readonly rscales: Float64Array;
}

/** Scales that follow from the method, and from the given ones where the method leaves them open. */
function scalingOf(spec: ReplicateSpec, columns: readonly Float64Array[]): Checked<Scaling> {
  const R = columns.length;
  const given = spec.rscales ?? [1];
  const rscales = Float64Array.from({ length: R }, (_, r) => given[given.length === 1 ? 0 : r] as number);
  const ones = new Float64Array(R).fill(1);
  switch (spec.method) {
    case 'BRR':
      return accepted({ scale: 1 / R, rscales });
    case 'Fay': {
      const { rho } = spec;
      if (rho === undefined || !(rho >= 0 && rho < 1))
        return refused([replicateIssue('replicates.needs-rho', { field: 'rho' })]);
      return accepted({ scale: 1 / (R * (1 - rho) ** 2), rscales });
    }
    case 'JK1':
      return accepted({ scale: spec.scale ?? jackknifeScale(spec, columns), rscales });
    case 'JKn':
      if (spec.rscales === undefined && spec.combined !== false) {
        return refused([replicateIssue('replicates.needs-rscales', { field: 'rscales' })]);
      }
      return accepted({
        scale: spec.scale ?? 1,
        rscales:
          spec.rscales === undefined
            ? Float64Array.from(columns, (column) => 1 / largestMagnitude(column))
            : rscales,
      });
    case 'bootstrap':
      return accepted({ scale: spec.scale ?? 1 / (R - 1), rscales });
    case 'successive-difference':
    case 'ACS':
      return accepted({ scale: 4 / R, rscales: ones });
    case 'JK2':
      return accepted({ scale: 1, rscales: ones });
    case 'other':
      return accepted({ scale: spec.scale ?? 1, rscales });
  }
}

/** (n − 1)/n: n is the number of replicates, or read off the factor n/(n − 1) of rows kept. */
function jackknifeScale(spec: ReplicateSpec, columns: readonly Float64Array[]): number {
  if (spec.combined !== false) return (columns.length - 1) / columns.length;
  return 1 / largestMagnitude(columns[0] ?? []);
}
