export interface Flow {
  readonly value: number;
  /** Nodes that more could still be sent to from the source: its side of a least cut. */
  readonly sourceSide: ReadonlySet<number>;
}

/** Less room than this is none: capacities may be fractions. */
const slack = 1e-9;

/** Greatest flow from source to sink by shortest augmenting paths (Edmonds and Karp 1972); `capacity[from][to]`. */
export function maximumFlow(capacity: readonly (readonly number[])[], source: number, sink: number): Flow {
  const room = capacity.map((row) => [...row]);
  for (let value = 0; ;) {
    const before = reached(room, source);
    if (!before.has(sink)) return { value, sourceSide: new Set(before.keys()) };
    const path = traced(before, source, sink);
    const amount = Math.min(...path.map(([from, to]) => room[from]?.[to] ?? 0));
    if (amount === Infinity) return { value: Infinity, sourceSide: new Set([source]) };
    for (const [from, to] of path) {
      const [there, back] = [room[from], room[to]];
      if (there === undefined || back === undefined) throw new Error('a path outside the network');
      there[to] = (there[to] ?? 0) - amount;
      back[from] = (back[from] ?? 0) + amount;
    }
    value += amount;
  }
}

function reached(room: readonly (readonly number[])[], source: number): ReadonlyMap<number, number> {
  const before = new Map<number, number>([[source, source]]);
  const queue = [source];
  for (const node of queue)
    for (const [next, left] of (room[node] ?? []).entries()) {
      if (left <= slack || before.has(next)) continue;
      before.set(next, node);
      queue.push(next);
    }
  return before;
}

function traced(
  before: ReadonlyMap<number, number>,
  source: number,
  sink: number,
): readonly (readonly [from: number, to: number])[] {
  const steps: [number, number][] = [];
  for (let node = sink; node !== source;) {
    const from = before.get(node) ?? source;
    steps.push([from, node]);
    node = from;
  }
  return steps;
}
