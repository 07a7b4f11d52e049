import { formatNumber, formatPercent } from '@langnghe/language';
import { figureText, intervalText, type Figure, type FigureKind } from './figures.ts';
import { rowBox } from './rows.ts';
import { bracket, element, pathOf, picture, smallSize, text, type Frame } from './svg.ts';

export interface Dot {
  readonly label: string;
  readonly figure: Figure;
  /** The column of everybody, drawn as a diamond. */
  readonly everybody: boolean;
}

export interface DotScale {
  readonly kind: FigureKind;
  readonly minimum: number;
  readonly maximum: number;
}

const marksHeight = 16;
const figuresWidth = 108;

interface PlacedDot extends Dot {
  readonly x: number;
  /** Middle of the row. */
  readonly y: number;
  readonly width: number;
}

/** Dot and whisker per group on one scale: for comparing groups, and for means. Overlapping whiskers are visible. */
export function dotChart(frame: Frame, scale: DotScale, dots: readonly Dot[]): string {
  let y = 4;
  const labels: string[] = [];
  const placed = dots.map((dot): PlacedDot => {
    const box = rowBox(frame, dot.label, y, marksHeight, 2);
    y += box.height;
    labels.push(box.label);
    return { ...dot, x: box.x, y: box.y + marksHeight / 2, width: box.width - figuresWidth };
  });
  const x = frame.labelWidth > 0 ? frame.labelWidth + 14 : 0;
  const content = labels.join('') + marks(frame, scale, placed);
  return picture(frame, y + 14, content + axis(frame, scale, x, y, frame.width - x - figuresWidth));
}

function position({ minimum, maximum }: DotScale, value: number): number {
  return maximum === minimum ? 0.5 : Math.min(1, Math.max(0, (value - minimum) / (maximum - minimum)));
}

function marks(frame: Frame, scale: DotScale, dots: readonly PlacedDot[]): string {
  const { theme, language } = frame;
  const at = ({ x, width }: PlacedDot, value: number): number => x + position(scale, value) * width;
  const whiskers = dots.flatMap((dot) => {
    const { interval } = dot.figure;
    return interval === null ? [] : [bracket(at(dot, interval[0]), at(dot, interval[1]), dot.y)];
  });
  return [
    pathOf(
      dots.map(({ x, y, width }) => `M${x} ${Math.round(y * 10) / 10}h${width}`),
      { stroke: theme.rule },
    ),
    pathOf(whiskers, { stroke: theme.ink, 'stroke-width': 1.4, fill: 'none' }),
    element(
      'g',
      { fill: theme.bar },
      dots
        .map((dot) =>
          dot.figure.value === null ? '' : mark(at(dot, dot.figure.value), dot.y, dot.everybody),
        )
        .join(''),
    ),
    element(
      'g',
      { 'text-anchor': 'end', 'font-weight': 700 },
      dots
        .map(({ figure, x, y, width }) =>
          text(x + width + 44, y + 4, figureText(figure, scale.kind, language)),
        )
        .join(''),
    ),
    element(
      'g',
      { 'text-anchor': 'end', 'font-size': smallSize, fill: theme.soft },
      dots
        .filter(({ figure }) => figure.interval !== null)
        .map(({ figure, x, y, width }) =>
          text(x + width + figuresWidth, y + 4, intervalText(figure, scale.kind, language)),
        )
        .join(''),
    ),
  ].join('');
}

function mark(x: number, y: number, everybody: boolean): string {
  if (!everybody) return element('circle', { cx: x, cy: y, r: 4 });
  return element('path', { d: `M${x.toFixed(1)} ${(y - 5).toFixed(1)}l5 5l-5 5l-5-5z` });
}

/** The ends and the middle of the scale. */
function axis(frame: Frame, scale: DotScale, x: number, y: number, width: number): string {
  const written = (value: number): string =>
    scale.kind === 'share' ? formatPercent(frame.language, value) : formatNumber(frame.language, value, 1);
  const style = { size: smallSize, fill: frame.theme.soft } as const;
  const middle = (scale.minimum + scale.maximum) / 2;
  return [
    text(x, y + 8, written(scale.minimum), style),
    text(x + width / 2, y + 8, written(middle), { ...style, anchor: 'middle' }),
    text(x + width, y + 8, written(scale.maximum), { ...style, anchor: 'end' }),
  ].join('');
}
