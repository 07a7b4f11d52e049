import type { Codebook } from '@langnghe/dataset';
import type { Publication } from '@langnghe/disclosure';
import type { Language } from '@langnghe/language';
import { screen } from '../charts/theme.ts';
import type { ReportFacts } from '../facts.ts';
import { reportModel } from '../model/build.ts';
import type { AnnexItem, Block, Chart, ReportModel } from '../model/report-model.ts';
import { reportWords, type Word } from '../words.ts';
import { escapeHtml, listOf, paragraph } from './markup.ts';
import { inlineSvg, sharedHatching } from './inline-svg.ts';
import { htmlTable } from './tables.ts';

/** Narrow enough for a phone; wider screens show it at its own size or a little larger. */
const chartWidth = 340;

/**
 * The report as an HTML fragment (`<article class="ln-report">`), to stand in a page with `reportCss`. No script, no
 * request to anywhere; the same input gives the same text.
 */
export function reportHtml(
  facts: ReportFacts,
  publication: Publication,
  codebook: Codebook,
  language: Language,
): string {
  const model = reportModel(facts, publication, codebook, language);
  const word = reportWords(language);
  return [
    `<article class="ln-report" lang="${language}">${sharedHatching}`,
    header(model, word),
    section('summary', word('summary'), listOf(model.summary)),
    ...results(model, word),
    ...quotations(model),
    ...waves(model, word),
    section('sample', word('sampleHeading'), sample(model)),
    section('method', word('methodHeading'), method(model)),
    section('limitations', word('limitationsHeading'), listOf(model.limitations)),
    section('protection', word('protectionHeading'), listOf(model.protection)),
    section('questionnaire', word('annexHeading'), annex(model)),
    `<footer>${paragraph(model.source)}${model.notice === null ? '' : paragraph(model.notice)}</footer>`,
    '</article>',
  ].join('\n');
}

function section(id: string, heading: string, content: string): string {
  return `<section aria-labelledby="ln-${id}"><h2 id="ln-${id}">${escapeHtml(heading)}</h2>${content}</section>`;
}

