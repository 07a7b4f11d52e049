import type { Codebook } from '@langnghe/dataset';
import { describeProtection, readPublication } from '@langnghe/disclosure';
import type { Language } from '@langnghe/language';
import { artefact, hasReached, readText, refusedRequests, type Study } from '@langnghe/study';
import { resultsText } from '../results-text.ts';
import { breaksIn, tableViews, type TableView } from './tables.ts';

export interface Results {
  readonly published: boolean;
  /** The report stands as a draft of the office. */
  readonly reported: boolean;
  readonly answers: number;
  readonly degreesOfFreedom: number;
  /** Of Student's distribution at 97.5 %; null when there are no degrees of freedom. */
  /** Questions by whose groups tables are broken down. */
  readonly breaks: readonly { readonly name: string; readonly label: string }[];
  readonly tables: readonly TableView[];
  /** What was changed or withheld, in words. */
  readonly protection: readonly string[];
}

/**
 * What the study may publish, for everybody and by the groups of one question ('' = none): all breaks at once would make
 * a page that old computers cannot scroll. Null before it is protected. Raw estimates are not read here.
 */
export async function resultsOf(study: Study, language: Language, by: string): Promise<Results | null> {
  const text = await readText(study.folder, artefact.publication);
  if (text === undefined) return null;
  const publication = readPublication(text);
  if (!publication.ok) throw new Error(publication.issues.map(({ message }) => message.en).join('; '));
  const codebook = await codebookIn(study);
  const { answers, degreesOfFreedom, log } = publication.value;
  return {
    published: hasReached(study.stage, 'published'),
    reported: hasReached(study.stage, 'reported'),
    answers: Math.floor(answers / 10) * 10,
    degreesOfFreedom,
    breaks: breaksIn(publication.value, codebook, language),
    tables: tableViews(publication.value, codebook, language, by),
    protection: [
      ...log.map((entry) => describeProtection(entry, language, codebook)),
      ...(await refusals(study, language)),
    ],
  };
}

/** How often tables were asked for that nobody may see. */
async function refusals(study: Study, language: Language): Promise<readonly string[]> {
  const times = Object.values(await refusedRequests(study)).reduce((sum, one) => sum + one, 0);
  return times === 0 ? [] : [resultsText(language)('refusals', { n: times })];
}

/** Labels alone: the answers beside it are not opened to show a page. */
async function codebookIn(study: Study): Promise<Codebook> {
  const text = await readText(study.folder, `${artefact.dataset}/codebook.json`);
  if (text === undefined) throw new Error(`study ${study.id} has tables but no codebook`);
  return JSON.parse(text) as Codebook;
}
