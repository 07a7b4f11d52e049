import type { CodedColumn, CodedTable, Column, NumberColumn } from '@langnghe/dataset';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { caseIssue } from './case-issues.ts';
import { estimationIssue } from '../issues.ts';
import { parseCsv } from './csv.ts';
import { tableSchema, type TableSchema } from './reference-case.ts';

type SchemaColumn = TableSchema['columns'][number];

/** R orders texts by the language, not by code points. */
const alphabetical = new Intl.Collator('en');

/** The same from a schema still to be checked. */
export function readReferenceTable(text: string, schema: unknown, file: string): Checked<CodedTable> {
  const parsed = tableSchema.safeParse(schema);
  if (parsed.success) return readTable(text, parsed.data, file);
  return refused(
    parsed.error.issues.map((issue) =>
      caseIssue('case.malformed', { file }, { at: issue.path.join('.'), problem: issue.message }),
    ),
  );
}

/** Columns of numbers: replicate weights, or joint inclusion probabilities. A missing value is NaN. */
export function readMatrix(text: string, file: string): Checked<Float64Array[]> {
  const [header = [], ...records] = parseCsv(text);
  const columns: Float64Array[] = [];
  for (const [place, name] of header.entries()) {
    const cells = records.map((record) => record[place] ?? '');
    const column = readNumbers(cells, name, file);
    if (!column.ok) return column;
    columns.push(column.value.values);
  }
  return accepted(columns);
}

/** A table from its comma-separated text and schema: categories coded by their levels, empty cells missing. */
export function readTable(text: string, schema: TableSchema, file: string): Checked<CodedTable> {
  const [header = [], ...records] = parseCsv(text);
  const columns: Record<string, Column> = {};
  const issues: Issue[] = [];
  for (const spec of schema.columns) {
    const place = header.indexOf(spec.name);
    if (place === -1) {
      issues.push(
        estimationIssue('estimate.column-missing', { file, column: spec.name }, { column: spec.name }),
      );
      continue;
    }
    const column = readColumn(
      records.map((record) => record[place] ?? ''),
      spec,
      file,
    );
    issues.push(...column.issues);
    if (column.ok) columns[spec.name] = column.value;
  }
  return issues.length > 0 ? refused(issues) : accepted({ rows: records.length, columns });
}

function readColumn(cells: readonly string[], spec: SchemaColumn, file: string): Checked<Column> {
  if (spec.type === 'number') return readNumbers(cells, spec.name, file);
  const levels = spec.levels ?? [...new Set(cells.filter((cell) => cell !== ''))].sort(alphabetical.compare);
  const codeOf = new Map(levels.map((level, k) => [level, k + 1]));
  const unknown = cells.findIndex((cell) => cell !== '' && !codeOf.has(cell));
  if (unknown !== -1) {
    const values = { column: spec.name, value: cells[unknown] ?? '', row: unknown + 2 };
    return refused([
      estimationIssue('estimate.unknown-level', { file, column: spec.name, row: unknown + 2 }, values),
    ]);
  }
  const codes = Uint32Array.from(cells, (cell) => codeOf.get(cell) ?? 0);
  return accepted({ kind: 'coded', codes, levels } satisfies CodedColumn);
}

function readNumbers(cells: readonly string[], name: string, file: string): Checked<NumberColumn> {
  const values = Float64Array.from(cells, (cell) => (cell === '' || cell === 'NA' ? NaN : Number(cell)));
  const bad = cells.findIndex((cell, i) => Number.isNaN(values[i]) && cell !== '' && cell !== 'NA');
  if (bad === -1) return accepted({ kind: 'number', values });
  const what = { column: name, value: cells[bad] ?? '', row: bad + 2 };
  return refused([estimationIssue('estimate.not-a-number', { file, column: name, row: bad + 2 }, what)]);
}
