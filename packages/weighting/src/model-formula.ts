import { accepted, refused, type Checked } from '@langnghe/language';
import { mostTokens, parseExpression, print, type Expression } from './formula-syntax.ts';
import { formulaIssue } from './formula-issues.ts';

/** A model in Wilkinson's notation, as R reads it: `y ~ a * b - 1`. */
export interface ModelFormula {
  readonly text: string;
  /** What stands left of the tilde. */
  readonly response: Expression | null;
  readonly intercept: boolean;
  /** Distinct variables (or expressions such as `I(x^2)`) in order of appearance, without the response. */
  readonly variables: readonly Expression[];
  /** By order of interaction, then of appearance; each lists indices of `variables` in ascending order. */
  readonly terms: readonly ModelTerm[];
  /** What `offset(…)` holds: added to the linear predictor with coefficient 1. */
  readonly offsets: readonly Expression[];
}

export interface ModelTerm {
  readonly label: string;
  readonly variables: readonly number[];
}

export function parseModelFormula(text: string): Checked<ModelFormula> {
  const parsed = parseExpression(text);
  if ('tooLong' in parsed) {
    const values = { parts: parsed.tooLong, most: mostTokens };
    return refused([formulaIssue('formula.too-long', { field: 'formula' }, values)]);
  }
  if ('error' in parsed) {
    const { at, found } = parsed.error;
    return refused([
      formulaIssue(
        'formula.syntax',
        { field: text },
        { formula: text, position: at + 1, found: found || '∎' },
      ),
    ]);
  }
  const sides = sidesOf(parsed.value);
  if (sides === null) return refused([formulaIssue('formula.no-tilde', { field: text }, { formula: text })]);
  const reader = new TermReader();
  const keys = reader.termsOf(sides.right);
  if (keys === null) return refused([formulaIssue('formula.not-terms', { field: text }, { formula: text })]);
  const { variables } = reader;
  const terms = [...keys.terms.values()]
    .sort((a, b) => a.length - b.length)
    .map((indices) => ({
      variables: indices,
      label: indices.map((v) => print(variables[v] as Expression)).join(':'),
    }));
  const { offsets } = reader;
  return accepted({
    text,
    response: sides.left,
    intercept: keys.intercept ?? true,
    variables,
    terms,
    offsets,
  });
}

function sidesOf(root: Expression): { left: Expression | null; right: Expression } | null {
  if (root.kind === 'unary' && root.operator === '~') return { left: null, right: root.operand };
  if (root.kind === 'binary' && root.operator === '~') return { left: root.left, right: root.right };
  return null;
}

type Terms = ReadonlyMap<string, readonly number[]>;

interface Part {
  readonly terms: Terms;
  /** Undefined where the part says nothing of the intercept. */
  readonly intercept?: boolean;
}

const nothing: Terms = new Map();

/** Reads `+ - : * / ^ %in%` as operations on sets of terms; everything else is a variable. */
class TermReader {
  readonly variables: Expression[] = [];
  readonly offsets: Expression[] = [];
  readonly #indexOf = new Map<string, number>();

  /** Null where numbers other than 0 and 1 stand as terms. */
  termsOf(expression: Expression): Part | null {
    if (expression.kind === 'number') {
      if (expression.value > 1 || !Number.isInteger(expression.value)) return null;
      return { terms: nothing, intercept: expression.value === 1 };
    }
    if (expression.kind === 'call' && expression.name === 'offset') {
      this.offsets.push(expression.argument);
      return { terms: nothing };
    }
    if (expression.kind === 'unary' && expression.operator === '+') return this.termsOf(expression.operand);
    if (expression.kind === 'unary' && expression.operator === '-') {
      return this.#without({ terms: nothing }, expression.operand);
    }
    if (expression.kind === 'binary') {
      const combined = this.#combined(expression);
      if (combined !== undefined) return combined;
    }
    return { terms: this.#single(expression) };
  }

  #combined({ operator, left, right }: Extract<Expression, { kind: 'binary' }>): Part | null | undefined {
    if (!['+', '-', ':', '*', '/', '^', '%in%'].includes(operator)) return undefined;
    const a = this.termsOf(left);
    if (a === null) return null;
    if (operator === '-') return this.#without(a, right);
    if (operator === '^') return power(a, right);
    const b = this.termsOf(right);
    if (b === null) return null;
    const intercept = b.intercept ?? a.intercept;
    const said = intercept === undefined ? {} : { intercept };
    switch (operator) {
      case '+':
        return { terms: union(a.terms, b.terms), ...said };
      case '*':
        return { terms: union(a.terms, b.terms, crossed(a.terms, b.terms)), ...said };
      case '/':
        return { terms: union(a.terms, crossed(within(a.terms), b.terms)), ...said };
      default:
        return { terms: crossed(a.terms, b.terms), ...said };
    }
  }

  #without(part: Part, removed: Expression): Part | null {
    const gone = this.termsOf(removed);
    if (gone === null) return null;
    const terms = new Map([...part.terms].filter(([key]) => !gone.terms.has(key)));
    const intercept = gone.intercept === undefined ? part.intercept : !gone.intercept;
    return intercept === undefined ? { terms } : { terms, intercept };
  }

  #single(expression: Expression): Terms {
    const label = print(expression);
    let index = this.#indexOf.get(label);
    if (index === undefined) {
      index = this.variables.length;
      this.variables.push(expression);
      this.#indexOf.set(label, index);
    }
    return new Map([[String(index), [index]]]);
  }
}

function union(...sets: readonly Terms[]): Terms {
  return new Map(sets.flatMap((set) => [...set]));
}

function crossed(a: Terms, b: Terms): Terms {
  const pairs = [...a.values()].flatMap((x) =>
    [...b.values()].map((y) => [...new Set([...x, ...y])].sort((i, j) => i - j)),
  );
  return new Map(pairs.map((indices) => [indices.join(), indices]));
}

/** `a/b` is `a + a:b`, with all variables of the left side in the interaction. */
function within(a: Terms): Terms {
  const all = [...new Set([...a.values()].flat())].sort((i, j) => i - j);
  return new Map([[all.join(), all]]);
}

const highestPower = 10;

function power(a: Part, exponent: Expression): Part | null {
  if (exponent.kind !== 'number' || !Number.isInteger(exponent.value)) return null;
  if (exponent.value < 1 || exponent.value > highestPower) return null;
  let terms = a.terms;
  for (let k = 1; k < exponent.value; k += 1) terms = union(terms, crossed(terms, a.terms));
  return { ...a, terms };
}
