import type { Codebook } from '@langnghe/dataset';
import { describeProtection, readPublication, type PublishableTable } from '@langnghe/disclosure';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { artefact, readText, writeJson } from './folder.ts';
import { studyIssue } from './issues.ts';
import type { Study } from './read-study.ts';
import { inTurn } from './editing/in-turn.ts';

export interface TableRequest {
  readonly variable: string;
  readonly by?: string;
}

/** By table: how often it was asked for and refused. Who asked, and when, is kept nowhere. */
export type RefusedRequests = Readonly<Record<string, number>>;

/**
 * One protected table of the catalogue. There are no others, for any role: what was withheld, and what is not in the
 * catalogue, is answered with the reason, and counted.
 */
export async function askForTable(study: Study, request: TableRequest): Promise<Checked<PublishableTable>> {
  const text = await readText(study.folder, artefact.publication);
  const book = await readText(study.folder, `${artefact.dataset}/codebook.json`);
  if (text === undefined || book === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.publication, step: 'protect' })]);
  const publication = readPublication(text);
  if (!publication.ok) return publication;
  const codebook = JSON.parse(book) as Codebook;
  const { variable, by } = request;
  const id = by === undefined ? variable : `${variable}-by-${by}`;
  const table = publication.value.tables.find((one) => one.variable === variable && one.by === by);
  if (table !== undefined) return accepted(table);
  const names = codebook.variables.map(({ name }) => name);
  // What is no question's name may be anything, and is not kept.
  const isNamed = names.includes(variable) && (by === undefined || names.includes(by));
  await inTurn(study.folder, () => countRefusal(study, isNamed ? id : ''));
  const entry = publication.value.log.find((one) => one.table === id || one.code === 'study-withheld');
  const place = { field: id };
  if (entry === undefined) return refused([studyIssue('table-not-in-catalogue', place, { table: id })]);
  const reason: Issue = {
    ...studyIssue('table-withheld', place, { table: id }),
    message: {
      vi: describeProtection(entry, 'vi', codebook),
      en: describeProtection(entry, 'en', codebook),
    },
  };
  return refused([reason]);
}

export async function refusedRequests({ folder }: Pick<Study, 'folder'>): Promise<RefusedRequests> {
  const text = await readText(folder, artefact.refusedRequests);
  return text === undefined ? {} : (JSON.parse(text) as RefusedRequests);
}

async function countRefusal(study: Study, id: string): Promise<void> {
  const counted = await refusedRequests(study);
  await writeJson(study.folder, artefact.refusedRequests, { ...counted, [id]: (counted[id] ?? 0) + 1 });
}
