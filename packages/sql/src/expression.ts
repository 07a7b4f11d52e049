/**
 * An expression over one row. Arithmetic on doubles is that of IEEE 754, term by term as written: engines must not
 * reorder it. Comparisons with NULL are not true.
 */
export type Expression =
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'double'; readonly value: number }
  | { readonly kind: 'whole'; readonly value: number }
  | {
      readonly kind: 'pair';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'absolute' | 'present'; readonly of: Expression }
  /** The nearest whole number to a double from zero to 2⁶², halves up, as a whole number of 64 bits. */
  | { readonly kind: 'rounded'; readonly of: Expression }
  /** NULL where the condition is not true. */
  | { readonly kind: 'where'; readonly condition: Expression; readonly value: Expression }
  /** `otherwise` where the value is NULL. */
  | { readonly kind: 'filled'; readonly of: Expression; readonly otherwise: Expression };

export type Operator = '+' | '-' | '*' | '/' | '=' | '>' | 'AND';

export const column = (name: string): Expression => ({ kind: 'column', name });
export const double = (value: number): Expression => ({ kind: 'double', value });
export const whole = (value: number): Expression => ({ kind: 'whole', value });
export const absolute = (of: Expression): Expression => ({ kind: 'absolute', of });
export const present = (of: Expression): Expression => ({ kind: 'present', of });
export const rounded = (of: Expression): Expression => ({ kind: 'rounded', of });
export const filled = (of: Expression, otherwise: Expression): Expression => ({
  kind: 'filled',
  of,
  otherwise,
});
export const where = (condition: Expression, value: Expression): Expression => ({
  kind: 'where',
  condition,
  value,
});

const pair =
  (operator: Operator) =>
  (left: Expression, right: Expression): Expression => ({ kind: 'pair', operator, left, right });
export const plus = pair('+');
export const minus = pair('-');
export const times = pair('*');
export const over = pair('/');
export const equal = pair('=');
export const above = pair('>');
const both = pair('AND');

export function all(first: Expression, ...others: readonly Expression[]): Expression {
  return others.reduce(both, first);
}
