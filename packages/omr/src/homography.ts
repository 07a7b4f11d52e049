export type Point = readonly [x: number, y: number];

/** A plane seen in perspective: nine numbers, the last one 1. */
export type Homography = readonly number[];

export function mapped(h: Homography, [x, y]: Point): Point {
  const w = (h[6] ?? 0) * x + (h[7] ?? 0) * y + 1;
  return [
    ((h[0] ?? 0) * x + (h[1] ?? 0) * y + (h[2] ?? 0)) / w,
    ((h[3] ?? 0) * x + (h[4] ?? 0) * y + (h[5] ?? 0)) / w,
  ];
}

/** The homography that takes `from` to `to`: exact for four points, least squares (of the linear form) for more. */
export function homographyOf(from: readonly Point[], to: readonly Point[]): Homography | null {
  const rows = from.flatMap(([x, y], i) => {
    const [u, v] = to[i] ?? [NaN, NaN];
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  const solution = leastSquares(rows, 8);
  return solution === null ? null : [...solution, 1];
}

/** Affine map as a homography, by least squares. */
export function affineOf(from: readonly Point[], to: readonly Point[]): Homography | null {
  const terms = from.map(([x, y], i) => ({ x, y, to: to[i] ?? ([NaN, NaN] as const) }));
  const first = leastSquares(
    terms.map((t) => [t.x, t.y, 1, t.to[0]]),
    3,
  );
  const second = leastSquares(
    terms.map((t) => [t.x, t.y, 1, t.to[1]]),
    3,
  );
  return first === null || second === null ? null : [...first, ...second, 0, 0, 1];
}

/** Solves rows of `[…coefficients, value]` by normal equations; null when they do not determine the unknowns. */
export function leastSquares(rows: readonly (readonly number[])[], unknowns: number): number[] | null {
  const scale = Array.from({ length: unknowns }, (_, j) =>
    Math.max(1e-12, ...rows.map((row) => Math.abs(row[j] ?? 0))),
  );
  const normal = Array.from({ length: unknowns }, () => new Array<number>(unknowns + 1).fill(0));
  for (const row of rows)
    for (let i = 0; i < unknowns; i++) {
      const line = normal[i] ?? [];
      const a = (row[i] ?? 0) / (scale[i] ?? 1);
      for (let j = 0; j < unknowns; j++) line[j] = (line[j] ?? 0) + (a * (row[j] ?? 0)) / (scale[j] ?? 1);
      line[unknowns] = (line[unknowns] ?? 0) + a * (row[unknowns] ?? 0);
    }
  const solved = eliminated(normal);
  return solved === null ? null : solved.map((value, j) => value / (scale[j] ?? 1));
}

function eliminated(matrix: number[][]): number[] | null {
  const n = matrix.length;
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let r = i + 1; r < n; r++)
      if (Math.abs(matrix[r]?.[i] ?? 0) > Math.abs(matrix[pivot]?.[i] ?? 0)) pivot = r;
    const top = matrix[pivot] ?? [];
    if (Math.abs(top[i] ?? 0) < 1e-12) return null;
    matrix[pivot] = matrix[i] ?? [];
    matrix[i] = top;
    for (let r = 0; r < n; r++) {
      const line = matrix[r] ?? [];
      const factor = r === i ? 0 : (line[i] ?? 0) / (top[i] ?? 1);
      if (factor !== 0) for (let c = i; c <= n; c++) line[c] = (line[c] ?? 0) - factor * (top[c] ?? 0);
    }
  }
  return matrix.map((line, i) => (line[n] ?? 0) / (line[i] ?? 1));
}
