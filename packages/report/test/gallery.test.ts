import { describe, expect, test } from 'vitest';
import { barChart } from '../src/charts/bars.ts';
import { dotChart } from '../src/charts/dots.ts';
import { figureText, intervalText, type Figure, type FigureKind } from '../src/charts/figures.ts';
import { likertChart } from '../src/charts/likert.ts';
import { multiplesChart } from '../src/charts/multiples.ts';
import type { Frame } from '../src/charts/svg.ts';
import { paper, screen, type Theme } from '../src/charts/theme.ts';
import { trendChart } from '../src/charts/trend.ts';
import { reportCss } from '../src/html/css.ts';
import { inlineSvg, sharedHatching } from '../src/html/inline-svg.ts';
import { escapeHtml, paragraph } from '../src/html/markup.ts';
import { htmlTable } from '../src/html/tables.ts';
import { bars, marks, masked, means, panels, scale, statements, trend } from './example/charts.ts';

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly draw: (frame: Frame) => string;
  readonly kind: FigureKind;
  /** Column headings of the numbers, and a row of figures per label. */
  readonly head: readonly string[];
  readonly rows: readonly { readonly label: string; readonly figures: readonly Figure[] }[];
}

const ofShares = { kind: 'share', minimum: 0, maximum: 1 } as const;
const one = (own: readonly { readonly label: string; readonly figure: Figure }[]): Shown['rows'] =>
  own.map(({ label, figure }) => ({ label, figures: [figure] }));
const scaled = {
  kind: 'share',
  head: ['Nội dung', ...scale.steps, scale.net],
  rows: statements.map(({ label, steps, net }) => ({ label, figures: [...steps, net] })),
} as const;

/** The same opinions, asked from good to bad. */
const backwards = { ...scale, reversed: true, steps: scale.steps.toReversed() };
const backwardRows = statements.map((row) => ({ ...row, steps: row.steps.toReversed() }));

const shown: readonly Shown[] = [
  {
    id: 'likert',
    title: 'Likert',
    about:
      'Steps of a scale diverge around its middle; the share of the upper steps stands beside them as a dot with its interval.',
    draw: (frame) => likertChart(frame, scale, statements),
    ...scaled,
  },
  {
    id: 'likert-reversed',
    title: 'Likert, the scale from good to bad',
    about: 'The favourable end stays on the right, whichever way the scale was asked.',
    draw: (frame) => likertChart(frame, backwards, backwardRows),
    ...scaled,
    head: ['Nội dung', ...backwards.steps, scale.net],
    rows: backwardRows.map(({ label, steps, net }) => ({ label, figures: [...steps, net] })),
  },
  {
    id: 'bars',
    title: 'Bars with intervals',
    about: 'The interval stands beneath the bar; answers such as “do not know” are set aside, hatched.',
    draw: (frame) => barChart(frame, bars),
    kind: 'share',
    head: ['Phương án', 'Tỷ lệ'],
    rows: one(bars),
  },
  {
    id: 'bars-masked',
    title: 'Bars, masked',
    about: 'Where nearly everybody answered alike no figure is drawn.',
    draw: (frame) => barChart(frame, masked),
    kind: 'share',
    head: ['Phương án', 'Tỷ lệ'],
    rows: one(masked),
  },
  {
    id: 'dots',
    title: 'Dot and whisker',
    about: 'Means by group, everybody first, on the whole scale that could be chosen from.',
    draw: (frame) => dotChart(frame, marks, means),
    kind: 'mean',
    head: ['Nhóm', 'Trung bình'],
    rows: one(means),
  },
  {
    id: 'panels',
    title: 'Small multiples',
    about: 'A panel per group on one scale, so that an answer is compared along its row.',
    draw: (frame) => multiplesChart(frame, panels),
    kind: 'share',
    head: ['Phương án', ...panels.panels],
    rows: panels.rows,
  },
  {
    id: 'trend',
    title: 'Trend with a band',
    about: 'One figure over the waves, with the intervals as a band.',
    draw: (frame) => trendChart(frame, ofShares, trend),
    kind: 'share',
    head: ['Đợt', 'Tỷ lệ'],
    rows: one(trend),
  },
];

const numberOf = (figure: Figure, kind: FigureKind): string => {
  const interval = intervalText(figure, kind, 'vi');
  return figureText(figure, kind, 'vi') + (interval === '' ? '' : ` (${interval})`);
};

const inWords = ({ rows, head, kind }: Shown): string =>
  rows
    .map(({ label, figures }) => {
      const said = figures.map((figure, i) =>
        figures.length === 1 ? numberOf(figure, kind) : `${head[i + 1] ?? ''} ${numberOf(figure, kind)}`,
      );
      return `${label}: ${said.join(', ')}`;
    })
    .join('; ');

function drawn(chart: Shown, variant: string, theme: Theme, wide: boolean): string {
  const frame: Frame = {
    id: `${chart.id}-${variant}`,
    title: chart.title,
    description: inWords(chart),
    language: 'vi',
    theme,
    ...(wide ? { width: 575, labelWidth: 215 } : { width: 340, labelWidth: 0 }),
  };
  return chart.draw(frame);
}

