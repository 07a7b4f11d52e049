import { bindingPower, unaryPower } from './binding-power.ts';
import {
  referencesOf,
  type BinaryOperator,
  type Expression,
  type ExpressionNode,
  type PathStep,
} from './expression.ts';
import { ExpressionFault } from './expression-fault.ts';
import { tokenize, type Token } from './tokens.ts';

export type Parsed =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly fault: ExpressionFault };

/** Reads an XLSForm expression (XPath 1.0 as ODK uses it, with `${name}`). Never throws, whatever the text. */
export function parseExpression(source: string): Parsed {
  try {
    const tree = new Parser(tokenize(source)).whole();
    return { ok: true, expression: { source, tree, references: referencesOf(tree) } };
  } catch (fault) {
    if (fault instanceof ExpressionFault) return { ok: false, fault };
    throw fault;
  }
}

const maximumDepth = 100;

const isOperator = (text: string): text is BinaryOperator => Object.hasOwn(bindingPower, text);

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): ExpressionNode {
    const tree = this.#expression(0);
    if (this.#peek.kind !== 'end') throw this.#unexpected();
    return tree;
  }

  get #peek(): Token {
    const token = this.#tokens[Math.min(this.#at, this.#tokens.length - 1)];
    if (token === undefined) throw new Error('a token list always ends in an end token');
    return token;
  }

  #is(text: string): boolean {
    const { kind, text: found } = this.#peek;
    return (kind === 'symbol' || kind === 'operator') && found === text;
  }

  #take(): Token {
    const token = this.#peek;
    this.#at++;
    return token;
  }

  #expect(text: string): void {
    if (!this.#is(text)) throw this.#unexpected();
    this.#at++;
  }

  #unexpected(): ExpressionFault {
    const { kind, text, at } = this.#peek;
    return kind === 'end'
      ? new ExpressionFault('ends-early', at)
      : new ExpressionFault('unexpected', at, text);
  }

  #expression(minimum: number): ExpressionNode {
    if (++this.#depth > maximumDepth) throw new ExpressionFault('too-deep', this.#peek.at);
    let left = this.#unary();
    for (;;) {
      const { kind, text } = this.#peek;
      if (kind !== 'operator' || !isOperator(text) || bindingPower[text] <= minimum) break;
      this.#at++;
      left = { kind: 'binary', operator: text, left, right: this.#expression(bindingPower[text]) };
    }
    this.#depth--;
    return left;
  }

  #unary(): ExpressionNode {
    // A minus where an operand should stand is a sign: the tokenizer cannot tell.
    if (!this.#is('-')) return this.#located(this.#primary());
    this.#at++;
    return { kind: 'negate', operand: this.#expression(unaryPower) };
  }

  #primary(): ExpressionNode {
    const token = this.#peek;
    switch (token.kind) {
      case 'number':
        this.#at++;
        return { kind: 'number', value: Number(token.text) };
      case 'string':
        this.#at++;
        return { kind: 'string', value: token.text };
      case 'reference':
        this.#at++;
        return reference(token);
      case 'name':
        return this.#tokens[this.#at + 1]?.text === '(' ? this.#call() : this.#path();
      default:
        return this.#symbol(token);
    }
  }

  #symbol(token: Token): ExpressionNode {
    if (token.text === '(') {
      this.#at++;
      const inner = this.#expression(0);
      this.#expect(')');
      return inner;
    }
    if (token.text === '.') {
      this.#at++;
      return { kind: 'self' };
    }
    if (['..', '/', '*'].includes(token.text) && token.kind === 'symbol') return this.#path();
    if (['//', '@', '::'].includes(token.text))
      throw new ExpressionFault('not-supported', token.at, token.text);
    throw this.#unexpected();
  }

  #call(): ExpressionNode {
    const name = this.#take().text;
    this.#expect('(');
    const given: ExpressionNode[] = [];
    if (!this.#is(')')) {
      do given.push(this.#expression(0));
      while (this.#comma());
    }
    this.#expect(')');
    return { kind: 'call', name, arguments: given };
  }

  #comma(): boolean {
    if (!this.#is(',')) return false;
    this.#at++;
    return true;
  }

  #path(): ExpressionNode {
    const absolute = this.#is('/');
    if (absolute) this.#at++;
    const steps = this.#steps();
    return absolute ? { kind: 'path', steps, absolute } : { kind: 'path', steps };
  }

  /** `${x}[…]/y`, `instance('l')/root/…`, `./x`: what follows a primary makes a path of it. */
  #located(root: ExpressionNode): ExpressionNode {
    const predicates = this.#predicates();
    const self: readonly PathStep[] = predicates.length > 0 ? [{ axis: 'self', name: '.', predicates }] : [];
    if (!this.#is('/')) return self.length === 0 ? root : { kind: 'path', root, steps: self };
    this.#at++;
    const steps = [...self, ...this.#steps()];
    return root.kind === 'self' ? { kind: 'path', steps } : { kind: 'path', root, steps };
  }

  #steps(): readonly PathStep[] {
    const steps = [this.#step()];
    while (this.#is('/')) {
      this.#at++;
      steps.push(this.#step());
    }
    return steps;
  }

  #step(): PathStep {
    const token = this.#peek;
    if (['@', '//', '::'].includes(token.text) && token.kind === 'symbol')
      throw new ExpressionFault('not-supported', token.at, token.text);
    this.#at++;
    if (token.kind === 'reference')
      return { axis: 'child', name: token.text, predicates: this.#predicates() };
    if (token.text === '..') return { axis: 'parent', name: '..', predicates: this.#predicates() };
    if (token.text === '.') return { axis: 'self', name: '.', predicates: this.#predicates() };
    if (token.kind !== 'name' && token.text !== '*') {
      this.#at--;
      throw this.#unexpected();
    }
    if (this.#is('::')) return this.#languageColumn(token);
    return { axis: 'child', name: token.text, predicates: this.#predicates() };
  }

  /** `label::English` in a choice filter: the label, as the sheet's header writes it. */
  #languageColumn(token: Token): PathStep {
    this.#expect('::');
    if (token.text !== 'label' || this.#peek.kind !== 'name')
      throw new ExpressionFault('not-supported', token.at, `${token.text}::`);
    this.#at++;
    return { axis: 'child', name: 'label', predicates: this.#predicates() };
  }

  #predicates(): readonly ExpressionNode[] {
    const predicates: ExpressionNode[] = [];
    while (this.#is('[')) {
      this.#at++;
      predicates.push(this.#expression(0));
      this.#expect(']');
    }
    return predicates;
  }
}

function reference(token: Token): ExpressionNode {
  const saved = /^last-saved#\s*(.*)$/.exec(token.text);
  const name = (saved?.[1] ?? token.text).normalize('NFC');
  if (name === '') throw new ExpressionFault('reference-empty', token.at);
  return saved ? { kind: 'reference', name, lastSaved: true } : { kind: 'reference', name };
}
