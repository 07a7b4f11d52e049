import type { ExpressionNode } from '../expression.ts';

/** The same expression with each of its paths replaced. */
export function replacePaths(
  node: ExpressionNode,
  replace: (path: Extract<ExpressionNode, { kind: 'path' }>) => ExpressionNode,
): ExpressionNode {
  switch (node.kind) {
    case 'path':
      return replace(node);
    case 'call':
      return { ...node, arguments: node.arguments.map((argument) => replacePaths(argument, replace)) };
    case 'negate':
      return { ...node, operand: replacePaths(node.operand, replace) };
    case 'binary':
      return { ...node, left: replacePaths(node.left, replace), right: replacePaths(node.right, replace) };
    default:
      return node;
  }
}

/** `jr:choice-name(value, '${q}')` names its question inside quotes. */
export function quotedReference(node: ExpressionNode): ExpressionNode {
  const name = node.kind === 'string' ? /^\s*\$\{\s*([^}]+?)\s*\}\s*$/.exec(node.value)?.[1] : undefined;
  return name === undefined ? node : { kind: 'reference', name };
}
