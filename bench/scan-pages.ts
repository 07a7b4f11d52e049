import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { grassrootsDemocracy, seededRandom } from '@langnghe/examples';
import { printForm, type FormTemplate } from '@langnghe/paper';
import { readQuestionnaire } from '@langnghe/questionnaire';
import { readWorkbook } from '@langnghe/spreadsheet';
import { writeFileSync } from 'node:fs';
import type { Condition } from './scan-distort.ts';
import { fillPage, type FilledPage } from './scan-fill.ts';

const run = promisify(execFile);

/** The example's form on paper: printed by our code, drawn in pixels by poppler. */
export async function printExample(folder: string): Promise<FormTemplate> {
  const sheets = await readWorkbook(await grassrootsDemocracy.workbook());
  const read = sheets.ok ? readQuestionnaire(sheets.value) : sheets;
  if (!read.ok) throw new Error('the example has no questionnaire');
  const items = read.value.items.filter(({ name }) => name !== 'ma_co_so');
  const form = await printForm({
    study: { id: 'dan-chu-co-so', title: { vi: 'Khảo sát ý kiến' }, purpose: { vi: '' } },
    organiser: { vi: 'Tổ khảo sát phường Ví Dụ' },
    questionnaire: { ...read.value, items },
    languages: ['vi'],
    large: false,
    copies: [{ classId: 'c01', number: '482109375526' }],
  });
  if (!form.ok) throw new Error('the example cannot be printed');
  writeFileSync(join(folder, 'form.pdf'), form.value.pdf);
  execFileSync('pdftoppm', ['-r', '200', '-gray', '-png', join(folder, 'form.pdf'), join(folder, 'blank')]);
  return form.value.template;
}

export interface DistortedPage extends FilledPage {
  readonly path: string;
}

/** One page filled by an imagined hand and spoiled by a scanner or a phone; all of it follows from the seed. */
export async function distortedPage(
  folder: string,
  template: FormTemplate,
  condition: Condition,
  seed: string,
): Promise<DistortedPage> {
  const random = seededRandom(seed);
  const page = 1 + Math.floor(random() * template.pages);
  const filled = fillPage(template, page, 200, random, condition.pencil ?? true);
  const path = join(folder, `${seed.replace(/\W+/g, '-')}.jpg`);
  const blank = join(folder, `blank-${page}.png`);
  await run(
    'convert',
    [
      blank,
      '-draw',
      filled.drawing,
      '-filter',
      'point',
      '-interpolate',
      'bilinear',
      ...condition.distort(random, 1654, 2339),
      '-colorspace',
      'Gray',
      '-quality',
      String(condition.quality),
      path,
    ],
    { env: { ...process.env, MAGICK_THREAD_LIMIT: '1' } },
  );
  return { ...filled, path };
}
