import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { assemble, formAnswers, readScans, type ScannedPage } from '@langnghe/omr';
import {
  boxOf,
  folder,
  hasPoppler,
  pagePicture,
  printExample,
  withMarks,
  type Drawn,
  type Printed,
} from './paper-pages.ts';

/** Printing, drawing and reading are several programs each; a busy machine needs time for them. */
const patience = 240_000;

let form: Printed;
/** Pages of the form with the given marks, `question code` to kind, drawn and kept as a file. */
async function filled(
  name: string,
  page: number,
  marks: Readonly<Record<string, Drawn>>,
  as: 'png' | 'jpeg' = 'png',
): Promise<string> {
  const drawn = Object.entries(marks).map(([key, kind]) => {
    const [question = '', code = ''] = key.split(' ');
    return [boxOf(form.template, question, code), kind] as const;
  });
  const path = join(folder, `${name}.${as}`);
  const picture = withMarks(pagePicture(form.path, page), drawn);
  await (as === 'png' ? picture.png() : picture.jpeg({ quality: 60 })).toFile(path);
  return path;
}

async function read(...paths: readonly string[]): Promise<ScannedPage[]> {
  const uploads = paths.map((path) => ({ name: path.split('/').at(-1) ?? '', path }));
  const pages: ScannedPage[] = [];
  for await (const page of readScans(uploads, [form.template], { threads: 1, crops: true })) pages.push(page);
  return pages;
}

const codes = ({ reading }: ScannedPage): readonly string[] =>
  (reading.ok ? reading.page.issues : reading.issues).map(({ code }) => code);

function marksOf({ reading }: ScannedPage): Readonly<Record<string, string>> {
  if (!reading.ok) throw new Error(reading.issues.map(({ code }) => code).join());
  const marks = reading.page.marks.filter(({ state }) => state !== 'unmarked');
  return Object.fromEntries(marks.map(({ box, state }) => [`${box.question} ${box.code}`, state]));
}

