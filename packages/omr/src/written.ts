import type { Area } from '@langnghe/paper';
import { valueAt, type GrayImage } from './gray-image.ts';
import type { PageMap } from './page-map.ts';

/** A printed rule that lies slightly askew darkens two rows of samples by halves. */
const ruled = 0.3;

/**
 * Whether something is written in a place. Rows and columns that are dark nearly throughout are printed rules and cells,
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
  const at = (i: number, j: number): boolean => dark[j * columns + i] ?? false;
  const share = (n: number, test: (k: number) => boolean): number => {
    let hits = 0;
    for (let k = 0; k < n; k++) if (test(k)) hits++;
    return hits / n;
  };
  const ruledRow = Array.from({ length: rows }, (_, j) => share(columns, (i) => at(i, j)) > ruled);
  const ruledColumn = Array.from({ length: columns }, (_, i) => share(rows, (j) => at(i, j)) > ruled);
  const near = (rules: readonly boolean[], k: number): boolean =>
    [k - 1, k, k + 1].some((one) => rules[one] === true);
  let [ink, free] = [0, 0];
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      if (near(ruledRow, j) || near(ruledColumn, i)) continue;
      free++;
      if (at(i, j)) ink++;
    }
  return ink > Math.max(6, 0.004 * free);
}
