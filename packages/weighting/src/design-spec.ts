import type { Compat, LonelyPsu } from './design.ts';

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
  readonly compat?: Compat;
}
