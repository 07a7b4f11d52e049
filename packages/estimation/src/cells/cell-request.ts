import type { Coded } from './sorted-codes.ts';

/** A column, among everybody or in each group of `by`. */
export interface CellRequest {
  readonly column: Coded;
  readonly by?: Coded;
}
