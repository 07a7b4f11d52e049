import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollector, type Collector } from '@langnghe/collection';
import { openCollection } from '@langnghe/databases';
import { printForm, type FormTemplate, type PrintRequest } from '@langnghe/paper';
import type { Questionnaire } from '@langnghe/questionnaire';
import { formHashes, mintForms, mintSlips, slipHashes, type FormTicket } from '@langnghe/tickets';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PaperRoom } from '../src/index.ts';
import { exampleQuestionnaire } from './example.ts';

const missing = (
  [
    ['pdftoppm', 'poppler-utils'],
    ['convert', 'imagemagick'],
    ['qpdf', 'qpdf'],
  ] as const
).find(([command]) => spawnSync(command, ['-version']).error !== undefined)?.[1];
const entropy = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
const study = 'dan-chu-co-so';
const patience = 600_000;

describe.skipIf(missing !== undefined)(
  `bad scans through the upload${missing === undefined ? '' : ` (${missing} is not installed)`}`,
  () => {
    let folder: string;
    let questionnaire: Questionnaire;
    let template: FormTemplate;
    let forms: FormTicket[];
    let collector: Collector;
    let close: () => Promise<void>;
    let room: PaperRoom;
    const at = (name: string): string => join(folder, name);

    async function print(name: string, change: Partial<PrintRequest> = {}): Promise<FormTemplate> {
      const printed = await printForm({
        study: { id: study, title: { vi: 'Khảo sát' }, purpose: { vi: '' } },
        organiser: { vi: 'Tổ khảo sát' },
        questionnaire,
        languages: ['vi'],
        large: false,
        copies: forms.slice(0, 2),
        ...change,
      });
      if (!printed.ok) throw new Error('not printed');
      writeFileSync(at(`${name}.pdf`), printed.value.pdf);
      return printed.value.template;
    }

    /** A page drawn by poppler, with a cross at each of the given boxes. */
    function page(
      to: string,
      pdf: string,
      number: number,
      ticks: Readonly<Record<string, string>> = {},
    ): string {
      const range = ['-f', String(number), '-l', String(number), '-singlefile'];
      execFileSync('pdftoppm', ['-r', '150', '-gray', '-png', ...range, at(`${pdf}.pdf`), at(to)]);
      const on = ((number - 1) % template.pages) + 1;
      const boxes = template.boxes.filter((box) => box.page === on && ticks[box.question] === box.code);
      const strokes = boxes.map(({ area: { x, y, width: w } }) =>
        [`line ${x},${y} ${x + w},${y + w}`, `line ${x + w},${y} ${x},${y + w}`].join(' '),
      );
      if (strokes.length > 0)
        magick(`${to}.png`, `${to}.png`, ...pen, '-draw', `scale 5.9055,5.9055 ${strokes.join(' ')}`);
      return `${to}.png`;
    }
    const pen = ['-stroke', '#1d3f8f', '-strokewidth', '0.5', '-fill', 'none'];

    function magick(from: string, to: string, ...how: readonly string[]): string {
      execFileSync('convert', [at(from), ...how, at(to)]);
      return to;
    }

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'langnghe-bad-scans-'));
      questionnaire = await exampleQuestionnaire();
      const db = await openCollection(at('collection.db'));
      collector = await createCollector({ db, spoolFolder: at('spool') });
      close = async () => {
        await collector.dispose();
        await db.destroy();
      };
      const slips = mintSlips([{ id: 'c01', invited: 40 }], entropy);
      await collector.open({ id: study, questionnaire, slipHashes: slipHashes(slips) });
      forms = mintForms([{ id: 'c01', forms: 30 }], entropy);
      template = await print('form');
      room = await PaperRoom.open(study, at('tray'), collector, { entropy, threads: 1 });
      await room.addPrinting(template, formHashes(study, forms));
    }, patience);
    afterAll(async () => {
      await close();
      rmSync(folder, { recursive: true });
    });

    test(
      'each is named, the rest goes on, and nothing is guessed',
      async () => {
        await print('other-study', { study: { id: 'khac', title: { vi: 'x' }, purpose: { vi: 'x' } } });
        await print('large', { large: true });
        page('plain', 'form', 1);
        page('second', 'form', 2);
        execFileSync('qpdf', ['--encrypt', 'a', 'b', '256', '--', at('form.pdf'), at('02-encrypted.pdf')]);
        execFileSync('convert', ['-size', '1200x900', 'plasma:#a86-#543', '-blur', '0x3', at('01-cat.jpg')]);
        await hugeTiff(at('08-huge.tif'));
        const second = template.pages + 1;
        const files = [
          '01-cat.jpg',
          '02-encrypted.pdf',
          magick(page('version', 'large', 1), '03-version.jpg'),
          magick(page('foreign', 'other-study', 1), '04-study.jpg'),
          magick('plain.png', '05-torn.png', '-crop', '1240x800+0+0', '+repage'),
          magick('plain.png', '06-two-up.png', at('second.png'), '+append'),
          magick('plain.png', '07-mirrored.png', '-flop'),
          '08-huge.tif',
          magick(page('fax', 'form', second + 1, {}), '09-fax.png', '-resize', '827x', '-threshold', '60%'),
          page('10-once', 'form', second, { c01: '1' }),
          page('11-again', 'form', second, { c01: '3' }),
          page('12-good', 'form', 1, { c01: '2' }),
        ];
        for (const name of files) {
          const { path, done } = await room.uploadPlace(name);
          copyFileSync(at(name), path);
          await done();
        }
        room.read();
        await room.settled();
        const named = (room.tray.report?.issues ?? []).map(
          ({ code, place }) => `${place.file ?? ''} ${code}`,
        );
        const expected = [
          '01-cat.jpg no-page-code',
          '02-encrypted.pdf file-encrypted',
          '03-version.jpg other-version',
          '04-study.jpg other-study',
          '05-torn.png corners-missing',
          '06-two-up.png several-pages',
          '07-mirrored.png mirrored',
          '08-huge.tif no-page-code',
          '11-again.png page-twice-differs',
        ];
        // A fax is read, or named for what cannot be seen on it.
        expect(named.filter((one) => !one.startsWith('09-fax.png'))).toEqual(expected);
        const good = room.tray.byNumber(forms[0]?.number ?? '');
        expect(good?.answers).toEqual({ c01: '2' });
        expect(good?.pages).toEqual([1]);
        const twice = room.tray.byNumber(forms[1]?.number ?? '');
        expect(twice?.answers).toEqual({});
        expect(twice?.open.map(({ question }) => question)).toContain('c01');
        expect(room.tray.forms).toHaveLength(2);
        expect(room.tray.unfinished).toBe(2);
        expect(await room.uploads()).toEqual([]);
        const said = JSON.stringify(room.tray.report);
        for (const { number } of forms.slice(0, 2)) expect(said).not.toContain(number);
      },
      patience,
    );
  },
);

