import type { Column } from '@langnghe/dataset';
import type { Issue } from '@langnghe/language';
import { labelOf } from './columns.ts';
import { firstRows, partitionBy } from './dense-ids.ts';
import type { LinearizedSpec } from './design-spec.ts';
import { designIssue } from './design-issues.ts';

const named = 5;

/** Clusters of the first stage that lie in several strata, and samples of a single cluster. */
export function nestingIssues(
  ids: readonly Column[],
  strata: readonly Column[],
  spec: LinearizedSpec,
): Issue[] {
  const [id, stratum] = [ids[0], strata[0]];
  if (id === undefined || (spec.nest === true && stratum !== undefined)) return [];
  const clusters = partitionBy(id);
  const column = spec.ids[0] ?? '';
  if (clusters.count < 2) return [designIssue('design.one-psu', { column })];
  if (stratum === undefined) return [];
  const strataOfRows = partitionBy(stratum).ids;
  const first = firstRows(clusters);
  const split = new Set<number>();
  clusters.ids.forEach((cluster, row) => {
    if (strataOfRows[row] !== strataOfRows[first[cluster] as number]) split.add(cluster);
  });
  if (split.size === 0) return [];
  const labels = [...split].slice(0, named).map((cluster) => labelOf(id, first[cluster] as number));
  const more = split.size > named ? `… (${split.size})` : '';
  return [designIssue('design.not-nested', { column }, { column, clusters: labels.join(', ') + more })];
}
