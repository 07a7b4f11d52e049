import { constants, generateKeyPairSync, sign, verify as opensslVerify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Collector,
  Issuer,
  Respondent,
  deserializeManifest,
  deserializePendingTicket,
  deserializeTicket,
  hashWitnessProof,
  hashWords,
  manifestHash,
  manifestKey,
  randomCode,
  hashSlipCode,
  readSignedStatement,
  readWitnessList,
  readWitnessPromise,
  readWitnessRequest,
  serializeManifest,
  serializePendingTicket,
  serializeSignedStatement,
  serializeTicket,
  serializeWitnessList,
  serializeWitnessPromise,
  serializeWitnessRequest,
  statementOctets,
  verifiedStatement,
  witnessProof,
  writeStatement,
  type Manifest,
  type Ticket,
} from '@langnghe/tickets';
import { prepare } from '../src/blind/rsabssa.ts';
import { concat, os2ip, toHex } from '../src/blind/octets.ts';
import { serializeTicketMessage } from '../src/blind/ticket-message.ts';
import { emsaPssEncode } from '../src/blind/emsa-pss.ts';
import { entropy, manifestOf, newKey, questions, sha256 } from './blind-study.ts';
import type { TestKey } from './blind-study.ts';

const [field, office, fieldWitness, officeWitness, statementKey, stranger] = [
  newKey(),
  newKey(),
  newKey(),
  newKey(),
  newKey(),
  newKey(),
];
const plain = manifestOf({ field: field.publicKey, office: office.publicKey });
const seconds = [fieldWitness, officeWitness];
const witnessed: Manifest = {
  ...plain,
  classes: plain.classes.map((one, i) => ({
    ...one,
    witness: manifestKey(seconds[i]?.publicKey ?? stranger.publicKey),
  })),
  witness: {
    name: 'Công đoàn cơ sở',
    address: 'https://lamchung.vidu.vn',
    key: manifestKey(statementKey.publicKey),
  },
};
const text = serializeManifest(witnessed);

function respondentOf(classId: string, manifest = text): Respondent {
  const opened = Respondent.open({
    manifest,
    questions,
    classId,
    printed: { words: hashWords(manifestHash(manifest)) },
  });
  if (!opened.ok) throw new Error(opened.refusal);
  return opened.value;
}

const signedBy = ({ publicKey, rawSign }: TestKey, blindedMsg: Uint8Array<ArrayBuffer>) => {
  const issued = new Issuer(publicKey, rawSign).issue({ blindedMsg });
  if (!issued.ok) throw new Error(issued.refusal);
  return issued.value;
};

async function ticketOf(classId: string, own: TestKey, second: TestKey): Promise<Ticket> {
  const respondent = respondentOf(classId);
  const { request, witnessRequest, pending } = await respondent.request(entropy);
  if (witnessRequest === undefined) throw new Error('no request for the witness');
  const sig = await respondent.witnessed(pending, signedBy(second, witnessRequest.blindedMsg));
  if (!sig.ok) throw new Error(sig.refusal);
  const ticket = await respondent.finalize(pending, signedBy(own, request.blindedMsg), sig.value);
  if (!ticket.ok) throw new Error(ticket.refusal);
  return ticket.value;
}

/** A PSS signature made directly by whoever holds a private key. */
async function forged(key: TestKey, { message, prefix }: Ticket): Promise<Uint8Array<ArrayBuffer>> {
  const inputMsg = prepare(serializeTicketMessage(message), prefix);
  return concat(key.rawSign(await emsaPssEncode(inputMsg, 3071, entropy(48))));
}

const collectors = new Map<string, Collector>();
const collectorOf = (manifest: string): Collector => {
  const known = collectors.get(manifest) ?? new Collector(manifest);
  collectors.set(manifest, known);
  return known;
};

