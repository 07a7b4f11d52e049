export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'operator' | 'end';
  readonly text: string;
  /** Offset in the formula, from 0. */
  readonly at: number;
}

const patterns = [
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['name', /[\p{L}.][\p{L}\p{M}\p{N}._]*/uy],
  ['name', /`[^`]+`/y],
  ['string', /"[^"]*"|'[^']*'/y],
  ['operator', /%in%|==|!=|<=|>=|&&?|\|\|?|[~+\-*/:^()<>!,]/y],
] as const;

/** The tokens of a model formula, or the offset of the character that begins none. */
export function tokens(formula: string): readonly Token[] | number {
  const found: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    if (/\s/.test(formula.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(formula, at);
    if (token === null) return at;
    found.push(token);
    at += token.text.length;
  }
  return [...found, { kind: 'end', text: '', at }];
}

function tokenAt(formula: string, at: number): Token | null {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text, at };
  }
  return null;
}
