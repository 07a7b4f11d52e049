import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollector, readClosedAnswers, type Collector } from '@langnghe/collection';
import { openCollection } from '@langnghe/databases';
import { formHashes, mintForms, mintSlips, slipHashes, type FormTicket } from '@langnghe/tickets';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Bags, PaperRoom, type Receipt } from '../src/index.ts';
import { exampleQuestionnaire } from './example.ts';

const entropy = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
const id = (): string => randomBytes(16).toString('hex');
const study = 'dan-chu-co-so';
const asked = { ai_dien: '1', dong_y: '1' };

describe('what devices take along', () => {
  let folder: string;
  let forms: FormTicket[];
  let collector: Collector;
  let close: () => Promise<void>;
  let room: PaperRoom;
  let bags: Bags;
  const openRoom = (): Promise<PaperRoom> =>
    PaperRoom.open(study, join(folder, 'tray'), collector, { entropy, threads: 1 });
  const numberOf = (form: number): string => forms[form]?.number ?? '';
  const codes = (receipt: Receipt): readonly string[] =>
    receipt.outcome === 'refused' ? receipt.issues.map(({ code }) => code) : [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'langnghe-bags-'));
    const slips = mintSlips([{ id: 'c01', invited: 40 }], entropy);
    const db = await openCollection(join(folder, 'collection.db'));
    collector = await createCollector({ db, spoolFolder: join(folder, 'spool') });
    close = async () => {
      await collector.dispose();
      await db.destroy();
    };
    await collector.open({
      id: study,
      questionnaire: await exampleQuestionnaire(),
      slipHashes: slipHashes(slips),
    });
    forms = mintForms([{ id: 'c01', forms: 30 }], entropy);
    await collector.addForms(study, formHashes(study, forms));
    room = await openRoom();
    await room.tray.set({ secondShare: 0 });
    bags = new Bags(room);
  });
  afterAll(async () => {
    await close();
    rmSync(folder, { recursive: true });
  });

  test('a form delivered twice at once, and again later, is entered once; both sides count the same', async () => {
    const bag = await bags.take();
    const delivery = { bag, id: id(), number: numberOf(0), answers: { ...asked, c01: '1' } };
    const twice = await Promise.all([bags.receive(delivery), bags.receive(delivery)]);
    const kept = { outcome: 'kept', number: numberOf(0), again: false, place: null };
    expect([...twice, await bags.receive(delivery)]).toEqual([kept, kept, kept]);
    expect(room.counts.forms).toBe(1);
    expect(await bags.tell(bag, { finished: 3, setAside: 0 })).toEqual({
      finished: 3,
      received: 1,
      setAside: 0,
      left: 2,
    });
    expect(await bags.tell(id(), { finished: 3, setAside: 0 })).toBeNull();
  });

  test('delivered again, a form that was drawn for a second entry is not taken for it', async () => {
    await room.tray.set({ secondShare: 1 });
    const bag = await bags.take();
    const delivery = { bag, id: id(), number: numberOf(1), answers: { c01: '1' } };
    expect(await bags.receive(delivery)).toMatchObject({ outcome: 'kept', again: true });
    expect(await bags.receive(delivery)).toMatchObject({ outcome: 'kept', again: true });
    expect(room.tray.byNumber(numberOf(1))?.second).toBe('wanted');
    const second = { ...delivery, id: id(), answers: { c01: '2' } };
    expect(await bags.receive(second)).toMatchObject({ again: false, place: { batch: 0, form: 1 } });
    expect(await bags.receive(second)).toMatchObject({ again: false, place: { batch: 0, form: 1 } });
    expect(room.tray.byNumber(numberOf(1))?.second).toEqual({ first: { c01: '1' }, second: { c01: '2' } });
    await room.tray.set({ secondShare: 0 });
    await room.removeForm(numberOf(1));
  });

  test('what a crash left between a form and its id is recognised', async () => {
    const bag = await bags.take();
    const delivery = { bag, id: id(), number: numberOf(2), answers: { ...asked, c01: '1' } };
    await bags.receive(delivery);
    const before = room.tray.bags.map((one) =>
      one.id === bag ? { ...one, received: [], pending: { id: delivery.id, entry: 'first' as const } } : one,
    );
    await room.tray.putBags(before);
    const again = new Bags(await openRoom());
    expect(await again.receive(delivery)).toMatchObject({ outcome: 'kept' });
    expect(again.counts.find((one) => one.id === bag)?.received).toBe(1);
    room = await openRoom();
    bags = new Bags(room);
  });

  test('a number of nobody’s, and one entered meanwhile, are refused and stay with the device', async () => {
    const bag = await bags.take();
    const [stranger] = mintForms([{ id: 'c01', forms: 1 }], entropy);
    const wrong = { bag, id: id(), number: stranger?.number ?? '', answers: {} };
    expect(codes(await bags.receive(wrong))).toEqual(['form-unknown']);
    expect(codes(await bags.receive({ ...wrong, id: id(), number: numberOf(0) }))).toEqual(['form-entered']);
    expect(await bags.tell(bag, { finished: 2, setAside: 2 })).toMatchObject({ received: 0, left: 0 });
  });

  test('the room keeps no readable id, and does not close while a device is out', async () => {
    for (const file of readdirSync(join(folder, 'tray')).filter((name) => name.endsWith('.sealed')))
      for (const { id: bag } of bags.counts)
        expect(readFileSync(join(folder, 'tray', file)).includes(Buffer.from(bag))).toBe(false);
    expect((await room.closingIssues()).map(({ code }) => code)).toEqual(['bags-out']);
    for (const { id: bag } of bags.counts) await bags.giveBack(bag);
    expect(await room.closingIssues()).toEqual([]);
    expect((await room.enterAll()).ok).toBe(true);
    expect((await collector.close(study)).answersByClass).toEqual({ c01: 2 });
    await room.destroy();
    const db = await openCollection(join(folder, 'collection.db'));
    const answers = (await readClosedAnswers(db, study)).map(({ answers: given }) => given['c01']);
    await db.destroy();
    expect(answers).toEqual(['1', '1']);
  });
});
