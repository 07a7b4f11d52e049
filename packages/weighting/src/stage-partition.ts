import { everyRow, firstRows, oneGroup, refine, type Partition } from './dense-ids.ts';

/** A sampling stage as partitions of the rows. */
export interface StagePartition {
  readonly cluster: Partition;
  readonly stratum: Partition;
  readonly sampled: Float64Array;
}

/**
 * Clusters of a stage lie within the clusters above; with `nest` also within their strata. Strata of a later stage lie
 * within the cluster above; where none is named, the last one named is carried on (as R's `svydesign`).
 */
export function stagePartitions(
  rows: number,
  ids: readonly Partition[],
  strata: readonly Partition[],
  nest: boolean,
): StagePartition[] {
  const stages: StagePartition[] = [];
  let above: Partition | undefined;
  for (const own of ids.length === 0 ? [everyRow(rows)] : ids) {
    const given = strata.slice(0, stages.length + 1);
    const named = given.at(-1) ?? oneGroup(rows);
    const stratum = above === undefined ? named : refine(above, named);
    let cluster = above === undefined ? own : refine(above, own);
    if (nest) cluster = given.reduce(refine, cluster);
    stages.push({ cluster, stratum, sampled: sampledClusters(cluster, stratum) });
    above = cluster;
  }
  return stages;
}

/** n_h for each row: clusters of its stratum. */
export function sampledClusters(cluster: Partition, stratum: Partition): Float64Array {
  const inStratum = new Float64Array(stratum.count);
  firstRows(cluster).forEach((row) => {
    const h = stratum.ids[row] as number;
    inStratum[h] = (inStratum[h] as number) + 1;
  });
  return Float64Array.from(stratum.ids, (h) => inStratum[h] as number);
}
