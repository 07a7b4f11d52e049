import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readPageCode, type PageCode } from '@langnghe/paper';
import { prepareZXingModule, readBarcodes, type ReadResult } from 'zxing-wasm/reader';
import type { GrayImage } from './gray-image.ts';
import type { Point } from './homography.ts';

// Without this the library fetches its WebAssembly from a server.
prepareZXingModule({
  overrides: {
    wasmBinary: new Uint8Array(
      readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')),
    ).buffer,
  },
});

export interface FoundCode {
  /** null: a QR that is none of ours. */
  readonly code: PageCode | null;
  /** Corners of the symbol without its quiet zone, in pixels: top left, top right, bottom right, bottom left. */
  readonly corners: readonly [Point, Point, Point, Point];
  /** Modules along a side. */
  readonly modules: number;
  readonly mirrored: boolean;
}

/** The QR codes of a picture. `hard`: slower, finds more. */
export async function findCodes(image: GrayImage, hard: boolean): Promise<readonly FoundCode[]> {
  const results = await readBarcodes(rgba(image), {
    formats: ['QRCode'],
    tryHarder: hard,
    tryRotate: hard,
    tryInvert: false,
    tryDownscale: hard,
    maxNumberOfSymbols: 5,
  });
  return results.filter(({ isValid }) => isValid).map(foundCode);
}

function foundCode({ text, position, isMirrored, extra }: ReadResult): FoundCode {
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  const corner = ({ x, y }: { readonly x: number; readonly y: number }): Point => [x, y];
  return {
    code: readPageCode(text),
    corners: [corner(topLeft), corner(topRight), corner(bottomRight), corner(bottomLeft)],
    modules: 17 + 4 * Number(/"Version":"(\d+)"/.exec(extra)?.[1] ?? 2),
    mirrored: isMirrored,
  };
}

/** The library takes colours only. */
function rgba({ width, height, data }: GrayImage): ImageData {
  const colours = new Uint8ClampedArray(width * height * 4);
  const words = new Uint32Array(colours.buffer);
  for (let i = 0; i < words.length; i++) words[i] = 0xff000000 | ((data[i] ?? 0) * 0x010101);
  return { width, height, data: colours, colorSpace: 'srgb' };
}
