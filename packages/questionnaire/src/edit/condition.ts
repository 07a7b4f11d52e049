import type { Expression, ExpressionNode } from '../expression.ts';
import { numberText } from '../value.ts';

/** A condition that can be built by choosing: tests that must all hold, or any of them. */
export interface Condition {
  readonly join: 'and' | 'or';
  readonly tests: readonly Test[];
}

export type Test =
  | { readonly question: string; readonly is: 'answered' | 'unanswered' }
  | { readonly question: string; readonly is: Comparison; readonly value: string };

/** `chosen` asks of a question with several answers. */
export type Comparison =
  'equal' | 'different' | 'less' | 'at-most' | 'more' | 'at-least' | 'chosen' | 'not-chosen';

const signs = {
  equal: '=',
  different: '!=',
  less: '<',
  'at-most': '<=',
  more: '>',
  'at-least': '>=',
} as const;

type Sign = keyof typeof signs;

/**
 * The condition an expression is, when it is one that can be built by choosing; undefined for every other, which is
 * then shown as it is written and left alone.
 */
export function conditionOf({ tree }: Pick<Expression, 'tree'>): Condition | undefined {
  const join = tree.kind === 'binary' && tree.operator === 'or' ? 'or' : 'and';
  const tests = flattened(tree, join).map(testOf);
  return tests.every((test) => test !== undefined) ? { join, tests } : undefined;
}

function flattened(node: ExpressionNode, join: 'and' | 'or'): readonly ExpressionNode[] {
  return node.kind === 'binary' && node.operator === join
    ? [...flattened(node.left, join), ...flattened(node.right, join)]
    : [node];
}

function testOf(node: ExpressionNode): Test | undefined {
  if (node.kind === 'call') return callTest(node);
  if (node.kind !== 'binary') return undefined;
  const { operator, left, right } = node;
  const is = (Object.keys(signs) as Sign[]).find((name) => signs[name] === operator);
  const question = questionOf(left);
  const value = valueOf(right);
  if (is === undefined || question === undefined || value === undefined) return undefined;
  if (value === '') {
    if (is === 'equal') return { question, is: 'unanswered' };
    return is === 'different' ? { question, is: 'answered' } : undefined;
  }
  return { question, is, value };
}

function callTest(node: Extract<ExpressionNode, { kind: 'call' }>): Test | undefined {
  const [first, second] = node.arguments;
  if (node.name === 'not' && node.arguments.length === 1 && first?.kind === 'call') {
    const inner = callTest(first);
    return inner?.is === 'chosen' ? { ...inner, is: 'not-chosen' } : undefined;
  }
  if (node.name !== 'selected' || node.arguments.length !== 2 || first === undefined) return undefined;
  const question = questionOf(first);
  if (question === undefined || second?.kind !== 'string' || second.value === '') return undefined;
  return { question, is: 'chosen', value: second.value };
}

function questionOf(node: ExpressionNode): string | undefined {
  return node.kind === 'reference' && node.lastSaved !== true ? node.name : undefined;
}

function valueOf(node: ExpressionNode): string | undefined {
  if (node.kind === 'string') return node.value;
  if (node.kind === 'number') return numberText(node.value);
  const negative = node.kind === 'negate' && node.operand.kind === 'number';
  return negative ? `-${valueOf(node.operand) ?? ''}` : undefined;
}

/** The condition as XLSForm writes it; '' for one without tests. `isNumber` says which questions hold numbers. */
export function conditionSource(condition: Condition, isNumber: (question: string) => boolean): string {
  return condition.tests.map((test) => testSource(test, isNumber)).join(` ${condition.join} `);
}

function testSource(test: Test, isNumber: (question: string) => boolean): string {
  const question = `\${${test.question}}`;
  if (!('value' in test)) return `${question} ${test.is === 'answered' ? '!=' : '='} ''`;
  const value = isNumber(test.question) && isNumeral(test.value) ? test.value : quoted(test.value);
  if (test.is === 'chosen') return `selected(${question}, ${quoted(test.value)})`;
  if (test.is === 'not-chosen') return `not(selected(${question}, ${quoted(test.value)}))`;
  return `${question} ${signs[test.is]} ${value}`;
}

const isNumeral = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text) && String(Number(text)) === text;

/** XPath has no escape: a value with both quotation marks cannot be compared with, and loses its apostrophes. */
const quoted = (text: string): string =>
  text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text.replaceAll("'", '’')}'`;
