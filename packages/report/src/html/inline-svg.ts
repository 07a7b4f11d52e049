import { hatching } from '../charts/bars.ts';
import { screen } from '../charts/theme.ts';

/**
 * Attributes that many marks share, as charts write them for `screen`, and the class that stands for them on a page. Style
 * and markup both come from here.
 */
const shared: Readonly<Record<string, string>> = {
  w: 'stroke="currentColor" stroke-width="1.4" fill="none"',
  v: 'text-anchor="end" font-weight="700"',
  i: 'text-anchor="end" font-size="10" fill="var(--ln-soft)"',
  t: 'fill="var(--ln-rule)" fill-opacity="0.3"',
  b: 'fill="var(--ln-d5)"',
  r: 'stroke="var(--ln-rule)"',
  s: 'font-size="10" fill="var(--ln-soft)"',
};

export const inlineSvgCss = Object.entries(shared)
  .map(([name, attributes]) => {
    const declarations = attributes.replace(/="([^"]*)"/gu, ':$1').replace(/ (?=[a-z])/gu, ';');
    return `.ln-report svg .${name} { ${declarations.replace('font-size:10', 'font-size:10px')} }\n`;
  })
  .join('');

/** What an inline drawing needs no more of: the page's style has it, or the HTML parser knows it. */
const rootOnly = / (?:xmlns|width|height|font-family|font-size|fill|aria-labelledby)="[^"]*"/gu;
/** In HTML a value without spaces, quotes and the like needs no quotation marks. */
const bareValue = /="([^\s"'=<>`]+)"/gu;

/**
 * A chart as it stands inside a page: the same drawing as everywhere, in HTML's shorter spelling. `labelledBy`: ids of the
 * texts on the page that name and describe it; its own title and description go where these say the same.
 */
export function inlineSvg(svg: string, labelledBy: readonly string[]): string {
  return svg
    .replace(/^<svg [^>]*>/u, (root) =>
      root.replace(rootOnly, '').replace('<svg', `<svg aria-labelledby="${labelledBy.join(' ')}"`),
    )
    .replace(/<(title|desc) id="([^"]*)">[^<]*<\/\1>/gu, (own, _name, id: string) =>
      labelledBy.includes(id) ? own : '',
    )
    .replace(/<defs>.*?<\/defs>/gsu, '')
    .replace(/<[a-z][^<>]*>/gu, short);
}

function short(tag: string): string {
  const name = Object.keys(shared).find((one) => tag.includes(` ${shared[one] ?? ''}`));
  const classed = name === undefined ? tag : tag.replace(shared[name] ?? '', `class="${name}"`);
  return classed
    .replace(/url\(#[^)]*-h\)/gu, 'url(#ln-h)')
    .replace(bareValue, '=$1')
    .replace(/([^\s])\/>$/u, '$1 />');
}

/** The one pattern that all charts of a page are hatched with. */
export const sharedHatching = `<svg class="ln-defs" aria-hidden="true">${hatching({ id: 'ln', theme: screen })}</svg>`;