const outcomeOf = async (ticket: Ticket | Uint8Array, manifest = text): Promise<string> => {
  const octets = ticket instanceof Uint8Array ? ticket : serializeTicket(ticket);
  const outcome = await collectorOf(manifest).accept(octets);
  return outcome.ok ? `accepted in ${outcome.value.classId}` : outcome.refusal;
};

describe('a ticket with two signatures', async () => {
  const genuine = await ticketOf('field', field, fieldWitness);
  const octets = serializeTicket(genuine);

  it('is accepted, and OpenSSL finds both signatures to be of one message', async () => {
    expect(await outcomeOf(genuine)).toBe('accepted in field');
    const inputMsg = prepare(serializeTicketMessage(genuine.message), genuine.prefix);
    const { RSA_PKCS1_PSS_PADDING: padding } = constants;
    for (const [key, sig] of [
      [field, genuine.sig],
      [fieldWitness, genuine.witnessSig],
    ] as const)
      expect(
        opensslVerify('sha384', inputMsg, { key: key.privateKey, padding, saltLength: 48 }, sig ?? octets),
      ).toBe(true);
  });

  it('is laid out as sig, witness_sig, prefix, message', () => {
    expect(octets).toHaveLength(384 + 384 + 32 + 2 + 32 + 5 + 32);
    expect(octets.subarray(0, 384)).toEqual(genuine.sig);
    expect(octets.subarray(384, 768)).toEqual(genuine.witnessSig);
    expect(octets.subarray(768, 800)).toEqual(genuine.prefix);
    expect(new TextDecoder().decode(octets.subarray(800, 802))).toBe('v1');
    expect(deserializeTicket(octets)).toEqual(genuine);
  });

  it('forged by the office alone is none', async () => {
    const { message, prefix, sig } = genuine;
    expect(await outcomeOf({ message, prefix, sig })).toBe('unwitnessed');
    for (const key of [field, office, stranger, officeWitness, statementKey])
      expect(await outcomeOf({ ...genuine, witnessSig: await forged(key, genuine) })).toBe('unwitnessed');
    expect(await outcomeOf({ ...genuine, witnessSig: genuine.sig })).toBe('unwitnessed');
    const other = { ...genuine, message: { ...message, nonce: concat(entropy(32)) } };
    expect(await outcomeOf({ ...other, sig: await forged(field, other) })).toBe('unwitnessed');
  });

  it('forged by the witness alone is none', async () => {
    for (const key of [fieldWitness, stranger, statementKey, office])
      expect(await outcomeOf({ ...genuine, sig: await forged(key, genuine) })).toBe('invalid-signature');
    const { message, prefix, witnessSig } = genuine;
    if (witnessSig === undefined) throw new Error('no second signature');
    expect(await outcomeOf({ message, prefix, sig: witnessSig })).toBe('invalid-signature');
    expect(await outcomeOf({ message, prefix, sig: witnessSig, witnessSig: genuine.sig })).toBe(
      'invalid-signature',
    );
  });

  it('with both keys can be made by both together: what is left is said in the method', async () => {
    const message = { ...genuine.message, nonce: concat(entropy(32)) };
    const made = { ...genuine, message };
    const both = {
      ...made,
      sig: await forged(field, made),
      witnessSig: await forged(fieldWitness, made),
    };
    expect(await outcomeOf(both)).toBe('accepted in field');
  });

  it('of one class is none in another, and of a study without a witness none here', async () => {
    const elsewhere = { ...genuine, message: { ...genuine.message, classId: 'office' } };
    expect(await outcomeOf(elsewhere)).toBe('invalid-signature');
    const mixed = await ticketOf('office', office, officeWitness);
    expect(await outcomeOf({ ...genuine, witnessSig: mixed.witnessSig ?? genuine.sig })).toBe('unwitnessed');
    const old = { ...genuine.message, manifestHash: manifestHash(serializeManifest(plain)) };
    expect(await outcomeOf({ ...genuine, message: old })).toBe('other-manifest');
    const one = { message: old, prefix: genuine.prefix };
    const sig = await forged(field, { ...one, sig: genuine.sig });
    expect(await outcomeOf({ ...one, sig }, serializeManifest(plain))).toBe('accepted in field');
    expect(await outcomeOf({ ...one, sig, witnessSig: sig }, serializeManifest(plain))).toBe('unwitnessed');
  });

  it('is spent once whatever its signatures: they are not in the nullifier', async () => {
    const again = { ...genuine, witnessSig: await forged(fieldWitness, genuine) };
    const nullifier = async (ticket: Ticket): Promise<string> => {
      const outcome = await collectorOf(text).accept(serializeTicket(ticket));
      return outcome.ok ? outcome.value.nullifier : outcome.refusal;
    };
    expect(await nullifier(again)).toBe(await nullifier(genuine));
    expect(await nullifier(genuine)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('any one bit flipped is none', async () => {
    for (let bit = 0; bit < 8 * octets.length; bit += 97) {
      const flipped = octets.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await outcomeOf(flipped)).not.toMatch('accepted');
    }
  });

  it('a witness that did not sign what it was sent is found out before anybody else is asked', async () => {
    const respondent = respondentOf('field');
    const { witnessRequest, request, pending } = await respondent.request(entropy);
    if (witnessRequest === undefined) throw new Error('no request for the witness');
    const wrong = [
      signedBy(fieldWitness, request.blindedMsg),
      signedBy(stranger, concat(new Uint8Array(1), witnessRequest.blindedMsg.subarray(1))),
      { blindSig: witnessRequest.blindedMsg },
    ];
    for (const response of wrong)
      expect(await respondent.witnessed(pending, response)).toEqual({
        ok: false,
        refusal: 'invalid-signature',
      });
    await expect(respondent.finalize(pending, signedBy(field, request.blindedMsg))).rejects.toThrow(
      'not those promised',
    );
  });

  it('keeps both transcripts blind: for every pair of requests and tickets there is a factor that joins them', async () => {
    const { n, e } = fieldWitness.publicKey;
    const respondent = respondentOf('field');
    const asked = await Promise.all(Array.from({ length: 4 }, () => respondent.request(entropy)));
    const tickets = await Promise.all(
      asked.map(async ({ request, witnessRequest, pending }) => {
        if (witnessRequest === undefined) throw new Error('no request for the witness');
        const s = signedBy(fieldWitness, witnessRequest.blindedMsg);
        const sig = await respondent.witnessed(pending, s);
        if (!sig.ok) throw new Error(sig.refusal);
        const ticket = await respondent.finalize(pending, signedBy(field, request.blindedMsg), sig.value);
        if (!ticket.ok) throw new Error(ticket.refusal);
        return { z: os2ip(witnessRequest.blindedMsg), s: os2ip(s.blindSig), sig: os2ip(sig.value) };
      }),
    );
    for (const { z, s } of tickets)
      for (const { sig } of tickets) {
        const r = (s * inverse(sig, n)) % n;
        expect((power(sig, e, n) * power(r, e, n)) % n).toBe(z);
      }
  });
});

describe('what is serialized with a witness', () => {
  const octetsOf = (length: number) =>
    fc.uint8Array({ minLength: length, maxLength: length }).map((drawn) => concat(drawn));
  const message = fc.record({
    manifestHash: octetsOf(32).map(toHex),
    classId: fc
      .string({ minLength: 1, maxLength: 16, unit: 'grapheme' })
      .filter((one) => new TextEncoder().encode(one).length <= 64),
    nonce: octetsOf(32),
  });

  it('comes back, with one signature or two, and no octets are read both ways', () => {
    fc.assert(
      fc.property(
        message,
        octetsOf(32),
        octetsOf(384),
        fc.option(octetsOf(384), { nil: undefined }),
        (m, prefix, sig, second) => {
          const ticket = { message: m, prefix, sig, ...(second && { witnessSig: second }) };
          expect(deserializeTicket(serializeTicket(ticket))).toEqual(ticket);
          const pending = {
            message: m,
            prefix,
            inv: os2ip(sig),
            ...(second && { witnessInv: os2ip(second) }),
          };
          expect(deserializePendingTicket(serializePendingTicket(pending))).toEqual(pending);
        },
      ),
    );
  });

  it('files of office and witness come back, and nothing else is read as one', () => {
    const request = {
      version: 1,
      study: 'dieu-kien-lam-viec',
      title: 'Điều kiện làm việc',
      organiser: 'Công ty',
      tickets: { from: '2026-12-01', to: '2026-12-10' },
      classes: [{ id: 'c01', invited: 40 }],
    } as const;
    expect(readWitnessRequest(serializeWitnessRequest(request))).toEqual(request);
    const promise = { version: 1, study: 'x', witness: witnessed.witness, classes: plain.classes } as const;
    if (promise.witness === undefined) throw new Error('no witness');
    const written = serializeWitnessPromise({ ...promise, witness: promise.witness });
    expect(readWitnessPromise(written)).toEqual(promise);
    const list = {
      version: 1,
      manifest: text,
      invitations: [{ id: 'ab'.repeat(16), classId: 'field', hashes: ['cd'.repeat(32)] }],
    } as const;
    expect(readWitnessList(serializeWitnessList(list))).toEqual(list);
    for (const read of [readWitnessRequest, readWitnessPromise, readWitnessList, readSignedStatement])
      for (const wrong of ['', '{', 'null', '[]', '{"version":1}', written.replace('"n":"', '"n":"0')])
        expect(read(wrong)).toBeUndefined();
    expect(readWitnessPromise(written.replace('https:', 'http:'))).toBeUndefined();
    expect(readWitnessPromise(written.replace('.vn"', '.vn; script-src *"'))).toBeUndefined();
  });

  it('any text at all is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (drawn) => {
        for (const read of [readWitnessRequest, readWitnessPromise, readWitnessList, readSignedStatement])
          expect(read(drawn)).toBeUndefined();
      }),
    );
  });
});

