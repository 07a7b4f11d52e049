import { readDataset, writeParquet } from '@langnghe/dataset';
import { microdataGate } from '@langnghe/disclosure';
import { accepted, refused, type Checked, type CivilDate } from '@langnghe/language';
import { microdataTable, microdataZip } from '@langnghe/report';
import type { WeightingRecord } from '@langnghe/weighting';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dispositions } from './dispositions.ts';
import { artefact, hasArtefact, readText, writeArtefact } from './folder.ts';
import { studyIssue } from './issues.ts';
import type { Study } from './read-study.ts';
import { reportFacts } from './report-facts.ts';
import { planOf } from './table-plan.ts';
import { readWeights } from './weights-file.ts';

/**
 * Writes `publication/microdata.zip` through the gate, once, and only where it was promised instead of tables: beside
 * perturbed tables exact answers would undo the noise. Gives its path.
 */
export async function releaseMicrodata(study: Study, today: CivilDate): Promise<Checked<string>> {
  const { folder, description, manifest } = study;
  const promised = manifest?.protection ?? description;
  if (promised.protection !== 'microdata' || (await hasArtefact(folder, artefact.publication)))
    return refused([studyIssue('microdata-not-promised', { file: artefact.description })]);
  if (await hasArtefact(folder, artefact.microdata))
    return refused([studyIssue('microdata-released', { file: artefact.microdata })]);
  const weighting = await readText(folder, artefact.weighting);
  if (weighting === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.weighting, step: 'weigh' })]);
  const dataset = await readDataset(join(folder, artefact.dataset));
  const { table, codebook } = dataset;
  const { weight } = await readWeights(folder, dataset.manifest.hash);
  const released = microdataGate({
    table,
    codebook,
    weight,
    variables: planOf(study, codebook).tables.map(({ variable }) => variable),
    keys: description.breaks,
    random: (count) => randomBytes(count),
  });
  if (!released.ok) return released;
  const counted = await readText(folder, artefact.dispositions);
  const facts = reportFacts(study, {
    table,
    codebook,
    weighting: JSON.parse(weighting) as WeightingRecord,
    dispositions: counted === undefined ? null : (JSON.parse(counted) as Dispositions),
    publishedOn: today,
    earlier: [],
  });
  const { columns } = microdataTable(facts, released.value);
  const parquet = await parquetBytes(
    folder,
    columns.map(({ name, values }) => ({ name, type: 'DOUBLE' as const, values })),
  );
  const zip = microdataZip(facts, released.value, codebook, parquet);
  await writeArtefact(folder, artefact.microdata, zip);
  return accepted(join(folder, artefact.microdata));
}

async function parquetBytes(
  folder: string,
  columns: Parameters<typeof writeParquet>[1],
): Promise<Uint8Array> {
  const beside = await mkdtemp(join(folder, 'microdata-'));
  try {
    const path = join(beside, 'microdata.parquet');
    await writeParquet(path, columns);
    return await readFile(path);
  } finally {
    await rm(beside, { recursive: true });
  }
}
