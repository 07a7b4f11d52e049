import { formatPercent, type Language } from '@langnghe/language';
import { textWidth, wrapText } from '@langnghe/typeset';
import { figureText, intervalText, type Figure } from './figures.ts';
import { rowBox } from './rows.ts';
import { bracket, element, fontSize, pathOf, picture, rect, smallSize, text, type Frame } from './svg.ts';
import type { Theme } from './theme.ts';

export interface LikertRow {
  readonly label: string;
  /** One per step of the scale, in its order. */
  readonly steps: readonly Figure[];
  /** What the dot shows, e.g. the share of the upper steps; absent = no dots. */
  readonly net?: Figure;
}

export interface LikertScale {
  /** Labels of the steps, in the order of the scale. */
  readonly steps: readonly string[];
  /** True when the scale runs from good to bad: then its first step stands on the right. */
  readonly reversed: boolean;
  /** Heading of the column of dots. */
  readonly net?: string;
}

const barHeight = 18;
const netGap = 12;
/** The column of dots: its line, then its figures. */
const netWidth = ({ labelWidth }: Frame): number => (labelWidth > 0 ? 176 : 104);
const netFigures = 34;

/**
 * Diverging stacked bars around the middle of the scale, and beside them a column with the dot and whisker of a summary
 * share: an interval drawn over stacked bars cannot be read.
 */
export function likertChart(frame: Frame, scale: LikertScale, rows: readonly LikertRow[]): string {
  const hasNet = rows.some(({ net }) => net !== undefined);
  const legend = legendOf(frame, scale);
  let y = legend.height;
  const reach = reachOf(rows, scale);
  const labels: string[] = [];
  const bars = rows.map((row): Bar => {
    const box = rowBox(frame, row.label, y, barHeight);
    y += box.height;
    labels.push(box.label);
    return { x: box.x, y: box.y, width: box.width - (hasNet ? netWidth(frame) + netGap : 0), reach };
  });
  const segments = rows.flatMap((row, i) => {
    const bar = bars[i];
    return bar === undefined ? [] : segmentsOf(frame, scale, row, bar);
  });
  const nets = rows.flatMap(({ net }, i) => {
    const bar = bars[i];
    return net === undefined || bar === undefined ? [] : [{ net, x: bar.x + bar.width + netGap, y: bar.y }];
  });
  const content = labels.join('') + stackedBars(frame.theme, bars, segments) + netDots(frame, nets);
  return picture(frame, y, legend.content + content);
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Greatest shares left and right of the middle over all rows. */
  readonly reach: readonly [left: number, right: number];
}

/** Shares left and right of the middle of the scale; an odd scale's middle step is halved. */
function sidesOf({ steps }: LikertRow, { reversed }: LikertScale): readonly [number, number] {
  const ordered = inDisplayOrder(steps, reversed);
  const middle = (ordered.length - 1) / 2;
  let [left, right] = [0, 0];
  for (const [i, { value }] of ordered.entries()) {
    if (i < middle) left += value ?? 0;
    else if (i > middle) right += value ?? 0;
    else [left, right] = [left + (value ?? 0) / 2, right + (value ?? 0) / 2];
  }
  return [left, right];
}

function reachOf(rows: readonly LikertRow[], scale: LikertScale): readonly [number, number] {
  const sides = rows.map((row) => sidesOf(row, scale));
  const most = (side: 0 | 1): number => Math.max(0.05, ...sides.map((both) => both[side]));
  return [most(0), most(1)];
}

function inDisplayOrder<T>(steps: readonly T[], reversed: boolean): readonly T[] {
  return reversed ? [...steps].reverse() : steps;
}

/** A step of one bar, placed. */
interface Segment {
  readonly shade: Shade;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly written: string;
}

function segmentsOf(frame: Frame, scale: LikertScale, row: LikertRow, bar: Bar): readonly Segment[] {
  const unit = bar.width / (bar.reach[0] + bar.reach[1]);
  const shades = shadesFor(scale.steps.length);
  let x = middleOf(bar) - sidesOf(row, scale)[0] * unit;
  return inDisplayOrder(row.steps, scale.reversed).map((step, i) => {
    const width = (step.value ?? 0) * unit;
    const written = shareWithin(width, step, frame.language);
    const segment = { shade: shades[i] ?? 2, x, y: bar.y, width, written } as const;
    x += width;
    return segment;
  });
}

/** `12%`, in a narrower segment `12`, in the narrowest nothing: the table has it. */
function shareWithin(width: number, { value, decimals }: Figure, language: Language): string {
  const percent = formatPercent(language, value ?? 0, decimals);
  return [percent, percent.replace('%', '')].find((text) => textWidth(text, smallSize) + 4 <= width) ?? '';
}

const middleOf = ({ x, width, reach }: Bar): number => x + (width * reach[0]) / (reach[0] + reach[1]);

