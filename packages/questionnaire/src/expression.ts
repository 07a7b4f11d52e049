/** An XLSForm expression: its text, its tree, and the names it refers to by `${name}`. JSON through and through. */
export interface Expression {
  readonly source: string;
  readonly tree: ExpressionNode;
  readonly references: readonly string[];
}

export type ExpressionNode =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  /** `${name}` */
  | { readonly kind: 'reference'; readonly name: string; readonly lastSaved?: boolean }
  /** `.` */
  | { readonly kind: 'self' }
  /** a location path that is not `${…}` or `.`: `..`, `../x`, `instance('l')/root/item[…]/label`, a bare column name */
  | { readonly kind: 'path'; readonly steps: readonly PathStep[]; readonly root?: ExpressionNode }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly ExpressionNode[] }
  | { readonly kind: 'negate'; readonly operand: ExpressionNode }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
    };

export type BinaryOperator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod' | '|';

export interface PathStep {
  readonly axis: 'child' | 'parent' | 'self';
  readonly name: string;
  readonly predicates: readonly ExpressionNode[];
}
