import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegister, type RegisterTables } from '@langnghe/databases';
import { describeStore } from '@langnghe/databases/testing';
import {
  Collector,
  deserializeTicketResponse,
  manifestHash,
  manifestKey,
  Respondent,
  serializeManifest,
  serializeTicket,
  serializeTicketRequest,
} from '@langnghe/tickets';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ClassKeysError,
  closeFieldwork,
  confirmOpening,
  crowdedClasses,
  deleteInvitations,
  destroyClassKeys,
  issuedByClass,
  issuerOf,
  issueTicket,
  keepClassKeys,
  makeClassKeys,
  prepareInvitations,
  publicKeyOf,
  readClassKeys,
  type ClassKeys,
  type Issuers,
  type PaperInvitation,
} from '../src/index.ts';

const entropy = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
const classes = ['c01', 'c02'].map((id) => ({ id, stratum: 's', invited: 30, designWeight: 2 }));
const study = { id: 've', classes, classOf: new Map([['u1', 'c01']]) };
const today = '2026-11-22';
const questions = new TextEncoder().encode('{}');
const sha256 = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

let keys: ClassKeys;
let manifest: string;
let signatures = 0;
let issuers: Issuers;

beforeAll(async () => {
  keys = await makeClassKeys(['c01', 'c02']);
  manifest = serializeManifest({
    version: 1,
    study: 've',
    questions: sha256(questions),
    client: sha256(questions),
    tables: [],
    windows: {
      tickets: { from: '2026-11-20', to: '2026-11-30' },
      answers: { from: '2026-12-01', to: '2026-12-10' },
    },
    minima: { invited: 30, issued: 30, base: 30 },
    classes: [...keys].map(([id, key]) => ({ id, invited: 30, key: manifestKey(publicKeyOf(key)) })),
  });
  issuers = new Map(
    [...keys].map(([id, key]) => {
      const issuer = issuerOf(key);
      const issue = issuer.issue.bind(issuer);
      issuer.issue = (request) => {
        signatures += 1;
        return issue(request);
      };
      return [id, issuer];
    }),
  );
}, 60_000);

async function respondent(classId = 'c01') {
  const checked = opened.get(classId) ?? open(classId);
  const { request, pending } = await checked.request(entropy);
  return { respondent: checked, z: serializeTicketRequest(request), pending };
}

/** The keys are checked once for each class: that takes longer than blinding. */
const opened = new Map<string, Respondent>();

function open(classId: string): Respondent {
  const printed = { hash: manifestHash(manifest) };
  const checked = Respondent.open({ manifest, questions, classId, printed });
  if (!checked.ok) throw new Error(checked.refusal);
  opened.set(classId, checked.value);
  return checked.value;
}

