import { ExpressionFault } from './expression-fault.ts';

export interface Token {
  readonly kind: 'number' | 'string' | 'reference' | 'name' | 'operator' | 'symbol' | 'end';
  readonly text: string;
  /** Offset in the source, from 0. */
  readonly at: number;
}

/** More than any hand writes; keeps trees shallow enough for every engine that walks or stores them. */
const maximumTokens = 4000;

const space = /\s+/y;
const number = /\d+(?:\.\d*)?|\.\d+/y;
const text = /"[^"]*"|'[^']*'/y;
const reference = /\$\{\s*([^}]*?)\s*\}/y;
const name = /[\p{L}_][\p{L}\p{M}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{M}\p{N}_.-]*)?/uy;
const symbol = /<=|>=|!=|::|\.\.|\/\/|[()[\],/.=<>+\-*|@]/y;

const operatorNames: ReadonlySet<string> = new Set(['and', 'or', 'div', 'mod']);
const operatorSymbols: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=', '+', '-', '*', '|']);

/** Curly quotes come from Word and from phones; XLSForm straightens them. */
const straight = (source: string): string => source.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

export function tokenize(given: string): readonly Token[] {
  const source = straight(given);
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  while (at < source.length) {
    const blank = match(space);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    if (tokens.length === maximumTokens) throw new ExpressionFault('too-long', at);
    const token = nextToken(match, at, source, tokens.at(-1));
    tokens.push(token.token);
    at += token.length;
  }
  tokens.push({ kind: 'end', text: '', at });
  return tokens;
}

function nextToken(
  match: (pattern: RegExp) => RegExpExecArray | null,
  at: number,
  source: string,
  before: Token | undefined,
): { token: Token; length: number } {
  const found = (kind: Token['kind'], whole: string, inner = whole): { token: Token; length: number } => ({
    token: { kind, text: inner, at },
    length: whole.length,
  });
  const ref = match(reference);
  if (ref) return found('reference', ref[0], ref[1] ?? '');
  if (source.startsWith('${', at)) throw new ExpressionFault('reference-open', at);
  const num = match(number);
  if (num) return found('number', num[0]);
  const str = match(text);
  if (str) return found('string', str[0], str[0].slice(1, -1));
  if (source[at] === '"' || source[at] === "'") throw new ExpressionFault('quote-open', at);
  const word = match(name);
  // XPath 1.0, 3.7: after an operand a name is an operator; elsewhere `div` or `or` may be the name of a question.
  if (word) {
    const operator = operatorNames.has(word[0]) && endsOperand(before);
    return found(operator ? 'operator' : 'name', word[0]);
  }
  const sign = match(symbol);
  if (sign) {
    const star = sign[0] === '*' && !endsOperand(before);
    return found(operatorSymbols.has(sign[0]) && !star ? 'operator' : 'symbol', sign[0]);
  }
  throw new ExpressionFault('character', at, String.fromCodePoint(source.codePointAt(at) ?? 0));
}

function endsOperand(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'operator') return false;
  return token.kind !== 'symbol' || [')', ']', '.', '..', '*'].includes(token.text);
}
