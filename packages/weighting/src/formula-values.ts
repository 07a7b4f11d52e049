import type { CodedTable, Column } from '@langnghe/dataset';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { print, type Expression } from './formula-syntax.ts';
import { formulaIssue } from './formula-issues.ts';

/** Values of a variable of a formula: numbers (NaN = missing), or codes of levels (0 = missing). */
export type FormulaValues =
  | { readonly kind: 'number'; readonly values: Float64Array }
  | { readonly kind: 'factor'; readonly codes: Uint32Array; readonly levels: readonly string[] };

/** One expression of a formula on every row. A condition becomes the levels FALSE and TRUE, as in R. */
export function formulaValues(table: CodedTable, expression: Expression): Checked<FormulaValues> {
  const evaluated = evaluate(table, expression);
  if (!evaluated.ok) return evaluated;
  const { value } = evaluated;
  switch (value.kind) {
    case 'text':
      return accepted({ kind: 'factor', codes: Uint32Array.from(value.codes), levels: value.levels });
    case 'condition':
      return accepted({
        kind: 'factor',
        codes: Uint32Array.from(value.values, (x) => (Number.isNaN(x) ? 0 : x + 1)),
        levels: ['FALSE', 'TRUE'],
      });
    case 'number':
      return accepted({ kind: 'number', values: value.values });
  }
}

/** The left side of a formula as numbers; a condition counts 0 and 1, of two levels the second counts 1. */
export function responseValues(table: CodedTable, expression: Expression): Checked<Float64Array> {
  const evaluated = formulaValues(table, expression);
  if (!evaluated.ok) return evaluated;
  const { value } = evaluated;
  if (value.kind === 'number') return accepted(value.values);
  if (value.levels.length === 2)
    return accepted(Float64Array.from(value.codes, (code) => (code === 0 ? NaN : code - 1)));
  return notNumeric(expression);
}

type Vector =
  | { readonly kind: 'number' | 'condition'; readonly values: Float64Array }
  | { readonly kind: 'text'; readonly codes: ArrayLike<number>; readonly levels: readonly string[] };

function evaluate(table: CodedTable, expression: Expression): Checked<Vector> {
  switch (expression.kind) {
    case 'number':
      return accepted({ kind: 'number', values: new Float64Array(table.rows).fill(expression.value) });
    case 'string':
      return accepted({
        kind: 'text',
        codes: new Uint8Array(table.rows).fill(1),
        levels: [expression.value],
      });
    case 'variable':
      return variable(table, expression.name);
    case 'call':
      return call(table, expression.name, expression);
    case 'unary':
      return unary(table, expression);
    case 'binary':
      return binary(table, expression);
  }
}

function variable(table: CodedTable, name: string): Checked<Vector> {
  const column: Column | undefined = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
  if (column === undefined)
    return refused([formulaIssue('formula.unknown-variable', { column: name }, { variable: name })]);
  if (column.kind === 'number') return accepted({ kind: 'number', values: column.values });
  return accepted({ kind: 'text', codes: column.codes, levels: column.levels });
}

const functions: Readonly<Record<string, (x: number) => number>> = {
  log: Math.log,
  log10: Math.log10,
  log2: Math.log2,
  exp: Math.exp,
  sqrt: Math.sqrt,
  abs: Math.abs,
};

function call(
  table: CodedTable,
  name: string,
  expression: Extract<Expression, { kind: 'call' }>,
): Checked<Vector> {
  const argument = evaluate(table, expression.argument);
  if (!argument.ok || name === 'I') return argument;
  const { value } = argument;
  if (name === 'factor' || name === 'as.factor')
    return accepted(value.kind === 'text' ? usedLevels(value) : levelsOf(value));
  const of = Object.hasOwn(functions, name) ? functions[name] : undefined;
  const isNumeric = name === 'as.numeric' || of !== undefined;
  if (!isNumeric) return refused([formulaIssue('formula.unknown-function', { field: name }, { name })]);
  if (value.kind === 'text') return notNumeric(expression.argument);
  return accepted({ kind: 'number', values: of === undefined ? value.values : value.values.map(of) });
}

