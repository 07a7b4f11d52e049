/** The tables a study has promised: fixed in its manifest before it opens. */
export interface TablePlan {
  readonly tables: readonly PlannedTable[];
}

export interface PlannedTable {
  readonly id: string;
  /** Name of the question's variable. */
  readonly variable: string;
  /** `share`: the share of each category (of each option, for select-multiple); `mean`: of a number. */
  readonly statistic: 'share' | 'mean';
  /** Name of the category variable whose groups are compared; none = everybody. */
  readonly by?: string;
}

/** `estimates/estimates.json`: raw estimates. Never leave the office; only `disclosure` may read them for others. */
export interface Estimates {
  readonly datasetHash: string;
  readonly weightsHash: string;
  /** Answers with weight: refusals kept in the dataset weigh nothing. */
  readonly rows: number;
  readonly weightedRows: number;
  readonly psus: number;
  readonly strata: number;
  readonly degreesOfFreedom: number;
  readonly tables: readonly EstimatedTable[];
}

export interface EstimatedTable extends PlannedTable {
  /** First the column of everybody, then one per group of `by` in codebook order. */
  readonly columns: readonly EstimatedColumn[];
}

export interface EstimatedColumn {
  /** Value of the group's category; null = everybody. */
  readonly group: string | null;
  /** Unweighted answers to the question in this column. */
  readonly base: number;
  readonly weightedBase: number;
  /** Degrees of freedom behind the intervals of this column: PSUs − strata with rows of the domain. */
  readonly degreesOfFreedom: number;
  /** One per category in codebook order; a mean has one row with category null. */
  readonly rows: readonly EstimatedRow[];
  /** For scales of four steps or more: the lower and the upper steps together. */
  readonly sums?: readonly EstimatedSum[];
}

export interface EstimatedSum extends Omit<EstimatedRow, 'category'> {
  readonly categories: readonly string[];
}

export interface EstimatedRow {
  readonly category: string | null;
  /** Unweighted answers in this cell; for a mean, the base. */
  readonly count: number;
  readonly estimate: number;
  readonly standardError: number;
  /** 95 % interval: for shares on the logit scale (stays within 0 and 1), for means t; null when there is no variance to be had. */
  readonly interval: readonly [lower: number, upper: number] | null;
  /** Variance over that of simple random sampling of the same size; null when that is zero. */
  readonly designEffect: number | null;
}
