import { readDataset, writeParquet, type Dataset } from '@langnghe/dataset';
import { microdataGate, type Microdata } from '@langnghe/disclosure';
import { accepted, refused, type Checked, type CivilDate } from '@langnghe/language';
import { microdataTable, microdataZip } from '@langnghe/report';
import type { WeightingRecord } from '@langnghe/weighting';
import { unzipSync } from 'fflate';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dispositions } from './dispositions.ts';
import { artefact, hasArtefact, readArtefact, readText, writeArtefact } from './folder.ts';
import { studyIssue } from './issues.ts';
import type { Study } from './read-study.ts';
import { reportFacts } from './report-facts.ts';
import { planOf } from './table-plan.ts';
import { readWeights } from './weights-file.ts';

/** What the study promised before anybody answered: a file of single answers, and then no tables. */
export function promisesMicrodata({ manifest, description }: Study): boolean {
  return (manifest?.protection ?? description).protection === 'microdata';
}

/** Never beside tables, whatever is written in the study by now. */
async function standsBesideTables(study: Study): Promise<boolean> {
  return !promisesMicrodata(study) || (await hasArtefact(study.folder, artefact.publication));
}

/** What the gate says of the study's answers as they stand. Nothing is written, and no release is kept. */
export async function judgeMicrodata(study: Study): Promise<Checked<Microdata>> {
  if (await standsBesideTables(study))
    return refused([studyIssue('microdata-not-promised', { file: artefact.description })]);
  if (!(await hasArtefact(study.folder, artefact.weighting)))
    return refused([studyIssue('too-early', {}, { missing: artefact.weighting, step: 'weigh' })]);
  return throughGate(study, await readDataset(join(study.folder, artefact.dataset)));
}

async function throughGate(
  study: Study,
  { table, codebook, manifest }: Dataset,
): Promise<Checked<Microdata>> {
  const { weight } = await readWeights(study.folder, manifest.hash);
  return microdataGate({
    table,
    codebook,
    weight,
    variables: planOf(study, codebook).tables.map(({ variable }) => variable),
    keys: study.description.breaks,
    random: (count) => randomBytes(count),
  });
}

/**
 * Writes `publication/microdata.zip` through the gate, once, and only where it was promised instead of tables: beside
 * perturbed tables exact answers would undo the noise. Gives its path.
 */
export async function releaseMicrodata(study: Study, today: CivilDate): Promise<Checked<string>> {
  const { folder } = study;
  if (await standsBesideTables(study))
    return refused([studyIssue('microdata-not-promised', { file: artefact.description })]);
  if (await hasArtefact(folder, artefact.microdata))
    return refused([studyIssue('microdata-released', { file: artefact.microdata })]);
  const weighting = await readText(folder, artefact.weighting);
  if (weighting === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.weighting, step: 'weigh' })]);
  const dataset = await readDataset(join(folder, artefact.dataset));
  const released = await throughGate(study, dataset);
  if (!released.ok) return released;
  const { table, codebook } = dataset;
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

export const microdataKinds = ['csv', 'parquet', 'sav', 'dta'] as const;
export type MicrodataKind = (typeof microdataKinds)[number];

/** One file out of the archive, exactly as released; undefined before the release. */
export async function microdataFile(
  { folder }: Pick<Study, 'folder'>,
  kind: MicrodataKind,
): Promise<Uint8Array | undefined> {
  const zip = await readArtefact(folder, artefact.microdata);
  if (zip === undefined) return undefined;
  const [bytes] = Object.values(
    unzipSync(zip, { filter: ({ name }) => name.endsWith(`/microdata.${kind}`) }),
  );
  return bytes;
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
