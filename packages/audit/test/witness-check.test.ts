import {
  constants,
  createHash,
  generateKeyPairSync,
  privateDecrypt,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto';
import {
  deserializeTicket,
  fromBase64url,
  Issuer,
  manifestHash,
  manifestKey,
  Respondent,
  serializeManifest,
  serializeTicket,
  statementOctets,
  toBase64url,
  writeStatement,
  type PublicKey,
  type SignedStatement,
  type Ticket,
  type WitnessStatement,
} from '@langnghe/tickets';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPublication, type PublishedTickets } from '../src/index.ts';

const entropy = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort())
      : inner,
  );

interface Key {
  readonly privateKey: KeyObject;
  readonly publicKey: PublicKey;
}

function newKey(): Key {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65537 });
  const octets = Buffer.from(privateKey.export({ format: 'jwk' }).n ?? '', 'base64url');
  return { privateKey, publicKey: { n: BigInt(`0x${octets.toString('hex')}`), e: 65537n } };
}

const issuerOf = ({ privateKey: key, publicKey }: Key): Issuer =>
  new Issuer(publicKey, (z) => privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, z));

const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 } as const;
const signed = ({ privateKey: key }: Key, octets: Uint8Array) =>
  new Uint8Array(sign('sha384', octets, { key, ...pss }));

const [office, witness, statementKey, stranger] = [newKey(), newKey(), newKey(), newKey()];
const [invited, answered] = [40, 30];
const questionnaire = { id: 'mau', items: [] };
const questions = new TextEncoder().encode(sorted(questionnaire));
const plain = { answers: 4, tables: [{ id: 't1', columns: [{ base: 30, rows: [] }] }] };
const tables = JSON.stringify({ ...plain, hash: sha256(sorted(plain)) });
const ticketManifest = serializeManifest({
  version: 1,
  study: 'mau',
  questions: sha256(questions),
  client: sha256('client'),
  tables: ['t1'],
  windows: {
    tickets: { from: '2026-12-01', to: '2026-12-10' },
    answers: { from: '2026-12-11', to: '2026-12-20' },
  },
  minima: { invited: 30, issued: 30, base: 30 },
  classes: [
    { id: 'A', invited, key: manifestKey(office.publicKey), witness: manifestKey(witness.publicKey) },
  ],
  witness: {
    name: 'Công đoàn',
    address: 'https://lamchung.vidu.vn',
    key: manifestKey(statementKey.publicKey),
  },
});
const honest: WitnessStatement = {
  version: 1,
  manifestHash: manifestHash(ticketManifest),
  closedOn: '2026-12-11',
  classes: [{ id: 'A', invitations: invited, codes: 41, signed: 35 }],
};

function saidBy(key: Key, change: Partial<WitnessStatement> = {}): SignedStatement {
  const statement = writeStatement({ ...honest, ...change });
  return { statement, signature: toBase64url(signed(key, statementOctets(statement))) };
}

describe('the public check of a study with a witness', () => {
  let genuine: PublishedTickets;
  const red = async (change: Partial<PublishedTickets> = {}): Promise<string[]> => {
    const { checks } = await checkPublication({ tickets: JSON.stringify({ ...genuine, ...change }), tables });
    return checks.filter((one) => !one.holds).map(({ code }) => code);
  };

  beforeAll(async () => {
    const printed = { hash: manifestHash(ticketManifest) };
    const opened = Respondent.open({ manifest: ticketManifest, questions, classId: 'A', printed });
    if (!opened.ok) throw new Error(opened.refusal);
    const issuers = [issuerOf(office), issuerOf(witness)] as const;
    const spent: string[] = [];
    for (let i = 0; i < answered; i += 1) {
      const { request, witnessRequest, pending } = await opened.value.request(entropy);
      const own = issuers[0].issue(request);
      const second = witnessRequest && issuers[1].issue(witnessRequest);
      if (!own.ok || second?.ok !== true) throw new Error('not signed');
      const sig = await opened.value.witnessed(pending, second.value);
      if (!sig.ok) throw new Error(sig.refusal);
      const ticket = await opened.value.finalize(pending, own.value, sig.value);
      if (!ticket.ok) throw new Error(ticket.refusal);
      spent.push(toBase64url(serializeTicket(ticket.value)));
    }
    const promises = {
      study: 'mau',
      questionnaireHash: sha256(sorted(questionnaire)),
      ticketManifest: manifestHash(ticketManifest),
      classes: [{ id: 'A', invited }],
      smallestBase: 30,
      tables: { tables: [{ id: 't1' }] },
    };
    genuine = {
      version: 1,
      source: 'tickets',
      manifest: { ...promises, hash: sha256(sorted(promises)) },
      questionnaire,
      ticketManifest,
      classes: [{ id: 'A', invited, issued: 33 }],
      answers: answered,
      spent: spent.sort(),
      witness: saidBy(statementKey),
      tablesHash: sha256(tables),
    };
  }, 120_000);

  it('is green when both signed, and shows the counts of both', async () => {
    expect(await red()).toEqual([]);
    const { checks } = await checkPublication({ tickets: JSON.stringify(genuine), tables });
    expect(checks.find(({ code }) => code === 'classes')?.compared).toBe('A: 30 ≤ 33 ≤ 40');
    expect(checks.find(({ code }) => code === 'witnessed')?.compared).toBe('Công đoàn: A: 30 ≤ 35 ≤ 40 (41)');
  });

  it('an office that signs tickets alone is found out', async () => {
    const [first = '', ...others] = genuine.spent;
    const ticket = deserializeTicket(fromBase64url(first) ?? new Uint8Array());
    if (ticket === undefined) throw new Error('no ticket');
    const inputMsg = serializeTicket(ticket).subarray(768);
    const { message, prefix } = ticket;
    const forgeries: Ticket[] = [
      { message, prefix, sig: signed(office, inputMsg) },
      { message, prefix, sig: signed(office, inputMsg), witnessSig: signed(office, inputMsg) },
      { message, prefix, sig: signed(witness, inputMsg), witnessSig: signed(witness, inputMsg) },
    ];
    for (const forged of forgeries)
      expect(await red({ spent: [...others, toBase64url(serializeTicket(forged))].sort() })).toContain(
        'genuine',
      );
  });

  it('more spent than the witness signed is found out, although the office says it issued enough', async () => {
    const classes = [{ id: 'A', invitations: invited, codes: 40, signed: 29 }];
    expect(await red({ witness: saidBy(statementKey, { classes }) })).toEqual(['witnessed']);
  });

  it('a statement that is missing, altered, another’s, of another study or of other classes is red', async () => {
    const { witness: said, ...without } = genuine;
    if (said === undefined) throw new Error('no statement');
    const missing = await checkPublication({ tickets: JSON.stringify(without), tables });
    expect(missing.checks.filter((one) => !one.holds).map(({ code }) => code)).toEqual(['witnessed']);
    const altered = { ...said, statement: said.statement.replace('35', '36') };
    const classes = [
      [{ id: 'B', invitations: invited, codes: 40, signed: 35 }],
      [{ id: 'A', invitations: invited, codes: 40, signed: invited + 1 }],
      [{ id: 'A', invitations: invited - 1, codes: 40, signed: 35 }],
      [...honest.classes, ...honest.classes],
      [],
    ];
    for (const witnessSaid of [
      altered,
      saidBy(stranger),
      saidBy(office),
      saidBy(statementKey, { manifestHash: sha256('other') }),
      ...classes.map((told) => saidBy(statementKey, { classes: told })),
    ])
      expect(await red({ witness: witnessSaid })).toEqual(['witnessed']);
  });
});
