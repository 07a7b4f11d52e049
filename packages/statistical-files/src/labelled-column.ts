/** What goes into one file. All columns are numbers and of one length. */
export interface StatisticalTable {
  readonly title: string;
  readonly columns: readonly LabelledColumn[];
  /** Name of the column that holds the weights. */
  readonly weight?: string;
}

export interface LabelledColumn {
  readonly name: string;
  readonly label: string;
  /** NaN = missing without a reason. */
  readonly values: Float64Array;
  readonly codes: readonly LabelledCode[];
  readonly measure: 'nominal' | 'ordinal' | 'scale';
  /** Digits after the decimal point that are shown. */
  readonly decimals: number;
}

export interface LabelledCode {
  readonly code: number;
  readonly label: string;
  /** Said instead of an answer: the programs leave it out of what they compute. */
  readonly isMissing: boolean;
}
