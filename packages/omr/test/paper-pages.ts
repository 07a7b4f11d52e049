import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printForm, type Area, type FormTemplate, type PrintRequest, type TickBox } from '@langnghe/paper';
import { readQuestionnaire } from '@langnghe/questionnaire';
import { readWorkbook } from '@langnghe/spreadsheet';
import sharp, { type Sharp } from 'sharp';

export const hasPoppler = ((): boolean => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

export const folder = mkdtempSync(join(tmpdir(), 'omr-'));

const workbook = new URL('../../../examples/grassroots-democracy/questionnaire.xlsx', import.meta.url);

export interface Printed {
  readonly template: FormTemplate;
  readonly path: string;
}

/** The example, printed; drawn by poppler when a page is asked for. */
export async function printExample(name: string, change: Partial<PrintRequest> = {}): Promise<Printed> {
  const sheets = await readWorkbook(new Uint8Array(readFileSync(workbook)));
  const questionnaire = sheets.ok ? readQuestionnaire(sheets.value) : sheets;
  if (!questionnaire.ok) throw new Error('the example has no questionnaire');
  const form = await printForm({
    study: { id: 'dan-chu-co-so', title: { vi: 'Khảo sát' }, purpose: { vi: 'Để biết' } },
    organiser: { vi: 'Tổ khảo sát' },
    questionnaire: questionnaire.value,
    languages: ['vi'],
    large: false,
    copies: [
      { classId: 'c01', number: '482109375526' },
      { classId: 'c01', number: '700312458899' },
    ],
    ...change,
  });
  if (!form.ok) throw new Error('the example cannot be printed');
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, form.value.pdf);
  return { template: form.value.template, path };
}

/** A page drawn by poppler, as a picture to draw on. `page` counts from 1 through all copies. */
export function pagePicture(pdf: string, page: number, dpi = 150): Buffer {
  const out = join(folder, `page-${page}-${dpi}`);
  const range = ['-f', String(page), '-l', String(page), '-singlefile'];
  execFileSync('pdftoppm', ['-png', '-gray', '-r', String(dpi), ...range, pdf, out]);
  return readFileSync(`${out}.png`);
}

export type Drawn = 'tick' | 'cross' | 'fill' | 'faint' | 'struck';

/** Marks as a pen makes them, drawn over a page by librsvg. */
export function withMarks(picture: Buffer, marks: readonly (readonly [TickBox, Drawn])[], dpi = 150): Sharp {
  const scale = dpi / 25.4;
  const [width, height] = [Math.round(210 * scale), Math.round(297 * scale)];
  const strokes = marks.map(([{ area }, drawn]) => strokeOf(area, drawn)).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 210 297" fill="none" stroke="#1d3f8f" stroke-width="0.5" stroke-linecap="round">${strokes}</svg>`;
  return sharp(picture).composite([{ input: Buffer.from(svg), top: 0, left: 0 }]);
}

function strokeOf({ x, y, width: w }: Area, drawn: Drawn): string {
  const at = (dx: number, dy: number): string => `${x + dx * w},${y + dy * w}`;
  const tick = `M${at(0.1, 0.5)} L${at(0.4, 0.9)} L${at(1.1, -0.1)}`;
  switch (drawn) {
    case 'cross':
      return `<path d="M${at(0.1, 0.1)} L${at(0.9, 0.9)} M${at(0.9, 0.1)} L${at(0.1, 0.9)}"/>`;
    case 'fill':
      return `<rect x="${x + 0.1 * w}" y="${y + 0.1 * w}" width="${0.8 * w}" height="${0.8 * w}" fill="#222"/>`;
    case 'faint':
      return `<path d="${tick}" stroke="#777" stroke-opacity="0.6"/>`;
    case 'struck':
      return `<path d="${tick} M${x - 3},${y + w / 2} L${x + w + 3},${y + w / 2 + 0.3}"/>`;
    default:
      return `<path d="${tick}"/>`;
  }
}

export function boxOf({ boxes }: FormTemplate, question: string, code: string): TickBox {
  const box = boxes.find((one) => one.question === question && one.code === code);
  if (box === undefined) throw new Error(`no box ${question} ${code}`);
  return box;
}