const onPage = (chart: Shown, variant: string): string =>
  inlineSvg(drawn(chart, variant, screen, false), [`${chart.id}-${variant}-t`, `${chart.id}-${variant}-d`]);

function section(chart: Shown): string {
  const { title, about, head, rows, kind } = chart;
  const table = htmlTable(
    {
      caption: title,
      head,
      rows: rows.map(({ label, figures }) => ({
        label,
        cells: figures.map((figure) => ({
          text: figureText(figure, kind, 'vi'),
          detail: intervalText(figure, kind, 'vi'),
        })),
      })),
    },
    false,
  );
  return [
    `<section id="${chart.id}"><h2>${escapeHtml(title)}</h2>${paragraph(about)}`,
    '<div class="looks">',
    `<figure class="light"><figcaption>Light</figcaption>${onPage(chart, 'light')}</figure>`,
    `<figure class="dark"><figcaption>Dark</figcaption>${onPage(chart, 'dark')}</figure>`,
    `<figure class="grey"><figcaption>Grey print</figcaption>${drawn(chart, 'grey', paper, true)}</figure>`,
    '</div>',
    `<p class="ln-soft">Read aloud: <span lang="vi">${escapeHtml(inWords(chart))}</span></p>`,
    `<details lang="vi"><summary>Số liệu của biểu đồ</summary>${table}</details></section>`,
  ].join('\n');
}

/** Schemes of light and dark are chosen by the page; here both are shown whatever the reader prefers. */
const css = `
body { margin: 0 auto; padding: 1rem; font-family: "Be Vietnam Pro", system-ui, sans-serif; color-scheme: light; }
.ln-report.gallery { max-width: 76rem; }
.looks { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 25rem), 1fr)); gap: 1rem; }
.looks figure { margin: 0; padding: 1rem; border: 1px solid var(--ln-rule); border-radius: 0.5rem; background: var(--ln-ground); color: var(--ln-ink); }
.looks .dark { color-scheme: dark; }
.looks .grey { filter: grayscale(1); grid-column: 1 / -1; }
.looks .grey svg { max-width: 40rem; font-family: inherit; }
`;

const page = (): string =>
  `${[
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />',
    `<title>Charts of Lắng Nghe</title><style>${css}${reportCss}</style></head>`,
    `<body><main class="ln-report gallery">${sharedHatching}<h1>Charts</h1>`,
    paragraph(
      'Every kind of chart in a report, drawn by the product’s own functions from invented figures. Made by packages/report/test/gallery.test.ts (npx vitest run packages/report/test/gallery.test.ts -u after a change).',
    ),
    ...shown.map(section),
    '</main></body></html>',
  ].join('\n')}\n`;

describe('the gallery page', () => {
  test('docs/chart-gallery.html is what the functions draw today', async () => {
    await expect(page()).toMatchFileSnapshot('../../../docs/chart-gallery.html');
  });

  test('no id stands twice, and nothing is asked of anybody', () => {
    const ids = [...page().matchAll(/ id="?([^" >]+)/gu)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(shown.length * 4);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page()).not.toMatch(/<script|<link|<img|src=|@import/u);
  });
});

describe.each(shown)('$id', (chart) => {
  const places = (svg: string): { readonly box: number; readonly at: readonly number[] } => ({
    box: Number(/viewBox="0 0 ([\d.]+)/u.exec(svg)?.[1]),
    at: [...svg.matchAll(/ (?:x|cx)="(-?[\d.]+)"/gu)].map(([, x]) => Number(x)),
  });

  test.each([
    ['on a page', screen, false],
    ['on paper', paper, true],
  ] as const)('%s: nothing lies outside it', (_where, theme, wide) => {
    const { box, at } = places(drawn(chart, 'x', theme, wide));
    expect(box).toBeGreaterThan(300);
    expect(at.length).toBeGreaterThan(0);
    for (const x of at) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(box);
    }
  });

  test('every figure that is drawn is in its text alternative and in the numbers behind it', () => {
    const svg = drawn(chart, 'x', paper, true);
    const alternative = /<desc [^>]*>([^<]*)</u.exec(svg)?.[1] ?? '';
    const numbers = /<details.*?<\/details>/su.exec(section(chart))?.[0] ?? '';
    const figures = chart.rows.flatMap((row) =>
      row.figures.map((figure) => escapeHtml(figureText(figure, chart.kind, 'vi'))),
    );
    expect(figures.length).toBeGreaterThan(1);
    for (const figure of figures) {
      expect(alternative).toContain(figure);
      expect(numbers).toContain(figure);
    }
    const written = [...svg.matchAll(/<text [^>]*>(\d+%|\d+,\d)<\/text>/gu)].map(([, text]) => text ?? '');
    for (const text of written) expect([...figures, '0%', '100%', '50%', '25%', '75%']).toContain(text);
  });
});
