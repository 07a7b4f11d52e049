import { datasetFiles } from '@langnghe/dataset';
import {
  estimateTablesInDatabase,
  openSample,
  type Estimates,
  type StoredColumn,
} from '@langnghe/estimation';
import type { Checked } from '@langnghe/language';
import { openDuckDb } from '@langnghe/sql';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { artefact } from './folder.ts';
import type { Study } from './read-study.ts';
import { planOf } from './table-plan.ts';
import { nameWeights } from './weights-file.ts';

/** No row of the answers enters this process: DuckDB reads the files, adds up, and hands over sums. */
export async function estimatedInDuckDb(study: Study): Promise<Checked<Estimates>> {
  const { answers, columns, codebook, manifest } = await datasetFiles(join(study.folder, artefact.dataset));
  const estimates = dirname(join(study.folder, artefact.estimates));
  await mkdir(estimates, { recursive: true });
  // What does not fit in memory holds answers, so it stays in the office's own folder.
  const spillFolder = await mkdtemp(join(estimates, 'spill-'));
  const engine = await openDuckDb({ spillFolder, memory: `${Math.ceil(totalmem() / 2 ** 21)}MiB` });
  try {
    const weights = await nameWeights(engine, study.folder, { path: answers, columns: columns.length });
    const sample = await openSample({
      engine,
      table: weights.table,
      design: weights.design,
      columns: Object.fromEntries(
        columns.map((column, i): [string, StoredColumn] => [column.name, { ...column, in: `c${i}` }]),
      ),
    });
    if (!sample.ok) return sample;
    return await estimateTablesInDatabase(sample.value, {
      codebook,
      plan: planOf(study, codebook),
      hashes: { dataset: manifest.hash, weights: weights.hash },
    });
  } finally {
    await engine.close();
    await rm(spillFolder, { recursive: true });
  }
}
