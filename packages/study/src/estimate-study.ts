import { readDataset } from '@langnghe/dataset';
import { estimateTables, type Estimates } from '@langnghe/estimation';
import { refused, type Checked } from '@langnghe/language';
import { join } from 'node:path';
import { artefact, readText, writeJson } from './folder.ts';
import { studyIssue } from './issues.ts';
import type { Study } from './read-study.ts';
import { tablePlan } from './table-plan.ts';
import { readWeights } from './weights-file.ts';

/** Writes `estimates/estimates.json`: every table of the catalogue fixed at opening. It never leaves the office. */
export async function estimateStudy(study: Study): Promise<Checked<Estimates>> {
  if ((await readText(study.folder, artefact.weighting)) === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.weighting, step: 'weigh' })]);
  const { table, codebook, manifest } = await readDataset(join(study.folder, artefact.dataset));
  const design = await readWeights(study.folder, manifest.hash);
  const estimates = estimateTables({
    table,
    codebook,
    design,
    plan: study.manifest?.tables ?? tablePlan(codebook, study.description),
    hashes: { dataset: manifest.hash, weights: design.hash },
  });
  if (estimates.ok) await writeJson(study.folder, artefact.estimates, estimates.value);
  return estimates;
}
