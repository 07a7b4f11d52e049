import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printForm, type FormTemplate } from '@langnghe/paper';
import type { Study } from '@langnghe/study';
import sharp from 'sharp';

const dpi = 150;

/** Where the boxes of a study's form stand: the form is its own template, whoever prints it. */
export async function templateOf(study: Study): Promise<FormTemplate> {
  const { id, description, questionnaire } = study;
  if (questionnaire === undefined) throw new Error('the study has no questionnaire');
  const form = await printForm({
    study: { id, title: description.title, purpose: description.purpose },
    organiser: description.conductor,
    questionnaire,
    languages: ['vi'],
    large: false,
    copies: [{ classId: '', number: '' }],
  });
  if (!form.ok) throw new Error('the form cannot be printed');
  return form.value.template;
}

/** Pages of a PDF as pictures, drawn by poppler. */
export function drawPages(pdf: string, from: number, to: number, folder: string): string[] {
  execFileSync('pdftoppm', [
    '-r',
    String(dpi),
    '-gray',
    '-png',
    '-f',
    String(from),
    '-l',
    String(to),
    pdf,
    join(folder, 'page'),
  ]);
  const digits = String(pageCount(pdf)).length;
  return Array.from({ length: to - from + 1 }, (_, i) =>
    join(folder, `page-${String(from + i).padStart(digits, '0')}.png`),
  );
}

export function pageCount(pdf: string): number {
  return Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1]);
}

export function textOf(pdf: string, page: number): string {
  return execFileSync('pdftotext', ['-f', String(page), '-l', String(page), '-layout', pdf, '-'], {
    encoding: 'utf8',
  });
}

/** Ticks by a pen over a page, question name to codes, and a line of handwriting at each of `written`; as a scanner's JPEG. */
export async function filledPage(
  picture: string,
  { template, page }: { readonly template: FormTemplate; readonly page: number },
  ticks: Readonly<Record<string, string>>,
  written: readonly string[],
  to: string,
): Promise<string> {
  const marks = template.boxes
    .filter((box) => box.page === page && (ticks[box.question] ?? '').split(' ').includes(box.code))
    .map(({ area: { x, y, width: w } }) => {
      const at = (dx: number, dy: number): string => `${x + dx * w},${y + dy * w}`;
      return `<path d="M${at(0.1, 0.5)} L${at(0.4, 0.9)} L${at(1.1, -0.1)}"/>`;
    });
  const lines = template.writeIns
    .filter((place) => place.page === page && written.includes(place.question))
    .map(({ area: { x, y, height } }) => {
      const wave = Array.from(
        { length: 24 },
        (_, i) => `${x + 3 + 1.4 * i},${y + height * (0.35 + (0.3 * ((i * 7) % 5)) / 5)}`,
      );
      return `<path d="M${wave.join(' L')}"/>`;
    });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754" viewBox="0 0 210 297" fill="none" stroke="#1d3f8f" stroke-width="0.55" stroke-linecap="round">${[...marks, ...lines].join('')}</svg>`;
  writeFileSync(
    to,
    await sharp(picture)
      .composite([{ input: Buffer.from(svg), top: 0, left: 0 }])
      .jpeg({ quality: 70 })
      .toBuffer(),
  );
  return to;
}
