import type { Language } from '@langnghe/language';
import type { Theme } from './theme.ts';

/** What every chart is drawn into. */
export interface Frame {
  /** Unique in the document: ids within the SVG begin with it. */
  readonly id: string;
  readonly title: string;
  /** The same in words, for those who do not see it. */
  readonly description: string;
  readonly language: Language;
  readonly theme: Theme;
  /** In units of the SVG: pixels on a page, points on paper. */
  readonly width: number;
  /** Room for labels left of the marks; 0 = labels stand above them (narrow screens). */
  readonly labelWidth: number;
}

export const fontSize = 11.5;
export const smallSize = 10;
export const lineHeight = 15;

type Attributes = Readonly<Record<string, string | number | undefined>>;

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** At most one decimal: a tenth of a pixel. */
const tenth = (value: number): string => String(Math.round(value * 10) / 10 + 0);

export function element(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? tenth(value) : escapeXml(value ?? '')}"`)
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export interface TextStyle {
  readonly anchor?: 'middle' | 'end';
  readonly size?: number;
  readonly bold?: boolean;
  readonly fill?: string;
}

/** A flat text with its own position: the PDF setter relies on it (see typeset's svg.ts). */
export function text(x: number, y: number, content: string, style: TextStyle = {}): string {
  return element(
    'text',
    {
      x: x === 0 ? undefined : x,
      y,
      'text-anchor': style.anchor,
      'font-size': style.size,
      'font-weight': style.bold === true ? '700' : undefined,
      fill: style.fill,
    },
    escapeXml(content),
  );
}

export function lines(x: number, y: number, content: readonly string[], style: TextStyle = {}): string {
  return content.map((line, i) => text(x, y + i * lineHeight, line, style)).join('');
}

export function rect(x: number, y: number, width: number, height: number, attributes: Attributes): string {
  return element('rect', { x, y, width: Math.max(0, width), height, ...attributes });
}

/** Path data of a horizontal interval: a line with end ticks. */
export function bracket(from: number, to: number, y: number): string {
  const [a, b] = [tenth(from), tenth(to)];
  return `M${a} ${tenth(y - 3)}v6m0-3H${b}m0-3v6`;
}

/** One path of several shapes; nothing where there are none. */
export function pathOf(shapes: readonly string[], attributes: Attributes): string {
  const d = shapes.join('');
  return d === '' ? '' : element('path', { d, ...attributes });
}

export function picture(frame: Frame, height: number, content: string): string {
  const { id, theme, width } = frame;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${tenth(width)} ${tenth(height)}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${id}-t ${id}-d`,
      'font-family': theme.fontFamily,
      'font-size': fontSize,
      fill: theme.ink,
    },
    element('title', { id: `${id}-t` }, escapeXml(frame.title)) +
      element('desc', { id: `${id}-d` }, escapeXml(frame.description)) +
      content,
  );
}