describe('the manifest of a study with a witness', () => {
  const refusal = (manifest: Manifest): string => {
    const read = deserializeManifest(serializeManifest(manifest));
    return read.ok ? 'taken' : read.refusal;
  };

  it('has other words than the same without: the words cover who the witness is and every key', () => {
    const variants = [
      plain,
      witnessed,
      { ...witnessed, witness: { ...(witnessed.witness ?? never()), name: 'Công đoàn' } },
      {
        ...witnessed,
        witness: { ...(witnessed.witness ?? never()), address: 'https://lamchung.vidu.vn:8444' },
      },
      { ...witnessed, witness: { ...(witnessed.witness ?? never()), key: manifestKey(stranger.publicKey) } },
      {
        ...witnessed,
        classes: witnessed.classes.map((one) => ({ ...one, witness: manifestKey(stranger.publicKey) })),
      },
    ];
    const words = variants.map((one) => hashWords(manifestHash(serializeManifest(one))).join(' '));
    expect(new Set(words).size).toBe(variants.length);
  });

  it('has its key in every class or in none', () => {
    expect(refusal(witnessed)).toBe('taken');
    const { witness, ...without } = witnessed;
    expect(refusal(without)).toBe('witness-incomplete');
    expect(refusal({ ...plain, ...(witness && { witness }) })).toBe('witness-incomplete');
    const [first, second] = witnessed.classes;
    if (first === undefined || second === undefined) throw new Error('two classes');
    const { witness: key, ...bare } = second;
    expect(key).toBeDefined();
    expect(refusal({ ...witnessed, classes: [first, bare] })).toBe('witness-incomplete');
  });

  it.each([
    ['http://lamchung.vidu.vn'],
    ['https://lamchung.vidu.vn/'],
    ['https://lamchung.vidu.vn/ky'],
    ["https://a.vn 'unsafe-inline'"],
    ['https://a.vn;script-src'],
    ['https://*'],
    ['javascript:alert(1)'],
    ['https://người.vn'],
  ])('takes no address %s: it goes into the page’s policy', (address) => {
    const witness = { ...(witnessed.witness ?? never()), address };
    expect(refusal({ ...witnessed, witness })).toBe('not-a-manifest');
  });

  it('has no key twice, and no key that a phone refuses', () => {
    const open = (manifest: Manifest) => {
      const served = serializeManifest(manifest);
      const opened = Respondent.open({
        manifest: served,
        questions,
        classId: 'field',
        printed: { hash: manifestHash(served) },
      });
      return opened.ok ? 'opened' : opened.refusal;
    };
    const withKey = (key: { readonly n: string; readonly e: number }) => ({
      ...witnessed,
      classes: witnessed.classes.map((one) => (one.id === 'field' ? { ...one, witness: key } : one)),
    });
    expect(open(witnessed)).toBe('opened');
    expect(open(withKey(manifestKey(field.publicKey)))).toBe('repeated-modulus');
    expect(open(withKey(manifestKey(officeWitness.publicKey)))).toBe('repeated-modulus');
    expect(open(withKey(manifestKey(statementKey.publicKey)))).toBe('repeated-modulus');
    expect(open(withKey({ ...manifestKey(stranger.publicKey), e: 3 }))).toBe('wrong-exponent');
    expect(open(withKey(manifestKey({ ...stranger.publicKey, n: stranger.publicKey.n + 1n })))).toBe(
      'even-modulus',
    );
    expect(open(withKey(manifestKey({ ...stranger.publicKey, n: stranger.publicKey.n >> 1n })))).toBe(
      'wrong-size',
    );
  });
});

