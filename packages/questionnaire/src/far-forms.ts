import type { ExpressionNode } from './expression.ts';
import type { Scope } from './scope.ts';
import { toNumber, toText, type Value } from './value.ts';

/** The interpreter, handed in: these forms work out some of their arguments, and it calls them. */
export type Interpret = (node: ExpressionNode, scope: Scope) => Value;

/** A function that looks at its arguments' text, order or place instead of only their values. */
export type Form = (given: readonly ExpressionNode[], scope: Scope, interpret: Interpret) => Value;

/** Forms that look beyond the answers beside them: into instances of repeats, lists and tables. */
export const farForms: Readonly<Record<string, Form>> = {
  position: (given, scope) => position(given[0], scope),
  instance: () => [],
  'indexed-repeat': indexedRepeat,
  'jr:choice-name': ([value, question], scope, interpret) => {
    if (value === undefined || question?.kind !== 'reference') return '';
    const label = (one: string): string => scope.world.choiceLabel(question.name, one) ?? one;
    return toText(interpret(value, scope)).split(/\s+/).filter(Boolean).map(label).join(', ');
  },
  pulldata: (given, scope, interpret) => {
    const [table, wanted, key, value] = [0, 1, 2, 3].map((i) => {
      const node = given[i];
      return node === undefined ? '' : toText(interpret(node, scope));
    });
    const row = scope.world.rows(table ?? '')?.find((candidate) => candidate[key ?? ''] === value);
    return row?.[wanted ?? ''] ?? '';
  },
};

/** `position(..)` has been bound to its repeat; in a predicate `position()` is the node's own. */
function position(node: ExpressionNode | undefined, scope: Scope): number {
  if (node?.kind === 'reference') return scope.chain.find(({ repeat }) => repeat === node.name)?.index ?? 1;
  return scope.position ?? scope.chain.at(-1)?.index ?? 1;
}

/** `indexed-repeat(${q}, ${repeat}, i, …)`: the answer to q in the i-th instance. */
function indexedRepeat(given: readonly ExpressionNode[], scope: Scope, interpret: Interpret): Value {
  const [question, ...rest] = given;
  if (question?.kind !== 'reference') return '';
  const chain: { repeat: string; index: number }[] = [];
  for (let i = 0; i + 1 < rest.length; i += 2) {
    const [repeat, index] = [rest[i], rest[i + 1]];
    if (repeat?.kind !== 'reference' || index === undefined) return '';
    chain.push({ repeat: repeat.name, index: toNumber(interpret(index, scope)) });
  }
  const outer = scope.chain.slice(
    0,
    scope.chain.findIndex(({ repeat }) => repeat === chain[0]?.repeat),
  );
  const sameRepeat = scope.chain.some(({ repeat }) => repeat === chain[0]?.repeat);
  return scope.world.nodes(question.name, sameRepeat ? [...outer, ...chain] : chain);
}
