import type { Codebook } from '@langnghe/dataset';
import { readPublication } from '@langnghe/disclosure';
import { accepted, refused, type Checked } from '@langnghe/language';
import { analystZip, type ReportFacts } from '@langnghe/report';
import { artefact, readText } from './folder.ts';
import { studyIssue } from './issues.ts';
import type { Study } from './read-study.ts';

/** A zip of the protected tables, with scripts that work every figure of the report out again; the same bytes each time. */
export async function analystExport({ folder }: Pick<Study, 'folder'>): Promise<Checked<Uint8Array>> {
  const [tables, book, fixed] = await Promise.all([
    readText(folder, artefact.publication),
    readText(folder, `${artefact.dataset}/codebook.json`),
    readText(folder, artefact.reportFacts),
  ]);
  if (tables === undefined || book === undefined || fixed === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.reportFacts, step: 'report' })]);
  const publication = readPublication(tables);
  if (!publication.ok) return publication;
  const facts = JSON.parse(fixed) as ReportFacts;
  return accepted(analystZip(facts, publication.value, JSON.parse(book) as Codebook));
}
