import { orderFreeGroupSums } from './order-free-sum.ts';

/** Each row's value replaced by the mean over its cluster's rows of the domain. */
export function clusterMeans(values: Float64Array, cluster: Uint32Array, domain?: Uint8Array): Float64Array {
  const clusters = cluster.reduce((most, id) => Math.max(most, id), -1) + 1;
  const counted = Float64Array.from(cluster, (_, row) => (domain === undefined || domain[row] === 1 ? 1 : 0));
  const sums = orderFreeGroupSums(
    values.map((x, row) => (counted[row] === 1 ? x : 0)),
    cluster,
    clusters,
  );
  const sizes = orderFreeGroupSums(counted, cluster, clusters);
  return values.map((x, row) => {
    const id = cluster[row] as number;
    return counted[row] === 1 ? (sums[id] as number) / (sizes[id] as number) : x;
  });
}
