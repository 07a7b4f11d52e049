import {
  AlignmentType,
  convertMillimetersToTwip as millimetres,
  LineRuleType,
  type IStylesOptions,
} from 'docx';
import { paper } from '../charts/theme.ts';

export const fontName = paper.fontFamily;
export const colour = (theme: string): string => theme.replace('#', '');

/** A4 with the margins of administrative documents (Decree 30/2020/NĐ-CP, annex I): 20 mm, on the left 30. */
export const page = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: {
    top: millimetres(20),
    bottom: millimetres(20),
    left: millimetres(30),
    right: millimetres(20),
  },
};
/** Width of the text, in millimetres. */
export const textWidth = 160;

/** Points are halved in a document: 22 = 11 points. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: fontName, size: 22, color: colour(paper.ink) },
      paragraph: { spacing: { after: 120, line: 300, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 44, bold: true },
      paragraph: { spacing: { before: 240, after: 160, line: 276, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { size: 30, bold: true, color: colour(paper.bar) },
      paragraph: { spacing: { before: 400, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { size: 24, bold: true },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: 'Finding', name: 'Finding', basedOn: 'Normal', run: { bold: true }, paragraph: { keepNext: true } },
    { id: 'Soft', name: 'Soft', basedOn: 'Normal', run: { size: 20, color: colour(paper.soft) } },
    {
      id: 'Comment',
      name: 'Comment',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: millimetres(5) },
        border: { left: { style: 'single', size: 12, space: 8, color: colour(paper.bar) } },
      },
    },
    {
      id: 'TableCaption',
      name: 'Table caption',
      basedOn: 'Normal',
      run: { size: 20, bold: true },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
  ],
};

/** Decree 30/2020/NĐ-CP, annex I: Times New Roman, black, 13 points, justified, first lines 10 mm in, 6 points between. */
export const administrativeFont = 'Times New Roman';
export const administrativeStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: administrativeFont, size: 26, color: '000000' },
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO },
      },
    },
    heading1: {
      run: { font: administrativeFont, size: 26, bold: true, allCaps: true, color: '000000' },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: administrativeFont, size: 26, bold: true, color: '000000' },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true, alignment: AlignmentType.LEFT },
    },
  },
  paragraphStyles: [
    { id: 'Body', name: 'Body', basedOn: 'Normal', paragraph: { indent: { firstLine: millimetres(10) } } },
    { id: 'Finding', name: 'Finding', basedOn: 'Normal', run: { bold: true }, paragraph: { keepNext: true } },
    { id: 'Soft', name: 'Soft', basedOn: 'Normal', run: { size: 24 } },
    {
      id: 'Comment',
      name: 'Comment',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: millimetres(10) },
        border: { left: { style: 'single', size: 8, space: 8, color: '000000' } },
      },
    },
    {
      id: 'TableCaption',
      name: 'Table caption',
      basedOn: 'Normal',
      run: { size: 24, bold: true },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true, alignment: AlignmentType.LEFT },
    },
  ],
};
