import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ClosedAnswer } from '@langnghe/collection';
import type { CivilDate } from '@langnghe/language';
import { shuffle, type Entropy } from '@langnghe/tickets';
import { canonicalJson, sha256 } from './canonical-json.ts';
import type { Codebook } from './codebook.ts';
import { classColumn, planColumns, stratumColumn, weightColumn } from './columns.ts';
import { DatasetError } from './dataset-error.ts';
import { answerText, encodeAnswers } from './encode-answers.ts';
import type { DatasetManifest } from './frozen.ts';
import { writeParquet, type ParquetColumn } from './parquet.ts';
import type { Column } from './table.ts';

/** One row to freeze. Weight and stratum come with answers collected elsewhere, and then with all of them. */
export interface AnswerRow extends ClosedAnswer {
  readonly weight?: number;
  readonly stratum?: string;
}

export interface FreezeInput {
  readonly study: string;
  readonly codebook: Codebook;
  readonly answers: readonly AnswerRow[];
  /** Every ticket class in its order, also those without an answer. */
  readonly classes: readonly string[];
  /** `dataset/` of the study; must not exist or be empty. */
  readonly folder: string;
  readonly frozenOn: CivilDate;
  /** For answers collected elsewhere: whether their classes are the clusters that their file named. */
  readonly collectedElsewhere?: { readonly clustered: boolean };
  /** Shuffles the free texts. */
  readonly entropy?: Entropy;
}

export const fileNames = {
  answers: 'answers.parquet',
  texts: 'texts.parquet',
  codebook: 'codebook.json',
  manifest: 'manifest.json',
} as const;

/**
 * Writes the dataset once and for all: everything into a folder beside, synced, then that folder takes its name.
 * Throws `DatasetError` when there is one already.
 */
export async function freeze(input: FreezeInput): Promise<DatasetManifest> {
  const { folder } = input;
  if (existsSync(join(folder, fileNames.manifest))) throw new DatasetError('dataset-frozen', folder);
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const rows = inFrozenOrder(input);
  await writeParquet(join(unfinished, fileNames.answers), answerColumns(input, rows));
  await writeParquet(join(unfinished, fileNames.texts), textColumns(input, rows));
  await writeFile(join(unfinished, fileNames.codebook), `${JSON.stringify(input.codebook, null, 2)}\n`);
  const manifest = await describe(input, rows, unfinished);
  await writeFile(join(unfinished, fileNames.manifest), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const name of Object.values(fileNames)) await settle(join(unfinished, name));
  await syncPath(unfinished);
  await rename(unfinished, folder);
  await syncPath(dirname(folder));
  return manifest;
}

/** By class, then by the random key under which the answer came; neither says when. */
function inFrozenOrder({ answers, classes }: FreezeInput): AnswerRow[] {
  const order = new Map(classes.map((id, i) => [id, i]));
  const stray = answers.find(({ classId }) => !order.has(classId));
  if (stray !== undefined) throw new Error(`an answer of a class that is not listed: ${stray.classId}`);
  const place = ({ classId }: AnswerRow): number => order.get(classId) ?? 0;
  return [...answers].sort((a, b) => place(a) - place(b) || (a.key < b.key ? -1 : 1));
}

function answerColumns(input: FreezeInput, rows: readonly AnswerRow[]): ParquetColumn[] {
  const design = designOf(input);
  const data: Record<string, Column> = {
    [classColumn]: codesOf(
      design.classes,
      rows.map(({ classId }) => classId),
    ),
    ...(design.strata && {
      [stratumColumn]: codesOf(
        design.strata,
        rows.map(({ stratum }) => stratum ?? ''),
      ),
    }),
    ...(design.weighted && {
      [weightColumn]: { kind: 'number', values: Float64Array.from(rows, ({ weight }) => weight ?? NaN) },
    }),
    ...encodeAnswers(
      input.codebook,
      rows.map(({ answers }) => answers),
    ),
  };
  return planColumns(input.codebook, design).map(({ name }) => parquetColumn(name, data[name]));
}

function designOf({ answers, classes, collectedElsewhere }: FreezeInput): {
  classes: readonly string[];
  strata?: readonly string[];
  weighted: boolean;
} {
  const strata = [...new Set(answers.flatMap(({ stratum }) => stratum ?? []))].sort();
  const weighted = answers.some(({ weight }) => weight !== undefined);
  const own = strata.length > 0 || weighted;
  if (own && collectedElsewhere === undefined)
    throw new Error('only answers collected elsewhere bring a design');
  if (strata.length > 0 && answers.some(({ stratum }) => stratum === undefined))
    throw new Error('some answers have a stratum and some have none');
  if (weighted && answers.some(({ weight }) => weight === undefined))
    throw new Error('some answers have a weight and some have none');
  return { classes, ...(strata.length > 0 && { strata }), weighted };
}

/** Two bytes a row whatever the number of classes, so that the column's type never changes. */
function codesOf(levels: readonly string[], values: readonly string[]): Column {
  const codeOf = new Map(levels.map((level, i) => [level, i + 1]));
  return { kind: 'coded', codes: Uint16Array.from(values, (value) => codeOf.get(value) ?? 0), levels };
}

function parquetColumn(name: string, column: Column | undefined): ParquetColumn {
  if (column === undefined) throw new Error(`no data for column ${name}`);
  if (column.kind === 'number') return { name, type: 'DOUBLE', values: column.values };
  if (column.codes instanceof Uint32Array) throw new Error(`too many categories: ${name}`);
  return { name, type: column.codes instanceof Uint8Array ? 'UTINYINT' : 'USMALLINT', values: column.codes };
}

/** Each question's texts in an order of their own; nothing in them leads back to a row. */
function textColumns(
  { codebook, entropy = randomBytes }: FreezeInput,
  rows: readonly AnswerRow[],
): ParquetColumn[] {
  const texts = codebook.variables
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ name }) => {
      const given = rows.map(({ answers }) => answerText(answers, name)).filter((text) => text !== '');
      return shuffle(given, entropy).map((text) => ({ question: name, text }));
    });
  return [
    { name: 'question', type: 'VARCHAR', values: texts.map(({ question }) => question) },
    { name: 'text', type: 'VARCHAR', values: texts.map(({ text }) => text) },
  ];
}

async function describe(
  input: FreezeInput,
  rows: readonly AnswerRow[],
  folder: string,
): Promise<DatasetManifest> {
  const { study, frozenOn, classes, collectedElsewhere } = input;
  const { strata, weighted } = designOf(input);
  const files = Object.fromEntries(
    await Promise.all(
      [fileNames.answers, fileNames.codebook, fileNames.texts].map(async (name) => [
        name,
        sha256(await readFile(join(folder, name))),
      ]),
    ),
  ) as Record<string, string>;
  const described = {
    study,
    frozenOn,
    rows: rows.length,
    classes,
    rowsByClass: Object.fromEntries(
      classes.map((id) => [id, rows.filter(({ classId }) => classId === id).length]),
    ),
    ...(collectedElsewhere && { design: { ...(strata && { strata }), weighted, ...collectedElsewhere } }),
    files,
  };
  return { ...described, hash: sha256(canonicalJson(described)) };
}

/** On disk, and for nobody to write. */
async function settle(path: string): Promise<void> {
  await syncPath(path);
  await chmod(path, 0o444);
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
