import type { CellAuxiliaries } from './cell-auxiliaries.ts';
import type { KishEffect } from './kish.ts';

/** Weights and design of a dataset, row by row in the dataset's order. */
export interface WeightedDesign {
  readonly datasetHash: string;
  readonly rows: number;
  /** Final weights, ≥ 0; their sum estimates the population. */
  readonly weight: Float64Array;
  /** Dense from 0. */
  readonly stratum: Uint32Array;
  /** Dense from 0 over the whole table (not within strata). In studies of ours the ticket classes are the PSUs. */
  readonly psu: Uint32Array;
  /** Cell of the post-stratification or calibration each row is in (dense from 0), and the weights just before that step. */
  readonly postStratum?: Uint32Array;
  readonly weightBefore?: Float64Array;
  /**
   * Where the clusters are not known and each answer stands as its own PSU: the design effect of clustering that is
   * assumed instead. Variances are multiplied by it.
   */
  readonly assumedDesignEffect?: number;
  /** After a calibration: its auxiliary variables by cell. Absent: the cells are post-strata. */
  readonly auxiliaries?: CellAuxiliaries;
  /** SHA-256 of weights.parquet. */
  readonly hash: string;
}

/** One step of `weighting.json`. */
export interface WeightingStep {
  readonly step: 'design' | 'non-response' | 'post-stratification' | 'raking' | 'calibration' | 'trimming';
  /** Cells with the population total each was brought to, and where the total comes from. */
  readonly cells: readonly {
    readonly cell: string;
    readonly answers: number;
    readonly before: number;
    readonly after: number;
    readonly target?: number;
  }[];
  readonly source: string;
  /** Kish's 1 + CV² of the weights, and n divided by it: before this step, and after it. */
  readonly weightsBefore: KishEffect;
  readonly kishDesignEffect: number;
  readonly effectiveSampleSize: number;
  /** Smallest and largest weight after the step, in means; absent in records of before it was kept. */
  readonly range?: { readonly least: number; readonly largest: number };
  readonly warnings: readonly { readonly code: string; readonly cell?: string; readonly value?: number }[];
}

export interface WeightingRecord {
  readonly datasetHash: string;
  readonly steps: readonly WeightingStep[];
  /** As in `WeightedDesign`; absent where the classes are the clusters. */
  readonly assumedDesignEffect?: number;
  readonly weightsHash: string;
}
