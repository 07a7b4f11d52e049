import type { Codebook } from '@langnghe/dataset';
import type { Publication } from '@langnghe/disclosure';
import { formatDate, formatNumber, type Language } from '@langnghe/language';
import { wholeSurvey, type ReportFacts } from '../facts.ts';
import { brief, contextOf, validAnswers, type Context } from '../model/context.ts';
import { largestMargin } from '../model/findings.ts';
import { responseOf } from '../model/sample.ts';
import { reportWords } from '../words.ts';
import { plainFigures, type PlainFigure } from './plain-figures.ts';
import { plainWords, type PlainWord } from './words.ts';

/** One page in plain words for the people who were asked, before any format. */
export interface PlainSummary {
  readonly language: Language;
  readonly kind: string;
  readonly title: string;
  readonly conductor: string;
  /** Shown on an example. */
  readonly notice: string | null;
  readonly sections: readonly PlainSection[];
  readonly footer: readonly string[];
}

export interface PlainSection {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly figures: readonly PlainFigure[];
  /** The institution's own words, by paragraph. */
  readonly reply: readonly string[];
}

/** Five to eight sentences of ours, and what the institution replies; figures from the protected tables alone. */
export function plainSummary(
  facts: ReportFacts,
  publication: Publication,
  codebook: Codebook,
  language: Language,
): PlainSummary {
  const context = contextOf(facts, publication, codebook, language);
  const word = plainWords(language);
  const figures = plainFigures(context, word);
  const section = (heading: string, part: Partial<PlainSection>): PlainSection => ({
    heading,
    sentences: [],
    figures: [],
    reply: [],
    ...part,
  });
  const reply = replyOf(context);
  const sections = [
    section(word('whoHeading'), { sentences: [asked(context, word), answered(context, word)] }),
    section(word('saidHeading'), figures.length === 0 ? { sentences: [word('nothingSaid')] } : { figures }),
    ...(figures.length === 0 ? [] : [section(word('sureHeading'), { sentences: [sure(context, word)] })]),
    section(
      word('replyHeading'),
      reply.length === 0
        ? { sentences: [word('noReply', { conductor: conductorOf(context, word) })] }
        : { reply },
    ),
    section(word('protectedHeading'), { sentences: [protection(context, word)] }),
  ];
  return {
    language,
    kind: word('kind'),
    title: brief(context.said(facts.title) || facts.id),
    conductor: conductorOf(context, word),
    notice: facts.example ? reportWords(language)('example') : null,
    sections,
    footer: [
      ...(facts.publishedAt === '' ? [] : [word('more', { address: facts.publishedAt })]),
      ...(facts.contact === '' ? [] : [word('ask', { contact: brief(facts.contact) })]),
    ],
  };
}

function conductorOf({ said, facts }: Context, word: PlainWord): string {
  return brief(said(facts.conductor)) || word('notWritten');
}

function asked(context: Context, word: PlainWord): string {
  const { facts, said } = context;
  const who = {
    conductor: conductorOf(context, word),
    population: brief(said(facts.population)).replace(/[.…]+$/u, '') || word('notWritten'),
  };
  const { openedOn, closedOn } = facts;
  return openedOn === null || closedOn === null
    ? word('who', who)
    : word('whoBetween', { ...who, from: formatDate(openedOn), to: formatDate(closedOn) });
}

function answered(context: Context, word: PlainWord): string {
  const response = responseOf(context);
  const answers = formatNumber(context.language, validAnswers(context));
  return response === null
    ? word('answered', { answers })
    : word('answeredOf', { answers, issued: formatNumber(context.language, response.issued) });
}

function sure(context: Context, word: PlainWord): string {
  const margin = largestMargin(context);
  return context.facts.sample === null || margin === null
    ? word('sureOfThem')
    : word('sure', { margin: Math.min(margin, 100) });
}

function protection({ facts, publication }: Context, word: PlainWord): string {
  const minimum = Number(publication.rules['minimumBase'] ?? 0);
  return word(facts.source === 'import' ? 'protectedImport' : 'protectedSlips', { minimum });
}

function replyOf({ facts, said }: Context): readonly string[] {
  return said(facts.comments?.[wholeSurvey] ?? {})
    .split(/\n+/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
