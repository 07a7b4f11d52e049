import type { GrayImage } from './gray-image.ts';

/** How bright blank paper is in each part of the picture: light falls unevenly on photographs. */
export interface PaperTone {
  readonly columns: number;
  readonly rows: number;
  readonly block: number;
  readonly tones: Float32Array;
}

/** Bright end of each block of pixels, then the brightest of its neighbours, so that black squares are no paper. */
export function paperTone({ width, height, data }: GrayImage, block: number): PaperTone {
  const columns = Math.max(1, Math.ceil(width / block));
  const rows = Math.max(1, Math.ceil(height / block));
  const bright = new Float32Array(columns * rows);
  const histogram = new Uint32Array(256);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      histogram.fill(0);
      let n = 0;
      for (let y = row * block; y < Math.min(height, (row + 1) * block); y += 2)
        for (let x = column * block; x < Math.min(width, (column + 1) * block); x += 2, n++) {
          const value = data[y * width + x] ?? 0;
          histogram[value] = (histogram[value] ?? 0) + 1;
        }
      bright[row * columns + column] = quantileOf(histogram, n * 0.85);
    }
  return { columns, rows, block, tones: smoothed(brightestAround(bright, columns, rows), columns, rows) };
}

function quantileOf(histogram: Uint32Array, wanted: number): number {
  let [seen, value] = [0, 0];
  while (value < 255 && (seen += histogram[value] ?? 0) < wanted) value++;
  return Math.max(value, 1);
}

function around(
  values: Float32Array,
  columns: number,
  rows: number,
  combine: (neighbours: readonly number[]) => number,
): Float32Array {
  return values.map((_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const neighbours: number[] = [];
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
        neighbours.push(values[y * columns + x] ?? 0);
    return combine(neighbours);
  });
}

const brightestAround = (values: Float32Array, columns: number, rows: number): Float32Array =>
  around(values, columns, rows, (neighbours) => Math.max(...neighbours));

const smoothed = (values: Float32Array, columns: number, rows: number): Float32Array =>
  around(
    values,
    columns,
    rows,
    (neighbours) => neighbours.reduce((sum, one) => sum + one, 0) / neighbours.length,
  );

/** Brightness of paper at a pixel, between the blocks' centres. */
export function toneAt({ columns, rows, block, tones }: PaperTone, x: number, y: number): number {
  const cx = Math.min(columns - 1, Math.max(0, x / block - 0.5));
  const cy = Math.min(rows - 1, Math.max(0, y / block - 0.5));
  const [left, top] = [Math.floor(cx), Math.floor(cy)];
  const [right, bottom] = [Math.min(columns - 1, left + 1), Math.min(rows - 1, top + 1)];
  const [fx, fy] = [cx - left, cy - top];
  const upper = (tones[top * columns + left] ?? 1) * (1 - fx) + (tones[top * columns + right] ?? 1) * fx;
  const lower =
    (tones[bottom * columns + left] ?? 1) * (1 - fx) + (tones[bottom * columns + right] ?? 1) * fx;
  return upper * (1 - fy) + lower * fy;
}
