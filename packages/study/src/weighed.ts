import type { WeightedDesign, WeightingRecord } from '@langnghe/weighting';

/** A weighted design before its file, and so its hash, exists. */
export type UnnamedDesign = Omit<WeightedDesign, 'datasetHash' | 'hash'>;

export interface Weighed {
  readonly design: UnnamedDesign;
  readonly steps: WeightingRecord['steps'];
}
