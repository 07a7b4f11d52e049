import { readDataset } from '@langnghe/dataset';
import { readPublication } from '@langnghe/disclosure';
import {
  accepted,
  civilDate,
  languages,
  refused,
  type Checked,
  type CivilDate,
  type Language,
} from '@langnghe/language';
import {
  openDataZip,
  reportDocx,
  reportHtml,
  reportPdf,
  summaryHtml,
  summaryPdf,
  type ReportFacts,
} from '@langnghe/report';
import { TypesetError } from '@langnghe/typeset';
import type { WeightingRecord } from '@langnghe/weighting';
import { join } from 'node:path';
import { freeTextFacts } from './coding/free-text-facts.ts';
import { readComments } from './comments.ts';
import { paperFacts } from './paper/paper-facts.ts';
import type { Dispositions } from './dispositions.ts';
import { earlierWaves } from './earlier-waves.ts';
import { artefact, readText, writeArtefact, writeJson } from './folder.ts';
import { studyIssue } from './issues.ts';
import { writePublicCheck } from './public-check.ts';
import { reportFacts } from './report-facts.ts';
import type { Study } from './read-study.ts';

export const reportFile = (language: Language, kind: 'html' | 'pdf' | 'docx'): string =>
  `publication/report.${language}.${kind}`;

/** One page in plain words for the people who were asked. */
export const summaryFile = (language: Language, kind: 'html' | 'pdf'): string =>
  `publication/summary.${language}.${kind}`;

/**
 * Writes the report and its summary in both languages, and the open data. The first run fixes the facts beside the tables (and the date on the cover) in
 * `estimates/report.json`; every later run on the same tables gives the same bytes. Gives the paths written.
 */
export async function reportStudy(
  study: Study,
  publishedOn: CivilDate = civilDate(new Date()),
): Promise<Checked<string[]>> {
  try {
    return await written(study, publishedOn);
  } catch (error) {
    // A template that is broken, or a document that cannot be set.
    if (error instanceof TypesetError) return refused(error.issues);
    throw error;
  }
}

async function written(study: Study, publishedOn: CivilDate): Promise<Checked<string[]>> {
  const tables = await readText(study.folder, artefact.publication);
  if (tables === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.publication, step: 'protect' })]);
  await writePublicCheck(study);
  const publication = readPublication(tables);
  if (!publication.ok) return publication;
  const { table, codebook } = await readDataset(join(study.folder, artefact.dataset));
  const fixed = await factsOnce(study, table, codebook, publishedOn);
  const freeText = await freeTextFacts(study);
  const facts = {
    ...fixed,
    comments: await readComments(study),
    ...(freeText.length === 0 ? {} : { freeText }),
  };
  const paths: string[] = [];
  for (const language of languages) {
    const html = reportHtml(facts, publication.value, codebook, language);
    await writeArtefact(study.folder, reportFile(language, 'html'), html);
    const pdf = await reportPdf(facts, publication.value, codebook, language);
    await writeArtefact(study.folder, reportFile(language, 'pdf'), pdf);
    const summary = summaryHtml(facts, publication.value, codebook, language);
    await writeArtefact(study.folder, summaryFile(language, 'html'), summary);
    const page = await summaryPdf(facts, publication.value, codebook, language);
    await writeArtefact(study.folder, summaryFile(language, 'pdf'), page);
    const docx = await reportDocx(facts, publication.value, codebook, language);
    await writeArtefact(study.folder, reportFile(language, 'docx'), docx);
    for (const kind of ['html', 'pdf', 'docx'] as const)
      paths.push(join(study.folder, reportFile(language, kind)));
    for (const kind of ['html', 'pdf'] as const) paths.push(join(study.folder, summaryFile(language, kind)));
  }
  await writeArtefact(study.folder, artefact.openData, openDataZip(facts, publication.value, codebook));
  paths.push(join(study.folder, artefact.openData));
  return accepted(paths, (await earlierWaves(study)).issues);
}

async function factsOnce(
  study: Study,
  table: Parameters<typeof reportFacts>[1]['table'],
  codebook: Parameters<typeof reportFacts>[1]['codebook'],
  publishedOn: CivilDate,
): Promise<ReportFacts> {
  const fixed = await readText(study.folder, artefact.reportFacts);
  if (fixed !== undefined) return JSON.parse(fixed) as ReportFacts;
  const weighting = await readText(study.folder, artefact.weighting);
  if (weighting === undefined) throw new Error(`tables without weights: ${study.id}`);
  const counted = await readText(study.folder, artefact.dispositions);
  const paper = await paperFacts(study);
  const facts = {
    ...reportFacts(study, {
      table,
      codebook,
      weighting: JSON.parse(weighting) as WeightingRecord,
      dispositions: counted === undefined ? null : (JSON.parse(counted) as Dispositions),
      publishedOn,
      earlier: (await earlierWaves(study)).waves,
    }),
    ...(paper !== undefined && { paper }),
  };
  await writeJson(study.folder, artefact.reportFacts, facts);
  return facts;
}
