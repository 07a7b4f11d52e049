import type { PlainFrame } from '../tables/plain-frame.ts';

/** The part of a table of cell sums that some row is in; cells run down the rows first. */
export interface ObservedTable {
  readonly rows: number;
  readonly columns: number;
  /** C by PSU, one array per cell. */
  readonly byPsu: readonly Float64Array[];
  /** p = Σ C / W. */
  readonly shares: Float64Array;
  /** W. */
  readonly total: number;
  /** Rows with weight. */
  readonly n: number;
}

/** The four cells of an interaction: (i, j) and (0, 0) count positively, (i, 0) and (0, j) negatively. */
interface FourCells {
  readonly plus: readonly [number, number];
  readonly minus: readonly [number, number];
}

/** One per row and column after the first, i running first: they span the interaction. */
export function interactions({
  rows,
  columns,
}: Pick<ObservedTable, 'rows' | 'columns'>): readonly FourCells[] {
  return Array.from({ length: (rows - 1) * (columns - 1) }, (_, k) => {
    const i = 1 + (k % (rows - 1));
    const j = 1 + Math.floor(k / (rows - 1));
    return { plus: [j * rows + i, 0], minus: [i, j * rows] };
  });
}

/**
 * Cᵀ D⁻¹ z by place of the frame, one interaction after the other, from z = (C − p W) / W by PSU: the p's cancel in each
 * contrast but where a cell is empty, which has no part.
 */
export function contrastsByPlace(frame: PlainFrame, table: ObservedTable): Float64Array {
  const psus = frame.psuAt.length;
  const cells = interactions(table);
  const contrasts = new Float64Array(cells.length * psus);
  const factor = table.shares.map((p) => (p === 0 ? 0 : 1 / (p * table.total)));
  const weight = factor.includes(0) ? sumByPsu(table) : null;
  for (const [k, { plus, minus }] of cells.entries()) {
    combine(frame.psuAt, table.byPsu, factor, plus, minus, contrasts, k * psus);
    const used = (cell: number): number => (factor[cell] === 0 ? 0 : 1);
    const left = used(plus[0]) + used(plus[1]) - used(minus[0]) - used(minus[1]);
    if (weight === null || left === 0) continue;
    for (let place = 0; place < psus; place++) {
      const w = weight[frame.psuAt[place] as number] as number;
      contrasts[k * psus + place] = (contrasts[k * psus + place] as number) - (left * w) / table.total;
    }
  }
  return contrasts;
}

function combine(
  psuAt: Uint32Array,
  byPsu: readonly Float64Array[],
  factor: Float64Array,
  plus: readonly [number, number],
  minus: readonly [number, number],
  contrasts: Float64Array,
  from: number,
): void {
  const [a, b] = [byPsu[plus[0]] as Float64Array, byPsu[plus[1]] as Float64Array];
  const [c, d] = [byPsu[minus[0]] as Float64Array, byPsu[minus[1]] as Float64Array];
  const [ofA, ofB] = [factor[plus[0]] as number, factor[plus[1]] as number];
  const [ofC, ofD] = [factor[minus[0]] as number, factor[minus[1]] as number];
  for (let place = 0; place < psuAt.length; place++) {
    const psu = psuAt[place] as number;
    contrasts[from + place] =
      (a[psu] as number) * ofA +
      (b[psu] as number) * ofB -
      (c[psu] as number) * ofC -
      (d[psu] as number) * ofD;
  }
}

/** W by PSU: cell after cell as they stand, so that the labels of PSUs play no part. */
function sumByPsu({ byPsu }: ObservedTable): Float64Array {
  const weight = new Float64Array(byPsu[0]?.length ?? 0);
  for (const sums of byPsu) {
    for (let psu = 0; psu < weight.length; psu++) {
      weight[psu] = (weight[psu] as number) + (sums[psu] as number);
    }
  }
  return weight;
}

/** Cᵀ D⁻¹ C / n. */
export function contrastNorms(table: ObservedTable): number[][] {
  const inverse = table.shares.map((p) => (p === 0 ? 0 : 1 / p));
  const at = (cell: number): number => inverse[cell] ?? 0;
  const cells = interactions(table);
  return cells.map((a) =>
    cells.map((b) => {
      const sameRow = a.minus[0] === b.minus[0] ? at(a.minus[0]) : 0;
      const sameColumn = a.minus[1] === b.minus[1] ? at(a.minus[1]) : 0;
      const same = a.plus[0] === b.plus[0] ? at(a.plus[0]) : 0;
      return (at(0) + sameRow + sameColumn + same) / table.n;
    }),
  );
}