describe('the proof for the witness', () => {
  it('is SHA-256 of its name and the code, and leads neither to the code nor to what the register keeps', () => {
    for (let i = 0; i < 50; i += 1) {
      const code = randomCode(entropy);
      const proof = witnessProof(code);
      expect(toHex(proof)).toBe(sha256(`langnghe witness v1\n${code}`));
      expect(hashWitnessProof(proof)).toBe(sha256(proof));
      expect(new Set([toHex(proof), hashWitnessProof(proof), hashSlipCode(code)]).size).toBe(3);
    }
  });
});

describe('the statement of the witness', () => {
  const statement = {
    version: 1,
    manifestHash: manifestHash(text),
    closedOn: '2026-12-11',
    classes: [{ id: 'field', invitations: 40, codes: 43, signed: 38 }],
  } as const;
  const written = writeStatement(statement);
  const signed = (key: TestKey, said = written): string => {
    const { RSA_PKCS1_PSS_PADDING: padding } = constants;
    const sig = sign('sha384', statementOctets(said), { key: key.privateKey, padding, saltLength: 48 });
    return serializeSignedStatement(said, new Uint8Array(sig));
  };
  const read = async (said: string) =>
    verifiedStatement(witnessed.witness ?? never(), readSignedStatement(said) ?? never());

  it('is read when the promised key signed it', async () => {
    expect(await read(signed(statementKey))).toEqual(statement);
  });

  it('is none by another key, with another number, or in another writing', async () => {
    for (const key of [stranger, fieldWitness, field]) expect(await read(signed(key))).toBeUndefined();
    expect(await read(signed(statementKey).replace('38', '37'))).toBeUndefined();
    expect(await read(signed(statementKey, ` ${written}`))).toBeUndefined();
    expect(await read(signed(statementKey, written.replace('38', '-1')))).toBeUndefined();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect(await read(signed({ ...stranger, privateKey }))).toBeUndefined();
  });
});

function never(): never {
  throw new Error('not there');
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square, left] = [1n, base % modulus, exponent];
  for (; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (a > 1n) {
    const quotient = a / b;
    [a, b, x, y] = [b, a % b, y, x - quotient * y];
  }
  return ((x % modulus) + modulus) % modulus;
}
