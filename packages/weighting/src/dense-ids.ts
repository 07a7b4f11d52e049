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
  return densify(keys.length, (row) => keys[row] as number);
}

/** The common refinement of two partitions: rows stand together when both have them together. */
export function refine(a: Partition, b: Partition): Partition {
  return densify(a.ids.length, (row) => (a.ids[row] as number) * b.count + (b.ids[row] as number));
}

function densify(rows: number, keyOf: (row: number) => number): Partition {
  const idOfKey = new Map<number, number>();
  const ids = new Uint32Array(rows);
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
