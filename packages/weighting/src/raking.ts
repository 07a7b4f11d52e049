import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { refine, type Partition } from './dense-ids.ts';
import type { Design, WeightingOptions } from './design.ts';
import { populationIssue } from './population-issues.ts';
import { orderFreeGroupSums, orderFreeSum } from './order-free-sum.ts';
import { noCell, readCells, unmatchedCells, type Cells, type Margin } from './population-cells.ts';
import { iterateMargins, type RakedMargins } from './raking-iteration.ts';
import { rakingBySweeps, rakingByRegression } from './raking-residuals.ts';
import { domainWeights, reweigh, type Reweighed } from './reweigh.ts';

export interface RakingSpec {
  readonly margins: readonly Margin[];
  /** 10 unless told. */
  readonly maxit?: number;
  /** Largest change of a cell of a margin in the last round; below 1 as a share of the total. 1 unless told. */
  readonly epsilon?: number;
}

/** Weights multiplied margin by margin until all margins have their population counts. docs/methods/raking.md */
export function rake<D extends Design>(
  design: D,
  table: CodedTable,
  spec: RakingSpec,
  { compat }: WeightingOptions = {},
): Checked<D> {
  const read = spec.margins.map((margin) => readCells(table, margin));
  const broken = read.flatMap((cells) => cells.issues);
  const margins = read.flatMap((cells) => (cells.ok ? [cells.value] : []));
  if (margins.length === 0 && broken.length === 0)
    broken.push(populationIssue('weighting.no-margins', { field: 'margins' }));
  if (broken.length > 0) return refused(broken);
  const contradictions = contradicting(spec, margins);
  if (contradictions.length > 0) {
    // A category left out of a margin is often why its total differs.
    const weight = domainWeights(design, design.weight);
    const unmatched = spec.margins.flatMap((margin, m) =>
      unmatchedCells(table, margin, margins[m] as Cells, weight),
    );
    return refused([...unmatched, ...contradictions]);
  }
  const joint = jointCells(table.rows, margins);
  let rounds: number | undefined;
  const step = (column: Float64Array): Checked<Reweighed> => {
    const weight = domainWeights(design, column);
    const unmatched = spec.margins.flatMap((margin, m) =>
      unmatchedCells(table, margin, margins[m] as Cells, weight),
    );
    if (unmatched.length > 0) return refused(unmatched);
    const sums = orderFreeGroupSums(weight, joint.ids, joint.count);
    const epsilon = spec.epsilon ?? 1;
    const raked = iterateMargins(joint, margins, sums, {
      epsilon: epsilon < 1 ? epsilon * orderFreeSum(weight) : epsilon,
      rounds: spec.maxit ?? 10,
      ...(compat === 'r-4.5' && rounds !== undefined ? { exactly: rounds } : {}),
    });
    rounds ??= raked.rounds;
    const issues = raked.converged ? [] : [notConverged(spec, margins, raked)];
    if (issues.length > 0 && compat !== 'r-4.5') return refused(issues);
    const after = column.map((w, row) =>
      weight[row] === 0 ? w : w * (raked.factor[joint.ids[row] as number] as number),
    );
    const adjustment =
      compat === 'r-4.5'
        ? rakingBySweeps(joint, margins, weight, raked)
        : rakingByRegression(joint, margins, weight, raked);
    return accepted(
      { weight: after, adjustment },
      issues.map((issue) => ({ ...issue, severity: 'warning' })),
    );
  };
  return reweigh(design, step, compat === 'r-4.5');
}

/** The finest cells, in which all rows get the same factor. */
function jointCells(rows: number, margins: readonly Cells[]): Partition {
  const everybody: Partition = { ids: new Uint32Array(rows), count: 1 };
  return margins.reduce((joint, cells) => {
    const own = {
      ids: cells.ofRow.map((cell) => (cell === noCell ? cells.totals.length : cell)),
      count: cells.totals.length + 1,
    };
    return refine(joint, own);
  }, everybody);
}

/** Margins of one population have one total. */
function contradicting(spec: RakingSpec, margins: readonly Cells[]): Issue[] {
  const sums = margins.map((cells) => orderFreeSum(cells.totals));
  const [first = 0] = sums;
  return sums.flatMap((sum, m) => {
    if (Math.abs(sum - first) <= 1e-6 * Math.abs(first)) return [];
    const names = [nameOf(spec.margins[0]), nameOf(spec.margins[m])] as const;
    return [
      populationIssue(
        'weighting.margins-differ',
        { field: names[1] },
        { margin: names[0], total: first, other: names[1], otherTotal: sum },
      ),
    ];
  });
}

function nameOf(margin: Margin | undefined): string {
  return margin?.vars.join(' × ') ?? '';
}

function notConverged(spec: RakingSpec, margins: readonly Cells[], raked: RakedMargins): Issue {
  const { margin, cell, reached } = raked.worst;
  const cells = margins[margin] as Cells;
  const total = cells.totals[cell] as number;
  const values = {
    rounds: raked.rounds,
    margin: nameOf(spec.margins[margin]),
    cell: cells.names[cell] ?? '',
    total,
    reached,
    change: raked.change,
  };
  return populationIssue('weighting.raking-not-converged', { field: values.margin }, values);
}
