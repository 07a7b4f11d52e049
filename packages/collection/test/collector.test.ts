import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCollection, type CollectionTables } from '@langnghe/databases';
import { describeStore } from '@langnghe/databases/testing';
import type { Issue } from '@langnghe/language';
import type { AnswerSet } from '@langnghe/questionnaire';
import { hashSlipCode, mintSlips, slipHashes } from '@langnghe/tickets';
import { sql, type Kysely } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createCollector,
  readClosedAnswers,
  type CollectedStudy,
  type Collector,
  type Outcome,
  type Submission,
} from '../src/index.ts';
import { kendallTau } from './kendall-tau.ts';
import { questionnaire } from './questionnaire-fixture.ts';

const entropy = (bytes: number): Uint8Array => randomBytes(bytes);

interface Field {
  readonly study: CollectedStudy;
  readonly codes: readonly string[];
}

function field(id: string, perClass: readonly number[] = [30, 30]): Field {
  const slips = mintSlips(
    perClass.map((invited, i) => ({ id: `L${String(i + 1)}`, invited })),
    entropy,
  );
  return {
    study: { id, questionnaire, slipHashes: slipHashes(slips) },
    codes: slips.map(({ code }) => code),
  };
}

const code = (field: Field, index: number): string => field.codes[index] ?? 'no such slip';
const yes = (n: number): AnswerSet => ({ dong_y: '1', diem: String(n) });
const page = 'một trang'.padEnd(32, '-');
/** From one and the same page unless said otherwise. */
const sending = (typed: string, answers: AnswerSet, nonce = page): Submission => ({
  code: typed,
  answers,
  nonce,
});

const said = (outcome: Outcome): string => (outcome.outcome === 'refused' ? outcome.state : outcome.outcome);

