import { fontRuns, printable } from './printable.ts';
import { textWidth } from './width.ts';

/**
 * An SVG as the compiler may have it. Its texts are flat `<text>` elements with their own `x`, `font-size` and
 * `text-anchor`. Where a text needs a second font, each run becomes a chunk of its own (a `tspan` with `x`): the SVG
 * reader of the compiler sets a whole chunk in one font if any font of the machine has all its glyphs, and the same
 * report would differ from machine to machine. `<title>` and `<desc>` go: the alternative text is given to the image.
 */
export function svgForPrint(svg: string): string {
  const size = Number(attribute(/<svg\b[^>]*>/u.exec(svg)?.[0] ?? '', 'font-size') ?? 16);
  return svg
    .replace(/<(title|desc)\b[^>]*>[\s\S]*?<\/\1>/gu, '')
    .replace(
      /(<text\b([^>]*)>)([^<]+)(<\/text>)/gu,
      (_whole, open: string, attributes: string, content: string, close: string) =>
        open + withRuns(attributes, content, size) + close,
    );
}

function withRuns(attributes: string, content: string, defaultSize: number): string {
  const runs = fontRuns(printable(unescape(content)).text);
  if (runs.every(({ family }) => family === 'Be Vietnam Pro'))
    return runs.map(({ text }) => escape(text)).join('');
  const size = Number(attribute(attributes, 'font-size') ?? defaultSize);
  const widths = runs.map(({ text }) => textWidth(text, size));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const anchor = attribute(attributes, 'text-anchor');
  let x =
    Number(attribute(attributes, 'x') ?? 0) -
    (anchor === 'end' ? total : anchor === 'middle' ? total / 2 : 0);
  return runs
    .map(({ text, family }, i) => {
      const span = `<tspan x="${x.toFixed(2)}" text-anchor="start" font-family="${family}">${escape(text)}</tspan>`;
      x += widths[i] ?? 0;
      return span;
    })
    .join('');
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(attributes)?.[1];
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

function unescape(text: string): string {
  return text.replace(/&(lt|gt|quot|#39|amp);/gu, (whole, name: string) => entities[name] ?? whole);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
