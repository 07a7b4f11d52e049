import { describe, expect, test } from 'vitest';
import { barChart } from '../src/charts/bars.ts';
import { dotChart } from '../src/charts/dots.ts';
import { likertChart } from '../src/charts/likert.ts';
import { multiplesChart } from '../src/charts/multiples.ts';
import { trendChart } from '../src/charts/trend.ts';
import { paper, screen } from '../src/charts/theme.ts';
import {
  bars,
  frame,
  marks,
  masked,
  means,
  panels,
  printed,
  scale,
  share,
  statements,
  trend,
} from './example/charts.ts';

/** A gallery: look at the files after a change. Coordinates are rounded to a tenth where they are drawn. */
describe('gallery', () => {
  test.each([
    ['bars', () => barChart(frame, bars)],
    ['bars-print', () => barChart(printed, bars)],
    ['bars-masked', () => barChart(frame, masked)],
    ['likert', () => likertChart(frame, scale, statements)],
    ['likert-print', () => likertChart(printed, scale, statements)],
    ['likert-reversed', () => likertChart(frame, { ...scale, reversed: true }, statements)],
    ['means', () => dotChart(frame, marks, means)],
    ['means-print', () => dotChart(printed, marks, means)],
    ['panels', () => multiplesChart(frame, panels)],
    ['panels-print', () => multiplesChart(printed, panels)],
    ['trend', () => trendChart(frame, { kind: 'share', minimum: 0, maximum: 1 }, trend)],
    ['trend-print', () => trendChart(printed, { kind: 'share', minimum: 0, maximum: 1 }, trend)],
  ])('%s', async (name, draw) => {
    await expect(draw().replaceAll('><', '>\n<')).toMatchFileSnapshot(`gallery/${name}.svg`);
  });
});

const width = (svg: string, index: number, fill: string): number => {
  const path =
    new RegExp(`<path d="([^"]*)" fill="${fill.replace(/[()]/gu, '\\$&')}"`, 'u').exec(svg)?.[1] ?? '';
  return Number([...path.matchAll(/h([\d.]+)v/gu)][index]?.[1]);
};

describe('charts', () => {
  test('bars are as long as their shares', () => {
    const svg = barChart(frame, bars);
    const full = width(svg, 0, screen.rule);
    expect(width(svg, 0, screen.bar) / full).toBeCloseTo(0.56, 2);
    expect(width(svg, 1, screen.bar) / full).toBeCloseTo(0.21, 2);
  });

  test('what is said of a chart stands in it: role, title, description', () => {
    const svg = barChart({ ...frame, title: 'A < B & "C"' }, bars);
    expect(svg).toContain('role="img" aria-labelledby="c1-t c1-d"');
    expect(svg).toContain('<title id="c1-t">A &lt; B &amp; &quot;C&quot;</title>');
    expect(svg).toContain('<desc id="c1-d">Bảng tin: 56%</desc>');
  });

  test('labels are text, whatever they hold', () => {
    const label = '<script>alert(1)</script>&amp; "x" ]]> مرحبا';
    for (const svg of [
      barChart(frame, [{ label, figure: share(0.5), aside: false }]),
      likertChart(frame, { ...scale, net: label }, statements),
      dotChart(frame, marks, [{ ...means[0], label }]),
      multiplesChart(frame, { panels: [label], rows: [{ label, figures: [share(0.5)] }] }),
    ]) {
      expect(svg).not.toMatch(/<script/u);
      expect(svg).toContain('&lt;script&gt;');
    }
  });

  test('a label of 2,000 characters takes no more than three lines', () => {
    const long = barChart(frame, [{ label: 'dài '.repeat(500), figure: share(0.5), aside: false }]);
    expect(Number(/height="(\d+)"/u.exec(long)?.[1])).toBeLessThan(100);
    expect(long).toContain('…</text>');
  });

  test('a mask is not drawn as a figure', () => {
    const svg = barChart(frame, masked);
    expect(svg).toContain('≥\u00a090%');
    expect(svg).toContain('&lt;\u00a010%');
    expect(svg).not.toMatch(/9[1-9]%|100%/u);
  });

  test('numbers are written as the language writes them', () => {
    expect(dotChart(frame, marks, means)).toContain('6,1–6,7');
    expect(dotChart({ ...frame, language: 'en' }, marks, means)).toContain('6.1–6.7');
  });

  test('on paper nothing depends on the page: no variable, no currentColor', () => {
    for (const svg of [
      barChart(printed, bars),
      likertChart(printed, scale, statements),
      dotChart(printed, marks, means),
    ])
      expect(svg).not.toMatch(/var\(|currentColor|inherit/u);
  });

  test('the five shades differ in lightness by themselves, and numbers can be read on them', () => {
    const lightness = paper.diverging.map((colour) => relativeLuminance(colour) ** (1 / 2.2));
    const sorted = [...lightness].sort((a, b) => a - b);
    for (const [i, value] of sorted.entries())
      if (i > 0) expect(value - (sorted[i - 1] ?? 0)).toBeGreaterThan(0.07);
    for (const [i, ground] of paper.diverging.entries())
      expect(contrast(ground, paper.onDiverging[i] ?? '')).toBeGreaterThan(4.5);
  });
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function relativeLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const c = parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [relativeLuminance(a), relativeLuminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
