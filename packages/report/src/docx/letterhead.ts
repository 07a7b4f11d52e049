import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as millimetres,
  Header,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IRunOptions,
} from 'docx';
import type { Letterhead } from '../letterhead/letterhead.ts';
import { textWidth } from './style.ts';

type Blocks = readonly (Paragraph | Table)[];

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const rule = { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: '000000' } };
const leftWidth = millimetres(62);
const rightWidth = millimetres(textWidth - 62);

/** Points are halved in a document: 26 = 13 points. */
function line(text: string, run: IRunOptions, alignment: keyof typeof AlignmentType = 'CENTER'): Paragraph {
  return new Paragraph({
    alignment: AlignmentType[alignment],
    indent: { firstLine: 0 },
    spacing: { before: 0, after: 0, line: 264 },
    children: [new TextRun({ ...run, text })],
  });
}

/** A rule of part of the width: the indent leaves the rest. */
function shortRule(width: number, length: number): Paragraph {
  const side = Math.round((width - length) / 2);
  return new Paragraph({
    border: rule,
    indent: { left: side, right: side, firstLine: 0 },
    spacing: { before: 0, after: 120, line: 60 },
    children: [new TextRun({ text: '', size: 4 })],
  });
}

function beside(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  const cell = (children: readonly Paragraph[], width: number): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.TOP,
      margins: { left: 0, right: 0 },
      children: [...children],
    });
  return new Table({
    width: { size: leftWidth + rightWidth, type: WidthType.DXA },
    columnWidths: [leftWidth, rightWidth],
    borders,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, leftWidth), cell(right, rightWidth)] })],
  });
}

/** Head of an administrative document. Decree 30/2020/NĐ-CP, annex I: places and sizes of its elements. */
export function docxOpening(letterhead: Letterhead): Blocks {
  const { national, superior, issuer, number, placeAndDate, title, abstract } = letterhead;
  const issued = [
    ...(superior === '' ? [] : [line(superior, { size: 24 })]),
    ...issuer.map((text) => line(text, { size: 24, bold: true })),
    shortRule(leftWidth, millimetres(24)),
    ...(number === '' ? [] : [line(number, { size: 26 })]),
  ];
  const country = national
    ? [
        line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 24, bold: true }),
        line('Độc lập - Tự do - Hạnh phúc', { size: 26, bold: true }),
        shortRule(rightWidth, millimetres(56)),
      ]
    : [];
  return [
    beside(issued, [...country, line(placeAndDate, { size: 26, italics: true })]),
    line('', { size: 26 }),
    line(title, { size: 28, bold: true }),
    line(abstract, { size: 28, bold: true }),
    shortRule(millimetres(textWidth), millimetres(50)),
  ];
}

/** Where it goes, and who signs. */
export function docxClosing({ recipients, signing, signer }: Letterhead): Blocks {
  const last = recipients.length - 1;
  return [
    new Paragraph({ children: [new TextRun('./.')] }),
    beside(
      [
        line('Nơi nhận:', { size: 24, bold: true, italics: true }, 'LEFT'),
        ...recipients.map((text, i) => line(`- ${text}${i < last ? ';' : ''}`, { size: 22 }, 'LEFT')),
      ],
      [
        ...signing.map((text) => line(text, { size: 26, bold: true })),
        ...Array.from({ length: 4 }, () => line('', { size: 26 })),
        line(signer, { size: 26, bold: true }),
      ],
    ),
  ];
}

/** Page numbers centred at the top, from the second page on. */
export function pageNumbers(): { readonly default: Header; readonly first: Header } {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { firstLine: 0 },
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  return {
    default: new Header({ children: [number] }),
    first: new Header({ children: [new Paragraph('')] }),
  };
}
