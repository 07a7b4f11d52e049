import type { ColumnType } from '@langnghe/sql';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson, sha256 } from './canonical-json.ts';
import type { Codebook } from './codebook.ts';
import { planColumns, type ColumnPlan } from './columns.ts';
import { DatasetError } from './dataset-error.ts';
import { fileNames } from './freeze.ts';
import type { DatasetManifest } from './frozen.ts';
import { parquetColumns, readParquet } from './parquet.ts';
import type { CodedTable, Column } from './table.ts';

export interface Dataset {
  readonly table: CodedTable;
  readonly codebook: Codebook;
  readonly manifest: DatasetManifest;
}

/** A frozen dataset without its answers: where they are, and what the columns of the file mean, in their order. */
export interface DatasetFiles {
  readonly answers: string;
  readonly columns: readonly ColumnPlan[];
  readonly codebook: Codebook;
  readonly manifest: DatasetManifest;
}

/** Throws `DatasetError` when the dataset is missing or a file was changed: every hash is checked. */
export async function datasetFiles(folder: string): Promise<DatasetFiles> {
  const manifest = await readManifest(folder);
  for (const [name, hash] of Object.entries(manifest.files)) await assertUnchanged(join(folder, name), hash);
  const codebook = JSON.parse(await readFile(join(folder, fileNames.codebook), 'utf8')) as Codebook;
  const columns = planColumns(codebook, {
    classes: manifest.classes,
    ...(manifest.design?.strata && { strata: manifest.design.strata }),
    weighted: manifest.design?.weighted ?? false,
  });
  return { answers: join(folder, fileNames.answers), columns, codebook, manifest };
}

/** Reads a frozen dataset after checking every hash. Throws `DatasetError` when it is missing or was changed. */
export async function readDataset(folder: string): Promise<Dataset> {
  const { answers, columns, codebook, manifest } = await datasetFiles(folder);
  return { table: await readTable(answers, columns, manifest.rows), codebook, manifest };
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
  const read = await parquetColumns(
    path,
    plan.map((column, i) => typeOf(column, i === 0)),
  );
  if (read?.some(({ length }) => length !== rows) ?? true) throw new DatasetError('dataset-changed', path);
  const columns = plan.map((column, i): [string, Column] => {
    const values = read?.[i];
    if (column.kind === 'number' && values instanceof Float64Array)
      return [column.name, { kind: 'number', values }];
    if (column.kind === 'coded' && values !== undefined && !(values instanceof Float64Array))
      return [column.name, { kind: 'coded', codes: values, levels: column.levels }];
    throw new Error(`column ${column.name} was read as another kind`);
  });
  return { rows, columns: Object.fromEntries(columns) };
}

function typeOf(plan: ColumnPlan, wide: boolean): ColumnType {
  if (plan.kind === 'number') return 'double';
  return wide || plan.levels.length > 0xff ? 'short' : 'byte';
}
