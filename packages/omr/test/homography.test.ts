import { describe, expect, test } from 'vitest';
import { homographyOf, leastSquares, mapped, type Point } from '../src/homography.ts';

describe('homography', () => {
  test('takes four points where they are seen, and a point between the diagonals to their crossing', () => {
    const from: Point[] = [
      [0, 0],
      [210, 0],
      [210, 297],
      [0, 297],
    ];
    const to: Point[] = [
      [100, 50],
      [1500, 120],
      [1420, 2200],
      [160, 2050],
    ];
    const map = homographyOf(from, to);
    if (map === null) throw new Error('no map');
    from.forEach((point, i) => {
      const [x, y] = mapped(map, point);
      expect(x).toBeCloseTo(to[i]?.[0] ?? NaN, 6);
      expect(y).toBeCloseTo(to[i]?.[1] ?? NaN, 6);
    });
    // Perspective keeps lines straight: the page's middle lies where the seen diagonals cross, by hand.
    const [cx, cy] = crossing(to);
    const [x, y] = mapped(map, [105, 148.5]);
    expect(x).toBeCloseTo(cx, 6);
    expect(y).toBeCloseTo(cy, 6);
  });

  test('three points on a line determine nothing', () => {
    const line: Point[] = [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ];
    expect(homographyOf(line, line)).toBeNull();
  });

  test('least squares finds a plane through more points than unknowns', () => {
    const rows = [
      [0, 0, 1, 5],
      [1, 0, 1, 7],
      [0, 1, 1, 4],
      [1, 1, 1, 6],
    ];
    const [a = NaN, b = NaN, c = NaN] = leastSquares(rows, 3) ?? [];
    expect([a, b, c].map((one) => Number(one.toFixed(9)))).toEqual([2, -1, 5]);
  });
});

function crossing([a, b, c, d]: readonly Point[]): Point {
  const [p, q, r, s] = [a, c, b, d].map((one) => one ?? ([NaN, NaN] as const)) as [
    Point,
    Point,
    Point,
    Point,
  ];
  const cross = (u: Point, v: Point): number => u[0] * v[1] - u[1] * v[0];
  const along: Point = [q[0] - p[0], q[1] - p[1]];
  const other: Point = [s[0] - r[0], s[1] - r[1]];
  const t = cross([r[0] - p[0], r[1] - p[1]], other) / cross(along, other);
  return [p[0] + t * along[0], p[1] + t * along[1]];
}
