import { rasterized } from '@langnghe/typeset';
import { ImageRun, LineRuleType, Paragraph } from 'docx';
import { paper } from '../charts/theme.ts';
import type { Chart } from '../model/report-model.ts';
import { textWidth } from './style.ts';

/** In units of the SVG, which is set to the width of the text: its 11.5 units become 9 points. */
const canvas = { width: 575, labelWidth: 215 };
const pixelsPerMillimetre = 96 / 25.4;
/** Of the PNG that stands in where a reader draws no SVG: about 190 dots to the inch. */
const rasterWidth = 1200;

/** The same drawing as on the page and in the PDF, with a text alternative. `lineRule: auto`, else Word clips images. */
export function docxChart({ title, description, draw }: Chart, id: string): Paragraph {
  const svg = draw({ id, theme: paper, ...canvas });
  const width = Math.round(textWidth * pixelsPerMillimetre);
  const transformation = { width, height: Math.round((width * heightOf(svg)) / canvas.width) };
  return new Paragraph({
    spacing: { before: 80, after: 80, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svg, 'utf8'),
        fallback: { type: 'png', data: Buffer.from(rasterized(svg, rasterWidth)) },
        transformation,
        altText: { name: id, title, description: `${title}. ${description}` },
      }),
    ],
  });
}

function heightOf(svg: string): number {
  const height = /viewBox="[-\d.]+ [-\d.]+ [\d.]+ ([\d.]+)"/u.exec(svg)?.[1];
  if (height === undefined) throw new Error('a chart without a viewBox');
  return Number(height);
}
