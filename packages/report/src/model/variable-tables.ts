import type { Variable } from '@langnghe/dataset';
import type { PublishableTable } from '@langnghe/disclosure';

/** The tables of one variable. */
export interface VariableTables {
  readonly variable: Variable;
  readonly all: PublishableTable;
  readonly breaks: readonly PublishableTable[];
}
