import { firstRows, type Partition } from './dense-ids.ts';
import type { Adjustment } from './design.ts';
import { orderFreeGroupSums } from './order-free-sum.ts';
import type { Cells } from './population-cells.ts';
import type { RakedMargins } from './raking-iteration.ts';
import { weightedRegression } from './weighted-regression.ts';

/**
 * Raking is calibration on the margins: u = w′e becomes w′(e − fit), the fit of the regression of e on the indicators
 * of all margins, weighted by the weights before. It depends on the joint cell alone. Deville, Särndal, Sautory (1993).
 */
export function rakingByRegression(
  joint: Partition,
  margins: readonly Cells[],
  before: Float64Array,
  { factor }: RakedMargins,
): Adjustment {
  const rows = firstRows(joint);
  const cellWeight = orderFreeGroupSums(before, joint.ids, joint.count);
  const indicators = margins.flatMap((cells) =>
    Array.from(cells.totals, (_, cell) =>
      Float64Array.from(rows, (row) => (cells.ofRow[row] === cell ? 1 : 0)),
    ),
  );
  let prepared: ReturnType<typeof weightedRegression> | undefined;
  return {
    kind: 'raking',
    residuals: (influence) => {
      prepared ??= weightedRegression(indicators, cellWeight);
      const { residuals } = prepared;
      return influence.map((u) => {
        const sums = orderFreeGroupSums(u, joint.ids, joint.count);
        const mean = sums.map((sum, c) =>
          cellWeight[c] === 0 ? 0 : sum / ((cellWeight[c] as number) * (factor[c] as number)),
        );
        const rest = residuals(mean);
        const fit = mean.map((value, c) => value - (rest[c] as number));
        return u.map((value, row) => {
          const c = joint.ids[row] as number;
          return value - (before[row] as number) * (factor[c] as number) * (fit[c] as number);
        });
      });
    },
  };
}

const sweeps = 10;

/** R's `rake`: ten sweeps that take from u the unweighted mean, over each margin's cells, of u over the weights. */
export function rakingBySweeps(
  joint: Partition,
  margins: readonly Cells[],
  before: Float64Array,
  { afterMargin }: RakedMargins,
): Adjustment {
  const weights = afterMargin.map((factor) =>
    before.map((w, row) => w * (factor[joint.ids[row] as number] as number)),
  );
  const groups = margins.map((cells) => cells.ofRow.map((cell) => Math.min(cell, cells.totals.length)));
  const counts = margins.map((cells, m) =>
    orderFreeGroupSums(
      Float64Array.from(before, (w) => (w === 0 ? 0 : 1)),
      groups[m] as Uint32Array,
      cells.totals.length + 1,
    ),
  );
  const swept = (u: Float64Array): Float64Array => {
    let rest = u;
    for (let sweep = 0; sweep < sweeps; sweep += 1) {
      for (const [m, cells] of margins.entries()) {
        rest = minusPlainMeans(
          rest,
          weights[m] as Float64Array,
          groups[m] as Uint32Array,
          counts[m] as Float64Array,
          cells,
        );
      }
    }
    return rest;
  };
  return { kind: 'raking', residuals: (influence) => influence.map(swept) };
}

function minusPlainMeans(
  u: Float64Array,
  weight: Float64Array,
  group: Uint32Array,
  count: Float64Array,
  cells: Cells,
): Float64Array {
  const ratio = u.map((value, row) => (weight[row] === 0 ? 0 : value / (weight[row] as number)));
  const sums = orderFreeGroupSums(ratio, group, cells.totals.length + 1);
  return u.map((value, row) => {
    const g = group[row] as number;
    return weight[row] === 0
      ? value
      : value - ((weight[row] as number) * (sums[g] as number)) / (count[g] as number);
  });
}
