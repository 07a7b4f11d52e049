import { mostValues } from '../cells/cell-source.ts';
import type { WantedOfTable } from './estimated-tables.ts';

/** Tables whose sums may be in memory together. */
export function tableBatches(psus: number, wanted: readonly WantedOfTable[]): WantedOfTable[][] {
  const all: WantedOfTable[][] = [];
  let room = 0;
  for (const one of wanted) {
    const values = one.cells.reduce(
      (sum, { column, by }) => sum + psus * (by?.categories ?? 1) * (column.categories + 1),
      0,
    );
    if (all.length === 0 || values > room) {
      all.push([]);
      room = mostValues;
    }
    all.at(-1)?.push(one);
    room -= values;
  }
  return all;
}