describeStore('the collector', (store) => {
  let root = '';
  let folders = 0;
  const collectors: Collector[] = [];
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'langnghe-collector-'));
  });
  afterEach(async () => {
    await Promise.all(collectors.splice(0).map((collector) => collector.dispose()));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  // The stand-in for a server is set as it is.
  const checks =
    store.dialect === 'sqlite' || store.realServer ? {} : { storeIssues: () => Promise.resolve([]) };

  const newFolder = (): string => join(root, String((folders += 1)));
  async function collectorOn(db: Kysely<CollectionTables>, spoolFolder = newFolder()): Promise<Collector> {
    const collector = await createCollector({ db, spoolFolder, ...checks });
    collectors.push(collector);
    return collector;
  }
  async function opened(): Promise<
    Field & { db: Kysely<CollectionTables>; collector: Collector; folder: string }
  > {
    const db = await store.open(openCollection);
    const folder = newFolder();
    const collector = await collectorOn(db, folder);
    const made = field('mau');
    await collector.open(made.study);
    return { ...made, db, collector, folder };
  }

  it('keeps an answer, and shows no answer in the store before the close', async () => {
    const { collector, db, codes } = await opened();
    expect(await collector.ticketState('mau', codes[0] ?? '')).toBe('unspent');
    expect(await collector.submit('mau', sending(codes[0] ?? '', yes(7)))).toEqual({
      outcome: 'accepted',
    });
    expect(await collector.ticketState('mau', codes[0] ?? '')).toBe('spent');
    expect(await db.selectFrom('answer').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('spent').selectAll().execute()).toEqual([]);
    await expect(readClosedAnswers(db, 'mau')).rejects.toThrow('not closed');
    expect(await collector.close('mau')).toEqual(expect.objectContaining({ answers: 1, unreadable: 0 }));
    const answers = await readClosedAnswers(db, 'mau');
    expect(answers.map(({ answers: kept }) => kept)).toEqual([{ dong_y: '1', diem: '7' }]);
    expect(answers[0]?.key).toMatch(/^[0-9a-f]{32}$/);
  });

  it('takes a page posted twice once, and says so both times; other answers are refused', async () => {
    const { collector, db, codes } = await opened();
    const [first = ''] = codes;
    const outcomes = [];
    for (const answers of [yes(7), { diem: '7', dong_y: '1', gop_y: '' }, yes(8)])
      outcomes.push(await collector.submit('mau', sending(first, answers)));
    expect(outcomes.map(said)).toEqual(['accepted', 'accepted', 'spent']);
    await collector.close('mau');
    expect(await readClosedAnswers(db, 'mau')).toHaveLength(1);
  });

  it('tells nobody who has a spent code what was answered with it, also after a restart', async () => {
    const { collector, db, codes, folder } = await opened();
    const [first = '', second = ''] = codes;
    expect(said(await collector.submit('mau', sending(first, yes(7))))).toBe('accepted');
    expect(said(await collector.submit('mau', sending(second, yes(7), 'ngắn')))).toBe('accepted');
    const tries = [
      sending(first, yes(7), 'trang khác'.padEnd(32, '-')),
      sending(first, yes(8), 'trang khác'.padEnd(32, '-')),
      sending(first, yes(7), ''),
      sending(second, yes(7), 'ngắn'),
      sending(second, yes(7)),
    ];
    for (const each of tries) expect(said(await collector.submit('mau', each))).toBe('spent');
    await collector.dispose();
    const again = await collectorOn(db, folder);
    for (const each of tries) expect(said(await again.submit('mau', each))).toBe('spent');
    expect(said(await again.submit('mau', sending(first, yes(7))))).toBe('accepted');
    expect((await again.close('mau')).answers).toBe(2);
  });

  it('says of a spent code what it says of an unspent one when the answers are not valid or too long', async () => {
    const { collector, codes } = await opened();
    const [spent = '', unspent = ''] = codes;
    await collector.submit('mau', sending(spent, yes(7)));
    for (const answers of [{}, { diem: 'bảy' }, { ...yes(7), gop_y: 'dài '.repeat(50_000) }]) {
      const [one, other] = await Promise.all(
        [spent, unspent].map((each) => collector.submit('mau', sending(each, answers))),
      );
      expect(one?.outcome).toBe('invalid');
      expect(one).toEqual(other);
    }
  });

  it('keeps exactly one of 300 parallel submissions of one code', async () => {
    const { collector, db, codes } = await opened();
    const [first = ''] = codes;
    const different = await Promise.all(
      Array.from({ length: 300 }, (_, n) => collector.submit('mau', sending(first, yes(n)))),
    );
    expect(different.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(1);
    const second = codes[1] ?? '';
    const alike = await Promise.all(
      Array.from({ length: 300 }, () => collector.submit('mau', sending(second, yes(1)))),
    );
    expect(alike.every(({ outcome }) => outcome === 'accepted')).toBe(true);
    expect((await collector.close('mau')).answers).toBe(2);
    expect(await readClosedAnswers(db, 'mau')).toHaveLength(2);
  });

  it('spends nothing on answers that are not valid, and keeps nothing that was not asked', async () => {
    const { collector, db, codes } = await opened();
    const [first = ''] = codes;
    const invalid = await collector.submit('mau', sending(first, { diem: 'bảy' }));
    expect(invalid.outcome).toBe('invalid');
    const fields = 'issues' in invalid ? invalid.issues.map(({ place }) => place.field) : [];
    expect(fields).toEqual(expect.arrayContaining(['dong_y', 'diem']));
    expect(await collector.ticketState('mau', first)).toBe('unspent');
    const answers = { dong_y: '1', ly_do: 'KHÔNG HỎI', diem: '4', khong_co: 'THỪA' };
    expect((await collector.submit('mau', sending(first, answers))).outcome).toBe('accepted');
    await collector.close('mau');
    expect((await readClosedAnswers(db, 'mau'))[0]?.answers).toEqual({ dong_y: '1', diem: '4' });
  });

  it('tells apart codes that are mistyped, unknown, of another study, and studies that are not open', async () => {
    const { collector, codes } = await opened();
    const other = field('khac');
    await collector.open(other.study);
    const [first = ''] = codes;
    expect(await collector.ticketState('mau', first.toLowerCase().replaceAll(/(.{4})/g, '$1 '))).toBe(
      'unspent',
    );
    const wrong = (first.startsWith('A') ? 'B' : 'A') + first.slice(1);
    for (const [study, typed, state] of [
      ['mau', wrong, 'mistyped'],
      ['mau', '', 'mistyped'],
      ['mau', other.codes[0] ?? '', 'unknown'],
      ['dau', first, 'not-open'],
    ] as const) {
      expect(await collector.ticketState(study, typed)).toBe(state);
      const outcome = await collector.submit(study, sending(typed, yes(1)));
      expect(outcome).toMatchObject({ outcome: 'refused', state, issues: [{ code: state }] });
    }
    await collector.close('mau');
    expect(await collector.ticketState('mau', first)).toBe('not-open');
    expect(await collector.submit('mau', sending(first, yes(1)))).toMatchObject({
      state: 'not-open',
    });
  });

  it('counts in tens', async () => {
    const { collector, codes } = await opened();
    for (let n = 0; n < 23; n++) await collector.submit('mau', sending(codes[n] ?? '', yes(n)));
    expect(collector.roundedCount('mau')).toBe(20);
    expect(collector.roundedCount('dau')).toBe(0);
    await collector.close('mau');
    expect(collector.roundedCount('mau')).toBe(20);
  });

  it('is open again after a restart, with every code that was spent', async () => {
    const { collector, db, codes, folder, study } = await opened();
    for (let n = 0; n < 5; n++) await collector.submit('mau', sending(codes[n] ?? '', yes(n)));
    await collector.dispose();
    const again = await collectorOn(db, folder);
    await again.open(study);
    expect(await again.ticketState('mau', codes[4] ?? '')).toBe('spent');
    expect(await again.ticketState('mau', codes[5] ?? '')).toBe('unspent');
    expect(await again.submit('mau', sending(codes[0] ?? '', yes(0)))).toEqual({
      outcome: 'accepted',
    });
    expect(await again.submit('mau', sending(codes[0] ?? '', yes(1)))).toMatchObject({
      state: 'spent',
    });
    expect(await again.close('mau')).toMatchObject({ answers: 5 });
  });

  it('closes once, however often it is told to, and leaves neither spool nor key nor codes', async () => {
    const { collector, db, codes, folder } = await opened();
    for (let n = 0; n < 12; n++) await collector.submit('mau', sending(codes[n] ?? '', yes(n)));
    const [one, two] = await Promise.all([collector.close('mau'), collector.close('mau')]);
    expect(one).toEqual(two);
    expect(await collector.close('mau')).toEqual(one);
    expect(one.answers).toBe(12);
    expect(Object.values(one.answersByClass).reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(readdirSync(folder)).toEqual(['lock']);
    expect(await db.selectFrom('slip').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('spent').selectAll().execute()).toHaveLength(12);
    await collector.dispose();
    const again = await collectorOn(db, folder);
    expect(await again.close('mau')).toEqual(one);
    await expect(again.close('dau')).rejects.toThrow('never opened');
  });

  it('finishes a close that a crash cut short after its commit', async () => {
    const { collector, db, codes, folder } = await opened();
    await collector.submit('mau', sending(codes[0] ?? '', yes(3)));
    const [spool, key] = [readFileSync(join(folder, 'mau.spool')), readFileSync(join(folder, 'mau.key'))];
    const closing = await collector.close('mau');
    await collector.dispose();
    writeFileSync(join(folder, 'mau.spool'), spool);
    writeFileSync(join(folder, 'mau.key'), key);
    const again = await collectorOn(db, folder);
    expect(existsSync(join(folder, 'mau.spool'))).toBe(false);
    expect(existsSync(join(folder, 'mau.key'))).toBe(false);
    expect(await again.close('mau')).toEqual(closing);
    expect(await readClosedAnswers(db, 'mau')).toHaveLength(1);
  });

  it('goes on taking answers when a close fails before its commit', async () => {
    const { collector, db, codes } = await opened();
    await collector.submit('mau', sending(codes[0] ?? '', yes(3)));
    await db.schema.alterTable('answer').renameTo('away').execute();
    await expect(collector.close('mau')).rejects.toThrow();
    await db.schema.alterTable('away').renameTo('answer').execute();
    expect(await collector.submit('mau', sending(codes[1] ?? '', yes(4)))).toEqual({
      outcome: 'accepted',
    });
    expect((await collector.close('mau')).answers).toBe(2);
  });

  it('refuses another study under the same name, and a closed one', async () => {
    const { collector, study } = await opened();
    await Promise.all([collector.open(study), collector.open(study)]);
    await expect(collector.open({ ...study, slipHashes: field('mau').study.slipHashes })).rejects.toThrow(
      'other slips',
    );
    await expect(
      collector.open({ ...study, questionnaire: { ...questionnaire, version: '2' } }),
    ).rejects.toThrow('other questions');
    await expect(collector.open({ ...study, id: '../mau' })).rejects.toThrow('not a study id');
    await collector.close('mau');
    await expect(collector.open(study)).rejects.toThrow('study is closed');
  });

  it('keeps a second process out of its folder', async () => {
    const { db, folder } = await opened();
    await expect(createCollector({ db, spoolFolder: folder })).rejects.toMatchObject({
      code: 'spool-in-use',
    });
  });

  async function troubled(
    harm: (folder: string) => void,
  ): Promise<Field & { db: Kysely<CollectionTables>; collector: Collector; folder: string; heard: Issue[] }> {
    const { collector, db, folder, codes, study } = await opened();
    await collector.submit('mau', sending(codes[0] ?? '', yes(1)));
    const other = field('khac');
    await collector.open(other.study);
    await collector.dispose();
    harm(folder);
    const heard: Issue[] = [];
    const again = await createCollector({
      db,
      spoolFolder: folder,
      ...checks,
      onTrouble: (issue) => heard.push(issue),
    });
    collectors.push(again);
    const [first = ''] = other.codes;
    expect(await again.submit('khac', sending(first, yes(1)))).toEqual({ outcome: 'accepted' });
    return { codes, study, db, folder, collector: again, heard };
  }

  it.each([
    ['spool-missing', (folder: string) => rmSync(join(folder, 'mau.spool'))],
    ['spool-key-unreadable', (folder: string) => rmSync(join(folder, 'mau.key'))],
    ['spool-key-unreadable', (folder: string) => writeFileSync(join(folder, 'mau.key'), '{"version":')],
    [
      'spool-key-mismatch',
      (folder: string) => writeFileSync(join(folder, 'mau.key'), readFileSync(join(folder, 'khac.key'))),
    ],
  ])('takes nothing for a study whose spool has trouble (%s), while others work', async (trouble, harm) => {
    const { collector, codes, study, heard, folder } = await troubled(harm);
    expect(heard.map((issue) => issue.code)).toEqual([trouble]);
    const files = readdirSync(folder);
    expect(await collector.ticketState('mau', codes[1] ?? '')).toBe('unavailable');
    expect(await collector.submit('mau', sending(codes[1] ?? '', yes(1)))).toMatchObject({
      outcome: 'unavailable',
      issues: [{ code: 'study-unavailable' }],
    });
    await expect(collector.open(study)).rejects.toMatchObject({ code: trouble });
    await expect(collector.close('mau')).rejects.toMatchObject({ code: trouble });
    expect(readdirSync(folder)).toEqual(files);
  });

  it('goes on without a restart once the operator has put the key back, and says that it does', async () => {
    const db = await store.open(openCollection);
    const folder = newFolder();
    const { study, codes } = field('mau');
    const before = await collectorOn(db, folder);
    await before.open(study);
    await before.submit('mau', sending(codes[0] ?? '', yes(1)));
    await before.dispose();
    const key = readFileSync(join(folder, 'mau.key'));
    writeFileSync(join(folder, 'mau.key'), '{"version":');
    const mended = Promise.withResolvers<Issue>();
    const collector = await createCollector({
      db,
      spoolFolder: folder,
      ...checks,
      recoverEvery: 50,
      onMended: mended.resolve,
    });
    collectors.push(collector);
    const second = sending(codes[1] ?? '', yes(2));
    expect(await collector.submit('mau', second)).toMatchObject({ outcome: 'unavailable' });
    writeFileSync(join(folder, 'mau.key'), key);
    expect((await mended.promise).code).toBe('spool-key-unreadable');
    expect(await collector.submit('mau', second)).toEqual({ outcome: 'accepted' });
    expect((await collector.close('mau')).answers).toBe(2);
  });

  it('has every answer again when the operator has put the key back', async () => {
    let key = Buffer.alloc(0);
    const { collector, codes, db, folder } = await troubled((place) => {
      key = readFileSync(join(place, 'mau.key'));
      rmSync(join(place, 'mau.key'));
    });
    await collector.dispose();
    writeFileSync(join(folder, 'mau.key'), key);
    const mended = await collectorOn(db, folder);
    expect(await mended.submit('mau', sending(codes[1] ?? '', yes(2)))).toEqual({ outcome: 'accepted' });
    expect((await mended.close('mau')).answers).toBe(2);
  });

  if (store.realServer)
    it('opens no study on a server that would keep what was written, and names the setting', async () => {
      const db = await store.open(openCollection);
      await sql`alter system set log_statement = 'all'`.execute(db);
      await sql`select pg_reload_conf()`.execute(db);
      await sql`select pg_sleep(0.2)`.execute(db);
      try {
        const opening = (await collectorOn(db)).open(field('mau').study);
        await expect(opening).rejects.toMatchObject({
          name: 'UnsafeStoreError',
          issue: { code: 'server-setting-unsafe', place: { field: 'log_statement' } },
        });
      } finally {
        await sql`alter system reset log_statement`.execute(db);
        await sql`select pg_reload_conf()`.execute(db);
      }
      await (await collectorOn(db)).open(field('mau').study);
    });

  it('warns when a study opens on a file system that copies on write', async () => {
    const db = await store.open(openCollection);
    const heard: Issue[] = [];
    const collector = await createCollector({
      db,
      spoolFolder: newFolder(),
      onTrouble: (issue) => heard.push(issue),
      ...checks,
      fileSystem: () => Promise.resolve({ suitable: false, name: 'btrfs' }),
    });
    collectors.push(collector);
    await collector.open(field('mau').study);
    expect(heard).toMatchObject([{ code: 'spool-copy-on-write', severity: 'warning' }]);
    expect(heard[0]?.message.vi).toContain('btrfs');
  });

  it('keeps nothing of the order in which answers came', async () => {
    const db = await store.open(openCollection);
    const collector = await collectorOn(db);
    // One τ of 150 has standard deviation 0,055: 6 deviations.
    const made = field('mau', [75, 75]);
    await collector.open(made.study);
    for (let n = 0; n < 150; n++) await collector.submit('mau', sending(code(made, n), yes(n)));
    await collector.close('mau');
    const bodies = await db.selectFrom('answer').select(['body', 'key']).execute();
    const arrival = bodies.map(({ body }) => Number((JSON.parse(body) as { diem: string }).diem));
    expect(Math.abs(kendallTau(arrival))).toBeLessThan(0.33);
    const numberOf = new Map(made.codes.map((each, n) => [hashSlipCode(each), n]));
    const spent = await db.selectFrom('spent').select('hash').execute();
    const spending = spent.map(({ hash }) => numberOf.get(hash) ?? -1);
    expect(new Set(spending).size).toBe(150);
    expect(Math.abs(kendallTau(spending))).toBeLessThan(0.33);
    // Answers and codes are not in one order either.
    const place = new Map(spending.map((n, i) => [n, i]));
    expect(Math.abs(kendallTau(arrival.map((n) => place.get(n) ?? -1)))).toBeLessThan(0.33);
  });

  // PostgreSQL has no such file; its own traces are tested where its settings are checked.
  if (store.dialect === 'sqlite')
    it('leaves no log and no row numbers in the file', async () => {
      const location = await store.emptyDatabase();
      if (typeof location !== 'string') throw new Error('not a file');
      const db = await store.open(openCollection, location);
      const collector = await collectorOn(db);
      const made = field('mau');
      await collector.open(made.study);
      for (let n = 0; n < 20; n++) await collector.submit('mau', sending(code(made, n), yes(n)));
      await collector.close('mau');
      expect(statSync(`${location}-wal`).size).toBe(0);
      for (const table of ['collected_study', 'slip', 'answer', 'spent'])
        await expect(sql`select rowid from ${sql.table(table)}`.execute(db)).rejects.toThrow(
          'no such column',
        );
    });

  it('says nothing of an answer in what the operator hears', async () => {
    const db = await store.open(openCollection);
    const folder = newFolder();
    const heard: unknown[] = [];
    const collector = await createCollector({
      db,
      spoolFolder: folder,
      onTrouble: (issue) => heard.push(issue),
      ...checks,
    });
    collectors.push(collector);
    const made = field('mau');
    await collector.open(made.study);
    await collector.submit('mau', sending(code(made, 0), { ...yes(1), gop_y: 'CANARY' }));
    await collector.dispose();
    const outcome = await collector.submit('mau', sending(code(made, 1), { ...yes(1), gop_y: 'CANARY' }));
    expect(outcome.outcome).toBe('refused');
    expect(JSON.stringify([heard, outcome])).not.toContain('CANARY');
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    expect(files.some((bytes) => bytes.includes('CANARY'))).toBe(false);
  });
});

describe('the outcomes', () => {
  it('all have a message and a remedy in both languages', async () => {
    const { stateIssue, tooLongIssue, notKeptIssue, studyUnavailableIssue } =
      await import('../src/ticket-issues.ts');
    const states = ['mistyped', 'unknown', 'spent', 'not-open'] as const;
    for (const issue of [
      ...states.map(stateIssue),
      tooLongIssue(),
      notKeptIssue(),
      studyUnavailableIssue(),
    ]) {
      expect(issue.message.vi).not.toBe('');
      expect(issue.remedy.en).not.toBe('');
      expect(issue.message.vi).not.toBe(issue.message.en);
    }
  });
});
