/** A two-way table as its attacker sees it: one row per category, one column per group. */
export interface AttackedTable {
  /** True counts, `counts[row][column]`; they satisfy every bound. */
  readonly counts: readonly (readonly number[])[];
  /** What the attacker knows of a single cell; all margins are known exactly besides. */
  readonly lower: readonly (readonly number[])[];
  readonly upper: readonly (readonly number[])[];
}

/**
 * The least and the greatest count a cell can have in any table with the same margins whose cells keep their bounds:
 * what the linear programme of rule R8 gives. A table with two margins is a flow network with whole capacities, so the
 * optimum is a whole number (Ford and Fulkerson 1956), and starting from the true table a cell can grow by just the
 * flow that leads back from its column to its row.
 */
export function cellBounds(
  table: AttackedTable,
  row: number,
  column: number,
): readonly [least: number, greatest: number] {
  const count = at(table.counts, row, column);
  const growth = Math.min(at(table.upper, row, column) - count, flow(table, { from: 'column', row, column }));
  const shrinkage = Math.min(count - at(table.lower, row, column), flow(table, { from: 'row', row, column }));
  return [count - shrinkage, count + growth];
}

interface Route {
  /** From the cell's column back to its row (the cell grows), or the other way (it shrinks). */
  readonly from: 'row' | 'column';
  readonly row: number;
  readonly column: number;
}

/**
 * Greatest flow between the cell's column and its row that does not use the cell. A row passes to a column what a cell
 * can still grow by, a column to a row what it can lose.
 */
function flow(table: AttackedTable, route: Route): number {
  const rows = table.counts.length;
  const columns = table.counts[0]?.length ?? 0;
  const current = table.counts.map((line) => [...line]);
  const room = (from: number, to: number): number => {
    const grows = from < rows;
    const [i, j] = grows ? [from, to - rows] : [to, from - rows];
    if (i === route.row && j === route.column) return 0;
    return grows ? at(table.upper, i, j) - at(current, i, j) : at(current, i, j) - at(table.lower, i, j);
  };
  const neighbours = (node: number): readonly number[] =>
    node < rows ? range(rows, rows + columns) : range(0, rows);
  const [source, sink] =
    route.from === 'row' ? [route.row, rows + route.column] : [rows + route.column, route.row];
  for (let total = 0; ;) {
    const path = shortestPath(source, sink, neighbours, room);
    if (path === null) return total;
    const steps = path.slice(1).map((to, k) => [path[k] ?? source, to] as const);
    const amount = Math.min(...steps.map(([from, to]) => room(from, to)));
    if (amount === Infinity) return Infinity;
    for (const [from, to] of steps) {
      const line = current[from < rows ? from : to];
      const j = (from < rows ? to : from) - rows;
      if (line !== undefined) line[j] = (line[j] ?? 0) + (from < rows ? amount : -amount);
    }
    total += amount;
  }
}

/** Breadth first: the number of augmentations does not depend on the capacities (Edmonds and Karp 1972). */
function shortestPath(
  source: number,
  sink: number,
  neighbours: (node: number) => readonly number[],
  room: (from: number, to: number) => number,
): readonly number[] | null {
  const before = new Map<number, number>([[source, source]]);
  const queue = [source];
  for (const node of queue) {
    for (const next of neighbours(node)) {
      if (before.has(next) || room(node, next) <= 0) continue;
      before.set(next, node);
      if (next === sink) return traced(before, source, sink);
      queue.push(next);
    }
  }
  return null;
}

function traced(before: ReadonlyMap<number, number>, source: number, sink: number): readonly number[] {
  const path = [sink];
  for (let node = sink; node !== source;) {
    node = before.get(node) ?? source;
    path.unshift(node);
  }
  return path;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_unused, i) => from + i);
}

function at(table: readonly (readonly number[])[], row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}
