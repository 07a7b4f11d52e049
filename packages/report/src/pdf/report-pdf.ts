import type { Codebook } from '@langnghe/dataset';
import type { Publication } from '@langnghe/disclosure';
import type { Language } from '@langnghe/language';
import { typeset } from '@langnghe/typeset';
import { paper } from '../charts/theme.ts';
import type { ReportFacts } from '../facts.ts';
import { withoutAnnexWord } from '../letterhead/letterhead.ts';
import { reportModel } from '../model/build.ts';
import type { Block, Chart, PlainTable, ReportModel } from '../model/report-model.ts';
import { template } from '../template.ts';
import { reportWords } from '../words.ts';

/** In units of the SVG, which is set to the width of the text (160 mm): its 11.5 units become 9 points. */
const chart = { width: 575, labelWidth: 215 };

/**
 * The report as PDF/UA-1, A4. The same input gives the same bytes. Characters that no font has are marked in print.
 * Rejects with a `TypesetError` when the document cannot be set.
 */
export async function reportPdf(
  facts: ReportFacts,
  publication: Publication,
  codebook: Codebook,
  language: Language,
): Promise<Uint8Array> {
  const model = reportModel(facts, publication, codebook, language);
  return typeset({
    template: template('report.typ'),
    data: printed(model),
    language,
    ...(model.letterhead === null ? {} : { typeface: 'serif' as const }),
    date: facts.publishedOn,
    standard: 'ua-1',
    missingGlyphs: 'mark',
  });
}

function printed(model: ReportModel): unknown {
  const word = reportWords(model.language);
  const headings = [
    'summary',
    'contents',
    'wavesHeading',
    'sampleHeading',
    'methodHeading',
    'limitationsHeading',
    'protectionHeading',
    'tablesHeading',
    'annexHeading',
    'page',
  ] as const;
  const { parts, waves, ...rest } = model;
  return {
    ...rest,
    words: Object.fromEntries(
      headings.map((key) => [key, model.letterhead === null ? word(key) : withoutAnnexWord(word(key))]),
    ),
    commentTitle: word('comment', { conductor: model.conductor }),
    published: `${word('conductedBy')}: ${model.conductor}. ${capitalized(model.date)}.`,
    footer: shortened(model.title),
    waves:
      waves === null
        ? null
        : {
            paragraphs: waves.paragraphs,
            charts: waves.charts.map((one, i) => printedChart(one, `w-${i + 1}`, '')),
            tables: waves.table === null ? [] : [waves.table],
          },
    parts: parts.map(({ heading, blocks }) => ({ heading, blocks: blocks.map(printedBlock) })),
    groupTables: parts.flatMap(({ blocks }) => blocks.flatMap(groupTables)),
  };
}

function printedBlock(block: Block): unknown {
  const { id, heading, sentences, charts, comment, table, notes } = block;
  return {
    heading,
    sentences,
    notes,
    comment,
    charts: charts.map((one, i) => printedChart(one, `${id}-${i + 1}`, heading)),
    tables: table.rows.length === 0 ? [] : split(table),
  };
}

function printedChart({ title, description, draw }: Chart, id: string, heading: string): unknown {
  return {
    svg: draw({ id, theme: paper, ...chart }),
    alt: `${title}. ${description}`,
    title: title === heading ? null : title,
  };
}

function groupTables({ breaks, breakNotes }: Block): readonly unknown[] {
  return breaks.flatMap((table) => {
    const parts = split(table);
    return parts.map((part, i) => ({ ...part, notes: i === parts.length - 1 ? breakNotes : [] }));
  });
}

/** Figure columns that fit beside the labels on A4. */
const columnsPerTable = 12;

/** A table too wide for the page as several, each with its labels. */
function split(table: PlainTable): readonly PlainTable[] {
  const figures = table.head.length - 1;
  if (figures <= columnsPerTable) return [table];
  return Array.from({ length: Math.ceil(figures / columnsPerTable) }, (_unused, part) => {
    const [from, to] = [part * columnsPerTable, (part + 1) * columnsPerTable];
    return {
      caption: table.caption,
      head: [table.head[0] ?? '', ...table.head.slice(1).slice(from, to)],
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(from, to) })),
    };
  });
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function shortened(title: string): string {
  return title.length <= 110 ? title : `${title.slice(0, 109).trimEnd()}…`;
}
