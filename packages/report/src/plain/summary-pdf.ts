import type { Codebook } from '@langnghe/dataset';
import type { Publication } from '@langnghe/disclosure';
import type { Language } from '@langnghe/language';
import { typeset } from '@langnghe/typeset';
import type { ReportFacts } from '../facts.ts';
import { template } from '../template.ts';
import { plainSummary } from './plain-summary.ts';
import { plainWords } from './words.ts';

/** The summary in plain words as PDF/UA-1: one A4 page, to hang up. Rejects with a `TypesetError`. */
export async function summaryPdf(
  facts: ReportFacts,
  publication: Publication,
  codebook: Codebook,
  language: Language,
): Promise<Uint8Array> {
  const summary = plainSummary(facts, publication, codebook, language);
  const word = plainWords(language);
  const sections = summary.sections.map((section) => ({
    ...section,
    figures: section.figures.map((figure) => ({ ...figure, alt: word('dots', { n: figure.people ?? 0 }) })),
  }));
  return typeset({
    template: template('summary.typ'),
    data: { ...summary, sections },
    language,
    date: facts.publishedOn,
    standard: 'ua-1',
    missingGlyphs: 'mark',
  });
}
