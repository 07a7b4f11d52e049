import type { Codebook } from '@langnghe/dataset';
import type { Publication } from '@langnghe/disclosure';
import type { Language } from '@langnghe/language';
import type { ReportFacts } from '../facts.ts';
import { escapeHtml, paragraph } from '../html/markup.ts';
import { plainSummary, type PlainSection } from './plain-summary.ts';
import type { PlainFigure } from './plain-figures.ts';
import { plainWords, type PlainWord } from './words.ts';

/** The summary in plain words as an HTML fragment, to stand in a page with `reportCss`. */
export function summaryHtml(
  facts: ReportFacts,
  publication: Publication,
  codebook: Codebook,
  language: Language,
): string {
  const summary = plainSummary(facts, publication, codebook, language);
  const word = plainWords(language);
  return [
    `<article class="ln-report ln-plain" lang="${language}">`,
    '<header>',
    summary.notice === null ? '' : paragraph(summary.notice, ' class="ln-notice" role="note"'),
    paragraph(summary.kind, ' class="ln-kind"'),
    `<h1 dir="auto">${escapeHtml(summary.title)}</h1>`,
    '</header>',
    ...summary.sections.map((section) => sectionHtml(section, summary.conductor, word)),
    `<footer>${summary.footer.map((line) => paragraph(line)).join('')}</footer>`,
    '</article>',
  ].join('\n');
}

function sectionHtml(section: PlainSection, conductor: string, word: PlainWord): string {
  const reply = section.reply.map((text) => paragraph(text, ' dir="auto"')).join('');
  return [
    `<section><h2>${escapeHtml(section.heading)}</h2>`,
    ...section.sentences.map((sentence) => paragraph(sentence)),
    ...section.figures.map((figure) => figureHtml(figure, word)),
    reply === ''
      ? ''
      : `<blockquote class="ln-comment">${reply}<p class="ln-soft">${escapeHtml(conductor)}</p></blockquote>`,
    '</section>',
  ].join('');
}

function figureHtml({ question, sentence, people }: PlainFigure, word: PlainWord): string {
  const dots = people === null ? '' : tenDots(people, word('dots', { n: people }));
  return `<div class="ln-ten">${paragraph(question, ' dir="auto" class="ln-soft"')}${dots}${paragraph(sentence, ' class="ln-find"')}</div>`;
}

function tenDots(people: number, label: string): string {
  const dots = Array.from(
    { length: 10 },
    (_unused, i) => `<circle cx="${12 + 24 * i}" cy="12" r="8"${i < people ? ' class="ln-dot"' : ''} />`,
  );
  return `<svg viewBox="0 0 240 24" role="img" aria-label="${escapeHtml(label)}">${dots.join('')}</svg>`;
}
