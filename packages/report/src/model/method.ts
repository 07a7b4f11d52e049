import { describeProtection } from '@langnghe/disclosure';
import { formatDocumentDate, formatNumber, formatPercent } from '@langnghe/language';
import { validAnswers, type Context } from './context.ts';
import { largestMargin } from './findings.ts';
import type { ReportModel } from './report-model.ts';
import { responseOf, shortHash, stepLabel } from './sample.ts';

/** The eleven items of the AAPOR Transparency Initiative (April 2021), in its order. */
export function methodSection(context: Context): ReportModel['method'] {
  const { word, facts, said } = context;
  const way = ({ slips: 'Slips', tickets: 'Tickets', import: 'Import' } as const)[facts.source];
  const languages = facts.languages.map((tag) => languageName(context, tag)).join(', ');
  const items: readonly (readonly [heading: string, ...paragraphs: readonly string[]])[] = [
    [word('a1'), word(`a1${way}`), said(facts.purpose)],
    [
      word('a2'),
      word('a2Text', { sponsor: said(facts.sponsor), conductor: said(facts.conductor) }),
      facts.contact === '' ? '' : word('a2Contact', { contact: facts.contact }),
      facts.sensitive ? word('a2Sensitive') : '',
    ],
    [word('a3'), word('a3Text')],
    [word('a4'), sentence(said(facts.population)), sentence(said(facts.place))],
    [
      word('a5'),
      ...(facts.sample === null
        ? [word('a5Import')]
        : [word('a5Frame'), word(way === 'Tickets' ? 'a5Invited' : 'a5Draw')]),
    ],
    [word('a6'), word(`a6${way}`, { languages })],
    [word('a7'), sentence(collectionDates(context))],
    [word('a8'), ...precision(context)],
    [word('a9'), ...weighting(context)],
    [word('a10'), word(`a10${way}`), word('a10Protection', { heading: word('protectionHeading') })],
    [word('a11'), word('a11Text', { heading: word('limitationsHeading') })],
  ];
  return items.map(([heading, ...paragraphs]) => ({
    heading,
    paragraphs: paragraphs.filter((paragraph) => paragraph !== ''),
  }));
}

function sentence(text: string): string {
  return text === '' || /[.!?…]$/u.test(text) ? text : `${text}.`;
}

function languageName({ word, language }: Context, tag: string): string {
  if (tag === 'vi') return word('language_vi');
  if (tag === 'en') return word('language_en');
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}

export function collectionDates({ facts, word, language }: Context): string {
  const { openedOn, closedOn } = facts;
  if (openedOn === null || closedOn === null) return word('datesUnknown');
  return word('datesBoth', {
    from: formatDocumentDate(language, openedOn),
    to: formatDocumentDate(language, closedOn),
  });
}

function precision(context: Context): readonly string[] {
  const { word, facts, publication, language } = context;
  const valid = validAnswers(context);
  const margin = largestMargin(context);
  const last = facts.weighting?.steps.at(-1);
  return [
    word('a8Text', {
      valid,
      psus: clusters(context),
      df: publication.degreesOfFreedom,
    }),
    margin === null ? '' : word('a8Margin', { margin }),
    last === undefined
      ? ''
      : word('a8Effective', {
          deff: formatNumber(language, last.kishDesignEffect, 2, true),
          valid,
          effective: Math.round(last.effectiveSampleSize),
        }),
    publication.tables.some(({ by }) => by !== undefined) ? word('a8Differences') : '',
  ];
}

function clusters({ facts, word, language }: Context): string {
  const assumed = facts.weighting?.assumedDesignEffect;
  if (assumed !== undefined) return word('a8PsusAssumed', { deff: formatNumber(language, assumed, 2, true) });
  return word(facts.sample === null ? 'a8PsusImport' : 'a8Psus');
}

function weighting(context: Context): readonly string[] {
  const { facts, word } = context;
  const steps = facts.weighting?.steps ?? [];
  if (steps.length === 0) return [word('a9None')];
  const sources = [...new Set(steps.map(({ source }) => source).filter((source) => source !== ''))];
  return [
    word('a9Text', {
      steps: steps.map(({ step }) => stepLabel(context, step).toLowerCase()).join('; '),
      source: sources.join('; ') || '–',
    }),
  ];
}

export function limitationsSection(context: Context): readonly string[] {
  const { facts, word, language, said } = context;
  const response = responseOf(context);
  const probability = facts.sample !== null;
  return [
    ...facts.limitations.map(said).filter((text) => text !== ''),
    ...(probability ? [word('limCluster'), word('limFrame')] : [word('limImport')]),
    ...(response === null || response.rate >= 1
      ? []
      : [word('limNonresponse', { rate: formatPercent(language, 1 - response.rate, 1) })]),
    ...(facts.source !== 'import' ? [word('limBreakoff')] : []),
    word('limSelf'),
    word('limCauses'),
    word('limState'),
  ];
}

export function protectionSection(context: Context): readonly string[] {
  const { publication, word, facts, said } = context;
  const promises = facts.promises.map(said).filter((text) => text !== '');
  const minimum = Number(publication.rules['minimumBase'] ?? 0);
  return [
    ...(promises.length === 0 ? [] : [`${word('proPromises')} ${promises.join(' ')}`]),
    word('proRules', { minimum }),
    ...protectionLog(context),
    word('proHash', { hash: shortHash(publication.hash) }),
  ];
}

/**
 * The log in words. What was done alike to many tables by the same break is one line with their number; the log in
 * full stands beside the tables.
 */
function protectionLog({ publication, word, language, codebook }: Context): readonly string[] {
  const alike = Map.groupBy(publication.log, ({ code, groups, values }) =>
    JSON.stringify([
      code,
      values['by'] ?? '',
      groups ?? [],
      values['by'] === undefined ? values['variable'] : '',
    ]),
  );
  return [...alike.values()].flatMap((entries) => {
    const [first] = entries;
    if (first === undefined) return [];
    const described = describeProtection(first, language, codebook);
    return [entries.length === 1 ? described : `${described} ${word('proAlike', { n: entries.length - 1 })}`];
  });
}