/** 20,000 × 25,000 grey pixels, uncompressed: 500 MB, of which the file system keeps the header. */
async function hugeTiff(path: string): Promise<void> {
  const [width, height, rows] = [20_000, 25_000, 100];
  const strips = height / rows;
  const tables = 4096;
  const data = 8192;
  const entries = [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, 1, 8],
    [259, 3, 1, 1],
    [262, 3, 1, 1],
    [273, 4, strips, tables],
    [277, 3, 1, 1],
    [278, 4, 1, rows],
    [279, 4, strips, tables + 4 * strips],
  ] as const;
  const head = Buffer.alloc(data);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(entries.length, 8);
  entries.forEach(([tag, type, count, value], i) => {
    head.writeUInt16LE(tag, 10 + 12 * i);
    head.writeUInt16LE(type, 12 + 12 * i);
    head.writeUInt32LE(count, 14 + 12 * i);
    head.writeUInt32LE(value, 18 + 12 * i);
  });
  for (let i = 0; i < strips; i++) {
    head.writeUInt32LE(data + i * rows * width, tables + 4 * i);
    head.writeUInt32LE(rows * width, tables + 4 * (strips + i));
  }
  const file = await open(path, 'w');
  await file.write(head);
  await file.truncate(data + width * height);
  await file.close();
}
