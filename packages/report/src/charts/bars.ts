import { figureText, intervalText, type Figure } from './figures.ts';
import { rowBox } from './rows.ts';
import { bracket, element, pathOf, picture, rect, smallSize, text, type Frame } from './svg.ts';

export interface Bar {
  readonly label: string;
  readonly figure: Figure;
  /** Set apart: answers that are no opinion (“do not know”, “other”). */
  readonly aside: boolean;
}

interface PlacedBar extends Bar {
  readonly x: number;
  readonly y: number;
  /** Right edge of the row. */
  readonly end: number;
}

const barHeight = 11;
const marksHeight = 20;
/** Room for `100% (100–100%)`. */
const figuresWidth = 92;

/** One bar per category on a scale of 0 to 100 %, its interval drawn beneath it, its figures at the right. */
export function barChart(frame: Frame, bars: readonly Bar[]): string {
  let y = 0;
  const labels: string[] = [];
  const placed = bars.map((bar): PlacedBar => {
    const box = rowBox(frame, bar.label, y, marksHeight);
    y += box.height;
    labels.push(box.label);
    return { ...bar, x: box.x, y: box.y, end: box.x + box.width };
  });
  return picture(frame, y, labels.join('') + marks(frame, placed));
}

/** Everything of one kind in one path, one after the other: a report has hundreds of bars. */
function marks(frame: Frame, bars: readonly PlacedBar[]): string {
  const { theme, language } = frame;
  const solid = bars.filter((bar) => !isHatched(bar));
  const hatched = bars.filter(isHatched);
  const scale = ({ x, end }: PlacedBar): number => end - figuresWidth - x;
  const shape = (bar: PlacedBar): string => box(bar, lengthOf(bar.figure) * scale(bar));
  const whiskers = bars.flatMap((bar) => {
    const { interval } = bar.figure;
    return interval === null
      ? []
      : [bracket(bar.x + interval[0] * scale(bar), bar.x + interval[1] * scale(bar), bar.y + 16)];
  });
  return [
    pathOf(
      bars.map((bar) => box(bar, scale(bar))),
      { fill: theme.rule, 'fill-opacity': 0.3 },
    ),
    pathOf(solid.map(shape), { fill: theme.bar }),
    hatched.length === 0 ? '' : hatching(frame),
    pathOf(hatched.map(shape), { fill: `url(#${frame.id}-h)`, stroke: theme.bar, 'stroke-width': 0.8 }),
    pathOf(whiskers, { stroke: theme.ink, 'stroke-width': 1.4, fill: 'none' }),
    element(
      'g',
      { 'text-anchor': 'end', 'font-weight': 700 },
      bars
        .map(({ figure, y, end }) => text(end - 54, y + 10, figureText(figure, 'share', language)))
        .join(''),
    ),
    element(
      'g',
      { 'text-anchor': 'end', 'font-size': smallSize, fill: theme.soft },
      bars
        .filter(({ figure }) => figure.interval !== null)
        .map(({ figure, y, end }) => text(end, y + 10, intervalText(figure, 'share', language)))
        .join(''),
    ),
  ].join('');
}

const isHatched = ({ aside, figure }: Bar): boolean => aside || figure.mask !== undefined;

function lengthOf({ mask, value }: Figure): number {
  return mask === 'at-least-90' ? 0.9 : (value ?? 0);
}

const box = ({ x, y }: PlacedBar, width: number): string =>
  width <= 0
    ? ''
    : `M${Math.round(x)} ${Math.round(y)}h${Math.round(width * 10) / 10}v${barHeight}H${Math.round(x)}z`;

/** Diagonal lines: for what must be told apart without colour. */
export function hatching({ id, theme }: Pick<Frame, 'id' | 'theme'>): string {
  return element(
    'defs',
    {},
    element(
      'pattern',
      { id: `${id}-h`, width: 4, height: 4, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      rect(0, 0, 4, 4, { fill: theme.ground }) + rect(0, 0, 1.4, 4, { fill: theme.bar }),
    ),
  );
}
