import { fitByCell, orderFreeGroupSums } from '@langnghe/weighting';
import type { LinearizedDesign, LonelyPsu, Stage, WeightedDesign } from '@langnghe/weighting';

/**
 * A design reduced to the units that its variance needs: primary sampling units when the first stage alone counts, the
 * rows themselves when later stages, unequal probabilities or calibration count too. Residuals of a post-stratification
 * come from sums by cell of the post-strata, not from rows.
 */
export interface PsuFrame {
  readonly psus: number;
  readonly postStrata?: PostStratumSums;
  /** One row per unit. */
  readonly collapsed: LinearizedDesign;
  /** Variances are multiplied by it: 1 unless clusters are assumed that nobody recorded. */
  readonly assumedDesignEffect: number;
}

/** The same with its rows. */
export interface PsuDesign extends PsuFrame {
  readonly weight: Float64Array;
  /** Unit of each row, dense from 0. */
  readonly psuOf: Uint32Array;
  readonly postStrata?: PostStrata;
}

export interface PostStrata extends PostStratumSums {
  /** Post-stratum of each row, dense from 0. */
  readonly of: Uint32Array;
  /** Weight of each row before the post-stratification. */
  readonly before: Float64Array;
}

/** Post-strata, or the cells of a calibration. */
export interface PostStratumSums {
  readonly count: number;
  /**
   * What the step's regression says of each cell, from sums of influence values with the weights before the step: the
   * cell's mean, or after a calibration the fit on its auxiliaries.
   */
  readonly fit: (sums: Float64Array) => Float64Array;
  /** Sums of the final weights by PSU and post-stratum: entry psu · count + post-stratum. */
  readonly weightByPsu: Float64Array;
}

export function psuDesign(
  design: LinearizedDesign | WeightedDesign,
  lonelyPsu: LonelyPsu = 'adjust',
): PsuDesign {
  if (!('kind' in design)) return fromWeighted(design, lonelyPsu);
  const stage = firstStage(design);
  const finite = stage.population.some((size) => size !== Infinity);
  const firstStageAlone = design.stages.length === 1 || design.ultimateCluster || !finite;
  const plain = design.unequal === undefined && design.adjustments.length === 0;
  const weight = design.weight.map((w, i) => (design.domain?.[i] === 0 ? 0 : w));
  if (!firstStageAlone || !plain) {
    const rowOf = Uint32Array.from({ length: design.rows }, (_, row) => row);
    return { weight, psuOf: rowOf, psus: design.rows, collapsed: design, assumedDesignEffect: 1 };
  }
  const psus = largest(stage.cluster) + 1;
  const first = firstRows(stage.cluster, psus);
  return {
    weight,
    psuOf: stage.cluster,
    psus,
    assumedDesignEffect: 1,
    collapsed: {
      ...design,
      rows: psus,
      weight: new Float64Array(psus).fill(1),
      stages: [
        {
          cluster: Uint32Array.from({ length: psus }, (_, psu) => psu),
          stratum: Uint32Array.from(first, (row) => stage.stratum[row] ?? 0),
          sampled: Float64Array.from(first, (row) => stage.sampled[row] ?? NaN),
          population: Float64Array.from(first, (row) => stage.population[row] ?? NaN),
        },
      ],
      ultimateCluster: true,
    },
  };
}

function firstStage(design: LinearizedDesign): Stage {
  const stage = design.stages[0];
  if (stage === undefined) throw new Error('a design has at least one stage');
  return stage;
}

/** A study's own design: one stage, with replacement; ticket classes are the PSUs. */
function fromWeighted(design: WeightedDesign, lonelyPsu: LonelyPsu): PsuDesign {
  const psus = largest(design.psu) + 1;
  const stratum = Uint32Array.from(firstRows(design.psu, psus), (row) => design.stratum[row] ?? 0);
  return {
    weight: design.weight,
    psuOf: design.psu,
    psus,
    assumedDesignEffect: design.assumedDesignEffect ?? 1,
    ...postStrataOf(design, psus),
    collapsed: oneStage(stratum, lonelyPsu),
  };
}

