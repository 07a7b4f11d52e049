import { wrapText } from '@langnghe/typeset';
import { figureText, intervalText, type Figure, type FigureKind } from './figures.ts';
import { element, fontSize, pathOf, picture, smallSize, text, type Frame } from './svg.ts';

export interface TrendPoint {
  /** When: `11/2025`. */
  readonly label: string;
  readonly figure: Figure;
}

export interface TrendScale {
  readonly kind: FigureKind;
  readonly minimum: number;
  readonly maximum: number;
}

const plotHeight = 92;
const top = 22;
const side = 44;

/** One figure over waves, from left to right: a line through the points, their intervals as a band around it. */
export function trendChart(frame: Frame, scale: TrendScale, points: readonly TrendPoint[]): string {
  const width = Math.min(frame.width, 380) - 2 * side;
  const x = (i: number): number => side + (points.length < 2 ? width / 2 : (i * width) / (points.length - 1));
  const y = (value: number): number =>
    top + plotHeight * (1 - (value - scale.minimum) / (scale.maximum - scale.minimum || 1));
  const { theme, language } = frame;
  const known = points.flatMap(({ figure, label }, i) =>
    figure.value === null ? [] : [{ at: x(i), value: figure.value, figure, label }],
  );
  const number = (value: number): string => String(Math.round(value * 10) / 10);
  const ends = known.flatMap(({ at, figure: { interval } }) => (interval === null ? [] : [{ at, interval }]));
  const band = [
    ...ends.map(({ at, interval }) => `${number(at)} ${number(y(interval[1]))}`),
    ...ends.toReversed().map(({ at, interval }) => `${number(at)} ${number(y(interval[0]))}`),
  ];
  const line = known.map(({ at, value }) => `${number(at)} ${number(y(value))}`);
  return picture(
    frame,
    top + plotHeight + 44,
    [
      pathOf([`M${number(side - 16)} ${number(top + plotHeight)}H${number(side + width + 16)}`], {
        stroke: theme.rule,
      }),
      ends.length < 2
        ? ''
        : pathOf([`M${band.join('L')}z`], { fill: theme.diverging[3], 'fill-opacity': 0.45 }),
      line.length < 2
        ? ''
        : pathOf([`M${line.join('L')}`], { stroke: theme.bar, 'stroke-width': 2, fill: 'none' }),
      ...known.map(({ at, value }) => element('circle', { cx: at, cy: y(value), r: 4, fill: theme.bar })),
      ...known.map(({ at, value, figure }) =>
        text(at, y(figure.interval?.[1] ?? value) - 6, figureText(figure, scale.kind, language), {
          anchor: 'middle',
          bold: true,
        }),
      ),
      ...known.map(({ at, figure }) =>
        text(at, top + plotHeight + 28, intervalText(figure, scale.kind, language), {
          anchor: 'middle',
          size: smallSize,
          fill: theme.soft,
        }),
      ),
      ...points.map(({ label }, i) =>
        text(x(i), top + plotHeight + 15, wrapText(label, { size: fontSize, width: 84, lines: 1 })[0] ?? '', {
          anchor: 'middle',
        }),
      ),
    ].join(''),
  );
}
