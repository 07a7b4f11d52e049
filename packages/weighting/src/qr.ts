/**
 * Householder QR of a tall matrix given by columns, with the limited pivoting of LINPACK's dqrdc2 (as R's `qr`): a
 * column whose length falls below `tolerance` of what it was goes to the end and does not count in the rank.
 */
export interface QR {
  readonly rank: number;
  /** Index of the given column at each place; the first `rank` are independent. */
  readonly pivot: readonly number[];
  /** Unit Householder vectors v of the first `rank` places: Q = Π (I − 2 v vᵀ). */
  readonly reflectors: readonly Float64Array[];
  /** Upper triangle by columns, in pivot order, of the first `rank` places. */
  readonly upper: readonly Float64Array[];
}

export function qr(columns: readonly ArrayLike<number>[], tolerance = 1e-7): QR {
  const rows = columns[0]?.length ?? 0;
  const work = columns.map((column) => Float64Array.from(column));
  const original = work.map((column) => norm(column, 0) || 1);
  const pivot = work.map((_, j) => j);
  const reflectors: Float64Array[] = [];
  let candidates = work.length;
  for (let place = 0; place < Math.min(candidates, rows);) {
    const j = pivot[place] as number;
    const column = work[j] as Float64Array;
    if (norm(column, place) < tolerance * (original[j] as number)) {
      pivot.push(...pivot.splice(place, 1));
      candidates -= 1;
      continue;
    }
    const v = reflector(column, place);
    reflectors.push(v);
    for (const other of pivot.slice(place)) reflect(v, work[other] as Float64Array, place);
    place += 1;
  }
  const rank = reflectors.length;
  const upper = pivot.slice(0, rank).map((j, place) => (work[j] as Float64Array).slice(0, place + 1));
  return { rank, pivot, reflectors, upper };
}

/** Rank of a matrix given by columns, at R's tolerance for degrees of freedom. */
export function columnRank(columns: readonly ArrayLike<number>[], tolerance = 1e-5): number {
  return qr(columns, tolerance).rank;
}

/** What least squares on the columns leaves of y. */
export function residuals(decomposition: QR, y: ArrayLike<number>): Float64Array {
  const rest = Float64Array.from(y);
  decomposition.reflectors.forEach((v, place) => reflect(v, rest, place));
  rest.fill(0, 0, decomposition.rank);
  for (let place = decomposition.rank - 1; place >= 0; place -= 1) {
    reflect(decomposition.reflectors[place] as Float64Array, rest, place);
  }
  return rest;
}

/** Coefficients of least squares, in the order of the given columns; 0 for a column that depends on others. */
export function leastSquares(decomposition: QR, y: ArrayLike<number>): Float64Array {
  const { rank, pivot, reflectors, upper } = decomposition;
  const projected = Float64Array.from(y);
  reflectors.forEach((v, place) => reflect(v, projected, place));
  const coefficients = new Float64Array(pivot.length);
  for (let place = rank - 1; place >= 0; place -= 1) {
    const column = upper[place] as Float64Array;
    const b = (projected[place] as number) / (column[place] as number);
    coefficients[pivot[place] as number] = b;
    for (let i = 0; i < place; i += 1) projected[i] = (projected[i] as number) - b * (column[i] as number);
  }
  return coefficients;
}

function norm(column: Float64Array, from: number): number {
  let scale = 0;
  for (let i = from; i < column.length; i += 1) scale = Math.max(scale, Math.abs(column[i] as number));
  if (scale === 0) return 0;
  let sum = 0;
  for (let i = from; i < column.length; i += 1) sum += ((column[i] as number) / scale) ** 2;
  return scale * Math.sqrt(sum);
}

function reflector(column: Float64Array, place: number): Float64Array {
  const v = column.slice();
  v.fill(0, 0, place);
  const head = v[place] as number;
  v[place] = head + (head < 0 ? -1 : 1) * norm(column, place);
  const length = norm(v, place);
  return length === 0 ? v : v.map((x) => x / length);
}

function reflect(v: Float64Array, y: Float64Array, place: number): void {
  let dot = 0;
  for (let i = place; i < v.length; i += 1) dot += (v[i] as number) * (y[i] as number);
  dot *= 2;
  for (let i = place; i < v.length; i += 1) y[i] = (y[i] as number) - dot * (v[i] as number);
}
