import { tokens, type Token } from './formula-tokens.ts';

/** What stands in a formula, with R's operators and precedence. */
export type Expression =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'call'; readonly name: string; readonly argument: Expression }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

export interface SyntaxError {
  readonly at: number;
  readonly found: string;
}

export type Parsed<T> =
  | { readonly value: T }
  | { readonly error: SyntaxError }
  /** More tokens than `mostTokens`. */
  | { readonly tooLong: number };

const binding: Readonly<Record<string, number>> = {
  '~': 1,
  '|': 2,
  '||': 2,
  '&': 3,
  '&&': 3,
  '==': 5,
  '!=': 5,
  '<': 5,
  '<=': 5,
  '>': 5,
  '>=': 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  '%in%': 8,
  ':': 9,
  '^': 11,
};
const unaryBinding: Readonly<Record<string, number>> = { '~': 1, '!': 4, '-': 10, '+': 10 };

/** Longer formulas would be trees too deep to walk. */
export const mostTokens = 2000;

/** Deeper nesting than this is no formula of a person's. */
const deepest = 100;

export function parseExpression(text: string): Parsed<Expression> {
  const found = tokens(text);
  if (typeof found === 'number') return { error: { at: found, found: text.charAt(found) } };
  if (found.length > mostTokens) return { tooLong: found.length };
  const reader = new Reader(found);
  try {
    const value = reader.expression(0, 0);
    reader.take('end', '');
    return { value };
  } catch (error) {
    if (error instanceof Unexpected) return { error: { at: error.token.at, found: error.token.text } };
    throw error;
  }
}

class Unexpected extends Error {
  readonly token: Token;
  constructor(token: Token) {
    super(`unexpected ${token.text}`);
    this.token = token;
  }
}

class Reader {
  readonly #tokens: readonly Token[];
  #place = 0;

  constructor(found: readonly Token[]) {
    this.#tokens = found;
  }

  get #next(): Token {
    const token = this.#tokens[this.#place];
    if (token === undefined) throw new Error('read past the end of a formula');
    return token;
  }

  take(kind: Token['kind'], text?: string): Token {
    const token = this.#next;
    if (token.kind !== kind || (text !== undefined && token.text !== text)) throw new Unexpected(token);
    this.#place += 1;
    return token;
  }

  /** Precedence climbing; `^` alone groups to the right. */
  expression(least: number, depth: number): Expression {
    if (depth > deepest) throw new Unexpected(this.#next);
    let left = this.#operand(depth);
    for (;;) {
      const token = this.#next;
      const strength = token.kind === 'operator' ? binding[token.text] : undefined;
      if (strength === undefined || strength < least || strength === 0) return left;
      this.#place += 1;
      const right = this.expression(token.text === '^' ? strength : strength + 1, depth + 1);
      left = { kind: 'binary', operator: token.text, left, right };
    }
  }

  #operand(depth: number): Expression {
    const token = this.#next;
    if (token.kind === 'end') throw new Unexpected(token);
    this.#place += 1;
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.kind === 'string') return { kind: 'string', value: token.text.slice(1, -1) };
    if (token.kind === 'name') return this.#nameOrCall(token, depth);
    if (token.text === '(') {
      const inner = this.expression(2, depth + 1);
      this.take('operator', ')');
      return inner;
    }
    const strength = unaryBinding[token.text];
    if (strength === undefined || (token.text === '~' && depth > 0)) throw new Unexpected(token);
    return { kind: 'unary', operator: token.text, operand: this.expression(strength, depth + 1) };
  }

  #nameOrCall(token: Token, depth: number): Expression {
    const name = token.text.startsWith('`') ? token.text.slice(1, -1) : token.text;
    if (this.#next.text !== '(' || token.text.startsWith('`')) return { kind: 'variable', name };
    this.take('operator', '(');
    const argument = this.expression(2, depth + 1);
    this.take('operator', ')');
    return { kind: 'call', name, argument };
  }
}

const unspaced = new Set(['^', ':', '/']);

/** The expression as R prints it: names of model columns are made of this. */
export function print(expression: Expression): string {
  switch (expression.kind) {
    case 'variable':
      return expression.name;
    case 'number':
      return String(expression.value);
    case 'string':
      return `"${expression.value}"`;
    case 'call':
      return `${expression.name}(${print(expression.argument)})`;
    case 'unary':
      return expression.operator + inParentheses(expression.operand, unaryBinding[expression.operator] ?? 0);
    case 'binary': {
      const { operator } = expression;
      const strength = binding[operator] ?? 0;
      const left = inParentheses(expression.left, operator === '^' ? strength + 1 : strength);
      const right = inParentheses(expression.right, operator === '^' ? strength : strength + 1);
      return unspaced.has(operator) ? left + operator + right : `${left} ${operator} ${right}`;
    }
  }
}

function inParentheses(expression: Expression, least: number): string {
  const strength =
    expression.kind === 'binary'
      ? (binding[expression.operator] ?? 0)
      : expression.kind === 'unary'
        ? (unaryBinding[expression.operator] ?? 0)
        : Infinity;
  return strength < least ? `(${print(expression)})` : print(expression);
}
