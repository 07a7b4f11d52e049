import { constants, createHash, generateKeyPairSync, privateDecrypt, randomBytes } from 'node:crypto';
import {
  Issuer,
  manifestHash,
  manifestKey,
  Respondent,
  serializeManifest,
  serializeTicket,
  toBase64url,
} from '@langnghe/tickets';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPublication, type PublicationFiles, type PublishedTickets } from '../src/index.ts';

const entropy = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort())
      : inner,
  );

const questionnaire = { id: 'mau', items: [{ name: 'c1' }] };
const tables = ((): string => {
  const publication = {
    answers: 4,
    tables: [{ id: 't1', columns: [{ base: 30, rows: [] }] }],
  };
  return JSON.stringify({ ...publication, hash: sha256(sorted(publication)) });
})();

/** Bases of 30 need 30 answers; the tables of this study are those of a study with as many. */
const invited = 40;
const answered = 30;

describe('the public check', () => {
  let genuine: PublishedTickets;
  const files = (change: Partial<PublishedTickets> = {}, otherTables = tables): PublicationFiles => ({
    tickets: JSON.stringify({ ...genuine, ...change }),
    tables: otherTables,
  });
  const red = async (given: PublicationFiles): Promise<string[]> => {
    const { holds, checks } = await checkPublication(given);
    const failed = checks.filter((one) => !one.holds).map(({ code }) => code);
    expect(holds).toBe(failed.length === 0);
    return failed;
  };

  beforeAll(async () => {
    const keys = ['A', 'B'].map((id) => {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65537 });
      const n = BigInt(
        `0x${Buffer.from(privateKey.export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex')}`,
      );
      const key = { n, e: 65537n };
      const sign = (z: Uint8Array): Uint8Array =>
        privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, z);
      return { id, key, issuer: new Issuer(key, sign) };
    });
    const questions = new TextEncoder().encode(sorted(questionnaire));
    const ticketManifest = serializeManifest({
      version: 1,
      study: 'mau',
      questions: createHash('sha256').update(questions).digest('hex'),
      client: sha256('client'),
      tables: ['t1'],
      windows: {
        tickets: { from: '2026-12-01', to: '2026-12-10' },
        answers: { from: '2026-12-11', to: '2026-12-20' },
      },
      minima: { invited: 30, issued: 30, base: 30 },
      classes: keys.map(({ id, key }) => ({ id, invited, key: manifestKey(key) })),
    });
    const spent: string[] = [];
    for (let i = 0; i < answered; i += 1) {
      const { id, issuer } = keys[i % 2] ?? { id: '', issuer: undefined };
      const printed = { hash: manifestHash(ticketManifest) };
      const opened = Respondent.open({ manifest: ticketManifest, questions, classId: id, printed });
      if (!opened.ok || issuer === undefined) throw new Error('not opened');
      const { request, pending } = await opened.value.request(entropy);
      const issued = issuer.issue(request);
      if (!issued.ok) throw new Error(issued.refusal);
      const ticket = await opened.value.finalize(pending, issued.value);
      if (!ticket.ok) throw new Error(ticket.refusal);
      spent.push(toBase64url(serializeTicket(ticket.value)));
    }
    const classes = keys.map(({ id }) => ({ id, invited, issued: 20 }));
    const promises = {
      study: 'mau',
      questionnaireHash: sha256(sorted(questionnaire)),
      ticketManifest: manifestHash(ticketManifest),
      classes: keys.map(({ id }) => ({ id, invited })),
      smallestBase: 30,
      tables: { tables: [{ id: 't1' }, { id: 't2' }] },
    };
    genuine = {
      version: 1,
      source: 'tickets',
      manifest: { ...promises, hash: sha256(sorted(promises)) },
      questionnaire,
      ticketManifest,
      classes,
      answers: answered,
      spent: spent.sort(),
      tablesHash: sha256(tables),
    };
  }, 120_000);

  it('is green on what was honestly published, and gives the words to compare with paper', async () => {
    expect(await red(files())).toEqual([]);
    const { printed } = await checkPublication(files());
    expect([printed?.words.length, printed?.hash]).toEqual([8, manifestHash(genuine.ticketManifest ?? '')]);
  });

  it('goes red when a ticket is dropped, added, doubled or given another class', async () => {
    const [first = '', second = ''] = genuine.spent;
    const swapped = Buffer.from(first, 'base64url');
    const at = swapped.indexOf('A') === -1 ? swapped.indexOf('B') : swapped.indexOf('A');
    swapped[at] = (swapped[at] ?? 0) === 0x41 ? 0x42 : 0x41;
    expect(await red(files({ spent: genuine.spent.slice(1) }))).toEqual(['answers-spent']);
    expect(await red(files({ spent: [...genuine.spent, toBase64url(entropy(500))] }))).toContain('genuine');
    expect(await red(files({ spent: [...genuine.spent, first], answers: answered + 1 }))).toEqual(['single']);
    expect(await red(files({ spent: [first, ...genuine.spent.filter((one) => one !== second)] }))).toEqual([
      'single',
    ]);
    expect(await red(files({ spent: [swapped.toString('base64url'), ...genuine.spent.slice(1)] }))).toContain(
      'genuine',
    );
  });

  it('goes red when counts, questions, promises or keys are others', async () => {
    const more = genuine.classes.map((one) => ({ ...one, issued: invited + 1 }));
    const fewer = genuine.classes.map((one) => ({ ...one, issued: 1 }));
    const others = genuine.classes.map((one) => ({ ...one, invited: invited + 5 }));
    for (const classes of [more, fewer, others, genuine.classes.slice(1)])
      expect(await red(files({ classes }))).toEqual(['classes']);
    expect(await red(files({ answers: answered - 1 }))).toEqual(['answers-spent']);
    expect(await red(files({ questionnaire: { ...questionnaire, id: 'khac' } }))).toEqual(['questions']);
    expect(await red(files({ manifest: { ...genuine.manifest, smallestBase: 3 } }))).toEqual(['promises']);
    const oneCharacter = (genuine.ticketManifest ?? '').replace('2026-12-20', '2026-12-21');
    expect(await red(files({ ticketManifest: oneCharacter }))).toEqual(
      expect.arrayContaining(['ticket-manifest', 'genuine']),
    );
    expect(await red(files({ ticketManifest: '{}' }))).toContain('ticket-manifest');
  });

  it('goes red when the tables are others, not promised, or count others than those who answered', async () => {
    expect(await red(files({}, tables.replace('"base":30', '"base":35')))).toEqual(['tables']);
    for (const [base, id, code] of [
      [60, 't1', 'bases'],
      [10, 't1', 'bases'],
      [30, 'x', 'catalogue'],
    ] as const) {
      const publication = { answers: 4, tables: [{ id, columns: [{ base, rows: [] }] }] };
      const text = JSON.stringify({ ...publication, hash: sha256(sorted(publication)) });
      expect(await red(files({ tablesHash: sha256(text) }, text))).toEqual([code]);
    }
  });

  it('says what slips leave to check, and nothing more', async () => {
    const { hash, ...before } = genuine.manifest;
    expect(hash).toHaveLength(64);
    const promises = { ...before, ticketManifest: null };
    const manifest = { ...promises, hash: sha256(sorted(promises)) };
    const slips = { source: 'slips', manifest, ticketManifest: null, spent: [] } as const;
    const { checks, printed } = await checkPublication(files(slips));
    expect([checks.filter((one) => !one.holds), printed]).toEqual([[], null]);
    expect(checks.map(({ code }) => code)).not.toContain('genuine');
    expect(await red(files({ ...slips, answers: 2 * invited + 1 }))).toEqual(['counted']);
  });

  it('is red, and never an error, on anything else', async () => {
    for (const tickets of ['', '[]', '{"version":1}', 'x', JSON.stringify({ ...genuine, spent: [1] })])
      expect(await red({ tickets, tables })).toEqual(['readable']);
    for (const other of ['', '[]', 'null', '{"tables":7}'])
      expect(await red(files({}, other))).toContain('tables');
  });
});
