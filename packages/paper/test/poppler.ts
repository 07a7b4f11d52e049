import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Poppler, which we did not write, looks at the PDF. */
export const hasPoppler = ((): boolean => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

export interface RenderedPage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** Mean grey (0 black to 255 white) of a rectangle given in millimetres. */
  readonly grey: (x: number, y: number, width: number, height: number) => number;
}

function inFolder<T>(pdf: Uint8Array, run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    writeFileSync(join(folder, 'form.pdf'), pdf);
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const textOf = (pdf: Uint8Array): string =>
  inFolder(pdf, (folder) =>
    execFileSync('pdftotext', ['-layout', join(folder, 'form.pdf'), '-'], { encoding: 'utf8' }),
  );

export function render(pdf: Uint8Array, page: number, dpi = 300): RenderedPage {
  return inFolder(pdf, (folder) => {
    const range = ['-f', String(page), '-l', String(page), '-singlefile'];
    execFileSync('pdftoppm', [
      '-gray',
      '-r',
      String(dpi),
      ...range,
      join(folder, 'form.pdf'),
      join(folder, 'p'),
    ]);
    return parsePgm(readFileSync(join(folder, 'p.pgm')), dpi);
  });
}

function parsePgm(bytes: Buffer, dpi: number): RenderedPage {
  const [header = '', width = '', height = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 60).toString('latin1')) ?? [];
  const [w, h] = [Number(width), Number(height)];
  const data = new Uint8Array(bytes.subarray(header.length));
  const px = (mm: number): number => Math.round((mm * dpi) / 25.4);
  const grey = (x: number, y: number, dx: number, dy: number): number => {
    let [sum, n] = [0, 0];
    for (let row = px(y); row < Math.max(px(y + dy), px(y) + 1); row++)
      for (let column = px(x); column < Math.max(px(x + dx), px(x) + 1); column++, n++)
        sum += data[row * w + column] ?? NaN;
    return sum / n;
  };
  return { width: w, height: h, data, grey };
}
