import type { Area } from '@langnghe/paper';
import sharp from 'sharp';
import { valueAt, type GrayImage } from './gray-image.ts';
import type { PageMap } from './page-map.ts';

/** Dots per millimetre of a crop: 150 dpi. */
const resolution = 5.9;

/** A part of the page, upright and flat, as a small picture for a person to look at. */
export async function cropOf(image: GrayImage, map: PageMap, area: Area): Promise<Uint8Array> {
  const width = Math.max(1, Math.round(area.width * resolution));
  const height = Math.max(1, Math.round(area.height * resolution));
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [px, py] = map(area.x + (x + 0.5) / resolution, area.y + (y + 0.5) / resolution);
      const value = valueAt(image, px, py);
      data[y * width + x] = Number.isNaN(value) ? 255 : value;
    }
  return new Uint8Array(
    await sharp(data, { raw: { width, height, channels: 1 } })
      .webp({ quality: 70 })
      .toBuffer(),
  );
}

/** The boxes of a question with some of the words beside them. */
export function areaAround(areas: readonly Area[]): Area {
  const left = Math.max(5, Math.min(...areas.map(({ x }) => x)) - 8);
  const top = Math.max(5, Math.min(...areas.map(({ y }) => y)) - 5);
  const right = Math.min(205, Math.max(...areas.map(({ x, width }) => x + width)) + 60);
  const bottom = Math.min(292, Math.max(...areas.map(({ y, height }) => y + height)) + 5);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
