import { allNodes } from '../expression.ts';
import { takes } from '../functions/known.ts';
import { parseExpression } from '../parse.ts';

/** Whether an expression asks for anything at all: a default without is plain text. */
export function isDynamic(source: string): boolean {
  const parsed = parseExpression(source);
  return (
    parsed.ok &&
    allNodes(parsed.expression.tree).some(
      (node) => node.kind === 'reference' || (node.kind === 'call' && takes(node.name) !== undefined),
    )
  );
}