function header(model: ReportModel, word: Word): string {
  const figures = model.keyFigures.map(
    ({ value, label }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`,
  );
  return [
    '<header>',
    model.notice === null ? '' : paragraph(model.notice, ' class="ln-notice" role="note"'),
    paragraph(model.kind, ' class="ln-kind"'),
    `<h1>${escapeHtml(model.title)}</h1>`,
    paragraph(`${word('conductedBy')}: ${model.conductor}`),
    paragraph(
      `${model.dates}. ${model.date[0]?.toUpperCase() ?? ''}${model.date.slice(1)}.`,
      ' class="ln-soft"',
    ),
    `<dl class="ln-key">${figures.join('')}</dl>`,
    '</header>',
  ].join('');
}

function results(model: ReportModel, word: Word): readonly string[] {
  return model.parts.map(({ heading, blocks }, i) =>
    section(
      `part-${i + 1}`,
      heading,
      blocks.map((block) => blockHtml(block, word, model.conductor)).join('\n'),
    ),
  );
}

function blockHtml(block: Block, word: Word, conductor: string): string {
  const id = `q-${block.id.replace(/[^\w-]/gu, '_')}`;
  return [
    `<section class="ln-q" id="${id}"><h3 dir="auto" id="${id}-h">${escapeHtml(block.heading)}</h3>`,
    ...block.sentences.map((sentence, i) =>
      paragraph(sentence, i === 0 ? ` class="ln-find" id="${id}-f"` : ' class="ln-soft"'),
    ),
    ...block.charts.map((chart, i) => chartHtml(chart, `${id}-${i + 1}`, { ...block, id })),
    ...block.notes.map((note) => paragraph(note, ' class="ln-note"')),
    comment(block, word('comment', { conductor })),
    ...numbers(block, word),
    '</section>',
  ].join('');
}

/** Set apart, so that nobody takes it for a finding. */
function comment({ comment: paragraphs }: Block, title: string): string {
  if (paragraphs.length === 0) return '';
  const said = paragraphs.map((text) => paragraph(text, ' dir="auto"')).join('');
  return `<aside class="ln-comment"><p class="ln-soft">${escapeHtml(title)}</p>${said}</aside>`;
}

/**
 * The numbers stand in the table beneath. A chart of its question's name is named by the heading above it and described
 * by the finding; one with a title of its own has its numbers in words.
 */
function chartHtml(
  chart: Chart,
  id: string,
  { id: block, heading, sentences }: Pick<Block, 'id' | 'heading' | 'sentences'>,
): string {
  const svg = chart.draw({ id, theme: screen, width: chartWidth, labelWidth: 0 });
  if (chart.title !== heading) {
    const caption = `<figcaption id="${id}-c">${escapeHtml(chart.title)}</figcaption>`;
    return `<figure>${caption}${inlineSvg(svg, [`${id}-c`, `${id}-d`])}</figure>`;
  }
  const described = sentences.length > 0 ? `${block}-f` : `${id}-d`;
  return `<figure>${inlineSvg(svg, [`${block}-h`, described])}</figure>`;
}

/** One table where the table by group, whose first row is everybody, already has the numbers of the chart. */
function numbers({ heading, table, breaks, breakNotes }: Block, word: Word): readonly string[] {
  const byGroup = breaks.map((one) => htmlTable(one, one.caption !== heading)).join('');
  const notes = breakNotes.map((note) => paragraph(note, ' class="ln-note"')).join('');
  return breaks.some((one) => one.caption === heading)
    ? [details(word('numbersAndGroups'), byGroup + notes)]
    : [
        table.rows.length === 0 ? '' : details(word('numbers'), htmlTable(table, false)),
        details(word('numbersByGroup'), byGroup + notes),
      ];
}

function details(label: string, content: string): string {
  return content === '' ? '' : `<details><summary>${escapeHtml(label)}</summary>${content}</details>`;
}

function quotations({ quotations: own }: ReportModel): readonly string[] {
  if (own === null) return [];
  const groups = own.groups.map(({ heading, quotations: said }) => {
    const quoted = said.map((words) => `<blockquote dir="auto">${paragraph(words)}</blockquote>`);
    return `<h3 dir="auto">${escapeHtml(heading)}</h3>${quoted.join('')}`;
  });
  return [section('quotations', own.heading, paragraph(own.lead, ' class="ln-soft"') + groups.join(''))];
}

function waves({ waves: own }: ReportModel, word: Word): readonly string[] {
  if (own === null) return [];
  const charts = own.charts.map((chart, i) =>
    chartHtml(chart, `w-${i + 1}`, { id: '', heading: '', sentences: [] }),
  );
  const content = [
    ...own.paragraphs.map((text) => paragraph(text)),
    ...charts,
    own.table === null ? '' : htmlTable(own.table, true),
  ];
  return [section('waves', word('wavesHeading'), content.join(''))];
}

function sample({ sample: { paragraphs, tables } }: ReportModel): string {
  return (
    paragraphs.map((text) => paragraph(text)).join('') +
    tables.map((table) => htmlTable(table, true)).join('')
  );
}

function method({ method: items }: ReportModel): string {
  return items
    .map(
      ({ heading, paragraphs }, i) =>
        `<h3>${i + 1}. ${escapeHtml(heading)}</h3>${paragraphs.map((text) => paragraph(text)).join('')}`,
    )
    .join('');
}

function annex({ annex: items }: ReportModel): string {
  return `<div class="ln-annex">${items.map(annexItem).join('')}</div>`;
}

function annexItem(item: AnnexItem): string {
  switch (item.kind) {
    case 'note':
      return paragraph(item.text);
    case 'heading':
      return `<h3 dir="auto">${escapeHtml(item.text)}</h3>${asked(item.condition)}`;
    case 'grid':
      return `<h3 dir="auto" class="ln-ask">${escapeHtml(item.text)}</h3>${asked(item.condition)}${paragraph(item.choices.join(' · '), ' class="ln-soft"')}${listOf(item.items)}`;
    case 'question': {
      const hint = item.hint === '' ? '' : ` <span class="ln-soft">${escapeHtml(item.hint)}</span>`;
      const choices = item.choices.length === 0 ? '' : listOf(item.choices);
      const answer = item.answer === '' ? '' : paragraph(item.answer, ' class="ln-soft"');
      return `<h3 dir="auto" class="ln-ask">${escapeHtml(item.text)}${hint}</h3>${asked(item.condition)}${choices}${answer}`;
    }
  }
}

function asked(condition: string | undefined): string {
  return condition === undefined ? '' : paragraph(condition, ' class="ln-soft"');
}
