import type { ExpressionNode, PathStep } from './expression.ts';
import type { Interpret } from './far-forms.ts';
import type { Chain, Row, Scope } from './scope.ts';
import { toBoolean, toText, type Value } from './value.ts';

type PathNode = Extract<ExpressionNode, { kind: 'path' }>;

/** The value of a location path at a place among the answers. */
export function pathValue(node: PathNode, scope: Scope, interpret: Interpret): Value {
  const { root, steps } = node;
  if (root?.kind === 'call' && root.name === 'instance')
    return tablePath(root.arguments[0], steps, scope, interpret);
  if (root?.kind === 'reference') return referencePath(root.name, steps, scope, interpret);
  const [step] = steps;
  if (root === undefined && steps.length === 1 && step?.axis === 'child')
    return [scope.row?.[step.name] ?? ''];
  return [];
}

/** `instance('list')/root/item[…]/column` */
function tablePath(
  table: ExpressionNode | undefined,
  steps: readonly PathStep[],
  scope: Scope,
  interpret: Interpret,
): Value {
  const all = scope.world.rows(table === undefined ? '' : toText(interpret(table, scope))) ?? [];
  const [, item, column] = steps;
  const rows = (item?.predicates ?? []).reduce<readonly Row[]>(
    (kept, predicate) =>
      kept.filter((row, i) => holds(interpret(predicate, { ...scope, row, position: i + 1 }), i + 1)),
    all,
  );
  return column === undefined ? rows.map(() => '') : rows.map((row) => row[column.name] ?? '');
}

/** `${repeat}[…]/question`: the answers in those instances that the predicates let through. */
function referencePath(name: string, steps: readonly PathStep[], scope: Scope, interpret: Interpret): Value {
  const [self] = steps;
  const predicates = self?.axis === 'self' ? self.predicates : [];
  const chains = predicates.reduce<readonly Chain[]>(
    (kept, predicate) =>
      kept.filter((chain, i) => holds(interpret(predicate, { ...scope, chain, position: i + 1 }), i + 1)),
    scope.world.chains(name, scope.chain),
  );
  const last = steps.at(-1);
  if (last?.axis !== 'child') return chains.map(() => '');
  return chains.flatMap((chain) => scope.world.nodes(last.name, chain));
}

/** A number as predicate is a position. */
const holds = (value: Value, index: number): boolean =>
  typeof value === 'number' ? value === index : toBoolean(value);
