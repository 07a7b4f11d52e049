import { fitByCell, type CellAuxiliaries } from './cell-auxiliaries.ts';
import type { Adjustment, LinearizedDesign } from './design.ts';
import { sampledClusters } from './stage-partition.ts';
import { orderFreeGroupSums } from './order-free-sum.ts';
import { postStratification } from './post-stratification.ts';
import type { WeightedDesign } from './weighted.ts';

/**
 * The linearised design of a weighted dataset: its PSUs as ultimate clusters sampled with replacement in its strata, the
 * residuals of its post-stratification or calibration. Strata of one PSU are centred on the mean of all (`adjust`).
 */
export function linearizedFromWeights(
  design: Omit<WeightedDesign, 'datasetHash' | 'hash'>,
  stratumNames?: readonly string[],
): LinearizedDesign {
  const { rows, weight, stratum, psu } = design;
  return {
    kind: 'linearized',
    rows,
    weight,
    stages: [
      {
        cluster: psu,
        stratum,
        sampled: sampledClusters({ ids: psu, count: groups(psu) }, { ids: stratum, count: groups(stratum) }),
        population: new Float64Array(rows).fill(Infinity),
        ...(stratumNames === undefined ? {} : { stratumNames }),
      },
    ],
    lonelyPsu: 'adjust',
    adjustDomainLonely: false,
    ultimateCluster: true,
    adjustments: adjustmentsOf(design),
  };
}

function adjustmentsOf({
  postStratum,
  weight,
  weightBefore,
  auxiliaries,
}: Pick<WeightedDesign, 'postStratum' | 'weight' | 'weightBefore' | 'auxiliaries'>): Adjustment[] {
  if (postStratum === undefined) return [];
  if (auxiliaries === undefined) return [postStratificationTo(postStratum, weight)];
  return [cellCalibration(postStratum, { weight, before: weightBefore ?? weight, auxiliaries })];
}

function postStratificationTo(postStratum: Uint32Array, weight: Float64Array): Adjustment {
  const totals = orderFreeGroupSums(weight, postStratum, groups(postStratum));
  return postStratification(
    { names: Array.from(totals, (_, g) => String(g)), totals, ofRow: postStratum },
    weight,
  );
}

/** u = w′e less w′ times the fit of e in the row's cell. */
function cellCalibration(
  cell: Uint32Array,
  {
    weight,
    before,
    auxiliaries,
  }: { weight: Float64Array; before: Float64Array; auxiliaries: CellAuxiliaries },
): Adjustment {
  const count = groups(cell);
  const told = before.map((w, row) => ((weight[row] as number) > 0 ? w : 0));
  const fit = fitByCell(orderFreeGroupSums(told, cell, count), auxiliaries);
  return {
    kind: 'calibration',
    residuals: (influence) =>
      influence.map((u) => {
        const scaled = u.map((value, row) =>
          (weight[row] as number) > 0 ? (value / (weight[row] as number)) * (before[row] as number) : 0,
        );
        const fitted = fit(orderFreeGroupSums(scaled, cell, count));
        return u.map(
          (value, row) => value - (weight[row] as number) * (fitted[cell[row] as number] as number),
        );
      }),
  };
}

function groups(ids: Uint32Array): number {
  return ids.reduce((most, id) => Math.max(most, id), -1) + 1;
}
