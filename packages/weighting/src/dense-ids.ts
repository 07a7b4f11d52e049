import type { Column } from '@langnghe/dataset';

/** A partition of the rows: dense ids from 0 in order of first appearance. */
export interface Partition {
  readonly ids: Uint32Array;
  readonly count: number;
}

export function oneGroup(rows: number): Partition {
  return { ids: new Uint32Array(rows), count: Math.min(1, rows) };
}

export function everyRow(rows: number): Partition {
  return { ids: Uint32Array.from({ length: rows }, (_, row) => row), count: rows };
}

export function partitionBy(column: Column): Partition {
  const keys: ArrayLike<number> = column.kind === 'coded' ? column.codes : column.values;
  const bound = column.kind === 'coded' ? column.levels.length + 1 : Infinity;
  return densify(keys.length, (row) => keys[row] as number, bound);
}

/** The common refinement of two partitions: rows stand together when both have them together. */
export function refine(a: Partition, b: Partition): Partition {
  const key = (row: number): number => (a.ids[row] as number) * b.count + (b.ids[row] as number);
  return densify(a.ids.length, key, a.count * b.count);
}

/** Below this many possible keys a table of them is faster than a map. */
const smallTable = 1 << 20;

/** `bound`: keys are whole numbers below it. */
function densify(rows: number, keyOf: (row: number) => number, bound: number): Partition {
  const ids = new Uint32Array(rows);
  if (bound > smallTable) return densifyByMap(rows, keyOf, ids);
  const idOfKey = new Int32Array(bound).fill(-1);
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    const key = keyOf(row);
    if (idOfKey[key] === -1) {
      idOfKey[key] = count;
      count += 1;
    }
    ids[row] = idOfKey[key] as number;
  }
  return { ids, count };
}

function densifyByMap(rows: number, keyOf: (row: number) => number, ids: Uint32Array): Partition {
  const idOfKey = new Map<number, number>();
  for (let row = 0; row < rows; row += 1) {
    const key = keyOf(row);
    let id = idOfKey.get(key);
    if (id === undefined) {
      id = idOfKey.size;
      idOfKey.set(key, id);
    }
    ids[row] = id;
  }
  return { ids, count: idOfKey.size };
}

/** First row of each group. */
export function firstRows(partition: Partition): Uint32Array {
  const first = new Uint32Array(partition.count).fill(0xffffffff);
  partition.ids.forEach((id, row) => {
    if (first[id] === 0xffffffff) first[id] = row;
  });
  return first;
}
