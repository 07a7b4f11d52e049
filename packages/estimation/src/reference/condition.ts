import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { estimationIssue } from '../issues.ts';

/**
 * The rows for which a condition in SQL holds: comparisons, IN, BETWEEN, IS NULL, AND, OR, NOT and arithmetic over
 * columns, numbers and texts. Missing values make a comparison unknown, and unknown rows are outside, as in SQL and R.
 */
export function rowsWhere(table: CodedTable, sql: string): Checked<Uint8Array> {
  try {
    const parser = new ConditionParser(tokens(sql), table);
    const holds = parser.condition();
    return accepted(Uint8Array.from({ length: table.rows }, (_, row) => (holds(row) === true ? 1 : 0)));
  } catch (error) {
    if (error instanceof ConditionTooLong)
      return refused([estimationIssue('estimate.condition-too-long', { field: 'sql' }, mostOfCondition)]);
    if (!(error instanceof ConditionError)) throw error;
    return refused([estimationIssue('estimate.bad-condition', { field: 'sql' }, { sql, at: error.message })]);
  }
}

/** A person's condition that cannot be read; caught above and turned into an issue. */
class ConditionError extends Error {}

/** What a condition can hold without the stack running out. */
class ConditionTooLong extends Error {}

const mostOfCondition = { parts: 5000, depth: 100 };

type Scalar = number | string | boolean | null;
type Expression = (row: number) => Scalar;

const pattern =
  /\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|'((?:[^']|'')*)'|"([^"]+)"|([A-Za-z_][\w.]*)|(<>|!=|<=|>=|==|[=<>()+\-*/,]))/y;

interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'word' | 'sign' | 'end';
  readonly text: string;
}

function tokens(sql: string): Token[] {
  const list: Token[] = [];
  const source = sql.trimEnd();
  pattern.lastIndex = 0;
  while (pattern.lastIndex < source.length) {
    const from = pattern.lastIndex;
    const match = pattern.exec(source);
    if (match === null) throw new ConditionError(source.slice(from));
    const [, number, text, name, word, sign] = match;
    if (number !== undefined) list.push({ kind: 'number', text: number });
    else if (text !== undefined) list.push({ kind: 'text', text: text.replaceAll("''", "'") });
    else if (name !== undefined) list.push({ kind: 'name', text: name });
    else if (word !== undefined) list.push({ kind: 'word', text: word });
    else list.push({ kind: 'sign', text: sign ?? '' });
  }
  if (list.length > mostOfCondition.parts) throw new ConditionTooLong();
  list.push({ kind: 'end', text: '' });
  return list;
}

class ConditionParser {
  readonly #tokens: readonly Token[];
  readonly #table: CodedTable;
  #next = 0;
  #depth = 0;

  constructor(list: readonly Token[], table: CodedTable) {
    this.#tokens = list;
    this.#table = table;
  }

  condition(): Expression {
    const whole = this.#or();
    if (this.#peek().kind !== 'end') this.#fail();
    return whole;
  }

  #or(): Expression {
    let left = this.#and();
    while (this.#take('OR')) {
      const [a, b] = [left, this.#and()];
      left = (row) => either(a(row), b(row));
    }
    return left;
  }

  #and(): Expression {
    let left = this.#not();
    while (this.#take('AND')) {
      const [a, b] = [left, this.#not()];
      left = (row) => both(a(row), b(row));
    }
    return left;
  }

  #not(): Expression {
    if (!this.#take('NOT')) return this.#comparison();
    const inner = this.#deeper(() => this.#not());
    return (row) => opposite(inner(row));
  }

  #comparison(): Expression {
    const left = this.#sum();
    if (this.#take('IS')) {
      const negated = this.#take('NOT');
      this.#expect('NULL');
      return (row) => (left(row) === null) !== negated;
    }
    const negated = this.#take('NOT');
    if (this.#take('IN')) {
      const list = this.#list();
      return (row) =>
        maybeNot(
          oneOf(
            left(row),
            list.map((one) => one(row)),
          ),
          negated,
        );
    }
    if (this.#take('BETWEEN')) {
      const low = this.#sum();
      this.#expect('AND');
      const high = this.#sum();
      return (row) =>
        maybeNot(both(compare('>=', left(row), low(row)), compare('<=', left(row), high(row))), negated);
    }
    if (negated) this.#fail();
    const sign = this.#peek();
    if (sign.kind !== 'sign' || !['=', '==', '<>', '!=', '<', '<=', '>', '>='].includes(sign.text))
      return left;
    this.#next += 1;
    const right = this.#sum();
    return (row) => compare(sign.text, left(row), right(row));
  }

