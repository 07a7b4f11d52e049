import { orderFreeGroupSums, type LinearizedDesign, type Stage } from '@langnghe/weighting';

/** One sampling stage, by cluster and stratum instead of by row. */
export interface StageFrame {
  /** From 1. */
  readonly stage: number;
  readonly clusterOfRow: Uint32Array;
  readonly clusters: number;
  readonly stratumOfCluster: Uint32Array;
  readonly strata: number;
  /** n_h, in the full design. */
  readonly sampled: Float64Array;
  /** 1 − f by cluster: constant in a stratum, but for unequal probabilities. */
  readonly unsampledFraction: Float64Array;
  /** Product of the sampling fractions of the stages above, by stratum. */
  readonly fractionAbove: Float64Array;
  /** The cluster above (one group for all at the first stage), by stratum: lonely clusters are judged within it. */
  readonly groupOfStratum: Uint32Array;
  readonly groups: number;
  /** Clusters that have rows of the domain, by stratum. */
  readonly present: Float64Array;
  /** Clusters sampled in the strata present, by group. */
  readonly clustersOfGroup: Float64Array;
  readonly nameOfStratum: (h: number) => string;
}

/** The stages that contribute: all whose clusters above were sampled from a finite population. */
export function stageFrames(design: LinearizedDesign): StageFrame[] {
  const known = framesOfDesign.get(design);
  if (known !== undefined) return known;
  const frames: StageFrame[] = [];
  let fractionAbove = new Float64Array(design.rows).fill(1);
  for (const [s, stage] of design.stages.entries()) {
    frames.push(stageFrame(design, stage, s, fractionAbove));
    if (design.ultimateCluster) break;
    fractionAbove = fractionAbove.map(
      (f, row) => (f * (stage.sampled[row] as number)) / (stage.population[row] as number),
    );
    if (fractionAbove.every((f) => f === 0)) break;
  }
  framesOfDesign.set(design, frames);
  return frames;
}

const framesOfDesign = new WeakMap<LinearizedDesign, StageFrame[]>();

function stageFrame(
  design: LinearizedDesign,
  stage: Stage,
  s: number,
  fractionAbove: Float64Array,
): StageFrame {
  const { clusters, rowOfCluster } = firstRowOfClusters(stage.cluster);
  const stratumOfCluster = Uint32Array.from(rowOfCluster, (row) => stage.stratum[row] as number);
  const strata = largest(stratumOfCluster) + 1;
  const rowOfStratum = new Uint32Array(strata);
  stratumOfCluster.forEach((h, cluster) => (rowOfStratum[h] = rowOfCluster[cluster] as number));
  const above = s === 0 ? undefined : design.stages[s - 1]?.cluster;
  const groupOfStratum = Uint32Array.from(rowOfStratum, (row) => above?.[row] ?? 0);
  const groups = largest(groupOfStratum) + 1;
  const sampled = Float64Array.from(rowOfStratum, (row) => stage.sampled[row] as number);
  const present = presentClusters(design, stage, clusters, stratumOfCluster, strata);
  return {
    stage: s + 1,
    clusterOfRow: stage.cluster,
    clusters,
    stratumOfCluster,
    strata,
    sampled,
    unsampledFraction: Float64Array.from(
      rowOfCluster,
      (row) => 1 - (stage.sampled[row] as number) / (stage.population[row] as number),
    ),
    fractionAbove: Float64Array.from(rowOfStratum, (row) => fractionAbove[row] as number),
    groupOfStratum,
    groups,
    present,
    clustersOfGroup: orderFreeGroupSums(
      sampled.map((n, h) => ((present[h] as number) > 0 ? n : 0)),
      groupOfStratum,
      groups,
    ),
    nameOfStratum: (h) => stage.stratumNames?.[h] ?? String(h + 1),
  };
}

function firstRowOfClusters(cluster: Uint32Array): { clusters: number; rowOfCluster: Uint32Array } {
  const clusters = largest(cluster) + 1;
  const rowOfCluster = new Uint32Array(clusters);
  for (let row = cluster.length - 1; row >= 0; row -= 1) rowOfCluster[cluster[row] as number] = row;
  return { clusters, rowOfCluster };
}

/** After an adjustment rows outside the domain carry residuals too, so that all clusters take part. */
function presentClusters(
  design: LinearizedDesign,
  stage: Stage,
  clusters: number,
  stratumOfCluster: Uint32Array,
  strata: number,
): Float64Array {
  const domain = design.adjustments.length > 0 || design.unequal !== undefined ? undefined : design.domain;
  const seen = new Uint8Array(clusters);
  stage.cluster.forEach((cluster, row) => {
    if (domain === undefined || domain[row] === 1) seen[cluster] = 1;
  });
  const present = new Float64Array(strata);
  seen.forEach((yes, cluster) => {
    const h = stratumOfCluster[cluster] as number;
    present[h] = (present[h] as number) + yes;
  });
  return present;
}

function largest(ids: Uint32Array): number {
  return ids.reduce((a, b) => Math.max(a, b), 0);
}
