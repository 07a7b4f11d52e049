import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Random } from '@langnghe/examples';
import type { FormTemplate } from '@langnghe/paper';
import { handOf, strokesOn } from './fill-sheet.ts';

const run = promisify(execFile);
const dpi = 150;
/** Of the sheets, those that lay the wrong way round in the scanner. */
const upsideDown = 0.2;

export interface SheetToFill {
  readonly pdf: string;
  readonly firstPage: number;
  readonly template: FormTemplate;
  /** What its owner marks and writes, by question. */
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * A printed form, drawn by poppler, filled and then scanned a little askew by ImageMagick; one JPEG to a page. Nothing
 * of it shares code with the reader.
 */
export async function scanSheet(
  { pdf, firstPage, template, answers }: SheetToFill,
  folder: string,
  name: string,
  random: Random,
): Promise<readonly string[]> {
  const blank = join(folder, `${name}-blank`);
  const [first, last] = [String(firstPage), String(firstPage + template.pages - 1)];
  await run('pdftoppm', ['-r', String(dpi), '-gray', '-f', first, '-l', last, pdf, blank]);
  const hand = handOf(random);
  const turned = random() < upsideDown ? 180 : 0;
  const pages: string[] = [];
  for (let page = 1; page <= template.pages; page++) {
    const drawn = `${blank}-${await digitsOf(pdf, firstPage + page - 1)}.pgm`;
    const to = join(folder, `${name}-${String(page).padStart(2, '0')}.jpg`);
    const askew = (turned + (random() - 0.5) * 3).toFixed(2);
    const drawing = strokesOn(template, page, answers, hand, dpi, random);
    await run(
      'convert',
      [
        drawn,
        ...['-draw', drawing],
        ...['-background', 'white', '-virtual-pixel', 'background'],
        ...['-filter', 'point', '-interpolate', 'bilinear', '-distort', 'SRT', askew],
        ...['-attenuate', '0.15', '+noise', 'Gaussian', '-colorspace', 'Gray', '-quality', '70', to],
      ],
      { env: { ...process.env, MAGICK_THREAD_LIMIT: '1' } },
    );
    await rm(drawn);
    pages.push(to);
  }
  return pages;
}

const counts = new Map<string, Promise<number>>();

/** A page's number as poppler writes it into names: with as many digits as the last page has. */
async function digitsOf(pdf: string, page: number): Promise<string> {
  const known = counts.get(pdf) ?? countPages(pdf);
  counts.set(pdf, known);
  return String(page).padStart(String(await known).length, '0');
}

async function countPages(pdf: string): Promise<number> {
  return Number(/Pages:\s+(\d+)/.exec((await run('pdfinfo', [pdf])).stdout)?.[1]);
}
