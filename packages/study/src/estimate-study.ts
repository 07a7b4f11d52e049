import { readDataset, readManifest } from '@langnghe/dataset';
import { estimateTables, type Estimates } from '@langnghe/estimation';
import { refused, type Checked } from '@langnghe/language';
import { join } from 'node:path';
import { artefact, readText, writeJson } from './folder.ts';
import { studyIssue } from './issues.ts';
import type { Study } from './read-study.ts';
import { planOf } from './table-plan.ts';
import { estimatedInDuckDb } from './estimate-in-duckdb.ts';
import { readWeights } from './weights-file.ts';

/** What adds up: typed arrays in memory, or DuckDB reading the files. The estimates have the same bytes. */
export const estimationEngines = ['arrays', 'duckdb'] as const;
export type EstimationEngine = (typeof estimationEngines)[number];

/** Up to here the arrays are quicker and take less than 2 GiB; docs/decisions/0006-arrays-or-a-database.md */
const mostRowsInMemory = 5_000_000;

/** Writes `estimates/estimates.json`: every table of the catalogue fixed at opening. It never leaves the office. */
export async function estimateStudy(study: Study, engine?: EstimationEngine): Promise<Checked<Estimates>> {
  if ((await readText(study.folder, artefact.weighting)) === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.weighting, step: 'weigh' })]);
  const { rows } = await readManifest(join(study.folder, artefact.dataset));
  const chosen = engine ?? (rows > mostRowsInMemory ? 'duckdb' : 'arrays');
  const estimates = await (chosen === 'duckdb' ? estimatedInDuckDb(study) : estimatedFromArrays(study));
  if (estimates.ok) await writeJson(study.folder, artefact.estimates, estimates.value);
  return estimates;
}

async function estimatedFromArrays(study: Study): Promise<Checked<Estimates>> {
  const { table, codebook, manifest } = await readDataset(join(study.folder, artefact.dataset));
  const design = await readWeights(study.folder, manifest.hash);
  return estimateTables({
    table,
    codebook,
    design,
    plan: planOf(study, codebook),
    hashes: { dataset: manifest.hash, weights: design.hash },
  });
}
