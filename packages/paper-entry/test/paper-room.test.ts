import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollector, readClosedAnswers, type Collector } from '@langnghe/collection';
import { openCollection } from '@langnghe/databases';
import { printForm, type FormTemplate } from '@langnghe/paper';
import type { Questionnaire } from '@langnghe/questionnaire';
import {
  formHashes,
  hashSlipCode,
  mintForms,
  mintSlips,
  slipHashes,
  type FormTicket,
} from '@langnghe/tickets';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Desk, entryQuestions, PaperRoom } from '../src/index.ts';
import { exampleQuestionnaire } from './example.ts';

const entropy = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;
const study = 'dan-chu-co-so';
const patience = 240_000;

describe('a paper room', () => {
  let folder: string;
  let questionnaire: Questionnaire;
  let template: FormTemplate;
  let forms: FormTicket[];
  let pdf: Uint8Array;
  let collector: Collector;
  let close: () => Promise<void>;
  let room: PaperRoom;
  const openRoom = (): Promise<PaperRoom> =>
    PaperRoom.open(study, join(folder, 'tray'), collector, { entropy, threads: 1 });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'langnghe-room-'));
    questionnaire = await exampleQuestionnaire();
    const slips = mintSlips([{ id: 'c01', invited: 40 }], entropy);
    const db = await openCollection(join(folder, 'collection.db'));
    collector = await createCollector({ db, spoolFolder: join(folder, 'spool') });
    close = async () => {
      await collector.dispose();
      await db.destroy();
    };
    await collector.open({ id: study, questionnaire, slipHashes: slipHashes(slips) });
    forms = mintForms([{ id: 'c01', forms: 30 }], entropy);
    const printed = await printForm({
      study: { id: study, title: { vi: 'Khảo sát' }, purpose: { vi: '' } },
      organiser: { vi: 'Tổ khảo sát' },
      questionnaire,
      languages: ['vi'],
      large: false,
      copies: forms.slice(0, 2),
    });
    if (!printed.ok) throw new Error('not printed');
    ({ pdf, template } = printed.value);
    room = await openRoom();
    await room.addPrinting(template, formHashes(study, forms));
  }, patience);
  afterAll(async () => {
    await close();
    rmSync(folder, { recursive: true });
  });

  const numberOf = (form: number): string => forms[form]?.number ?? '';

  test('takes no number that was not printed, and none twice', async () => {
    const [stranger] = mintForms([{ id: 'c01', forms: 1 }], entropy);
    expect((await room.keyIn(stranger?.number ?? '', {})).issues.map(({ code }) => code)).toEqual([
      'form-unknown',
    ]);
    expect((await room.keyIn('1234', {})).issues.map(({ code }) => code)).toEqual(['form-number-wrong']);
    await room.tray.set({ secondShare: 0 });
    expect((await room.keyIn(numberOf(5), { c01: '1', dong_y: '1' })).ok).toBe(true);
    expect((await room.keyIn(numberOf(5), { c01: '2' })).issues.map(({ code }) => code)).toEqual([
      'form-entered',
    ]);
  });

  test('a form’s number opens nothing on the web, and a slip’s code nothing here', async () => {
    expect(await collector.ticketState(study, numberOf(6))).toBe('mistyped');
    expect(() => hashSlipCode(numberOf(6))).toThrow();
  });

  test('what differs between two entries goes to a third look, and makes the error rate', async () => {
    await room.tray.set({ secondShare: 1 });
    const first = { ai_dien: '1', dong_y: '1', c01: '1', c02: '2' };
    await room.keyIn(numberOf(7), first);
    expect(room.numberTyped(numberOf(7))).toMatchObject({ ok: true, value: { entry: 'second' } });
    await room.keyIn(numberOf(7), { ...first, c02: '3' });
    const desk = new Desk(room);
    const questions = entryQuestions(questionnaire, 'vi');
    const shown = await desk.next(questions);
    expect(shown?.open.reason).toBe('differs');
    expect(shown?.place).toEqual({ batch: 0, form: 1 });
    expect(JSON.stringify(shown)).not.toContain(numberOf(7));
    expect([...(shown?.open.candidates ?? [])].sort()).toEqual(['2', '3']);
    const place = { key: shown?.key ?? '', question: 'c02' };
    expect((await desk.answer(place, '77', questions)).issues.map(({ code }) => code)).toEqual([
      'not-a-code',
    ]);
    await desk.answer(place, '3', questions);
    expect(await desk.next(questions)).toBeNull();
    await desk.answer(place, '/', questions);
    expect(await desk.next(questions)).toMatchObject({
      place: { batch: 0, form: 1 },
      open: { question: 'c02' },
    });
    await desk.answer(place, '3', questions);
    expect(room.tray.byNumber(numberOf(7))?.place).toBeNull();
  });

  test('nothing on disk can be read, and no file has a time', async () => {
    for (const file of readdirSync(join(folder, 'tray')).filter((name) => name.endsWith('.sealed'))) {
      const path = join(folder, 'tray', file);
      expect(readFileSync(path).includes(Buffer.from('ai_dien'))).toBe(false);
      expect(statSync(path).mtime.getUTCFullYear()).toBe(2000);
    }
    const again = await openRoom();
    expect(again.tray.forms).toEqual(room.tray.forms);
  });

  test.skipIf(!hasPoppler)(
    'scans (skipped where poppler is not installed): a missing page waits, comes later, or is left blank',
    async () => {
      writeFileSync(join(folder, 'forms.pdf'), pdf);
      const upload = async (...pages: readonly number[]): Promise<void> => {
        for (const page of pages) {
          const { path, done } = await room.uploadPlace(`trang-${page}.png`);
          execFileSync('pdftoppm', [
            '-r',
            '150',
            '-gray',
            '-png',
            '-singlefile',
            '-f',
            String(page),
            '-l',
            String(page),
            join(folder, 'forms.pdf'),
            path,
          ]);
          execFileSync('mv', [`${path}.png`, path]);
          await done();
        }
        room.read();
        await room.settled();
      };
      const { pages } = template;
      const all = Array.from({ length: pages }, (_, i) => i + 1);
      await upload(...all.filter((page) => page !== 2), 2 * pages);
      const scanned = room.tray.forms.filter(({ origin }) => origin === 'scanned');
      expect(scanned.map(({ missing }) => missing.length).sort((a, b) => a - b)).toEqual([1, pages - 1]);
      // The first form was fed first, the second one’s only page last.
      expect(scanned.map(({ place, missing }) => [missing.length, place?.batch, place?.form])).toEqual(
        expect.arrayContaining([
          [1, 1, 1],
          [pages - 1, 1, 1],
        ]),
      );
      expect((await room.closingIssues()).map(({ code }) => code)).toEqual(['forms-unfinished']);
      await upload(2, 2);
      expect(room.tray.report?.batch).toBe(2);
      expect(room.tray.report?.issues.map(({ code }) => code)).toEqual(['page-twice']);
      expect(await room.uploads()).toEqual([]);
      const left = room.tray.forms.filter(({ missing }) => missing.length > 0);
      expect(left).toHaveLength(1);
      for (const { key } of left) await room.tray.remove(key);
      expect(await room.closingIssues()).toEqual([]);
    },
    patience,
  );

  test('at the close every form is entered once, with its class and nothing else', async () => {
    const entered = await room.enterAll();
    if (!entered.ok) throw new Error(entered.issues.map(({ code }) => code).join());
    expect(entered.value.quality).toMatchObject({ keyed: 2, twice: 1, compared: 4, wrong: 1 });
    expect((await room.enterAll()).ok).toBe(true);
    const closing = await collector.close(study);
    expect(closing.answersByClass).toEqual({ c01: hasPoppler ? 3 : 2 });
    await room.destroy();
    const db = await openCollection(join(folder, 'collection.db'));
    const answers = (await readClosedAnswers(db, study)).map(({ answers: given }) => given['c02'] ?? '');
    await db.destroy();
    expect(answers.filter((one) => one !== '')).toEqual(['3']);
    expect(readdirSync(folder)).not.toContain('tray');
  });
});
