import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as millimetres,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow as DocxRow,
  TextRun,
  WidthType,
} from 'docx';
import { paper } from '../charts/theme.ts';
import type { Cell, PlainTable, TableRow } from '../model/report-model.ts';
import { colour, textWidth } from './style.ts';

/** A caption and a table whose head row repeats on every page; rows are not broken across pages. */
export function docxTable({ caption, head, rows }: PlainTable): readonly (Paragraph | Table)[] {
  const widths = columnWidths(head.length);
  const line = { style: BorderStyle.SINGLE, size: 4, color: colour(paper.rule) };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return [
    new Paragraph({ style: 'TableCaption', text: caption }),
    new Table({
      width: { size: millimetres(textWidth), type: WidthType.DXA },
      columnWidths: [...widths],
      borders: {
        top: line,
        bottom: line,
        left: none,
        right: none,
        insideHorizontal: line,
        insideVertical: none,
      },
      rows: [
        new DocxRow({
          tableHeader: true,
          cantSplit: true,
          children: head.map((text, i) => cell([bold(text)], i, widths)),
        }),
        ...rows.map((row) => bodyRow(row, widths)),
      ],
    }),
  ];
}

function bodyRow({ heading, label, cells }: TableRow, widths: readonly number[]): DocxRow {
  if (heading === true)
    return new DocxRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: widths.length,
          children: [new Paragraph({ spacing: tight, keepNext: true, children: [bold(label)] })],
        }),
      ],
    });
  return new DocxRow({
    cantSplit: true,
    children: [cell([small(label)], 0, widths), ...cells.map((one, i) => cell(figure(one), i + 1, widths))],
  });
}

const tight = { before: 40, after: 40, line: 240 };

function cell(children: TextRun[], column: number, widths: readonly number[]): TableCell {
  return new TableCell({
    width: { size: widths[column] ?? 0, type: WidthType.DXA },
    margins: { left: 60, right: 60 },
    children: [
      new Paragraph({
        spacing: tight,
        alignment: column === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
        children,
      }),
    ],
  });
}

function figure({ text, detail }: Cell): TextRun[] {
  if (detail === undefined || detail === '') return [small(text)];
  return [small(text), new TextRun({ text: detail, size: 16, color: colour(paper.soft), break: 1 })];
}

function small(text: string): TextRun {
  return new TextRun({ text, size: 18 });
}

const strong: IRunOptions = { size: 18, bold: true };

function bold(text: string): TextRun {
  return new TextRun({ ...strong, text });
}

/** The labels take what the figures leave: each figure column is alike. */
function columnWidths(columns: number): readonly number[] {
  if (columns < 2) return [millimetres(textWidth)];
  const labels = Math.max(36, textWidth - (columns - 1) * 24);
  const figures = (textWidth - labels) / (columns - 1);
  return [labels, ...Array.from({ length: columns - 1 }, () => figures)].map((width) =>
    Math.floor(millimetres(width)),
  );
}