  #list(): Expression[] {
    this.#expect('(');
    const list = [this.#sum()];
    while (this.#take(',')) list.push(this.#sum());
    this.#expect(')');
    return list;
  }

  #sum(): Expression {
    let left = this.#product();
    for (;;) {
      const sign = this.#take('+') ? 1 : this.#take('-') ? -1 : 0;
      if (sign === 0) return left;
      const [a, b] = [left, this.#product()];
      left = (row) => arithmetic(a(row), b(row), (x, y) => x + sign * y);
    }
  }

  #product(): Expression {
    let left = this.#primary();
    for (;;) {
      const times = this.#take('*');
      if (!times && !this.#take('/')) return left;
      const [a, b] = [left, this.#primary()];
      left = (row) => arithmetic(a(row), b(row), (x, y) => (times ? x * y : x / y));
    }
  }

  #primary(): Expression {
    if (this.#take('-')) {
      const inner = this.#deeper(() => this.#primary());
      return (row) => arithmetic(0, inner(row), (x, y) => x - y);
    }
    if (this.#take('(')) {
      const inner = this.#deeper(() => this.#or());
      this.#expect(')');
      return inner;
    }
    const token = this.#peek();
    this.#next += 1;
    if (token.kind === 'number') return constant(Number(token.text));
    if (token.kind === 'text') return constant(token.text);
    if (token.kind === 'word' && /^(true|false|null)$/i.test(token.text)) {
      const word = token.text.toLowerCase();
      return constant(word === 'null' ? null : word === 'true');
    }
    if (token.kind === 'name' || token.kind === 'word') return this.#column(token.text);
    this.#next -= 1;
    return this.#fail();
  }

  #deeper(read: () => Expression): Expression {
    this.#depth += 1;
    if (this.#depth > mostOfCondition.depth) throw new ConditionTooLong();
    const inner = read();
    this.#depth -= 1;
    return inner;
  }

  #column(name: string): Expression {
    const column = this.#table.columns[name];
    if (column === undefined) return this.#fail(name);
    if (column.kind === 'coded') return (row) => column.levels[(column.codes[row] ?? 0) - 1] ?? null;
    return (row) => {
      const value = column.values[row] ?? NaN;
      return Number.isNaN(value) ? null : value;
    };
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', text: '' };
  }

  #take(text: string): boolean {
    const token = this.#peek();
    const same = (token.kind === 'sign' || token.kind === 'word') && token.text.toUpperCase() === text;
    if (same) this.#next += 1;
    return same;
  }

  #expect(text: string): void {
    if (!this.#take(text)) this.#fail();
  }

  #fail(at = this.#peek().text): never {
    throw new ConditionError(at === '' ? '…' : at);
  }
}

function constant(value: Scalar): Expression {
  return () => value;
}

function truth(value: Scalar): boolean | null {
  if (value === null) return null;
  return typeof value === 'number' ? value !== 0 : value === true;
}

function both(a: Scalar, b: Scalar): boolean | null {
  const [x, y] = [truth(a), truth(b)];
  if (x === false || y === false) return false;
  return x === null || y === null ? null : true;
}

function either(a: Scalar, b: Scalar): boolean | null {
  const [x, y] = [truth(a), truth(b)];
  if (x === true || y === true) return true;
  return x === null || y === null ? null : false;
}

function opposite(a: Scalar): boolean | null {
  const x = truth(a);
  return x === null ? null : !x;
}

function maybeNot(a: boolean | null, negated: boolean): boolean | null {
  return negated ? opposite(a) : a;
}

function arithmetic(a: Scalar, b: Scalar, f: (x: number, y: number) => number): number | null {
  return typeof a === 'number' && typeof b === 'number' ? f(a, b) : null;
}

function oneOf(value: Scalar, list: readonly Scalar[]): boolean | null {
  return list.map((one) => compare('=', value, one)).reduce(either, false);
}

/** Texts compare as texts; a text against a number compares as numbers when it reads as one. */
function compare(sign: string, a: Scalar, b: Scalar): boolean | null {
  if (a === null || b === null) return null;
  const [x, y] = typeof a === typeof b ? [a, b] : [Number(a), Number(b)];
  switch (sign) {
    case '=':
    case '==':
      return x === y;
    case '<>':
    case '!=':
      return x !== y;
    case '<':
      return x < y;
    case '<=':
      return x <= y;
    case '>':
      return x > y;
    default:
      return x >= y;
  }
}
