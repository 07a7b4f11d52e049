import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodedTable } from '@langnghe/dataset';
import {
  caseIssue,
  readCase,
  readMatrix,
  readReferenceTable,
  runCase,
  writeJson,
  type ReferenceData,
} from '@langnghe/estimation';
import { refused, type Checked, type Issue } from '@langnghe/language';
import { textOption, type CommandInput, type Terminal } from './command.ts';

/**
 * `estimate --data DIR CASE.json…`: one JSON line per case, in the order given, `{"id", "result"}` or
 * `{"id", "issue"}`. A case that cannot be read, is refused or fails says so in its line and takes no other down.
 */
export async function estimateCases(input: CommandInput, terminal: Terminal): Promise<number> {
  const data = dataFolder(textOption(input, 'data', '.'));
  for (const file of input.positional) terminal.print(writeJson(await estimateFile(file, data)));
  return 0;
}

async function estimateFile(file: string, data: ReferenceData): Promise<object> {
  const fallback =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.json$/, '') ?? file;
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return refusal(fallback, [caseIssue('case.no-file', { file }, { file })]);
  const value = parseJson(text, file);
  if (!value.ok) return refusal(fallback, value.issues);
  const given = readCase(value.value, file);
  if (!given.ok) return refusal(fallback, given.issues);
  const result = attempt(() => runCase(given.value, data), file);
  return result.ok ? { id: given.value.id, result: result.value } : refusal(given.value.id, result.issues);
}

/** A defect in one case is reported as one, on standard error with its place, and the others go on. */
function attempt<T>(run: () => Checked<T>, file: string): Checked<T> {
  try {
    return run();
  } catch (error) {
    process.stderr.write(
      `${file}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return refused([caseIssue('case.defect', { file })]);
  }
}

function parseJson(text: string, file: string): Checked<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown, issues: [] };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return refused([caseIssue('case.not-json', { file }, { problem })]);
  }
}

function refusal(id: string, issues: readonly Issue[]): object {
  const [first] = issues;
  return { id, issue: { code: first?.code, message: issues.map((issue) => issue.message.en).join(' ') } };
}

/** `data/NAME.csv` with its schema, and `reps/NAME.csv`, each read once. */
function dataFolder(folder: string): ReferenceData {
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
  const parsed = parseJson(schema.value, `${name}.schema.json`);
  return parsed.ok ? readReferenceTable(csv.value, parsed.value, `data/${name}.csv`) : parsed;
}

function loadMatrix(folder: string, name: string): Checked<Float64Array[]> {
  const csv = readInside(folder, 'reps', `${name}.csv`);
  return csv.ok ? readMatrix(csv.value, `reps/${name}.csv`) : csv;
}

/** Names come from the case: nothing outside the folder may be named. */
function readInside(folder: string, part: 'data' | 'reps', name: string): Checked<string> {
  if (!/^[\w][\w.-]*$/.test(name)) return refused([caseIssue('case.bad-name', {}, { name })]);
  const file = join(folder, part, name);
  try {
    return { ok: true, value: readFileSync(file, 'utf8'), issues: [] };
  } catch {
    return refused([caseIssue('case.no-file', { file }, { file })]);
  }
}
