import { wrapText } from '@langnghe/typeset';
import { fontSize, lineHeight, lines, type Frame } from './svg.ts';

/** Where a row of a chart puts its label and its marks. */
export interface RowBox {
  readonly label: string;
  /** Left edge of the marks, and their room. */
  readonly x: number;
  readonly width: number;
  /** Top of the marks. */
  readonly y: number;
  readonly height: number;
}

const gap = 10;
const labelGap = 14;
/** Between a label and the marks beneath it. */
const labelSpace = 3;

/**
 * Lays one row out from `top` down: the label left of the marks and centred on them, or above them. Labels are wrapped
 * by measured width and end after `labelLines`; the table beside the chart has them in full.
 */
export function rowBox(frame: Frame, label: string, top: number, marks: number, labelLines = 3): RowBox {
  const beside = frame.labelWidth > 0;
  const wrapped = wrapText(label, {
    size: fontSize,
    width: beside ? frame.labelWidth : frame.width,
    lines: labelLines,
  });
  const labelHeight = wrapped.length * lineHeight + (beside ? 0 : labelSpace);
  if (!beside) {
    return {
      label: lines(0, top + 11, wrapped),
      x: 0,
      width: frame.width,
      y: top + labelHeight,
      height: labelHeight + marks + gap,
    };
  }
  const content = Math.max(labelHeight, marks);
  return {
    label: lines(0, top + (content - labelHeight) / 2 + 11.5, wrapped),
    x: frame.labelWidth + labelGap,
    width: frame.width - frame.labelWidth - labelGap,
    y: top + (content - marks) / 2,
    height: content + gap,
  };
}