describe.skipIf(!hasPoppler)('scans (skipped where poppler is not installed)', () => {
  beforeAll(async () => {
    form = await printExample('form');
  }, patience);

  test(
    'one digit in its cell is writing, an empty cell is not, also askew and blurred',
    async () => {
      const place = form.template.writeIns.find(({ question }) => question === 'c06');
      if (place === undefined) throw new Error('the example asks for no number');
      const { x, y, height } = place.area;
      const cell = 8;
      const strokes: Readonly<Record<string, string>> = {
        nothing: '',
        one: `M${x + 4},${y + 1} V${y + height - 1}`,
        seven: `M${x + 1} ${y + 1.5} H${x + 7} L${x + 3.5},${y + height - 1}`,
        zero: `M${x + cell + 4},${y + 1.2} a2.6,3.4 0 1 0 0.1,0`,
        lastOne: `M${x + 2 * cell + 4.2},${y + 1} L${x + 2 * cell + 3.8},${y + height - 1}`,
      };
      const page = pagePicture(form.path, place.page);
      const found: Record<string, boolean[]> = {};
      for (const [name, d] of Object.entries(strokes)) {
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754" viewBox="0 0 210 297" fill="none" stroke="#1d3f8f" stroke-width="0.5"><path d="${d}"/></svg>`;
        const drawn = await sharp(page)
          .composite([{ input: Buffer.from(svg), top: 0, left: 0 }])
          .png()
          .toBuffer();
        for (const degrees of [0, 1.5]) {
          const path = join(folder, `digit-${name}-${degrees}.png`);
          await sharp(drawn)
            .rotate(degrees, { background: '#fff' })
            .blur(degrees > 0 ? 0.8 : 0.3)
            .toFile(path);
          const [result] = await read(path);
          if (result?.reading.ok !== true) throw new Error('the page was not read');
          const written = result.reading.page.written.some(({ question }) => question === 'c06');
          found[name] = [...(found[name] ?? []), written];
        }
      }
      const always = [true, true];
      expect(found).toEqual({
        nothing: [false, false],
        one: always,
        seven: always,
        zero: always,
        lastOne: always,
      });
    },
    patience,
  );

  test(
    'reads every kind of mark, and a struck-out one as none',
    async () => {
      const page = boxOf(form.template, 'c18_a', '1').page;
      const path = await filled('kinds', page, {
        'c18_a 1': 'tick',
        'c18_b 2': 'cross',
        'c18_c 3': 'fill',
        'c18_d 4': 'faint',
        'c18_e 5': 'struck',
        'c18_e 98': 'tick',
      });
      const [result] = await read(path);
      if (result === undefined) throw new Error('nothing read');
      expect(marksOf(result)).toEqual({
        'c18_a 1': 'marked',
        'c18_b 2': 'marked',
        'c18_c 3': 'marked',
        'c18_d 4': 'marked',
        'c18_e 5': 'struck',
        'c18_e 98': 'marked',
      });
      const { forms } = assemble([result], [form.template]);
      const answers = forms[0] === undefined ? null : formAnswers(forms[0]);
      expect(answers?.codes['c18_e']).toEqual(['98']);
      expect(answers?.codes['c18_h']).toBeUndefined();
    },
    patience,
  );

  test(
    'upside down, turned, as JPEG with EXIF orientation: the same marks',
    async () => {
      const marks = { 'c01 2': 'cross', 'ai_dien 1': 'tick' } as const;
      const expected = { 'c01 2': 'marked', 'ai_dien 1': 'marked' };
      const upright = await filled('upright', 1, marks, 'jpeg');
      const turned = join(folder, 'turned.jpg');
      await sharp(upright).rotate(187, { background: '#fff' }).jpeg().toFile(turned);
      const exif = join(folder, 'exif.jpg');
      await sharp(upright)
        .rotate(90)
        .withExif({ IFD0: { Orientation: '8' } })
        .jpeg()
        .toFile(exif);
      for (const result of await read(upright, turned, exif)) expect(marksOf(result)).toEqual(expected);
    },
    patience,
  );

  test(
    'two ticks where one is allowed go to a person, with a picture',
    async () => {
      const [result] = await read(await filled('two', 1, { 'c01 1': 'tick', 'c01 2': 'tick' }));
      if (!result?.reading.ok) throw new Error('not read');
      expect(result.reading.page.unsure).toEqual(['c01']);
      const crop = result.reading.page.crops.find(({ question }) => question === 'c01');
      const { format, width } = await sharp(crop?.webp).metadata();
      expect(format).toBe('webp');
      expect(width).toBeGreaterThan(200);
    },
    patience,
  );

  test(
    'pages of one copy are brought together in any order; what lacks, repeats or contradicts is named',
    async () => {
      const { pages } = form.template;
      const first = await filled('a1', 1, { 'c01 1': 'tick' });
      const other = await filled('b1', pages + 1, { 'c01 2': 'tick' });
      const second = await filled('a2', 2, { 'c02 3': 'tick' });
      const again = await filled('a1x', 1, { 'c01 1': 'tick' }, 'jpeg');
      const differs = await filled('b1x', pages + 1, { 'c01 3': 'tick' });
      const { forms, issues } = assemble(await read(second, first, other, again, differs), [form.template]);
      expect(issues.map(({ code }) => code).sort()).toEqual([
        'page-twice',
        'page-twice-differs',
        'pages-missing',
        'pages-missing',
      ]);
      const answers = forms.map((one) => formAnswers(one));
      expect(answers.map(({ codes: read2 }) => read2['c01'] ?? null)).toContainEqual(['1']);
      const contradicted = answers.find(({ unsure }) => unsure.includes('c01'));
      expect(contradicted?.codes['c01']).toBeUndefined();
      expect(JSON.stringify(answers)).not.toMatch(/482109375526|700312458899/);
    },
    patience,
  );

  test(
    'a cut-off corner is said; a torn half is refused',
    async () => {
      const picture = pagePicture(form.path, 6);
      const corner = Buffer.from(
        '<svg width="1240" height="1754"><path d="M0 1754V1540L220 1754Z" fill="#fff"/></svg>',
      );
      const cut = join(folder, 'cut.png');
      await sharp(picture)
        .composite([{ input: corner }])
        .toFile(cut);
      const torn = join(folder, 'torn.png');
      await sharp(picture).extract({ left: 0, top: 0, width: 1240, height: 800 }).toFile(torn);
      const [one, other] = await read(cut, torn);
      expect(one?.reading.ok).toBe(true);
      expect(one && codes(one)).toEqual(['corner-replaced']);
      expect(other && codes(other)).toEqual(['corners-missing']);
    },
    patience,
  );

  test(
    'what is no page of this form is named and the rest goes on',
    async () => {
      const blank = pagePicture(form.path, 1);
      const make = async (name: string, picture: Sharp): Promise<string> => {
        const path = join(folder, name);
        await picture.toFile(path);
        return path;
      };
      const noise = await make(
        'cat.jpg',
        sharp({
          create: {
            width: 1600,
            height: 1200,
            channels: 3,
            background: '#a87',
            noise: { type: 'gaussian', mean: 120, sigma: 60 },
          },
        }),
      );
      const mirrored = await make('mirrored.png', sharp(blank).flop());
      const twoUp = await make(
        'two-up.png',
        sharp(blank)
          .extend({ right: 1240, background: '#fff' })
          .composite([
            { input: blank, left: 0, top: 0 },
            { input: pagePicture(form.path, 2), left: 1240, top: 0 },
          ]),
      );
      const other = await printExample('other', {
        study: { id: 'khac', title: { vi: 'x' }, purpose: { vi: 'x' } },
      });
      const large = await printExample('large', { large: true });
      const foreign = await make('foreign.png', sharp(pagePicture(other.path, 1)));
      const version = await make('version.png', sharp(pagePicture(large.path, 1)));
      const empty = join(folder, 'empty.pdf');
      writeFileSync(empty, '');
      const text = join(folder, 'letter.tiff');
      writeFileSync(text, 'Kính gửi Ông/Bà');
      const results = await read(
        noise,
        mirrored,
        twoUp,
        foreign,
        version,
        empty,
        text,
        await filled('good', 1, { 'c01 1': 'tick' }),
      );
      expect(results.map((result) => [result.file, codes(result)[0] ?? 'read'])).toEqual([
        ['cat.jpg', 'no-page-code'],
        ['mirrored.png', 'mirrored'],
        ['two-up.png', 'several-pages'],
        ['foreign.png', 'other-study'],
        ['version.png', 'other-version'],
        ['empty.pdf', 'file-not-readable'],
        ['letter.tiff', 'file-not-readable'],
        ['good.png', 'read'],
      ]);
    },
    patience,
  );

  test(
    'a fax of 100 dpi is read or named, never read wrongly',
    async () => {
      const path = join(folder, 'fax.png');
      const page = await filled('for-fax', 1, { 'c01 2': 'cross' });
      await sharp(page).resize({ width: 827 }).threshold(150).toFile(path);
      const [result] = await read(path);
      if (result?.reading.ok !== true) expect(result && codes(result)).toHaveLength(1);
      else if (!result.reading.page.unsure.includes('c01'))
        expect(marksOf(result)).toEqual({ 'c01 2': 'marked' });
    },
    patience,
  );

  test(
    'several pages in one PDF or TIFF',
    async () => {
      const tiff = join(folder, 'pages.tiff');
      const pictures = [pagePicture(form.path, 1), pagePicture(form.path, 2)];
      await sharp(pictures, { join: { animated: true } })
        .tiff({ compression: 'lzw' })
        .toFile(tiff);
      const results = await read(tiff, form.path);
      expect(
        results.filter(({ file }) => file === 'pages.tiff').map(({ page, reading }) => [page, reading.ok]),
      ).toEqual([
        [1, true],
        [2, true],
      ]);
      expect(results.filter(({ file }) => file === 'form.pdf')).toHaveLength(2 * form.template.pages);
      expect(results.every(({ reading }) => reading.ok)).toBe(true);
    },
    patience,
  );
});

const hasQpdf = ((): boolean => {
  try {
    execFileSync('qpdf', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

test.skipIf(!hasQpdf)(
  'an encrypted PDF is named (skipped where qpdf is not installed)',
  async () => {
    form = await printExample('for-encryption');
    const path = join(folder, 'encrypted.pdf');
    execFileSync('qpdf', ['--encrypt', 'a', 'b', '256', '--', form.path, path]);
    const [result] = await read(path);
    expect(result && codes(result)).toEqual(['file-encrypted']);
  },
  patience,
);
