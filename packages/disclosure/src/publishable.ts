/**
 * A table that may be published. The brand's symbol is not exported: only this package can make one, so publishing a
 * raw estimate is a type error.
 */
declare const publishable: unique symbol;

export interface PublishableTable extends ProtectedTable {
  readonly [publishable]: true;
}

export interface ProtectedTable {
  readonly id: string;
  readonly variable: string;
  readonly statistic: 'share' | 'mean';
  readonly by?: string;
  readonly columns: readonly ProtectedColumn[];
  /** What a reader must be told of this table, e.g. merged groups; codes of `ProtectionEntry`. */
  readonly notes: readonly string[];
}

export interface ProtectedColumn {
  /** Values of the categories of `by` in this column (several when groups were merged); empty = everybody. */
  readonly groups: readonly string[];
  /** Unweighted base, rounded as published. */
  readonly base: number;
  /** Population that this base stands for, to three digits. */
  readonly weightedBase?: number;
  readonly smallBase: boolean;
  /** Behind the column's intervals: clusters less strata. */
  readonly degreesOfFreedom?: number;
  /** Decimals that the percent, or the mean, was rounded to. */
  readonly decimals: number;
  readonly rows: readonly ProtectedRow[];
  /** Shares of the lower and of the upper steps of a scale together, where the estimates have them. */
  readonly sums?: readonly ProtectedSum[];
}

export interface ProtectedSum {
  readonly categories: readonly string[];
  /** The sum of the published shares. */
  readonly value: number;
  readonly interval: readonly [lower: number, upper: number] | null;
  /** As of a row. */
  readonly standardError?: number;
}

export interface ProtectedRow {
  readonly category: string | null;
  /** Share 0…1 rounded as published, or a mean; null = masked. */
  readonly value: number | null;
  /** How a masked value reads, e.g. `≥ 90`; `withheld` = suppressed. */
  readonly mask?: 'at-least-90' | 'below-10' | 'withheld';
  /** 95 % interval of sampling and noise together, rounded as published; null = none. */
  readonly interval: readonly [lower: number, upper: number] | null;
  /** Of sampling and noise together, to half a step of the interval's ends; where there is an interval. */
  readonly standardError?: number;
  /** The square of this error over that of simple random sampling of the published base. */
  readonly designEffect?: number;
}

/** One line of the log of what was changed or withheld, and why. */
export interface ProtectionEntry {
  readonly code: string;
  readonly table: string;
  readonly groups?: readonly string[];
  readonly rule: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** `publication/tables.json`. */
export interface Publication {
  readonly datasetHash: string;
  readonly weightsHash: string;
  readonly answers: number;
  readonly degreesOfFreedom: number;
  readonly rules: Readonly<Record<string, number | string>>;
  readonly tables: readonly PublishableTable[];
  readonly log: readonly ProtectionEntry[];
  /** SHA-256 (hex) of the canonical JSON of all the above. */
  readonly hash: string;
}
