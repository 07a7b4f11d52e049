import type { EvaluationContext } from '../scope.ts';
import type { Value } from '../value.ts';

export interface FunctionDefinition {
  /** Number of arguments allowed. */
  readonly takes: readonly [minimum: number, maximum: number];
  /** Asks `context.random`. */
  readonly draws?: true;
  readonly apply: (given: readonly Value[], context: EvaluationContext) => Value;
}

export type Functions = Readonly<Record<string, FunctionDefinition>>;

/** A function table's lookup of an argument that may be missing. */
export const argument = (given: readonly Value[], i: number): Value => given[i] ?? '';
