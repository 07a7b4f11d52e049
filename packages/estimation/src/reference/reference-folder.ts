import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { caseIssue } from './case-issues.ts';
import { parseJson } from './json.ts';
import { readMatrix, readReferenceTable } from './read-table.ts';
import type { ReferenceData } from './run-case.ts';

/** A folder with `data/NAME.csv` and its schema, and `reps/NAME.csv`; each file is read once. */
export function referenceFolder(folder: string): ReferenceData {
  const tables = new Map<string, Checked<CodedTable>>();
  const matrices = new Map<string, Checked<Float64Array[]>>();
  return {
    table: (name) => remembered(tables, name, () => loadTable(folder, name)),
    matrix: (name) => remembered(matrices, name, () => loadMatrix(folder, name)),
  };
}

function remembered<T>(known: Map<string, T>, name: string, load: () => T): T {
  const value = known.get(name) ?? load();
  known.set(name, value);
  return value;
}

function loadTable(folder: string, name: string): Checked<CodedTable> {
  const csv = readInside(folder, 'data', `${name}.csv`);
  if (!csv.ok) return csv;
  const schema = readInside(folder, 'data', `${name}.schema.json`);
  if (!schema.ok) return schema;
  const parsed = parseJson(schema.value, `data/${name}.schema.json`);
  return parsed.ok ? readReferenceTable(csv.value, parsed.value, `data/${name}.csv`) : parsed;
}

function loadMatrix(folder: string, name: string): Checked<Float64Array[]> {
  const csv = readInside(folder, 'reps', `${name}.csv`);
  return csv.ok ? readMatrix(csv.value, `reps/${name}.csv`) : csv;
}

/** Names come from the case: nothing outside the folder may be named. */
function readInside(folder: string, part: 'data' | 'reps', name: string): Checked<string> {
  if (!/^\w[\w.-]*$/.test(name)) return refused([caseIssue('case.bad-name', {}, { name })]);
  const file = join(folder, part, name);
  try {
    return accepted(readFileSync(file, 'utf8'));
  } catch {
    return refused([caseIssue('case.no-file', { file }, { file })]);
  }
}
