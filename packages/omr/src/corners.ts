import { fiducials, fiducialSide, pageCodeArea, pageCodeQuiet } from '@langnghe/paper';
import { affineOf, homographyOf, mapped, type Homography, type Point } from './homography.ts';
import type { FoundCode } from './page-code-search.ts';
import type { SolidShape } from './solid-shapes.ts';

/** Where a page lies in a picture, by its corner squares and its code. */
export interface Corners {
  /** Millimetres on the page to pixels. */
  readonly map: Homography;
  /** Corner squares that were found: 4, or 3 on a page with a torn or hidden corner. */
  readonly found: number;
  /** How far the code's corners lie from where the squares say they are, in millimetres. */
  readonly error: number;
}

const centres: readonly Point[] = fiducials.map(([x, y]) => [x + fiducialSide / 2, y + fiducialSide / 2]);

/** The code's corners on the page, without its quiet zone. */
export function codeCorners(modules: number): readonly Point[] {
  const { x, y, width } = pageCodeArea;
  const quiet = (width * pageCodeQuiet) / (modules + 2 * pageCodeQuiet);
  const [near, far] = [quiet, width - quiet];
  return [
    [x + near, y + near],
    [x + far, y + near],
    [x + far, y + far],
    [x + near, y + far],
  ];
}

/** The code alone gives scale, orientation and a first guess of where the squares are. */
export function firstGuess(code: FoundCode): Homography | null {
  return affineOf(codeCorners(code.modules), code.corners);
}

/** Square pixels per square millimetre at a point of the page. */
export function pixelsPerArea(map: Homography, [x, y]: Point): number {
  const [ax, ay] = mapped(map, [x - 0.5, y]);
  const [bx, by] = mapped(map, [x + 0.5, y]);
  const [cx, cy] = mapped(map, [x, y - 0.5]);
  const [dx, dy] = mapped(map, [x, y + 0.5]);
  return Math.abs((bx - ax) * (dy - cy) - (by - ay) * (dx - cx));
}

/** How far from the guess each square may lie, in millimetres: the further from the code, the vaguer. */
const reach = [60, 12, 95, 90];
const candidatesEach = 7;
/** Beyond this the squares and the code contradict each other. */
const worstError = 1.6;

/**
 * The four corner squares among the solid shapes: the choice whose perspective puts the code's corners and the sizes of
 * the squares where they were seen. With a corner missing, three squares and the code decide. null = no such choice.
 */
export function findCorners(shapes: readonly SolidShape[], code: FoundCode): Corners | null {
  const guess = firstGuess(code);
  if (guess === null) return null;
  const lists = centres.map((centre, i) => nearShapes(shapes, guess, centre, reach[i] ?? 0));
  const all = bestOf(choices(lists), code, guess);
  if (all !== null) return all;
  const without = centres.flatMap((_, left) => {
    const three = lists.map((list, i) => (i === left ? [null] : list));
    const best = bestOf(choices(three), code, guess);
    return best === null ? [] : [best];
  });
  return without.sort((a, b) => a.error - b.error)[0] ?? null;
}

function nearShapes(
  shapes: readonly SolidShape[],
  guess: Homography,
  centre: Point,
  within: number,
): readonly SolidShape[] {
  const scale = Math.sqrt(pixelsPerArea(guess, centre));
  const [x, y] = mapped(guess, centre);
  const expected = (fiducialSide * scale) ** 2;
  return shapes
    .filter((shape) => shape.area > expected * 0.3 && shape.area < expected * 2.2)
    .map((shape) => ({ shape, distance: Math.hypot(shape.x - x, shape.y - y) / scale }))
    .filter(({ distance }) => distance < within)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, candidatesEach)
    .map(({ shape }) => shape);
}

function choices(
  lists: readonly (readonly (SolidShape | null)[])[],
): readonly (readonly (SolidShape | null)[])[] {
  return lists.reduce<readonly (readonly (SolidShape | null)[])[]>(
    (sets, list) =>
      sets.flatMap((set) =>
        list.filter((one) => one === null || !set.includes(one)).map((one) => [...set, one]),
      ),
    [[]],
  );
}

function bestOf(
  sets: readonly (readonly (SolidShape | null)[])[],
  code: FoundCode,
  guess: Homography,
): Corners | null {
  let best: Corners | null = null;
  for (const set of sets) {
    const corners = judged(set, code, guess);
    if (corners !== null && corners.error < (best?.error ?? worstError)) best = corners;
  }
  return best;
}

function judged(set: readonly (SolidShape | null)[], code: FoundCode, guess: Homography): Corners | null {
  const seen = set.flatMap((shape, i) => (shape === null ? [] : [{ shape, centre: centres[i] ?? [0, 0] }]));
  const symbol = codeCorners(code.modules);
  const from = seen.map(({ centre }): Point => centre);
  const to = seen.map(({ shape }): Point => [shape.x, shape.y]);
  const map =
    seen.length === 4
      ? homographyOf(from, to)
      : homographyOf([...from, ...from, ...from, ...symbol], [...to, ...to, ...to, ...code.corners]);
  if (map === null || !convex(map)) return null;
  const scale = Math.sqrt(pixelsPerArea(guess, symbol[0] ?? [0, 0]));
  const misses = symbol.map((corner, i) => {
    const [x, y] = mapped(map, corner);
    const [u, v] = code.corners[i] ?? [NaN, NaN];
    return Math.hypot(x - u, y - v) / scale;
  });
  const sizes = seen.map(({ shape, centre }) =>
    Math.abs(Math.log(shape.area / (pixelsPerArea(map, centre) * fiducialSide ** 2))),
  );
  if (Math.max(...sizes) > 0.5) return null;
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  return { map, found: seen.length, error: mean(misses) + mean(sizes) };
}

/** No corner of the page lies behind the camera, and the page is not turned over. */
function convex(map: Homography): boolean {
  const page: readonly Point[] = [
    [0, 0],
    [210, 0],
    [210, 297],
    [0, 297],
  ];
  if (page.some(([x, y]) => (map[6] ?? 0) * x + (map[7] ?? 0) * y + 1 <= 0.2)) return false;
  const corners = page.map((corner) => mapped(map, corner));
  return corners.every(([x, y], i) => {
    const [nx, ny] = corners[(i + 1) % 4] ?? [0, 0];
    const [mx, my] = corners[(i + 2) % 4] ?? [0, 0];
    return (nx - x) * (my - ny) - (ny - y) * (mx - nx) > 0;
  });
}