/** PSUs drawn with replacement in strata: one row per PSU, `stratum` that of each. */
export function oneStage(stratum: Uint32Array, lonelyPsu: LonelyPsu): LinearizedDesign {
  const psus = stratum.length;
  const sampledInStratum = new Float64Array(largest(stratum) + 1);
  for (const h of stratum) sampledInStratum[h] = (sampledInStratum[h] ?? 0) + 1;
  return {
    kind: 'linearized',
    rows: psus,
    weight: new Float64Array(psus).fill(1),
    stages: [
      {
        cluster: Uint32Array.from({ length: psus }, (_, psu) => psu),
        stratum,
        sampled: Float64Array.from(stratum, (h) => sampledInStratum[h] ?? 0),
        population: new Float64Array(psus).fill(Infinity),
      },
    ],
    lonelyPsu,
    adjustDomainLonely: false,
    ultimateCluster: true,
    adjustments: [],
  };
}

function postStrataOf(design: WeightedDesign, psus: number): { postStrata?: PostStrata } {
  const of = design.postStratum;
  if (of === undefined) return {};
  const before = design.weightBefore ?? design.weight;
  const count = largest(of) + 1;
  const beforeTotal = orderFreeGroupSums(before, of, count);
  const cell = of.map((g, i) => (design.psu[i] ?? 0) * count + g);
  const weightByPsu = orderFreeGroupSums(design.weight, cell, psus * count);
  return { postStrata: { of, count, before, fit: fitByCell(beforeTotal, design.auxiliaries), weightByPsu } };
}

function largest(ids: Uint32Array): number {
  let most = 0;
  for (let i = 0; i < ids.length; i++) if ((ids[i] as number) > most) most = ids[i] as number;
  return most;
}

/** A row of each PSU. */
function firstRows(psuOf: Uint32Array, psus: number): Uint32Array {
  const first = new Uint32Array(psus);
  for (let row = psuOf.length - 1; row >= 0; row--) first[psuOf[row] ?? 0] = row;
  return first;
}

/** The collapsed design with the PSUs that have weight in a column as its domain. */
export function domainOfPsus(design: PsuFrame, weightOfPsu: Float64Array): LinearizedDesign {
  return { ...design.collapsed, domain: Uint8Array.from(weightOfPsu, (weight) => (weight > 0 ? 1 : 0)) };
}

/** PSUs and strata that have weight in a column. */
export function clustersAndStrata(
  design: Pick<PsuFrame, 'collapsed'>,
  weightOfUnit: Float64Array,
): { psus: number; strata: number } {
  const { cluster, stratum } = firstStage(design.collapsed);
  const clusters = new Uint8Array(largest(cluster) + 1);
  const strata = new Uint8Array(largest(stratum) + 1);
  let [clustersSeen, strataSeen] = [0, 0];
  for (let unit = 0; unit < weightOfUnit.length; unit++) {
    if (!((weightOfUnit[unit] as number) > 0)) continue;
    const [i, h] = [cluster[unit] as number, stratum[unit] as number];
    clustersSeen += 1 - (clusters[i] as number);
    clusters[i] = 1;
    strataSeen += 1 - (strata[h] as number);
    strata[h] = 1;
  }
  return { psus: clustersSeen, strata: strataSeen };
}

export function columnDegreesOfFreedom(design: PsuFrame, weightOfUnit: Float64Array): number {
  const { psus, strata } = clustersAndStrata(design, weightOfUnit);
  return psus - strata;
}

/** PSU sums of influence values less the fit of each cell on all of the PSU's weight in it. */
export function lessFit(
  byPsu: Float64Array,
  fitted: Float64Array,
  postStrata: PostStratumSums,
): Float64Array {
  return byPsu.map((value, psu) => {
    let rest = value;
    for (let g = 0; g < fitted.length; g++) {
      rest -= (fitted[g] ?? 0) * (postStrata.weightByPsu[psu * postStrata.count + g] ?? 0);
    }
    return rest;
  });
}
