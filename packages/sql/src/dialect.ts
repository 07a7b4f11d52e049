import type { Aggregate, Select } from './select.ts';
import type { Expression } from './expression.ts';

export type ColumnType = 'byte' | 'short' | 'integer' | 'long' | 'double';

/** Where the engines' languages differ. */
export interface Dialect {
  readonly types: Readonly<Record<ColumnType, string>>;
}

export const duckdbDialect: Dialect = {
  types: { byte: 'UTINYINT', short: 'USMALLINT', integer: 'UINTEGER', long: 'BIGINT', double: 'DOUBLE' },
};

/** PostgreSQL has no unsigned types: each is one size wider. */
export const postgresDialect: Dialect = {
  types: {
    byte: 'smallint',
    short: 'integer',
    integer: 'bigint',
    long: 'bigint',
    double: 'double precision',
  },
};

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function expressionText(dialect: Dialect, expression: Expression): string {
  const text = (one: Expression): string => expressionText(dialect, one);
  switch (expression.kind) {
    case 'column':
      return quoted(expression.name);
    case 'double':
      // As text, so that no engine reads a decimal number of its own first.
      return `CAST('${String(finite(expression.value))}' AS ${dialect.types.double})`;
    case 'whole':
      return String(safe(expression.value));
    case 'pair':
      return `(${text(expression.left)} ${expression.operator} ${text(expression.right)})`;
    case 'absolute':
      return `abs(${text(expression.of)})`;
    case 'present':
      return `(${text(expression.of)} IS NOT NULL)`;
    case 'rounded': {
      const of = text(expression.of);
      // round() goes to even in one engine and away from zero in the other.
      return `(CAST(floor(${of}) AS BIGINT) + CASE WHEN ${of} - floor(${of}) >= 0.5 THEN 1 ELSE 0 END)`;
    }
    case 'where':
      return `CASE WHEN ${text(expression.condition)} THEN ${text(expression.value)} END`;
    case 'filled':
      return `coalesce(${text(expression.of)}, ${text(expression.otherwise)})`;
  }
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`not a number to compute with: ${value}`);
  return value;
}

function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new Error(`not a whole number: ${value}`);
  return value;
}

const functions: Readonly<Record<Aggregate['kind'], string>> = {
  count: 'count',
  sum: 'sum',
  'whole-sum': 'sum',
  least: 'min',
  greatest: 'max',
};

export function selectText(dialect: Dialect, { from, where, by = [], take }: Select): string {
  const keys = by.map(quoted);
  const values = Object.entries(take).map(
    ([name, { kind, of }]) => `${functions[kind]}(${expressionText(dialect, of)}) AS ${quoted(name)}`,
  );
  const condition = where === undefined ? '' : ` WHERE ${expressionText(dialect, where)}`;
  const grouping = keys.length === 0 ? '' : ` GROUP BY ${keys.join(', ')}`;
  return `SELECT ${[...keys, ...values].join(', ')} FROM ${quoted(from)}${condition}${grouping}`;
}

/** A new table from the rows of another, in its order or that of a new column. */
export function derivedTableText(
  dialect: Dialect,
  name: string,
  from: string,
  columns: Readonly<Record<string, DerivedColumn>>,
  rows?: { readonly where: Expression; readonly orderBy: string },
): string {
  const values = Object.entries(columns).map(
    ([as, { type, value }]) =>
      `CAST(${expressionText(dialect, value)} AS ${dialect.types[type]}) AS ${quoted(as)}`,
  );
  const chosen =
    rows === undefined
      ? ''
      : ` WHERE ${expressionText(dialect, rows.where)} ORDER BY ${quoted(rows.orderBy)}`;
  return `CREATE TABLE ${quoted(name)} AS SELECT ${values.join(', ')} FROM ${quoted(from)}${chosen}`;
}

export interface DerivedColumn {
  readonly type: ColumnType;
  readonly value: Expression;
}
