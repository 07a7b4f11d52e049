import type { Area } from '@langnghe/paper';
import { valueAt, type GrayImage } from './gray-image.ts';
import type { PageMap } from './page-map.ts';

/**
 * How much of three rows of samples beside each other, taken together, the edge of a cell darkens at least; it may lie
 * askew. A stroke of one digit in its cell darkens up to three quarters of them.
 */
const edge = 0.85;
/** A line to write on is thin and grey; of so long a line, in millimetres, writing darkens less than this share. */
const line = 0.3;
const longLine = 30;

/**
 * Whether something is written in a place. Rows and columns that are dark from end to end are printed rules and cells,
 * not writing.
 */
export function hasWriting(image: GrayImage, map: PageMap, { x, y, width, height }: Area): boolean {
  const columns = Math.max(8, Math.round(width * 2.5));
  const rows = Math.max(8, Math.round(height * 2.5));
  const values: number[] = [];
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const [px, py] = map(x + ((i + 0.5) / columns) * width, y + ((j + 0.5) / rows) * height);
      values.push(valueAt(image, px, py));
    }
  const bright = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const paper = bright[Math.floor(bright.length * 0.75)] ?? 255;
  const dark = values.map((value) => value < paper * 0.78);
  const at = (i: number, j: number): boolean =>
    i >= 0 && i < columns && j >= 0 && j < rows && dark[j * columns + i] === true;
  const share = (length: number, darkAt: (k: number) => boolean): number => {
    let hits = 0;
    for (let k = 0; k < length; k++) if (darkAt(k)) hits++;
    return hits / length;
  };
  const around = [-1, 0, 1];
  const isLine = (j: number): boolean => width >= longLine && share(columns, (i) => at(i, j)) > line;
  const ruledRow = Array.from(
    { length: rows },
    (_, j) =>
      share(columns, (i) => around.some((by) => at(i, j + by))) > edge || around.some((by) => isLine(j + by)),
  );
  const ruledColumn = Array.from(
    { length: columns },
    (_, i) => share(rows, (j) => around.some((by) => at(i + by, j))) > edge,
  );
  let [ink, free] = [0, 0];
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      if (ruledRow[j] === true || ruledColumn[i] === true) continue;
      free++;
      if (at(i, j)) ink++;
    }
  return ink > Math.max(6, 0.004 * free);
}
