import type { Expression, ExpressionNode } from '../expression.ts';
import { numberText } from '../value.ts';

/** Limits of an answer that can be set without writing an expression. Numbers are kept as typed. */
export interface Limits {
  readonly least?: string;
  readonly most?: string;
  /** Characters. */
  readonly longest?: string;
  /** Choices. */
  readonly fewestChosen?: string;
  readonly mostChosen?: string;
  /** Codes of choices that go with no other. */
  readonly alone?: readonly string[];
}

type Plain = Exclude<keyof Limits, 'alone'>;

const shapes: readonly (readonly [limit: Plain, subject: string, sign: '>=' | '<='])[] = [
  ['least', '.', '>='],
  ['most', '.', '<='],
  ['longest', 'string-length(.)', '<='],
  ['fewestChosen', 'count-selected(.)', '>='],
  ['mostChosen', 'count-selected(.)', '<='],
];

/** The limits a constraint sets, when it sets nothing else; undefined when it says more than that. */
export function limitsOf({ tree }: Pick<Expression, 'tree'>): Limits | undefined {
  const found: { -readonly [Key in keyof Limits]: Limits[Key] } = {};
  for (const part of conjuncts(tree)) {
    const alone = aloneOf(part);
    const plain = plainOf(part);
    if (alone !== undefined) found.alone = [...(found.alone ?? []), alone];
    else if (plain !== undefined && found[plain.limit] === undefined) found[plain.limit] = plain.value;
    else return undefined;
  }
  return found;
}

export function limitsSource(limits: Limits): string {
  const plain = shapes.flatMap(([limit, subject, sign]) => {
    const value = limits[limit] ?? '';
    return value === '' ? [] : [`${subject} ${sign} ${value}`];
  });
  const alone = (limits.alone ?? []).map((value) => `not(selected(., '${value}') and count-selected(.) > 1)`);
  return [...plain, ...alone].join(' and ');
}

function conjuncts(node: ExpressionNode): readonly ExpressionNode[] {
  return node.kind === 'binary' && node.operator === 'and'
    ? [...conjuncts(node.left), ...conjuncts(node.right)]
    : [node];
}

function plainOf(node: ExpressionNode): { limit: Plain; value: string } | undefined {
  if (node.kind !== 'binary') return undefined;
  const subject = subjectOf(node.left);
  const value = numberOf(node.right);
  const shape = shapes.find(([, about, sign]) => about === subject && sign === node.operator);
  return shape === undefined || value === undefined ? undefined : { limit: shape[0], value };
}

function subjectOf(node: ExpressionNode): string | undefined {
  if (node.kind === 'self') return '.';
  const only = node.kind === 'call' && node.arguments.length === 1 ? node.arguments[0] : undefined;
  return node.kind === 'call' && only?.kind === 'self' ? `${node.name}(.)` : undefined;
}

function numberOf(node: ExpressionNode): string | undefined {
  if (node.kind === 'number') return numberText(node.value);
  return node.kind === 'negate' && node.operand.kind === 'number'
    ? `-${numberText(node.operand.value)}`
    : undefined;
}

/** `not(selected(., 'v') and count-selected(.) > 1)` */
function aloneOf(node: ExpressionNode): string | undefined {
  const inner = node.kind === 'call' && node.name === 'not' ? node.arguments[0] : undefined;
  if (inner?.kind !== 'binary' || inner.operator !== 'and') return undefined;
  const { left, right } = inner;
  const [self, value] = left.kind === 'call' && left.name === 'selected' ? left.arguments : [];
  const counted =
    right.kind === 'binary' &&
    right.operator === '>' &&
    subjectOf(right.left) === 'count-selected(.)' &&
    numberOf(right.right) === '1';
  return self?.kind === 'self' && value?.kind === 'string' && counted ? value.value : undefined;
}
