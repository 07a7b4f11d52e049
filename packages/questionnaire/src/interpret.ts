import type { BinaryOperator, ExpressionNode } from './expression.ts';
import { farForms, type Form } from './far-forms.ts';
import { functions } from './functions/table.ts';
import { pathValue } from './path-value.ts';
import type { EvaluationContext, Scope } from './scope.ts';
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
      return pathValue(node, scope, interpret);
  }
}

type Binary = Extract<ExpressionNode, { kind: 'binary' }>;

/** Folds the left spine in a loop: sums of a thousand terms are deep on the left. */
function binary(node: Binary, scope: Scope): Value {
  const spine: Binary[] = [node];
  for (let left = node.left; left.kind === 'binary'; left = left.left) spine.push(left);
  const innermost = spine[spine.length - 1] ?? node;
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
  if (special) return special(given, scope, interpret);
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
  last: () => NaN,
  name: () => '',
  current: (_, scope) => [scope.self],
  ...farForms,
};
