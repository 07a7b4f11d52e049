import { readParquet, writeParquet } from '@langnghe/dataset';
import type { WeightedDesign } from '@langnghe/weighting';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { artefact, sha256, writeArtefact } from './folder.ts';

type Unnamed = Omit<WeightedDesign, 'datasetHash' | 'hash'>;

/** `weights/weights.parquet`: one row an answer, in the dataset's order. Gives its hash. */
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
  await writeArtefact(folder, artefact.weights, bytes);
  return sha256(bytes);
}

export async function readWeights(folder: string, datasetHash: string): Promise<WeightedDesign> {
  const path = join(folder, artefact.weights);
  const columns = new Map<string, number[]>();
  await readParquet(path, (read, rows) => {
    for (const { name, at } of read) {
      const values = columns.get(name) ?? [];
      for (let row = 0; row < rows; row += 1) values.push(Number(at(row) ?? NaN));
      columns.set(name, values);
    }
  });
  const column = (name: string): number[] => {
    const values = columns.get(name);
    if (values === undefined) throw new Error(`no column ${name} in ${path}`);
    return values;
  };
  const postStratum = column('post_stratum');
  return {
    datasetHash,
    rows: column('weight').length,
    weight: Float64Array.from(column('weight')),
    stratum: Uint32Array.from(column('stratum')),
    psu: Uint32Array.from(column('psu')),
    ...(postStratum.some(Number.isNaN) ? {} : { postStratum: Uint32Array.from(postStratum) }),
    weightBefore: Float64Array.from(column('weight_before')),
    hash: sha256(await readFile(path)),
  };
}
