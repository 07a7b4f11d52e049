/** One sampling stage. All arrays have one entry a row. */
export interface Stage {
  /** Dense ids from 0 over the whole table, already nested (a cluster belongs to one stratum and one parent). */
  readonly cluster: Uint32Array;
  /** Dense ids from 0; at later stages nested in the parent cluster. */
  readonly stratum: Uint32Array;
  /** Clusters sampled in each row's stratum, counted in the full design. */
  readonly sampled: Float64Array;
  /** Clusters in the population of each row's stratum; Infinity = no finite population correction. */
  readonly population: Float64Array;
  /** What people call the strata, by id; absent where they have no name of their own. */
  readonly stratumNames?: readonly string[];
}

export type LonelyPsu = 'fail' | 'remove' | 'certainty' | 'adjust' | 'average';

/** Replaces weighted influence values (one array per statistic) by what is left after the adjustment's regression. */
export interface Adjustment {
  readonly kind: 'post-stratification' | 'raking' | 'calibration';
  readonly residuals: (influence: readonly Float64Array[]) => Float64Array[];
}

/** A design whose variance is linearised (Taylor). */
export interface LinearizedDesign {
  readonly kind: 'linearized';
  readonly rows: number;
  readonly weight: Float64Array;
  /** At least one; elements are their own clusters when nothing else is sampled. */
  readonly stages: readonly Stage[];
  /** Unequal-probability designs without replacement replace the one-stage formula. */
  readonly unequal?: UnequalProbability;
  readonly lonelyPsu: LonelyPsu;
  readonly adjustDomainLonely: boolean;
  readonly ultimateCluster: boolean;
  /** Applied in order to every influence value. */
  readonly adjustments: readonly Adjustment[];
  /** 1 = in the domain. Rows outside contribute zero but count in n_h; absent = all rows. */
  readonly domain?: Uint8Array;
}

/** The release of R's `survey` (4.5) whose departures from the theory are reproduced on demand. */
export type Compat = 'r-4.5';

export interface WeightingOptions {
  readonly compat?: Compat;
}

export type UnequalProbability =
  | { readonly method: 'brewer'; readonly inclusion: Float64Array }
  | { readonly method: 'overton'; readonly inclusion: Float64Array; readonly yatesGrundy?: boolean }
  | {
      readonly method: 'horvitz-thompson' | 'yates-grundy';
      /** Joint inclusion probabilities, one row and column per table row. */
      readonly joint: readonly Float64Array[];
    };

/** A design whose variance comes from recomputing the statistic under each column of weights. */
export interface ReplicateDesign {
  readonly kind: 'replicate';
  readonly rows: number;
  readonly weight: Float64Array;
  /** One full (combined) weight column per replicate. */
  readonly replicates: readonly Float64Array[];
  readonly scale: number;
  readonly rscales: Float64Array;
  readonly mse: boolean;
  readonly degreesOfFreedom?: number;
  /** Said by whoever made the weights: domains keep them. */
  readonly degreesGiven?: true;
  readonly domain?: Uint8Array;
}

export type Design = LinearizedDesign | ReplicateDesign;
