import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCollection } from '@langnghe/databases';
import { describeStore } from '@langnghe/databases/testing';
import { mintSlips, slipHashes } from '@langnghe/tickets';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  createCollector,
  readClosedSealed,
  sealedBytesFor,
  type CollectedStudy,
  type Collector,
  type Outcome,
} from '../src/index.ts';
import { questionnaire } from './questionnaire-fixture.ts';

const entropy = (bytes: number): Uint8Array => randomBytes(bytes);
const sealedLength = 2668;
const sealedText = (): string => randomBytes(2001).toString('base64url');
const said = (outcome: Outcome): string => (outcome.outcome === 'refused' ? outcome.state : outcome.outcome);

describeStore('a sealed study', (store) => {
  let root = '';
  const collectors: Collector[] = [];
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'langnghe-sealed-'));
  });
  afterEach(async () => {
    await Promise.all(collectors.splice(0).map((collector) => collector.dispose()));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const checks =
    store.dialect === 'sqlite' || store.realServer ? {} : { storeIssues: () => Promise.resolve([]) };

  async function opened(folder: string) {
    const db = await store.open(openCollection);
    const slips = mintSlips([{ id: 'L1', invited: 60 }], entropy);
    const study: CollectedStudy = {
      id: 'nieu-phong',
      questionnaire,
      slipHashes: slipHashes(slips),
      sealedLength,
    };
    const again = async (): Promise<Collector> => {
      const collector = await createCollector({ db, spoolFolder: join(root, folder), ...checks });
      collectors.push(collector);
      return collector;
    };
    const collector = await again();
    await collector.open(study);
    return { db, study, codes: slips.map(({ code }) => code), collector, again };
  }

  it('takes sealed texts of its one length, each code once, and the same text twice as one', async () => {
    const { study, codes, collector, db } = await opened('a');
    const [first = '', second = '', third = ''] = codes;
    const mine = sealedText();
    const send = async (code: string, sealed: string): Promise<string> =>
      said(await collector.submitSealed(study.id, { code, sealed }));
    expect(await send(first, mine.slice(1))).toBe('invalid');
    expect(await send(first, `${mine.slice(1)}=`)).toBe('invalid');
    expect(await Promise.all([send(first, mine), send(first, mine)])).toEqual(['accepted', 'accepted']);
    expect(await send(first, sealedText())).toBe('spent');
    const many = await Promise.all(Array.from({ length: 50 }, () => send(second, sealedText())));
    expect(many.filter((one) => one === 'accepted')).toHaveLength(1);
    expect(
      said(await collector.submit(study.id, { code: third, answers: { dong_y: '1', diem: '5' }, nonce: '' })),
    ).toBe('invalid');
    expect(await collector.ticketState(study.id, third)).toBe('unspent');
    expect((await collector.close(study.id)).answers).toBe(2);
    const closed = await readClosedSealed(db, study.id);
    expect(closed.map(({ sealed }) => sealed)).toEqual(closed.map(({ sealed }) => sealed).sort());
    expect(closed.map(({ sealed }) => sealed)).toContain(mine);
    expect(closed.map(({ classId }) => classId)).toEqual(['L1', 'L1']);
  });

  it('has every acknowledged text again after a restart, and stays sealed', async () => {
    const { study, codes, collector, again, db } = await opened('b');
    const texts = codes.map(sealedText);
    for (const [i, code] of codes.entries())
      expect(said(await collector.submitSealed(study.id, { code, sealed: texts[i] ?? '' }))).toBe('accepted');
    await collector.dispose();
    const restarted = await again();
    const answers = { dong_y: '1', diem: '5' };
    expect(said(await restarted.submit(study.id, { code: codes[0] ?? '', answers, nonce: '' }))).toBe(
      'invalid',
    );
    expect((await restarted.close(study.id)).answers).toBe(60);
    expect((await readClosedSealed(db, study.id)).map(({ sealed }) => sealed)).toEqual([...texts].sort());
  });

  it('leaves nothing of a sealed text readable in the spool: it is encrypted once more there', async () => {
    const { study, codes, collector } = await opened('c');
    const text = sealedText();
    await collector.submitSealed(study.id, { code: codes[0] ?? '', sealed: text });
    const spool = readFileSync(join(root, 'c', `${study.id}.spool`));
    expect(spool.includes(text.slice(0, 40))).toBe(false);
    expect(spool.includes(Buffer.from(text, 'base64url').subarray(0, 32))).toBe(false);
  });

  it('has room for what its longest answers take, sealed', () => {
    const bytes = sealedBytesFor(questionnaire);
    expect([1_920, 11_000, 46_000]).toContain(bytes);
  });
});
