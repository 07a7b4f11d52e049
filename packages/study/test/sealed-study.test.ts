import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPublication } from '@langnghe/audit';
import { readDataset } from '@langnghe/dataset';
import { seededRandom, simulatePerson, writtenAnswers } from '@langnghe/examples';
import { seal } from '@langnghe/sealing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  artefact,
  closeStudy,
  describeStudy,
  isSealed,
  makeTrustees,
  openSealed,
  processStudy,
  readStudy,
  readTrustees,
  reread,
  writeTrustees,
  type OpenedStudy,
  type Study,
  type TrusteeShare,
} from '../src/index.ts';
import { drawnExample, freezing, open, unwrap, workplace, type Workplace } from './workplace.ts';

const today = '2026-12-01';
const names = ['Bà Lan, công đoàn', 'Ông Hùng, hội phụ nữ', 'Cô Mai, trường học'] as const;
const entropy = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));

describe('a sealed study', () => {
  let place: Workplace;
  let study: Study;
  let opened: OpenedStudy;
  let shares: readonly TrusteeShare[];
  let key: string;
  const again = async (): Promise<Study> => unwrap(await readStudy(place.data, study.id));

  beforeAll(async () => {
    place = await workplace();
    const drawn = await drawnExample(place.data);
    const made = await makeTrustees(names, entropy);
    ({ shares } = made);
    ({ key } = made.trustees);
    const trustees = readTrustees(writeTrustees(made.trustees)) ?? null;
    unwrap(await describeStudy(drawn, { trustees, sensitive: true }));
    study = unwrap(await readStudy(place.data, drawn.id));
  }, 120_000);
  afterAll(() => place.leave());

  it('is one by default where an employer or an authority asks and trustees are named', () => {
    const { trustees } = study.description;
    expect(isSealed({ trustees, sealed: 'default', sensitive: true })).toBe(true);
    expect(isSealed({ trustees, sealed: 'default', sensitive: false })).toBe(false);
    expect(isSealed({ trustees, sealed: 'yes', sensitive: false })).toBe(true);
    expect(isSealed({ trustees, sealed: 'no', sensitive: true })).toBe(false);
    expect(isSealed({ trustees: null, sealed: 'yes', sensitive: true })).toBe(false);
    expect(readTrustees('{}')).toBeUndefined();
    expect(readTrustees('khóa')).toBeUndefined();
  });

  it('promises its key and its trustees, and collects nothing else', async () => {
    opened = unwrap(await open(place, study, (handed) => place.collector.open(handed)));
    study = await again();
    expect(study.manifest?.sealing?.trustees).toEqual(names);
    expect(study.manifest?.sealing?.keyHash).toMatch(/^[0-9a-f]{64}$/);
    const random = seededRandom('niêm phong');
    const { bytes = 0 } = study.manifest?.sealing ?? {};
    const address = { study: study.id, questions: study.manifest?.questionnaireHash ?? '' };
    for (const [index, { code }] of opened.slips.entries()) {
      if (index >= 240) break;
      const person = simulatePerson('người', `u${String(index % 25)}`, 'Khu dân cư', index);
      const answers = writtenAnswers(random, person, 'answers');
      const nonce = randomBytes(16).toString('hex');
      const text =
        index === 0 ? 'không phải JSON' : JSON.stringify([nonce, index === 1 ? { c17: '77' } : answers]);
      const to = index === 2 ? { ...address, study: 'khac' } : address;
      const sealed = (await seal(text, { key, bytes }, to)) ?? '';
      expect((await place.collector.submitSealed(study.id, { code, sealed })).outcome).toBe('accepted');
      const { outcome } = await place.collector.submit(study.id, { code, answers, nonce });
      expect(outcome).toBe('invalid');
    }
    unwrap(await closeStudy(study, place.collector));
    study = await again();
  }, 120_000);

  it('waits for its trustees with no answer on the server, however often it is processed', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      const processing = await processStudy(study, freezing(place), today, () => undefined);
      expect(processing.failed).toBe('freeze');
      expect(processing.issues.map(({ code }) => code)).toEqual(['sealed-awaits-trustees']);
    }
    expect(await place.collection.selectFrom('answer').selectAll().execute()).toEqual([]);
    const kept = JSON.parse(await readFile(join(study.folder, artefact.sealedAnswers), 'utf8')) as {
      answers: { sealed: string }[];
    };
    expect(kept.answers).toHaveLength(240);
    expect(new Set(kept.answers.map(({ sealed }) => sealed.length)).size).toBe(1);
    const texts = kept.answers.map(({ sealed }) => sealed);
    expect(texts).toEqual([...texts].sort());
  });

  it('does not open with one share, a wrong word, or the shares of another key', async () => {
    const [one, other] = shares.map(({ words }) => words.join('\n'));
    const foreign = (await makeTrustees(names, entropy)).shares[0]?.code ?? '';
    if (one === undefined || other === undefined) throw new Error('three shares');
    for (const [pair, code] of [
      [[one, one], 'shares-the-same'],
      [[one, foreign], 'share-of-another'],
      [[one.replace(/^\w+/, 'sai'), other], 'share-unreadable'],
      [[one, ''], 'share-unreadable'],
    ] as const) {
      const refused = await openSealed(study, pair, today);
      expect(refused.issues.map((issue) => issue.code)).toEqual([code]);
    }
    const path = join(study.folder, artefact.questionnaire);
    const asked = await readFile(path, 'utf8');
    await writeFile(path, asked.replace('c17', 'c17x'));
    const altered = await openSealed(await again(), [one, other], today);
    expect(altered.issues.map((issue) => issue.code)).toEqual(['sealed-altered']);
    await writeFile(path, asked);
  });

  it('opens once with two, leaves out and counts what does not fit, and goes on to its publication', async () => {
    const texts = [shares[2]?.code ?? '', shares[0]?.words.join(' ') ?? ''] as const;
    const result = unwrap(await openSealed(study, texts, today));
    expect(result.opening).toEqual({ received: 240, opened: 237, unopenable: 1, refused: 2 });
    const dataset = await readDataset(join(study.folder, artefact.dataset));
    expect(dataset.table.rows).toBe(237);
    const twice = await openSealed(await again(), texts, today);
    expect(twice.issues.map((issue) => issue.code)).toEqual(['sealed-opened']);
    const processing = await processStudy(await reread(study), freezing(place), today, () => undefined);
    expect(processing.failed).toBeNull();
    const [tickets, tables] = await Promise.all(
      [artefact.publishedTickets, artefact.publication].map((name) =>
        readFile(join(study.folder, name), 'utf8'),
      ),
    );
    const files = { tickets: tickets ?? '', tables: tables ?? '' };
    const audit = await checkPublication(files);
    expect(audit.checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(audit.checks.map(({ code }) => code)).toContain('sealed');
    const published = JSON.parse(files.tickets) as { sealed: { hashes: string[]; unopenable: number } };
    for (const sealed of [
      undefined,
      { ...published.sealed, hashes: published.sealed.hashes.slice(1) },
      { ...published.sealed, hashes: [...published.sealed.hashes].reverse() },
      { ...published.sealed, unopenable: 200 },
    ]) {
      const changed = await checkPublication({ ...files, tickets: JSON.stringify({ ...published, sealed }) });
      expect(changed.checks.filter(({ holds }) => !holds).map(({ code }) => code)).toEqual(['sealed']);
    }
  }, 120_000);
});