/** The segments of all rows, one path a shade; numbers where they fit; the middle of the scale. */
function stackedBars(theme: Theme, bars: readonly Bar[], segments: readonly Segment[]): string {
  const scale: readonly Shade[] = [0, 1, 2, 3, 4];
  const shapes = scale.map((shade) => {
    const own = segments.filter((segment) => segment.shade === shade);
    const fitting = own.filter(({ written }) => written !== '');
    if (own.length === 0) return '';
    return (
      pathOf(
        own.map(
          ({ x, y, width }) => `M${tenth(x)} ${tenth(y)}h${tenth(width)}v${barHeight}h-${tenth(width)}z`,
        ),
        { fill: theme.diverging[shade], stroke: theme.ground, 'stroke-width': 0.8 },
      ) +
      element(
        'g',
        { fill: theme.onDiverging[shade], 'text-anchor': 'middle', 'font-size': smallSize },
        fitting.map(({ x, y, width, written }) => text(x + width / 2, y + 13, written)).join(''),
      )
    );
  });
  // Above and below the bars only: the numbers of an odd scale's middle step stand on the line.
  const middle = bars.map((bar) => `M${tenth(middleOf(bar))} ${tenth(bar.y - 3)}v3m0 ${barHeight}v3`);
  return shapes.join('') + pathOf(middle, { stroke: theme.ink, 'stroke-width': 1 });
}

const tenth = (value: number): string => String(Math.round(value * 10) / 10);

type Shade = 0 | 1 | 2 | 3 | 4;

/** Which of the five shades each step gets, from the most negative to the most positive. */
function shadesFor(steps: number): readonly Shade[] {
  const known: Readonly<Record<number, readonly Shade[]>> = { 2: [0, 4], 3: [0, 2, 4], 4: [0, 1, 3, 4] };
  const scale: readonly Shade[] = [0, 1, 2, 3, 4];
  return (
    known[steps] ??
    Array.from({ length: steps }, (_unused, i) => scale[Math.round((i * 4) / Math.max(1, steps - 1))] ?? 2)
  );
}

interface PlacedNet {
  readonly net: Figure;
  readonly x: number;
  readonly y: number;
}

function netDots(frame: Frame, nets: readonly PlacedNet[]): string {
  const { theme, language } = frame;
  const room = netWidth(frame);
  const width = room - netFigures;
  const middle = 6;
  const whiskers = nets.flatMap(({ net: { interval }, x, y }) =>
    interval === null ? [] : [bracket(x + interval[0] * width, x + interval[1] * width, y + middle)],
  );
  const end = { 'text-anchor': 'end' } as const;
  return [
    pathOf(
      nets.map(({ x, y }) => `M${tenth(x)} ${tenth(y + middle)}h${width}`),
      { stroke: theme.rule },
    ),
    pathOf(whiskers, { stroke: theme.ink, 'stroke-width': 1.4, fill: 'none' }),
    element(
      'g',
      { fill: theme.bar },
      nets
        .map(({ net, x, y }) =>
          net.value === null ? '' : element('circle', { cx: x + net.value * width, cy: y + middle, r: 3 }),
        )
        .join(''),
    ),
    element(
      'g',
      { ...end, 'font-weight': 700 },
      nets.map(({ net, x, y }) => text(x + room, y + 10, figureText(net, 'share', language))).join(''),
    ),
    element(
      'g',
      { ...end, 'font-size': 8.5, fill: theme.soft },
      nets
        .filter(({ net }) => net.interval !== null)
        .map(({ net, x, y }) => text(x + room, y + 21, intervalText(net, 'share', language)))
        .join(''),
    ),
  ].join('');
}

/** Steps in the order they stand in the bars, each with its shade; then the heading of the dots. */
function legendOf(frame: Frame, scale: LikertScale): { readonly content: string; readonly height: number } {
  const shades = shadesFor(scale.steps.length);
  const swatches: string[] = [];
  const labels: string[] = [];
  let [x, y] = [0, 0];
  for (const [i, step] of inDisplayOrder(scale.steps, scale.reversed).entries()) {
    const label = wrapText(step, { size: smallSize, width: frame.width - 18, lines: 1 })[0] ?? '';
    const size = 16 + textWidth(label, smallSize) + 12;
    if (x > 0 && x + size > frame.width + 12) [x, y] = [0, y + 15];
    swatches.push(rect(x, y, 11, 11, { fill: frame.theme.diverging[shades[i] ?? 2] }));
    labels.push(text(x + 16, y + 9.5, label));
    x += size;
  }
  y += 20;
  const heads: string[] = [];
  if (scale.net !== undefined) {
    const heading = wrapText(scale.net, { size: smallSize, width: frame.width, lines: 2 });
    for (const line of heading) {
      heads.push(text(frame.width, y + 9.5, line));
      y += 13;
    }
    y += 5;
  }
  const content = [
    element('g', { stroke: frame.theme.rule, 'stroke-width': 0.6 }, swatches.join('')),
    element('g', { 'font-size': smallSize }, labels.join('')),
    heads.length === 0
      ? ''
      : element(
          'g',
          { 'font-size': smallSize, 'text-anchor': 'end', fill: frame.theme.soft },
          heads.join(''),
        ),
  ];
  return { content: content.join(''), height: y + (fontSize - smallSize) };
}
