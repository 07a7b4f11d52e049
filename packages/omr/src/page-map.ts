import { edgeMarks, edgeMarkSide, fiducials } from '@langnghe/paper';
import { pixelsPerArea } from './corners.ts';
import { leastSquares, mapped, type Homography, type Point } from './homography.ts';
import type { SolidShape } from './solid-shapes.ts';

/** Millimetres on the page to pixels, the sheet's bending included. */
export type PageMap = (x: number, y: number) => Point;

/** How far the page at a point lies from where its corners alone would put it, in millimetres. */
export interface Shift {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

export const flatMap =
  (map: Homography): PageMap =>
  (x, y) =>
    mapped(map, [x, y]);

/** Bends seen at the squares halfway down the edges. */
export function edgeShifts(map: Homography, shapes: readonly SolidShape[]): readonly Shift[] {
  return edgeMarks.flatMap(([left, top]) => {
    const centre: Point = [left + edgeMarkSide / 2, top + edgeMarkSide / 2];
    const perArea = pixelsPerArea(map, centre);
    const scale = Math.sqrt(perArea);
    const [x, y] = mapped(map, centre);
    const expected = perArea * edgeMarkSide ** 2;
    const near = shapes
      .filter(({ area }) => area > expected * 0.6 && area < expected * 1.6)
      .map((shape) => ({ shape, distance: Math.hypot(shape.x - x, shape.y - y) / scale }))
      .filter(({ distance }) => distance < 12)
      .sort((a, b) => a.distance - b.distance)[0];
    if (near === undefined) return [];
    const [dx, dy] = inMillimetres(map, centre, [near.shape.x - x, near.shape.y - y]);
    return [{ x: centre[0], y: centre[1], dx, dy }];
  });
}

/** A small vector of pixels at a point of the page, in millimetres on the page. */
function inMillimetres(map: Homography, [x, y]: Point, [u, v]: Point): Point {
  const [ax, ay] = mapped(map, [x, y]);
  const [bx, by] = mapped(map, [x + 1, y]);
  const [cx, cy] = mapped(map, [x, y + 1]);
  const [a, b, c, d] = [bx - ax, cx - ax, by - ay, cy - ay];
  const determinant = a * d - b * c;
  return [(u * d - b * v) / determinant, (a * v - u * c) / determinant];
}

/** A map bent as the edges say: nothing at the corners, most halfway down. */
export function bentByEdges(map: Homography, shifts: readonly Shift[]): PageMap {
  const [left, right] = [shifts.find(({ x }) => x < 105), shifts.find(({ x }) => x >= 105)];
  const [one, other] = [left ?? right, right ?? left];
  if (one === undefined || other === undefined) return flatMap(map);
  const top = fiducials[0]?.[1] ?? 10;
  const half = (297 - 2 * top) / 2;
  return (x, y) => {
    const across = Math.min(1, Math.max(0, (x - 12) / 186));
    const down = 1 - ((y - 148.5) / half) ** 2;
    return mapped(map, [
      x + (one.dx * (1 - across) + other.dx * across) * down,
      y + (one.dy * (1 - across) + other.dy * across) * down,
    ]);
  };
}

const terms = (x: number, y: number): readonly number[] => {
  const [u, v] = [(x - 105) / 105, (y - 148.5) / 148.5];
  return [1, u, v, u * u, u * v, v * v, u ** 3, v ** 3, u * u * v, u * v * v];
};

/** A smooth surface through the shifts seen at the boxes, leaving out those that contradict it. */
export function smoothShift(shifts: readonly Shift[]): ((x: number, y: number) => Point) | null {
  const unknowns = shifts.length >= 24 ? 10 : shifts.length >= 12 ? 6 : shifts.length >= 6 ? 3 : 1;
  if (shifts.length < 3) return null;
  let kept = shifts;
  for (let round = 0; ; round++) {
    const fit = [
      leastSquares(
        [...kept.map(({ x, y, dx }) => [...terms(x, y).slice(0, unknowns), dx]), ...ridge(unknowns)],
        unknowns,
      ),
      leastSquares(
        [...kept.map(({ x, y, dy }) => [...terms(x, y).slice(0, unknowns), dy]), ...ridge(unknowns)],
        unknowns,
      ),
    ];
    const [fx, fy] = fit;
    if (!fx || !fy) return null;
    const at = (x: number, y: number): Point => {
      const t = terms(x, y);
      return [
        fx.reduce((sum, c, i) => sum + c * (t[i] ?? 0), 0),
        fy.reduce((sum, c, i) => sum + c * (t[i] ?? 0), 0),
      ];
    };
    if (round === 3) return at;
    const close = kept.filter(({ x, y, dx, dy }) => {
      const [ex, ey] = at(x, y);
      return Math.hypot(dx - ex, dy - ey) < 0.9 - 0.2 * round;
    });
    if (close.length < Math.max(unknowns + 2, 0.6 * shifts.length)) return at;
    kept = close;
  }
}

/** Holds terms that the boxes leave undecided near zero. */
const ridge = (unknowns: number): number[][] =>
  Array.from({ length: unknowns }, (_, i) =>
    Array.from({ length: unknowns + 1 }, (_unused, j) => (i === j && i > 0 ? 0.05 : 0)),
  );
