import type { LinearizedDesign } from './design.ts';
import { sampledClusters } from './stage-partition.ts';
import { orderFreeGroupSums } from './order-free-sum.ts';
import { postStratification } from './post-stratification.ts';
import type { WeightedDesign } from './weighted.ts';

/**
 * The linearised design of a weighted dataset: its PSUs as ultimate clusters sampled with replacement in its strata, the
 * residuals of its post-stratification. Strata of one PSU are centred on the mean of all (`adjust`).
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
    adjustments: design.postStratum === undefined ? [] : [adjustmentOf(design.postStratum, weight)],
  };
}

function adjustmentOf(postStratum: Uint32Array, weight: Float64Array): ReturnType<typeof postStratification> {
  const totals = orderFreeGroupSums(weight, postStratum, groups(postStratum));
  return postStratification(
    { names: Array.from(totals, (_, g) => String(g)), totals, ofRow: postStratum },
    weight,
  );
}

function groups(ids: Uint32Array): number {
  return ids.reduce((most, id) => Math.max(most, id), -1) + 1;
}
