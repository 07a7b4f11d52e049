import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { print } from './formula-syntax.ts';
import { formulaValues, responseValues, type FormulaValues } from './formula-values.ts';
import { formulaIssue } from './formula-issues.ts';
import type { ModelFormula, ModelTerm } from './model-formula.ts';
import { undefinedTerms, type UndefinedTerm } from './undefined-terms.ts';

export interface ModelMatrix {
  readonly columns: readonly ModelColumn[];
  /** Left side of the formula, if there is one. */
  readonly response?: Float64Array;
  /** Sum of the formula's offsets, if it has any. */
  readonly offset?: Float64Array;
  /** 1 where no variable of the formula is missing. Columns hold 0 elsewhere. */
  readonly complete: Uint8Array;
  /** Parts of the formula that are no number in rows with values; those rows are not complete. */
  readonly undefinedTerms: readonly UndefinedTerm[];
}

export interface ModelColumn {
  /** As R names it: `(Intercept)`, `stypeH`, `stypeH:meals`. */
  readonly name: string;
  /** Index into the formula's terms; −1 for the intercept. */
  readonly term: number;
  readonly values: Float64Array;
}

const mostColumns = 2000;

/** The columns of a model, categories coded by treatment contrasts (the first level is the reference), as R's. */
export function modelMatrix(table: CodedTable, formula: ModelFormula): Checked<ModelMatrix> {
  const read = formula.variables.map((variable) => formulaValues(table, variable));
  const response = formula.response === null ? null : responseValues(table, formula.response);
  const offsets = formula.offsets.map((one) => responseValues(table, one));
  const issues = [...read, ...offsets, ...(response === null ? [] : [response])].flatMap(
    (values) => values.issues,
  );
  if (issues.length > 0) return refused(issues);
  const variables = read.flatMap((values) => (values.ok ? [values.value] : []));
  const y = response?.ok === true ? response.value : undefined;
  const offset = sumOf(offsets.flatMap((values) => (values.ok ? [values.value] : [])));
  const complete = completeRows(table.rows, variables, y, offset);
  const coding = codingOf(formula, variables);
  const width = coding.reduce(
    (sum, term) => sum + term.reduce((product, part) => product * part.levels.length, 1),
    1,
  );
  if (width > mostColumns) {
    return refused([
      formulaIssue(
        'formula.too-many-columns',
        { field: formula.text },
        { columns: width, most: mostColumns },
      ),
    ]);
  }
  const intercept = { name: '(Intercept)', term: -1, values: Float64Array.from(complete) };
  const columns = coding.flatMap((parts, term) => columnsOfTerm(parts, term, complete));
  return accepted({
    columns: formula.intercept ? [intercept, ...columns] : columns,
    complete,
    undefinedTerms: undefinedTerms(table, [
      ...formula.variables.map((expression, v) => ({ expression, values: numbersIn(variables[v]) })),
      ...formula.offsets.map((expression, k) => ({ expression, values: valueIn(offsets[k]) })),
      ...(formula.response === null ? [] : [{ expression: formula.response, values: y }]),
    ]),
    ...(y === undefined ? {} : { response: y }),
    ...(offset === undefined ? {} : { offset }),
  });
}

function numbersIn(variable: FormulaValues | undefined): Float64Array | undefined {
  return variable?.kind === 'number' ? variable.values : undefined;
}

function valueIn(read: Checked<Float64Array> | undefined): Float64Array | undefined {
  return read?.ok === true ? read.value : undefined;
}

function sumOf(columns: readonly Float64Array[]): Float64Array | undefined {
  const [first, ...rest] = columns;
  if (first === undefined) return undefined;
  return first.map((value, row) => rest.reduce((sum, one) => sum + (one[row] ?? NaN), value));
}

function completeRows(
  rows: number,
  variables: readonly FormulaValues[],
  ...numbers: readonly (Float64Array | undefined)[]
): Uint8Array {
  const known = numbers.flatMap((values) =>
    values === undefined ? [] : [{ kind: 'number', values } as const],
  );
  const all: readonly FormulaValues[] = [...variables, ...known];
  return Uint8Array.from({ length: rows }, (_, row) => (all.every((one) => isThere(one, row)) ? 1 : 0));
}

function isThere(variable: FormulaValues, row: number): boolean {
  return variable.kind === 'factor' ? variable.codes[row] !== 0 : Number.isFinite(variable.values[row]);
}

/** One variable in one term: the columns it brings, each with the part of the name it adds. */
interface CodedPart {
  readonly levels: readonly { readonly name: string; readonly value: (row: number) => number }[];
}

/**
 * A category is coded by contrasts when the term without it is in the model, else by all its levels; the empty term
 * always counts as there, but without intercept the first category of the first term that has one gets all its levels
 * (R's `terms.formula` and `model.matrix`).
 */
function codingOf(formula: ModelFormula, variables: readonly FormulaValues[]): CodedPart[][] {
  const present = new Set(formula.terms.map((term) => term.variables.join()));
  let wholeUsed = formula.intercept;
  return formula.terms.map((term) =>
    term.variables.map((v) => {
      const variable = variables[v] as FormulaValues;
      const name = print(formula.variables[v] as ModelFormula['variables'][number]);
      if (variable.kind === 'number')
        return { levels: [{ name, value: (row) => variable.values[row] as number }] };
      const whole = !wholeUsed || !hasMargin(term, v, present);
      wholeUsed = true;
      return { levels: levelColumns(name, variable, whole ? 0 : 1) };
    }),
  );
}

function hasMargin(term: ModelTerm, without: number, present: ReadonlySet<string>): boolean {
  const margin = term.variables.filter((v) => v !== without);
  return margin.length === 0 || present.has(margin.join());
}

function levelColumns(
  name: string,
  variable: Extract<FormulaValues, { kind: 'factor' }>,
  from: number,
): CodedPart['levels'] {
  return variable.levels.slice(from).map((level, k) => {
    const code = k + from + 1;
    return { name: name + level, value: (row) => (variable.codes[row] === code ? 1 : 0) };
  });
}

/** Products of the parts, the first part's levels changing fastest. */
function columnsOfTerm(parts: readonly CodedPart[], term: number, complete: Uint8Array): ModelColumn[] {
  let columns: { readonly name: string; readonly values: Float64Array }[] = [
    { name: '', values: Float64Array.from(complete) },
  ];
  for (const part of parts) {
    columns = part.levels.flatMap(({ name, value }) =>
      columns.map((column) => ({
        name: column.name === '' ? name : `${column.name}:${name}`,
        values: column.values.map((x, row) => (x === 0 ? 0 : x * value(row))),
      })),
    );
  }
  return columns.map((column) => ({ ...column, term }));
}
