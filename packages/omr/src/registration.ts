import type { Area, TickBox } from '@langnghe/paper';
import { valueAt, type GrayImage } from './gray-image.ts';
import type { PageMap, Shift } from './page-map.ts';

/** Distance of the middle of the drawn line from the inside of its box, in millimetres (a line of 0.9 pt). */
const line = 0.16;
/** Where paper is looked for beyond the line. */
const beyond = 0.75;

/** How clearly the frame of a box is seen when the page is shifted by (dx, dy): darkness of line over paper, 0 to 1. */
function frameScore(image: GrayImage, map: PageMap, area: Area, dx: number, dy: number): number {
  const { x, y, width, height } = area;
  let [onLine, off, n] = [0, 0, 0];
  const sample = (mx: number, my: number, ox: number, oy: number): void => {
    const [px, py] = map(mx + dx, my + dy);
    const [qx, qy] = map(ox + dx, oy + dy);
    const [a, b] = [valueAt(image, px, py), valueAt(image, qx, qy)];
    if (Number.isNaN(a) || Number.isNaN(b)) return;
    onLine += a;
    off += b;
    n++;
  };
  for (const part of [0.14, 0.38, 0.62, 0.86]) {
    const [alongX, alongY] = [x + width * part, y + height * part];
    sample(alongX, y - line, alongX, y - beyond);
    sample(alongX, y + height + line, alongX, y + height + beyond);
    sample(x - line, alongY, x - beyond, alongY);
    sample(x + width + line, alongY, x + width + beyond, alongY);
  }
  return n < 10 || off <= 0 ? 0 : Math.max(0, 1 - onLine / off);
}

export interface FoundFrame extends Shift {
  readonly score: number;
}

/** The shift within `reach` millimetres at which the frame is seen best. */
export function findFrame(
  image: GrayImage,
  map: PageMap,
  { area }: TickBox,
  start: readonly [number, number],
  reach: number,
): FoundFrame {
  let best = { dx: start[0], dy: start[1], score: frameScore(image, map, area, start[0], start[1]) };
  const look = (from: { dx: number; dy: number }, radius: number, step: number): void => {
    const steps = Math.round(radius / step);
    for (let i = -steps; i <= steps; i++)
      for (let j = -steps; j <= steps; j++) {
        const [dx, dy] = [from.dx + i * step, from.dy + j * step];
        const score = frameScore(image, map, area, dx, dy);
        if (score > best.score) best = { dx, dy, score };
      }
  };
  look({ ...best }, reach, 0.25);
  look({ ...best }, 0.16, 0.08);
  return { x: area.x + area.width / 2, y: area.y + area.height / 2, ...best };
}

/** A frame is there when its line is this much darker than the paper around it. */
export const seen = 0.12;

/**
 * Finds the frames of a page's boxes one after another, beginning near the corners: each is looked for where its nearest
 * found neighbours say, so that a bent sheet is followed from box to box.
 */
export function findFrames(image: GrayImage, map: PageMap, boxes: readonly TickBox[]): readonly FoundFrame[] {
  const order = boxes
    .map((box, i) => ({ box, i, fromEdge: distanceFromAnchors(box.area) }))
    .sort((a, b) => a.fromEdge - b.fromEdge);
  const frames: (FoundFrame | undefined)[] = new Array<undefined>(boxes.length).fill(undefined);
  const done: FoundFrame[] = [];
  for (const { box, i } of order) {
    const { x, y } = box.area;
    const near = done
      .map((frame) => ({ frame, distance: Math.hypot(frame.x - x, (frame.y - y) * 1.5) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, 3);
    const weights = near.map(({ distance }) => 1 / (distance + 4));
    const total = weights.reduce((sum, one) => sum + one, 0);
    const mean = (of: (frame: FoundFrame) => number): number =>
      total === 0 ? 0 : near.reduce((sum, { frame }, k) => sum + (weights[k] ?? 0) * of(frame), 0) / total;
    const close = (near[0]?.distance ?? Infinity) < 40;
    const frame = findFrame(
      image,
      map,
      box,
      [mean(({ dx }) => dx), mean(({ dy }) => dy)],
      close ? 0.75 : 1.5,
    );
    frames[i] = frame;
    if (frame.score > seen) done.push(frame);
  }
  return frames.flatMap((frame) => (frame === undefined ? [] : [frame]));
}

/** Squares at the corners and halfway down the edges: near them the map is right. */
function distanceFromAnchors({ x, y }: Area): number {
  return Math.min(...[13, 197].flatMap((ax) => [13, 148.5, 284].map((ay) => Math.hypot(x - ax, y - ay))));
}