function usedLevels(value: Extract<Vector, { kind: 'text' }>): Vector {
  const used = value.levels.map(() => false);
  for (const code of Array.from(value.codes)) if (code > 0) used[code - 1] = true;
  const levels = value.levels.filter((_, k) => used[k]);
  const newCode = value.levels.map((level, k) => (used[k] === true ? levels.indexOf(level) + 1 : 0));
  return { kind: 'text', codes: Array.from(value.codes, (code) => newCode[code - 1] ?? 0), levels };
}

function levelsOf({ kind, values }: Extract<Vector, { values: Float64Array }>): Vector {
  const distinct = [...new Set(values.filter((x) => !Number.isNaN(x)))].sort((a, b) => a - b);
  const codeOf = new Map(distinct.map((x, k) => [x, k + 1]));
  const name = (x: number): string => (kind === 'number' ? String(x) : x === 1 ? 'TRUE' : 'FALSE');
  return { kind: 'text', codes: Array.from(values, (x) => codeOf.get(x) ?? 0), levels: distinct.map(name) };
}

function unary(
  table: CodedTable,
  { operator, operand }: Extract<Expression, { kind: 'unary' }>,
): Checked<Vector> {
  const evaluated = evaluate(table, operand);
  if (!evaluated.ok) return evaluated;
  if (evaluated.value.kind === 'text') return notNumeric(operand);
  const { values } = evaluated.value;
  if (operator === '!')
    return accepted({
      kind: 'condition',
      values: values.map((x) => (Number.isNaN(x) ? x : Number(x === 0))),
    });
  return accepted({ kind: 'number', values: operator === '-' ? values.map((x) => -x) : values });
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
};

const comparison: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function binary(table: CodedTable, expression: Extract<Expression, { kind: 'binary' }>): Checked<Vector> {
  const { operator } = expression;
  const left = evaluate(table, expression.left);
  if (!left.ok) return left;
  const right = evaluate(table, expression.right);
  if (!right.ok) return right;
  const [a, b] = [left.value, right.value];
  if (a.kind === 'text' || b.kind === 'text') return textComparison(expression, a, b);
  const compute = arithmetic[operator];
  if (compute !== undefined)
    return accepted({
      kind: 'number',
      values: a.values.map((x, row) => compute(x, b.values[row] as number)),
    });
  return accepted({
    kind: 'condition',
    values: a.values.map((x, row) => condition(operator, x, b.values[row] as number)),
  });
}

function condition(operator: string, x: number, y: number): number {
  const compare = comparison[operator];
  if (compare !== undefined) return Number.isNaN(x) || Number.isNaN(y) ? NaN : Number(compare(x, y));
  // Missing unless the other side decides.
  const deciding = operator.startsWith('&') ? 0 : 1;
  const decided = (z: number): boolean => !Number.isNaN(z) && Number(z !== 0) === deciding;
  if (decided(x) || decided(y)) return deciding;
  return Number.isNaN(x) || Number.isNaN(y) ? NaN : 1 - deciding;
}

function textComparison(
  expression: Extract<Expression, { kind: 'binary' }>,
  a: Vector,
  b: Vector,
): Checked<Vector> {
  const { operator } = expression;
  if (operator !== '==' && operator !== '!=')
    return notNumeric(a.kind === 'text' ? expression.left : expression.right);
  const [left, right] = [textOf(a), textOf(b)];
  const rows = a.kind === 'text' ? a.codes.length : a.values.length;
  const values = Float64Array.from({ length: rows }, (_, row) => {
    const [x, y] = [left(row), right(row)];
    return x === null || y === null ? NaN : Number((x === y) === (operator === '=='));
  });
  return accepted({ kind: 'condition', values });
}

function textOf(vector: Vector): (row: number) => string | null {
  if (vector.kind === 'text') return (row) => vector.levels[(vector.codes[row] ?? 0) - 1] ?? null;
  return (row) => (Number.isNaN(vector.values[row]) ? null : String(vector.values[row]));
}

function notNumeric(expression: Expression): {
  readonly ok: false;
  readonly issues: Issue[];
} {
  const text = print(expression);
  return {
    ok: false,
    issues: [formulaIssue('formula.not-a-number', { field: text }, { expression: text })],
  };
}
