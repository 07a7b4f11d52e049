/**
 * Rows sorted by what they hold, column after column: the same sequence of contents whatever order the rows came in.
 * Rows that tie hold the same in every column.
 */
export function contentOrder(columns: readonly ArrayLike<number>[], rows: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row).sort((a, b) => {
    for (const column of columns) {
      const [x, y] = [column[a] ?? 0, column[b] ?? 0];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  });
}
