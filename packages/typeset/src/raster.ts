import { Resvg } from '@resvg/resvg-js';
import { createRequire } from 'node:module';
import { families } from './fonts.ts';

const { resolve } = createRequire(import.meta.url);
const fontFiles = families.flatMap(({ files }) => files.map((file) => resolve(file)));

/** An SVG as PNG of so many pixels across, on white, with the fonts that documents are set in and no others. */
export function rasterized(svg: string, width: number): Uint8Array {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#ffffff',
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
  });
  return image.render().asPng();
}
