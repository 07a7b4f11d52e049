import { readDataset } from '@langnghe/dataset';
import { cellKeys, pollProfile, protect, type Publication } from '@langnghe/disclosure';
import type { Estimates } from '@langnghe/estimation';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { getRandomValues } from 'node:crypto';
import { join } from 'node:path';
import { countProtection, privacyIssues } from './count-protection.ts';
import { artefact, hasArtefact, readText, writeJson } from './folder.ts';
import { hasOtherCatalogue } from './publish-study.ts';
import { studyIssue } from './issues.ts';
import type { Study } from './read-study.ts';
import { readWeights } from './weights-file.ts';

/**
 * Writes `publication/tables.json`, once: a second release with other noise would let a reader average the noise away.
 * The record keys are random, live only in this call, and are never written.
 */
export async function protectStudy(study: Study): Promise<Checked<Publication>> {
  if (await hasArtefact(study.folder, artefact.publication)) return refused([await alreadyProtected(study)]);
  const text = await readText(study.folder, artefact.estimates);
  if (text === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.estimates, step: 'estimate' })]);
  const estimates = JSON.parse(text) as Estimates;
  const { table, codebook, manifest } = await readDataset(join(study.folder, artefact.dataset));
  const { weight } = await readWeights(study.folder, manifest.hash);
  const promised = study.manifest?.protection ?? study.description;
  if (promised.protection === 'microdata' || (await hasArtefact(study.folder, artefact.microdata)))
    return refused([studyIssue('microdata-instead', { file: artefact.description })]);
  const tooMany = privacyIssues(promised, { invited: Infinity, tables: estimates.tables.length });
  if (tooMany.length > 0) return refused(tooMany);
  const rules = pollProfile(study.description.sensitive ? 'sensitive' : 'ordinary');
  const recorded = recordKeys(table.rows);
  const keys = cellKeys(table, recorded, estimates, weight, codebook);
  recorded.fill(0);
  const chosen = await countProtection(promised, rules, estimates, keys);
  const publication = protect(estimates, codebook, rules, { cellKeys: keys, ...chosen });
  await writeJson(study.folder, artefact.publication, publication);
  return accepted(publication);
}

async function alreadyProtected(study: Study): Promise<Issue> {
  const place = { file: artefact.publication };
  return studyIssue((await hasOtherCatalogue(study)) ? 'other-catalogue' : 'already-protected', place);
}

function recordKeys(rows: number): Uint32Array {
  const keys = new Uint32Array(rows);
  // One call takes at most 65,536 bytes.
  for (let from = 0; from < rows; from += 16_384) getRandomValues(keys.subarray(from, from + 16_384));
  return keys;
}
