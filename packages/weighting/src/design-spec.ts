import type { LonelyPsu } from './design.ts';

/** The design of a sample in the words of the reference cases (`type: taylor`): names of columns. */
export interface LinearizedSpec {
  readonly type?: 'taylor';
  /** One column per stage; empty = the rows themselves were sampled. */
  readonly ids: readonly string[];
  /** Per stage; fewer than stages = the later ones are not stratified further. */
  readonly strata?: readonly string[];
  /** Absent: 1/π from the fpc, or 1 for everybody when there is none either. */
  readonly weights?: string;
  /** Per stage: population sizes when any value exceeds 1, else sampling fractions. */
  readonly fpc?: readonly string[];
  /** Cluster ids start anew in each stratum. */
  readonly nest?: boolean;
  readonly pps?: 'brewer' | 'overton' | 'HT';
  /** With `pps: 'HT'`: Horvitz–Thompson (default) or Yates–Grundy. */
  readonly variance?: 'HT' | 'YG';
}

export interface DesignOptions {
  readonly lonely_psu?: LonelyPsu;
  readonly adjust_domain_lonely?: boolean;
  readonly ultimate_cluster?: boolean;
}

/** Given replicate weights (`type: replicate`). */
export interface ReplicateSpec {
  readonly type?: 'replicate';
  readonly method: GivenMethod;
  readonly weights?: string;
  /** Fay's share of the weight that the other half keeps. */
  readonly rho?: number;
  readonly scale?: number;
  readonly rscales?: readonly number[];
  /** Deviations from the full estimate instead of the mean of the replicates. */
  readonly mse?: boolean;
  /** The columns hold whole weights (default), not factors of the full weight. */
  readonly combined?: boolean;
  readonly degf?: number;
}

export type GivenMethod =
  'JK1' | 'JKn' | 'JK2' | 'BRR' | 'Fay' | 'bootstrap' | 'successive-difference' | 'ACS' | 'other';

/** Replicates made from a linearised design (`type: as_replicate`). */
export interface AsReplicateSpec {
  readonly type?: 'as_replicate';
  readonly method: 'JK1' | 'JKn' | 'BRR' | 'Fay' | 'bootstrap' | 'random-groups' | 'successive-difference';
  readonly rho?: number;
  readonly mse?: boolean;
  /** For bootstrap (default 50) and random groups (default 15). */
  readonly replicates?: number;
  /** Recorded seed of the bootstrap and of random groups. */
  readonly seed?: string;
}
