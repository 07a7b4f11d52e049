import { parquetColumns, writeParquet } from '@langnghe/dataset';
import type { StoredSample } from '@langnghe/estimation';
import { column, type DuckDb, type ParquetFile } from '@langnghe/sql';
import type { CellAuxiliaries, WeightedDesign, WeightingRecord } from '@langnghe/weighting';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { artefact, readText, sha256, writeArtefact } from './folder.ts';

/** In the file's order. */
const columnNames = ['weight', 'stratum', 'psu', 'post_stratum', 'weight_before'] as const;

type Unnamed = Omit<WeightedDesign, 'datasetHash' | 'hash'>;

/** `weights/weights.parquet`: one row an answer, in the dataset's order; the auxiliaries beside it. Gives the hash of both. */
export async function writeWeights(folder: string, design: Unnamed): Promise<string> {
  const path = join(folder, artefact.weights);
  await writeParquet(`${path}.new`, [
    { name: 'weight', type: 'DOUBLE', values: design.weight },
    { name: 'stratum', type: 'DOUBLE', values: Float64Array.from(design.stratum) },
    { name: 'psu', type: 'DOUBLE', values: Float64Array.from(design.psu) },
    {
      name: 'post_stratum',
      type: 'DOUBLE',
      values: Float64Array.from(design.postStratum ?? design.weight.map(() => NaN)),
    },
    { name: 'weight_before', type: 'DOUBLE', values: design.weightBefore ?? design.weight },
  ]);
  const bytes = await readFile(`${path}.new`);
  await rm(`${path}.new`);
  if (design.auxiliaries === undefined) await rm(join(folder, artefact.auxiliaries), { force: true });
  else await writeArtefact(folder, artefact.auxiliaries, auxiliariesText(design.auxiliaries));
  await writeArtefact(folder, artefact.weights, bytes);
  return (await readHashed(folder)).hash;
}

function auxiliariesText({ regression, prediction }: CellAuxiliaries): string {
  const plain = (columns: readonly Float64Array[]): number[][] => columns.map((column) => [...column]);
  return `${JSON.stringify({ regression: plain(regression), prediction: plain(prediction) })}\n`;
}

/** The auxiliaries, and the hash of the weights with them. */
async function readHashed(folder: string): Promise<{ hash: string; auxiliaries?: CellAuxiliaries }> {
  const bytes = await readFile(join(folder, artefact.weights));
  const text = await readText(folder, artefact.auxiliaries);
  if (text === undefined) return { hash: sha256(bytes) };
  const { regression, prediction } = JSON.parse(text) as Record<keyof CellAuxiliaries, number[][]>;
  const columns = (plain: number[][]): Float64Array[] => plain.map((values) => Float64Array.from(values));
  return {
    hash: sha256(Buffer.concat([bytes, Buffer.from(text)])),
    auxiliaries: { regression: columns(regression), prediction: columns(prediction) },
  };
}

export async function readWeights(folder: string, datasetHash: string): Promise<WeightedDesign> {
  const path = join(folder, artefact.weights);
  const read = await parquetColumns(path, ['double', 'integer', 'integer', 'double', 'double']);
  const [weight, stratum, psu, postStratum, weightBefore] = read ?? [];
  if (!(
    weight instanceof Float64Array &&
    postStratum instanceof Float64Array &&
    weightBefore instanceof Float64Array
  ))
    throw new Error(`not the columns of weights: ${path}`);
  if (!(stratum instanceof Uint32Array && psu instanceof Uint32Array))
    throw new Error(`not the columns of weights: ${path}`);
  return {
    datasetHash,
    rows: weight.length,
    weight,
    stratum,
    psu,
    ...(postStratum.some(Number.isNaN) ? {} : { postStratum: Uint32Array.from(postStratum) }),
    weightBefore,
    ...(await assumedIn(folder)),
    ...(await readHashed(folder)),
  };
}

/** The record stands beside the weights; where the classes are the clusters it assumes nothing. */
async function assumedIn(folder: string): Promise<Pick<WeightedDesign, 'assumedDesignEffect'>> {
  const text = await readText(folder, artefact.weighting);
  const assumed = text === undefined ? undefined : (JSON.parse(text) as WeightingRecord).assumedDesignEffect;
  return assumed === undefined ? {} : { assumedDesignEffect: assumed };
}

/** The weights beside the answers in an engine, and which column is what. */
export async function nameWeights(
  engine: DuckDb,
  folder: string,
  answers: ParquetFile,
): Promise<{ table: string; design: StoredSample['design']; hash: string }> {
  const path = join(folder, artefact.weights);
  const table = 'answers';
  await engine.nameParquet(table, [answers, { path, columns: columnNames.length }]);
  const [weight, stratum, psu, postStratum, weightBefore] = columnNames.map(
    (_, i) => `c${answers.columns + i}`,
  );
  if (!(weight && stratum && psu && postStratum && weightBefore))
    throw new Error('weights have five columns');
  const { numbers } = await engine.select({
    from: table,
    take: {
      weights: { kind: 'count', of: column(weight) },
      postStrata: { kind: 'count', of: column(postStratum) },
    },
  });
  const { hash, auxiliaries } = await readHashed(folder);
  const postStratified = numbers['postStrata']?.[0] === numbers['weights']?.[0];
  return {
    table,
    design: {
      weight,
      stratum,
      psu,
      weightBefore,
      ...(postStratified ? { postStratum } : {}),
      ...(await assumedIn(folder)),
      ...(auxiliaries === undefined ? {} : { auxiliaries }),
    },
    hash,
  };
}
