import { fewestMentions } from '@langnghe/coding';
import { formatNumber, formatPercent } from '@langnghe/language';
import type { FreeTextFacts } from '../facts.ts';
import { figureText } from '../charts/figures.ts';
import { sharesChart } from './block-charts.ts';
import { brief, categoryLabel, everybody, figureOf, variableLabel, type Context } from './context.ts';
import { freeTextWords } from './free-text-words.ts';
import type { Block, Part, QuotationSection } from './report-model.ts';
import { answersTable } from './tables.ts';

/** Themes of the questions that people answered in words, as a part of its own; null = none are coded. */
export function freeTextPart(context: Context): Part | null {
  const { facts, language } = context;
  const coded = facts.freeText ?? [];
  if (coded.length === 0) return null;
  return {
    heading: freeTextWords(language)('heading'),
    blocks: coded.map((one) => themeBlock(withThemes(context, one), one)),
  };
}

/** Only words: nothing of the person, nothing of the group. */
export function quotationSection({ facts, language, said }: Context): QuotationSection | null {
  const groups = (facts.freeText ?? [])
    .filter(({ quotations }) => quotations.length > 0)
    .map(({ variable, quotations }) => ({ heading: said(variable.label) || variable.name, quotations }));
  if (groups.length === 0) return null;
  const word = freeTextWords(language);
  return { heading: word('quotations'), lead: word('quotationsLead'), groups };
}

function withThemes(context: Context, { variable, publication }: FreeTextFacts): Context {
  return { ...context, publication, codebook: { ...context.codebook, variables: [variable] } };
}

function themeBlock(context: Context, coded: FreeTextFacts): Block {
  const { language } = context;
  const { variable, publication, tooRare } = coded;
  const word = freeTextWords(language);
  const heading = variableLabel(context, variable);
  const [table] = publication.tables;
  const block = {
    id: variable.name,
    weight: 'some',
    heading,
    comment: [],
    breaks: [],
    breakNotes: [],
  } as const;
  if (table === undefined) {
    const nothing = { caption: heading, head: [], rows: [] };
    return { ...block, sentences: [word('withheld')], charts: [], table: nothing, notes: [] };
  }
  const column = everybody(table);
  const shares = answersTable(context, table, heading);
  const [first] = column.rows
    .filter(({ value, category }) => value !== null && category !== 'other-themes')
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const most =
    first === undefined
      ? []
      : [
          word('most', {
            theme: brief(categoryLabel(context, variable, first.category)),
            share: figureText(figureOf(first, column), 'share', language),
          }),
        ];
  const rare = tooRare === 0 ? [] : [word('rare', { n: tooRare, fewest: fewestMentions })];
  return {
    ...block,
    sentences: [...most, word('base', { n: column.base })],
    charts: sharesChart(context, heading, table, shares),
    // No theme has an interval, so there is no column for one.
    table: {
      ...shares,
      head: shares.head.slice(0, 2),
      rows: shares.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 1) })),
    },
    notes: [word('how'), codersNote(coded, context), ...rare],
  };
}

function codersNote({ coders, readTwice, alpha }: FreeTextFacts, { language }: Context): string {
  const word = freeTextWords(language);
  return word('coders', {
    n: coders,
    share: formatPercent(language, readTwice / 100, 0),
    alpha: alpha === null ? '' : word('alpha', { alpha: formatNumber(language, alpha, 2) }),
  });
}
