import { uniform, type RandomBytes } from './secret-random.ts';

/** Guard against 0.30000000000000004: nearer than this to a whole number is whole. */
const slack = 1e-7;

/**
 * Unbiased controlled rounding (Cox 1987): every cell, every row sum, every column sum and the total go to one of the two
 * whole numbers beside them, so that the table still adds up, and the expectation of each is what it was. Along a cycle of
 * cells that are not whole one step up and one down in turn keeps all sums; how far, and in which direction, is drawn so
 * that nothing moves on average. Each step makes a cell whole.
 */
export function controlledRounding(
  table: readonly (readonly number[])[],
  random: RandomBytes,
): readonly (readonly number[])[] {
  const cells = withMargins(table);
  for (let cycle = cycleOf(cells); cycle !== null; cycle = cycleOf(cells)) {
    const [up, down] = [0, 1].map((turn) => room(cells, cycle, turn)) as [number, number];
    const step = uniform(random) < down / (up + down) ? up : -down;
    cycle.forEach(([i, j], k) => {
      const row = cells[i];
      if (row !== undefined) row[j] = snapped((row[j] ?? 0) + (k % 2 === 0 ? step : -step));
    });
  }
  return table.map((row, i) => row.map((_value, j) => cells[i]?.[j] ?? 0));
}

type Cell = readonly [row: number, column: number];

/** One more row and column make every sum whole: what they hold is rounded with the rest. */
function withMargins(table: readonly (readonly number[])[]): number[][] {
  const missing = (sum: number): number => snapped(Math.ceil(sum - slack) - sum);
  const rows = table.map((row) => {
    const known = row.map(snapped);
    return [...known, missing(total(known))];
  });
  const width = rows[0]?.length ?? 0;
  const last = Array.from({ length: width }, (_unused, j) => missing(total(rows.map((row) => row[j] ?? 0))));
  return [...rows, last];
}

/**
 * Cells that are not whole, in turn along a row and along a column, back to the first; null when all are whole. Rows and
 * columns are the nodes of a walk over such cells; each has two or none of them, since its sum is whole.
 */
function cycleOf(cells: readonly (readonly number[])[]): readonly Cell[] | null {
  const rows = cells.length;
  const cellBetween = (a: number, b: number): Cell => (a < rows ? [a, b - rows] : [b, a - rows]);
  const isOpen = ([i, j]: Cell): boolean => !isWhole(cells[i]?.[j] ?? 0);
  const nodes = [...Array(rows + (cells[0]?.length ?? 0)).keys()];
  const beside = (node: number): readonly number[] =>
    nodes.filter((other) => node < rows !== other < rows && isOpen(cellBetween(node, other)));
  const start = nodes.find((node) => node < rows && beside(node).length > 0);
  if (start === undefined) return null;
  const walk = [start];
  for (;;) {
    const at = walk.at(-1) ?? start;
    const next = beside(at).find((node) => node !== walk.at(-2));
    if (next === undefined) throw new Error('a row or column with one cell that is not whole');
    const met = walk.indexOf(next);
    if (met >= 0)
      return walk.slice(met).map((node, k, loop) => cellBetween(node, loop[(k + 1) % loop.length] ?? next));
    walk.push(next);
  }
}

/** How far the cells of one turn can rise, and those of the other fall, until the first of them is whole. */
function room(cells: readonly (readonly number[])[], cycle: readonly Cell[], rising: number): number {
  return Math.min(
    ...cycle.map(([i, j], k) => {
      const value = cells[i]?.[j] ?? 0;
      return k % 2 === rising ? Math.ceil(value) - value : value - Math.floor(value);
    }),
  );
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < slack;
}

function snapped(value: number): number {
  return isWhole(value) ? Math.round(value) : value;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