describeStore('issuing tickets', (store) => {
  async function openedStudy(): Promise<{ db: Kysely<RegisterTables>; codes: PaperInvitation[] }> {
    const db = await store.open(openRegister);
    const prepared = await prepareInvitations(db, study, today, randomBytes);
    if (!prepared.ok) throw new Error('refused');
    await confirmOpening(db, 've');
    return { db, codes: [...prepared.value] };
  }
  const codeOf = (codes: PaperInvitation[], classId = 'c01'): string =>
    codes.find((one) => one.classId === classId)?.code ?? '';
  const said = async (
    db: Kysely<RegisterTables>,
    code: string,
    z: Uint8Array,
    classId = 'c01',
  ): Promise<string> => {
    const outcome = await issueTicket(db, issuers, 've', { code, classId, request: z });
    return outcome.outcome === 'issued' ? 'issued' : outcome.refusal;
  };

  it('gives a ticket that the collector takes, and the same again for the same request', async () => {
    const { db, codes } = await openedStudy();
    const { respondent: person, z, pending } = await respondent();
    const asked = { code: codeOf(codes), classId: 'c01', request: z };
    const first = await issueTicket(db, issuers, 've', asked);
    const again = await issueTicket(db, issuers, 've', { ...asked, code: asked.code.toLowerCase() });
    expect(again).toEqual(first);
    const response = 'response' in first ? deserializeTicketResponse(first.response) : undefined;
    if (response === undefined) throw new Error('no response');
    const ticket = await person.finalize(pending, response);
    if (!ticket.ok) throw new Error(ticket.refusal);
    const accepted = await new Collector(manifest).accept(serializeTicket(ticket.value));
    expect(accepted).toMatchObject({ ok: true, value: { classId: 'c01' } });
    expect(await issuedByClass(db, 've')).toEqual(new Map([['c01', 1]]));
  });

  it('is no oracle: nothing but one blinded message for each invitation is signed', async () => {
    const { db, codes } = await openedStudy();
    const before = signatures;
    const n = publicKeyOf(keys.get('c01') ?? failed()).n;
    const octets = (value: bigint, length = 384): Uint8Array =>
      new Uint8Array(Buffer.from(value.toString(16).padStart(2 * length, '0'), 'hex'));
    const code = codeOf(codes);
    for (const z of [0n, 1n, n - 1n, n, n + 5n])
      expect(await said(db, code, octets(z))).toBe('not-a-request');
    for (const length of [0, 383, 385])
      expect(await said(db, code, new Uint8Array(length).fill(7))).toBe('not-a-request');
    expect(await said(db, code, (await respondent()).z, 'c02')).toBe('wrong-class');
    expect(await said(db, code, (await respondent()).z, 'c99')).toBe('wrong-class');
    expect(signatures).toBe(before);

    expect(await said(db, code, (await respondent()).z)).toBe('issued');
    expect(await said(db, code, (await respondent()).z)).toBe('already-issued');
    const guesses = Array.from({ length: 100 }, () => octets(2n));
    const guessed = await Promise.all(
      guesses.map((z, i) => said(db, `${'23456789AB'[i % 10] ?? ''}${code.slice(1)}`, z)),
    );
    expect(guessed.filter((one) => one === 'issued')).toEqual([]);
    expect(signatures).toBe(before + 1);
    expect([...(await issuedByClass(db, 've')).values()]).toEqual([1]);
  });

  it('signs one of many requests that come together for one invitation', async () => {
    const { db, codes } = await openedStudy();
    const requests = await Promise.all(Array.from({ length: 20 }, () => respondent()));
    const outcomes = await Promise.all(requests.map(({ z }) => said(db, codeOf(codes), z)));
    expect(outcomes.filter((one) => one === 'issued')).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'already-issued')).toHaveLength(19);
  });

  it('lets a class answer only when 30 of its tickets are out, and issues none after the close', async () => {
    const { db, codes } = await openedStudy();
    const crowd = codes.filter(({ classId }) => classId === 'c02');
    for (const { code } of crowd.slice(0, 29))
      expect(await said(db, code, (await respondent('c02')).z, 'c02')).toBe('issued');
    expect(await crowdedClasses(db, 've', 30)).toEqual([]);
    expect(await said(db, crowd[29]?.code ?? '', (await respondent('c02')).z, 'c02')).toBe('issued');
    expect(await crowdedClasses(db, 've', 30)).toEqual(['c02']);
    await closeFieldwork(db, 've', today);
    expect(await said(db, codeOf(codes), (await respondent()).z)).toBe('not-open');
    await deleteInvitations(db, 've');
    for (const table of ['invitation', 'invitation_code', 'invited_person'] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  it('keeps no code and no time', async () => {
    const { db, codes } = await openedStudy();
    const kept = JSON.stringify([
      await db.selectFrom('invitation').selectAll().execute(),
      await db.selectFrom('invitation_code').selectAll().execute(),
    ]);
    expect(codes.filter(({ code }) => kept.includes(code))).toEqual([]);
    expect(kept).not.toMatch(/\d{4}-\d{2}-\d{2}|\d{2}:\d{2}/);
  });

  it('refuses to open a study with a class of 29', async () => {
    const db = await store.open(openRegister);
    const small = { ...study, classes: [{ id: 'c01', stratum: 's', invited: 29, designWeight: 2 }] };
    const refused = await prepareInvitations(db, small, today, randomBytes);
    expect(refused.issues.map(({ code }) => code)).toEqual(['class-too-small']);
  });
});

function failed(): never {
  throw new Error('no such key');
}

describe('the file of the keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'langnghe-keys-'));
  const path = join(folder, 'keys', 've.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('holds what was made, readable by its owner alone, until it is destroyed', async () => {
    await keepClassKeys(path, keys);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const read = await readClassKeys(path);
    for (const [id, key] of keys) expect(read.get(id)?.equals(key)).toBe(true);
    await destroyClassKeys(path);
    await destroyClassKeys(path);
    await expect(readClassKeys(path)).rejects.toThrow(ClassKeysError);
  });

  it('that is damaged is told without a word of its content', async () => {
    await keepClassKeys(path, keys);
    writeFileSync(path, '{"c01": "-----BEGIN PRIVATE KEY-----\\nSECRET"}');
    const error = await readClassKeys(path).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ClassKeysError);
    expect(JSON.stringify([String(error), (error as ClassKeysError).issue])).not.toContain('SECRET');
  });
});
