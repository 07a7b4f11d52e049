import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson, sha256 } from './canonical-json.ts';
import type { Codebook } from './codebook.ts';
import { planColumns, type ColumnPlan } from './columns.ts';
import { DatasetError } from './dataset-error.ts';
import { fileNames } from './freeze.ts';
import type { DatasetManifest } from './frozen.ts';
import { readParquet } from './parquet.ts';
import type { CodedTable, Column } from './table.ts';

export interface Dataset {
  readonly table: CodedTable;
  readonly codebook: Codebook;
  readonly manifest: DatasetManifest;
}

/** Reads a frozen dataset after checking every hash. Throws `DatasetError` when it is missing or was changed. */
export async function readDataset(folder: string): Promise<Dataset> {
  const manifest = await readManifest(folder);
  for (const [name, hash] of Object.entries(manifest.files)) await assertUnchanged(join(folder, name), hash);
  const codebook = JSON.parse(await readFile(join(folder, fileNames.codebook), 'utf8')) as Codebook;
  const plan = planColumns(codebook, {
    classes: manifest.classes,
    ...(manifest.design?.strata && { strata: manifest.design.strata }),
    weighted: manifest.design?.weighted ?? false,
  });
  return { table: await readTable(join(folder, fileNames.answers), plan, manifest.rows), codebook, manifest };
}

export async function readManifest(folder: string): Promise<DatasetManifest> {
  const path = join(folder, fileNames.manifest);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new DatasetError('dataset-missing', folder);
  const { hash, ...described } = JSON.parse(text) as DatasetManifest;
  if (sha256(canonicalJson(described)) !== hash) throw new DatasetError('dataset-changed', path);
  return { ...described, hash };
}

/** For the people who code themes: free texts by question, in random order, apart from everything else. */
export async function readTexts(folder: string): Promise<Record<string, string[]>> {
  const manifest = await readManifest(folder);
  const path = join(folder, fileNames.texts);
  await assertUnchanged(path, manifest.files[fileNames.texts] ?? '');
  const texts: Record<string, string[]> = {};
  await readParquet(path, ([question, text], rows) => {
    for (let row = 0; row < rows; row++)
      (texts[String(question?.at(row))] ??= []).push(String(text?.at(row)));
  });
  return texts;
}

async function assertUnchanged(path: string, hash: string): Promise<void> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined || sha256(bytes) !== hash) throw new DatasetError('dataset-changed', path);
}

async function readTable(path: string, plan: readonly ColumnPlan[], rows: number): Promise<CodedTable> {
  const columns = plan.map((column, i) => emptyColumn(column, i === 0, rows));
  const names = await readParquet(path, (read, count, from) => {
    columns.forEach((column, i) => {
      const target = column.kind === 'number' ? column.values : column.codes;
      for (let row = 0; row < count; row++) target[from + row] = Number(read[i]?.at(row) ?? NaN);
    });
  });
  if (names.length !== plan.length) throw new DatasetError('dataset-changed', path);
  return { rows, columns: Object.fromEntries(plan.map(({ name }, i) => [name, columns[i] as Column])) };
}

function emptyColumn(plan: ColumnPlan, wide: boolean, rows: number): Column {
  if (plan.kind === 'number') return { kind: 'number', values: new Float64Array(rows) };
  const { levels } = plan;
  const codes = wide || levels.length > 0xff ? new Uint16Array(rows) : new Uint8Array(rows);
  return { kind: 'coded', codes, levels };
}
