import type { GrayImage } from './gray-image.ts';
import { toneAt, type PaperTone } from './paper-tone.ts';

/** A dark connected area that is a filled parallelogram or nearly so. */
export interface SolidShape {
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly area: number;
}

/**
 * Dark areas of `least` to `most` pixels that are solid by a measure that perspective and rotation do not change: for a
 * parallelogram the area is 12 times the root of the determinant of its pixels' covariance.
 */
export function solidShapes(
  image: GrayImage,
  tone: PaperTone,
  least: number,
  most: number,
): readonly SolidShape[] {
  const { width, height } = image;
  const dark = darkPixels(image, tone);
  const shapes: SolidShape[] = [];
  const stack: number[] = [];
  for (let start = 0; start < dark.length; start++) {
    if (dark[start] !== 1) continue;
    dark[start] = 2;
    stack.push(start);
    let [n, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      n++;
      sx += x;
      sy += y;
      sxx += x * x;
      syy += y * y;
      sxy += x * y;
      if (x > 0 && dark[at - 1] === 1) stack.push(visited(dark, at - 1));
      if (x < width - 1 && dark[at + 1] === 1) stack.push(visited(dark, at + 1));
      if (y > 0 && dark[at - width] === 1) stack.push(visited(dark, at - width));
      if (y < height - 1 && dark[at + width] === 1) stack.push(visited(dark, at + width));
    }
    if (n < least || n > most) continue;
    const [mx, my] = [sx / n, sy / n];
    const [xx, yy, xy] = [sxx / n - mx * mx, syy / n - my * my, sxy / n - mx * my];
    const determinant = xx * yy - xy * xy;
    const solidity = n / (12 * Math.sqrt(Math.max(determinant, 1e-9)));
    const spread = Math.sqrt((xx - yy) ** 2 + 4 * xy * xy);
    const elongation = (xx + yy + spread) / Math.max(xx + yy - spread, 1e-9);
    if (solidity > 0.82 && solidity < 1.15 && elongation < 4) shapes.push({ x: mx, y: my, area: n });
  }
  return shapes;
}

function visited(dark: Uint8Array, at: number): number {
  dark[at] = 2;
  return at;
}

function darkPixels({ width, height, data }: GrayImage, tone: PaperTone): Uint8Array {
  const dark = new Uint8Array(width * height);
  const step = 8;
  for (let y = 0; y < height; y++)
    for (let x0 = 0; x0 < width; x0 += step) {
      const limit = 0.55 * toneAt(tone, x0 + step / 2, y);
      for (let x = x0; x < Math.min(width, x0 + step); x++)
        if ((data[y * width + x] ?? 255) < limit) dark[y * width + x] = 1;
    }
  return dark;
}
