import { HeadingLevel, Paragraph, TextRun, type IRunOptions, type Table } from 'docx';
import { withoutAnnexWord } from '../letterhead/letterhead.ts';
import type { AnnexItem, Block, ReportModel } from '../model/report-model.ts';
import type { Word } from '../words.ts';
import { docxChart } from './chart.ts';
import { docxClosing, docxOpening } from './letterhead.ts';
import { docxTable } from './table.ts';

export type DocxBlock = Paragraph | Table;

const heading = (
  text: string,
  level: 'HEADING_1' | 'HEADING_2' = 'HEADING_1',
  pageBreakBefore = false,
): Paragraph => new Paragraph({ text, heading: HeadingLevel[level], pageBreakBefore });
const plain = (text: string, style?: string): Paragraph =>
  new Paragraph({ text, ...(style === undefined ? {} : { style }) });
const bullets = (texts: readonly string[]): readonly Paragraph[] =>
  texts.map((text) => new Paragraph({ text, bullet: { level: 0 } }));

const strong: IRunOptions = { bold: true };

/** The whole report in the order of the page and the PDF. */
export function docxBlocks(model: ReportModel, word: Word): readonly DocxBlock[] {
  const { letterhead } = model;
  const part = numbered(letterhead !== null, (n) => `${roman(n)}. `);
  const annex = numbered(letterhead !== null, (n) => `Phụ lục ${roman(n)}. `, letterhead !== null);
  return [
    ...(letterhead === null ? cover(model, word) : [...exampleNotice(model), ...docxOpening(letterhead)]),
    part(word('summary')),
    ...bullets(model.summary),
    ...model.parts.flatMap((section) => [
      part(section.heading),
      ...section.blocks.flatMap((block) => results(block, word('comment', { conductor: model.conductor }))),
    ]),
    ...quotationBlocks(model, part),
    ...waveBlocks(model, word, part),
    part(word('sampleHeading')),
    ...model.sample.paragraphs.map((text) => plain(text)),
    ...model.sample.tables.flatMap(docxTable),
    part(word('methodHeading')),
    ...model.method.flatMap((item, i) => [
      heading(`${i + 1}. ${item.heading}`, 'HEADING_2'),
      ...item.paragraphs.map((text) => plain(text)),
    ]),
    part(word('limitationsHeading')),
    ...bullets(model.limitations),
    part(word('protectionHeading')),
    ...bullets(model.protection),
    ...(letterhead === null ? [] : docxClosing(letterhead)),
    annex(word('tablesHeading')),
    ...model.parts.flatMap(({ blocks }) => blocks.flatMap(groupTables)),
    annex(word('annexHeading')),
    ...model.annex.flatMap(annexItem),
    plain(model.source, 'Soft'),
  ];
}

type Heading = (text: string) => Paragraph;

/** Headings in their order, numbered where the document is an administrative one. */
function numbered(isNumbered: boolean, prefix: (n: number) => string, onNewPage = false): Heading {
  let n = 0;
  return (text) => heading(isNumbered ? prefix(++n) + withoutAnnexWord(text) : text, 'HEADING_1', onNewPage);
}

function roman(n: number): string {
  const signs = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  const next = signs.find(([value]) => value <= n);
  return next === undefined ? '' : next[1] + roman(n - next[0]);
}

function exampleNotice({ notice }: ReportModel): readonly DocxBlock[] {
  return notice === null ? [] : [plain(notice, 'Finding')];
}

function cover(model: ReportModel, word: Word): readonly DocxBlock[] {
  const { kind, title, conductor, dates, date, keyFigures } = model;
  return [
    ...exampleNotice(model),
    plain(kind, 'Soft'),
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    plain(`${word('conductedBy')}: ${conductor}`),
    plain(`${dates}. ${date.slice(0, 1).toUpperCase()}${date.slice(1)}.`, 'Soft'),
    ...keyFigures.map(
      ({ value, label }) =>
        new Paragraph({ children: [new TextRun({ ...strong, text: value }), new TextRun(` ${label}`)] }),
    ),
  ];
}

function results(
  { id, heading: question, sentences, charts, comment, table, notes }: Block,
  commentTitle: string,
): readonly DocxBlock[] {
  return [
    heading(question, 'HEADING_2'),
    ...sentences.map(
      (text, i) => new Paragraph({ text, style: i === 0 ? 'Finding' : 'Soft', keepNext: charts.length > 0 }),
    ),
    ...charts.flatMap((chart, i) => [
      ...(chart.title === question ? [] : [plain(chart.title, 'TableCaption')]),
      docxChart(chart, `${id}-${i + 1}`),
    ]),
    ...(table.rows.length === 0 ? [] : docxTable(table)),
    ...notes.map((note) => plain(note, 'Soft')),
    ...(comment.length === 0
      ? []
      : [plain(commentTitle, 'Soft'), ...comment.map((text) => plain(text, 'Comment'))]),
  ];
}

function quotationBlocks({ quotations }: ReportModel, part: Heading): readonly DocxBlock[] {
  if (quotations === null) return [];
  return [
    part(quotations.heading),
    plain(quotations.lead, 'Soft'),
    ...quotations.groups.flatMap((group) => [
      heading(group.heading, 'HEADING_2'),
      ...group.quotations.flatMap((words) => words.split('\n').map((line) => plain(line, 'Comment'))),
    ]),
  ];
}

function waveBlocks({ waves }: ReportModel, word: Word, part: Heading): readonly DocxBlock[] {
  if (waves === null) return [];
  return [
    part(word('wavesHeading')),
    ...waves.paragraphs.map((text) => plain(text)),
    ...waves.charts.flatMap((chart, i) => [
      plain(chart.title, 'TableCaption'),
      docxChart(chart, `w-${i + 1}`),
    ]),
    ...(waves.table === null ? [] : docxTable(waves.table)),
  ];
}

function groupTables({ breaks, breakNotes }: Block): readonly DocxBlock[] {
  return [
    ...breaks.flatMap(docxTable),
    ...(breaks.length === 0 ? [] : breakNotes.map((note) => plain(note, 'Soft'))),
  ];
}

function annexItem(item: AnnexItem): readonly DocxBlock[] {
  if (item.kind === 'note') return [plain(item.text)];
  const asked = item.condition === undefined ? [] : [plain(item.condition, 'Soft')];
  const title = heading(item.text, 'HEADING_2');
  if (item.kind === 'heading') return [title, ...asked];
  if (item.kind === 'grid')
    return [title, ...asked, plain(item.choices.join(' · '), 'Soft'), ...bullets(item.items)];
  return [
    title,
    ...(item.hint === '' ? [] : [plain(item.hint, 'Soft')]),
    ...asked,
    ...bullets(item.choices),
    ...(item.answer === '' ? [] : [plain(item.answer, 'Soft')]),
  ];
}
