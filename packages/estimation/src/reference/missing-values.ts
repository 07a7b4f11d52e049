import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { orderFreeDot, orderFreeSum, type LinearizedDesign } from '@langnghe/weighting';
import { columnOf, markMissing, type Analysed } from '../analysed.ts';
import { rowsKept, weightsInDomain } from '../domain.ts';
import { estimationIssue } from '../issues.ts';
import { linearizedCovariance } from '../linearized-variance.ts';

/** Estimates (null: missing) and covariances (null: missing; NaN and Infinity as R computes them). */
export interface WithMissing {
  readonly estimate: readonly (number | null)[];
  readonly covariance: readonly (readonly (number | null)[])[];
}

/**
 * What R answers for means and totals when values are missing and were not to be removed. A column with missing values
 * has no estimate. Where population sizes are given the other columns are untouched. Without them R takes strata with
 * a missing value for strata that could not be estimated and scales the others up, all of them for a mean, so that
 * standard errors become infinite. docs/methods/compatibility.md
 */
export function estimatesWithMissing(
  design: LinearizedDesign,
  columns: readonly Float64Array[],
  missing: readonly Uint8Array[],
  stat: 'mean' | 'total',
): Checked<WithMissing> {
  if (design.adjustments.some(({ kind }) => kind === 'calibration')) {
    return refused([estimationIssue('estimate.missing-values', {}, { variable: stat })]);
  }
  const weight = weightsInDomain(design);
  const size = stat === 'mean' ? orderFreeSum(weight) : 1;
  const whole = missing.map((column) => !column.includes(1));
  const value = columns.map((column) => orderFreeDot(weight, column) / size);
  const estimate = value.map((one, j) => (whole[j] === true ? one : null));
  const influence = columns.map((column, j) =>
    weight.map((w, row) => (w * ((column[row] ?? 0) - (stat === 'mean' ? (value[j] ?? 0) : 0))) / size),
  );
  const scaling = scaledUp(design) ? strataScaling(design, missing, stat) : null;
  const covariance: (number | null)[][] = columns.map(() => columns.map(() => null));
  for (const [i, first] of influence.entries()) {
    for (const [j, second] of influence.entries()) {
      if (j > i) continue;
      const entry = pairCovariance(design, [first, second], whole[i] === true && whole[j] === true, scaling);
      if (!entry.ok) return entry;
      for (const [a, b] of [
        [i, j],
        [j, i],
      ] as const)
        (covariance[a] ?? [])[b] = entry.value;
    }
  }
  return accepted({ estimate, covariance });
}

/** R's older path, taken without population sizes and by Brewer's method. */
function scaledUp(design: LinearizedDesign): boolean {
  if (design.unequal !== undefined) return design.unequal.method === 'brewer';
  return design.stages[0]?.population.every((size) => size === Infinity) ?? true;
}

interface StrataScaling {
  readonly hasMissing: Uint8Array;
  /** Strata over strata without a missing value. */
  readonly factor: number;
}

function strataScaling(
  design: LinearizedDesign,
  missing: readonly Uint8Array[],
  stat: 'mean' | 'total',
): StrataScaling {
  const stratum = design.stages[0]?.stratum ?? new Uint32Array();
  const kept = rowsKept(design);
  const seen = new Set<number>();
  const spoilt = new Set<number>();
  stratum.forEach((h, row) => {
    if (kept[row] !== 1) return;
    seen.add(h);
    if (stat === 'mean' || missing.some((column) => column[row] === 1)) spoilt.add(h);
  });
  return {
    hasMissing: Uint8Array.from(stratum, (h) => (spoilt.has(h) ? 1 : 0)),
    factor: seen.size / (seen.size - spoilt.size),
  };
}

function pairCovariance(
  design: LinearizedDesign,
  pair: readonly Float64Array[],
  whole: boolean,
  scaling: StrataScaling | null,
): Checked<number | null> {
  if (scaling === null && !whole) return accepted(null);
  const used =
    scaling === null || whole
      ? pair
      : pair.map((u) => u.map((value, row) => (scaling.hasMissing[row] === 1 ? 0 : value)));
  const made = linearizedCovariance(design, used);
  if (!made.ok) return made;
  return accepted((made.value[0]?.[1] ?? NaN) * (scaling?.factor ?? 1));
}

/** 1 where the label's variable is missing in a row that R keeps, column by column. */
export function missingByLabel(
  table: CodedTable,
  design: LinearizedDesign,
  { labels }: Analysed,
): Uint8Array[] {
  const kept = rowsKept(design);
  const known = new Map<string, Uint8Array>();
  return labels.map(({ variable }) => {
    const found = known.get(variable) ?? missingRows(table, variable, kept);
    known.set(variable, found);
    return found;
  });
}

function missingRows(table: CodedTable, variable: string, kept: Uint8Array): Uint8Array {
  const complete = new Uint8Array(table.rows).fill(1);
  const column = columnOf(table, variable);
  if (column.ok) markMissing(column.value, complete);
  return complete.map((one, row) => (one === 0 && kept[row] === 1 ? 1 : 0));
}
