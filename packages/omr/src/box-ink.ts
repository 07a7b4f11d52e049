import type { Area } from '@langnghe/paper';
import { valueAt, type GrayImage } from './gray-image.ts';
import type { PageMap } from './page-map.ts';

/** What is seen in and around one tick box; darkness is 0 for the paper beside it and 1 for black. */
export interface BoxInk {
  /** Mean darkness of the inside. */
  readonly mean: number;
  /** Darkness that a tenth of the inside exceeds: thin lines count here. */
  readonly peak: number;
  /** Darkness that half of the inside exceeds: what covers the whole box, such as a stain. */
  readonly half: number;
  /** Share of what is dark that lies deep within a patch over a millimetre wide: stains and fillings, not pen lines. */
  readonly wide: number;
  /** Share of the paper close around the box that is at least half as dark as the ink inside. */
  readonly around: number;
  /** Share of the columns left of the box, and right of it, that a line crosses: the lesser of both. */
  readonly strike: number;
  /** Spread of the paper's own brightness around the box: grain, noise, creases. */
  readonly noise: number;
}

/** Kept clear of the frame, in millimetres, so that its line never counts as ink. */
const inset = 0.5;
const steps = 16;

/** null when the box lies outside the picture. */
export function boxInk(image: GrayImage, map: PageMap, area: Area): BoxInk | null {
  const paper = paperAround(image, map, area);
  if (paper === null) return null;
  const inside: number[] = [];
  const { x, y, width, height } = area;
  for (let i = 0; i < steps; i++)
    for (let j = 0; j < steps; j++) {
      const [px, py] = map(
        x + inset + ((i + 0.5) / steps) * (width - 2 * inset),
        y + inset + ((j + 0.5) / steps) * (height - 2 * inset),
      );
      const value = valueAt(image, px, py);
      if (Number.isNaN(value)) return null;
      inside.push(1 - value / paper.tone);
    }
  const sorted = Float64Array.from(inside).sort();
  const quantile = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return {
    mean: inside.reduce((sum, one) => sum + one, 0) / inside.length,
    peak: quantile(0.9),
    half: quantile(0.5),
    wide: wideShare(inside, quantile(0.9) / 2),
    around: paper.darkerThan(quantile(0.9) / 2),
    strike: Math.min(
      crossed(image, map, area, paper.tone, x - 2.3, x - 0.6),
      crossed(image, map, area, paper.tone, x + width + 0.5, x + width + 1.9),
    ),
    noise: paper.noise,
  };
}

/** Share of the dark samples whose neighbours within half a millimetre are all dark. */
function wideShare(inside: readonly number[], limit: number): number {
  let [dark, deep] = [0, 0];
  for (let i = 0; i < steps; i++)
    for (let j = 0; j < steps; j++) {
      if ((inside[i * steps + j] ?? 0) <= limit) continue;
      dark++;
      if (neighboursDark(inside, i, j, limit)) deep++;
    }
  return dark === 0 ? 0 : deep / dark;
}

function neighboursDark(inside: readonly number[], i: number, j: number, limit: number): boolean {
  for (let di = -2; di <= 2; di++)
    for (let dj = -2; dj <= 2; dj++) {
      const [row, column] = [i + di, j + dj];
      const within = row >= 0 && row < steps && column >= 0 && column < steps;
      if (within && (inside[row * steps + column] ?? 0) <= limit) return false;
    }
  return true;
}

/** Brightness of the paper close around a box, and how much it varies. */
function paperAround(
  image: GrayImage,
  map: PageMap,
  { x, y, width, height }: Area,
): {
  readonly tone: number;
  readonly noise: number;
  /** Share of the places looked at whose darkness exceeds a limit. */
  readonly darkerThan: (limit: number) => number;
} | null {
  const values: number[] = [];
  for (let i = 0; i < 10; i++)
    for (const off of [0.9, 1.4]) {
      const part = (i + 0.5) / 10;
      for (const [mx, my] of [
        [x + width * part, y - off],
        [x + width * part, y + height + off],
        [x - off, y + height * part],
        [x + width + off, y + height * part],
      ] as const) {
        const [px, py] = map(mx, my);
        const value = valueAt(image, px, py);
        if (!Number.isNaN(value)) values.push(value);
      }
    }
  if (values.length < 50) return null;
  values.sort((a, b) => a - b);
  const at = (share: number): number => values[Math.floor(share * (values.length - 1))] ?? 255;
  const tone = Math.max(at(0.6), 1);
  return {
    tone,
    noise: (at(0.75) - at(0.25)) / tone,
    darkerThan: (limit) => values.filter((value) => 1 - value / tone > limit).length / values.length,
  };
}

/** Share of the columns between two places beside a box that hold something dark at about its middle. */
function crossed(
  image: GrayImage,
  map: PageMap,
  { y, height }: Area,
  tone: number,
  from: number,
  to: number,
): number {
  const columns = 8;
  let hits = 0;
  for (let i = 0; i < columns; i++) {
    const mx = from + ((i + 0.5) / columns) * (to - from);
    let darkest = 0;
    for (let j = 0; j <= 18; j++) {
      const [px, py] = map(mx, y - 0.2 * height + (j / 18) * 1.4 * height);
      const value = valueAt(image, px, py);
      if (!Number.isNaN(value)) darkest = Math.max(darkest, 1 - value / tone);
    }
    if (darkest > 0.22) hits++;
  }
  return hits / columns;
}
