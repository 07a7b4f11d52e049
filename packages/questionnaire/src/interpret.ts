import type { BinaryOperator, ExpressionNode, PathStep } from './expression.ts';
import { functions } from './functions/table.ts';
import type { Chain, EvaluationContext, Row, Scope } from './scope.ts';
import { seededDraw } from './seeded-draw.ts';
import { isNodes, toBoolean, toNumber, toText, type Value } from './value.ts';

/** The value of an expression at a place among the answers. */
export function interpret(node: ExpressionNode, scope: Scope): Value {
  switch (node.kind) {
    case 'number':
    case 'string':
      return node.value;
    case 'reference':
      // Nothing is kept from one respondent to the next: `last-saved` is always empty.
      return node.lastSaved ? [''] : scope.world.nodes(node.name, scope.chain);
    case 'self':
      return [scope.self];
    case 'negate':
      return -toNumber(interpret(node.operand, scope));
    case 'binary':
      return binary(node, scope);
    case 'call':
      return call(node.name, node.arguments, scope);
    case 'path':
      return path(node, scope);
  }
}

type Binary = Extract<ExpressionNode, { kind: 'binary' }>;

/** Folds the left spine in a loop: sums of a thousand terms are deep on the left. */
function binary(node: Binary, scope: Scope): Value {
  const spine: Binary[] = [node];
  for (let left = node.left; left.kind === 'binary'; left = left.left) spine.push(left);
  const innermost = spine.at(-1) ?? node;
  let value = interpret(innermost.left, scope);
  for (const { operator, right } of spine.reverse()) value = operate(operator, value, right, scope);
  return value;
}

function operate(operator: BinaryOperator, left: Value, rightNode: ExpressionNode, scope: Scope): Value {
  if (operator === 'or') return toBoolean(left) || toBoolean(interpret(rightNode, scope));
  if (operator === 'and') return toBoolean(left) && toBoolean(interpret(rightNode, scope));
  const right = interpret(rightNode, scope);
  switch (operator) {
    case '=':
    case '!=':
      return equal(left, right, operator === '=');
    case '<':
    case '<=':
    case '>':
    case '>=':
      return pairs(left, right, (a, b) => ordered(operator, toNumber(a), toNumber(b)));
    case '|':
      return [...(isNodes(left) ? left : []), ...(isNodes(right) ? right : [])];
    default:
      return arithmetic(operator, toNumber(left), toNumber(right));
  }
}

function arithmetic(operator: '+' | '-' | '*' | 'div' | 'mod', a: number, b: number): number {
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  return operator === 'div' ? a / b : a % b;
}

function ordered(operator: '<' | '<=' | '>' | '>=', a: number, b: number): boolean {
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}

type Atom = string | number | boolean;

/** XPath 1.0, 3.4: a comparison with a node-set holds if it holds for any node. */
function pairs(left: Value, right: Value, holds: (a: Atom, b: Atom) => boolean): boolean {
  const lefts: readonly Atom[] = isNodes(left) ? left : [left];
  const rights: readonly Atom[] = isNodes(right) ? right : [right];
  return lefts.some((a) => rights.some((b) => holds(a, b)));
}

function equal(left: Value, right: Value, wanted: boolean): boolean {
  if (typeof left === 'boolean' || typeof right === 'boolean')
    return (toBoolean(left) === toBoolean(right)) === wanted;
  return pairs(left, right, (a, b) => {
    const same = typeof a === 'number' || typeof b === 'number' ? toNumber(a) === toNumber(b) : a === b;
    return same === wanted;
  });
}

function call(name: string, given: readonly ExpressionNode[], scope: Scope): Value {
  const special = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (special) return special(given, scope);
  const definition = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (definition === undefined) throw new Error(`no function ${name}: check the questionnaire before use`);
  return definition.apply(
    given.map((node) => interpret(node, scope)),
    definition.draws ? drawing(scope) : scope.world.context,
  );
}

