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
  | {
      readonly kind: 'path';
      readonly steps: readonly PathStep[];
      readonly root?: ExpressionNode;
      /** `/data/group/question`: begins at the form's root. */
      readonly absolute?: boolean;
    }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly ExpressionNode[] }
  | { readonly kind: 'negate'; readonly operand: ExpressionNode }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
    };

export type BinaryOperator =
  'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod' | '|';

export interface PathStep {
  readonly axis: 'child' | 'parent' | 'self';
  readonly name: string;
  readonly predicates: readonly ExpressionNode[];
}

/** The nodes directly below one, predicates included. */
export function childNodes(node: ExpressionNode): readonly ExpressionNode[] {
  switch (node.kind) {
    case 'path':
      return [...(node.root ? [node.root] : []), ...node.steps.flatMap((step) => step.predicates)];
    case 'call':
      return node.arguments;
    case 'negate':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    default:
      return [];
  }
}

/** Every node of a tree, without recursion: a long chain of `+` is a deep tree. */
export function allNodes(tree: ExpressionNode): readonly ExpressionNode[] {
  const found: ExpressionNode[] = [tree];
  for (const node of found) found.push(...childNodes(node));
  return found;
}

/** The names an expression depends on; `last-saved` is none: nothing is kept from one respondent to the next. */
export function referencesOf(tree: ExpressionNode): readonly string[] {
  const named = (node: ExpressionNode): readonly string[] =>
    node.kind === 'reference' && node.lastSaved !== true ? [node.name] : [];
  return [...new Set(allNodes(tree).flatMap(named))];
}
