import { Resvg } from '@resvg/resvg-js';
import { createRequire } from 'node:module';
import { fontsFor } from './fonts-for.ts';

const { resolve } = createRequire(import.meta.url);

/** An SVG as PNG of so many pixels across, on white, with the fonts that documents are set in and no others. */
export function rasterized(svg: string, width: number): Uint8Array {
  const fontFiles = fontsFor(svg).map((file) => resolve(file));
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#ffffff',
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
  });
  return image.render().asPng();
}