/** Draws of a form with a seed are told apart by where they stand, not by when they are made. */
function drawing({
  world: { context },
  key = '',
  position = 0,
  draws = { count: 0 },
}: Scope): EvaluationContext {
  const { seed } = context;
  if (seed === undefined) return context;
  return { ...context, random: () => seededDraw([seed, key, position, draws.count++].join('\n')) };
}

type Form = (given: readonly ExpressionNode[], scope: Scope) => Value;

const at = (given: readonly ExpressionNode[], i: number, scope: Scope): Value => {
  const node = given[i];
  return node === undefined ? '' : interpret(node, scope);
};

const forms: Readonly<Record<string, Form>> = {
  if: (given, scope) => at(given, toBoolean(at(given, 0, scope)) ? 1 : 2, scope),
  coalesce: (given, scope) => {
    for (let i = 0; i < given.length; i++) {
      const text = toText(at(given, i, scope));
      if (text !== '') return text;
    }
    return '';
  },
  once: (given, scope) => (scope.self !== '' ? scope.self : at(given, 0, scope)),
  position: (given, scope) => position(given[0], scope),
  last: () => NaN,
  name: () => '',
  current: (_, scope) => [scope.self],
  instance: () => [],
  'indexed-repeat': indexedRepeat,
  'jr:choice-name': ([value, question], scope) => {
    if (value === undefined || question?.kind !== 'reference') return '';
    const label = (one: string): string => scope.world.choiceLabel(question.name, one) ?? one;
    return toText(interpret(value, scope)).split(/\s+/).filter(Boolean).map(label).join(', ');
  },
  pulldata: (given, scope) => {
    const [table, wanted, key, value] = [0, 1, 2, 3].map((i) => toText(at(given, i, scope)));
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
function indexedRepeat(given: readonly ExpressionNode[], scope: Scope): Value {
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

type PathNode = Extract<ExpressionNode, { kind: 'path' }>;

function path(node: PathNode, scope: Scope): Value {
  const { root, steps } = node;
  if (root?.kind === 'call' && root.name === 'instance') return tablePath(root.arguments[0], steps, scope);
  if (root?.kind === 'reference') return referencePath(root.name, steps, scope);
  const [step] = steps;
  if (root === undefined && steps.length === 1 && step?.axis === 'child')
    return [scope.row?.[step.name] ?? ''];
  return [];
}

/** `instance('list')/root/item[…]/column` */
function tablePath(table: ExpressionNode | undefined, steps: readonly PathStep[], scope: Scope): Value {
  const all = scope.world.rows(table === undefined ? '' : toText(interpret(table, scope))) ?? [];
  const [, item, column] = steps;
  const rows = (item?.predicates ?? []).reduce<readonly Row[]>(
    (kept, predicate) => kept.filter((row, i) => holds(predicate, { ...scope, row, position: i + 1 }, i + 1)),
    all,
  );
  return column === undefined ? rows.map(() => '') : rows.map((row) => row[column.name] ?? '');
}

/** `${repeat}[…]/question`: the answers in those instances that the predicates let through. */
function referencePath(name: string, steps: readonly PathStep[], scope: Scope): Value {
  const [self] = steps;
  const predicates = self?.axis === 'self' ? self.predicates : [];
  const chains = predicates.reduce<readonly Chain[]>(
    (kept, predicate) =>
      kept.filter((chain, i) => holds(predicate, { ...scope, chain, position: i + 1 }, i + 1)),
    scope.world.chains(name, scope.chain),
  );
  const last = steps.at(-1);
  if (last?.axis !== 'child') return chains.map(() => '');
  return chains.flatMap((chain) => scope.world.nodes(last.name, chain));
}

/** A number as predicate is a position. */
function holds(predicate: ExpressionNode, scope: Scope, index: number): boolean {
  const value = interpret(predicate, scope);
  return typeof value === 'number' ? value === index : toBoolean(value);
}
