import { catalogueHash, readPublication, type Publication } from '@langnghe/disclosure';
import type { Codebook } from '@langnghe/dataset';
import { accepted, refused, type Checked, type CivilDate } from '@langnghe/language';
import type { ReportFacts } from '@langnghe/report';
import { artefact, readText, writeJson } from './folder.ts';
import { studyIssue } from './issues.ts';
import type { Study } from './read-study.ts';
import { reportStudy } from './report-study.ts';
import { planOf } from './table-plan.ts';

/** `publication/published.json`. */
export interface PublicationRecord {
  readonly publishedOn: CivilDate;
  /** Hash of the catalogue, and of the tables, as published. */
  readonly catalogue: string;
  readonly tables: string;
}

/**
 * Makes the drafts public, once, with the day on the cover. Asked again for the same tables it gives the record there is;
 * for any other it refuses.
 */
export async function publishStudy(
  study: Study,
  publishedOn: CivilDate,
): Promise<Checked<PublicationRecord>> {
  const publication = await protectedTables(study);
  if (!publication.ok) return publication;
  const tables = publication.value.hash;
  const recorded = await readText(study.folder, artefact.published);
  if (recorded !== undefined) {
    const record = JSON.parse(recorded) as PublicationRecord;
    if (record.tables === tables) return accepted(record);
    return refused([
      studyIssue('published-otherwise', { file: artefact.publication }, { date: record.publishedOn }),
    ]);
  }
  if (await hasOtherCatalogue(study))
    return refused([studyIssue('other-catalogue', { file: artefact.publication })]);
  const reported = await reportOf(study, publishedOn);
  if (!reported.ok) return reported;
  const record = { publishedOn, catalogue: String(publication.value.rules['catalogue']), tables };
  await writeJson(study.folder, artefact.published, record);
  return accepted(record);
}

async function protectedTables({ folder }: Study): Promise<Checked<Publication>> {
  const text = await readText(folder, artefact.publication);
  if (text === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.publication, step: 'protect' })]);
  return readPublication(text);
}

/** The plan as it is now is not the one whose tables were protected. */
export async function hasOtherCatalogue(study: Study): Promise<boolean> {
  const publication = await protectedTables(study);
  const codebook = await readText(study.folder, `${artefact.dataset}/codebook.json`);
  if (!publication.ok || codebook === undefined) return false;
  const plan = planOf(study, JSON.parse(codebook) as Codebook);
  return catalogueHash(plan) !== publication.value.rules['catalogue'];
}

/** The report with the day it is published on its cover, and the comments as they stand now. */
async function reportOf(study: Study, publishedOn: CivilDate): Promise<Checked<unknown>> {
  const drafted = await readText(study.folder, artefact.reportFacts);
  if (drafted === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.openData, step: 'report' })]);
  const facts = JSON.parse(drafted) as ReportFacts;
  await writeJson(study.folder, artefact.reportFacts, { ...facts, publishedOn });
  return reportStudy(study, publishedOn);
}
