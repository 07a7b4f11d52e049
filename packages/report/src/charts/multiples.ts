import { wrapText } from '@langnghe/typeset';
import { figureText, type Figure } from './figures.ts';
import { rowBox } from './rows.ts';
import { bracket, element, lineHeight, pathOf, picture, smallSize, text, type Frame } from './svg.ts';

/** The same rows in every panel. */
export interface Multiples {
  /** One per panel. */
  readonly panels: readonly string[];
  readonly rows: readonly { readonly label: string; readonly figures: readonly Figure[] }[];
}

const barHeight = 11;
const marksHeight = 19;
const least = 78;
const between = 10;
const figureWidth = 34;
const headLines = 2;

interface Cell {
  readonly figure: Figure;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * Small multiples: a panel of bars per group, side by side on one scale of 0 to 100 %, so that an answer is compared
 * along its row. Panels that do not fit beside each other stand in a further band beneath.
 */
export function multiplesChart(frame: Frame, { panels, rows }: Multiples): string {
  const left = frame.labelWidth > 0 ? frame.labelWidth + 14 : 0;
  const fitting = Math.max(1, Math.floor((frame.width - left + between) / (least + between)));
  const bands = Math.ceil(panels.length / fitting);
  const perBand = Math.ceil(panels.length / bands);
  const width = (frame.width - left + between) / perBand - between;
  const xOf = (i: number): number => left + (i % perBand) * (width + between);
  const content: string[] = [];
  const cells: Cell[] = [];
  let y = 0;
  for (let from = 0; from < panels.length; from += perBand) {
    const own = panels.slice(from, from + perBand);
    const heads = own.map((panel) => wrapText(panel, { size: smallSize, width, lines: headLines }));
    const tallest = Math.max(...heads.map(({ length }) => length));
    content.push(head(heads, xOf, y, tallest));
    y += tallest * lineHeight + 4;
    for (const { label, figures } of rows) {
      const box = rowBox(frame, label, y, marksHeight);
      content.push(box.label);
      own.forEach((_panel, i) => {
        const figure = figures[from + i];
        if (figure !== undefined) cells.push({ figure, x: xOf(i), y: box.y, width });
      });
      y += box.height;
    }
    y += 6;
  }
  return picture(frame, y, content.join('') + marks(frame, cells));
}

function head(
  heads: readonly (readonly string[])[],
  xOf: (i: number) => number,
  y: number,
  tallest: number,
): string {
  const written = heads.flatMap((lines, i) =>
    lines.map((line, k) => text(xOf(i), y + 11 + (tallest - lines.length + k) * lineHeight, line)),
  );
  return element('g', { 'font-size': smallSize, 'font-weight': 700 }, written.join(''));
}

function marks(frame: Frame, cells: readonly Cell[]): string {
  const { theme, language } = frame;
  const room = ({ width }: Cell): number => width - figureWidth;
  const box = ({ x, y }: Cell, width: number): string =>
    width <= 0
      ? ''
      : `M${Math.round(x)} ${Math.round(y)}h${Math.round(width * 10) / 10}v${barHeight}H${Math.round(x)}z`;
  const whiskers = cells.flatMap((cell) => {
    const { interval } = cell.figure;
    const at = (value: number): number => Math.round(cell.x) + value * room(cell);
    return interval === null ? [] : [bracket(at(interval[0]), at(interval[1]), cell.y + 15)];
  });
  const length = ({ mask, value }: Figure): number => (mask === 'at-least-90' ? 0.9 : (value ?? 0));
  return [
    pathOf(
      cells.map((cell) => box(cell, room(cell))),
      { fill: theme.rule, 'fill-opacity': 0.3 },
    ),
    pathOf(
      cells.map((cell) => box(cell, length(cell.figure) * room(cell))),
      { fill: theme.bar },
    ),
    pathOf(whiskers, { stroke: theme.ink, 'stroke-width': 1.2, fill: 'none' }),
    element(
      'g',
      { 'text-anchor': 'end', 'font-weight': 700 },
      cells
        .map(({ figure, x, y, width }) => text(x + width, y + 10, figureText(figure, 'share', language)))
        .join(''),
    ),
  ].join('');
}
