import {
  Collector,
  Issuer,
  Respondent,
  deserializeTicket,
  manifestHash,
  serializeTicket,
} from '@langnghe/tickets';
import type { Ticket } from '@langnghe/tickets';
import { describe, expect, it } from 'vitest';
import { emsaPssEncode } from '../src/blind/emsa-pss.ts';
import { concat, i2osp, os2ip } from '../src/blind/octets.ts';
import { prepare, verify } from '../src/blind/rsabssa.ts';
import { serializeTicketMessage } from '../src/blind/ticket-message.ts';
import { entropy, newKey, questions, textOf } from './blind-study.ts';
import type { TestKey } from './blind-study.ts';

const [field, office, stranger] = [newKey(), newKey(), newKey()];
const text = textOf({ field: field.publicKey, office: office.publicKey });
const otherText = textOf({ field: stranger.publicKey, office: office.publicKey });

async function ticketOf(key: TestKey, manifest: string, classId: string): Promise<Ticket> {
  const printed = { hash: manifestHash(manifest) };
  const respondent = Respondent.open({ manifest, questions, classId, printed });
  if (!respondent.ok) throw new Error(respondent.refusal);
  const { request, pending } = await respondent.value.request(entropy);
  const response = new Issuer(key.publicKey, key.rawSign).issue(request);
  if (!response.ok) throw new Error(response.refusal);
  const ticket = await respondent.value.finalize(pending, response.value);
  if (!ticket.ok) throw new Error(ticket.refusal);
  return ticket.value;
}

/** A PSS signature made directly by whoever holds the private key, with any salt length. */
async function signed(key: TestKey, { message, prefix }: Ticket, salt: Uint8Array): Promise<Ticket> {
  const em = await emsaPssEncode(prepare(serializeTicketMessage(message), prefix), 3071, salt);
  return { message, prefix, sig: concat(key.rawSign(em)) };
}

describe('forgery (attack test 15)', async () => {
  const collector = new Collector(text);
  const genuine = await ticketOf(field, text, 'field');
  const octets = serializeTicket(genuine);
  const refusal = async (ticket: Ticket | Uint8Array) => {
    const outcome = await collector.accept(ticket instanceof Uint8Array ? ticket : serializeTicket(ticket));
    return outcome.ok ? 'accepted' : outcome.refusal;
  };

  it('takes the genuine ticket', async () => {
    expect(await refusal(octets)).toBe('accepted');
    expect(await refusal(await signed(field, genuine, entropy(48)))).toBe('accepted');
  });

  it('random signatures', async () => {
    for (let i = 0; i < 20; i += 1)
      expect(await refusal({ ...genuine, sig: concat(entropy(384)) })).toBe('invalid-signature');
    for (const value of [0n, 1n, field.publicKey.n - 1n])
      expect(await refusal({ ...genuine, sig: i2osp(value, 384) })).toBe('invalid-signature');
  });

  it('another study’s key and another class’s key', async () => {
    expect(await refusal(await signed(stranger, genuine, entropy(48)))).toBe('invalid-signature');
    expect(await refusal(await signed(office, genuine, entropy(48)))).toBe('invalid-signature');
    expect(await refusal(await ticketOf(stranger, otherText, 'field'))).toBe('other-manifest');
  });

  it('a signature for one class shown for another, or for none', async () => {
    const shown = (classId: string) => ({ ...genuine, message: { ...genuine.message, classId } });
    expect(await refusal(shown('office'))).toBe('invalid-signature');
    expect(await refusal(shown('managers'))).toBe('unknown-class');
  });

  it('every other salt length', async () => {
    for (const length of [0, 20, 32, 47, 49, 64])
      expect(await refusal(await signed(field, genuine, entropy(length)))).toBe('invalid-signature');
  });

  it('any one bit flipped', async () => {
    for (let bit = 0; bit < 8 * octets.length; bit += 7) {
      const flipped = octets.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await refusal(flipped)).not.toBe('accepted');
    }
  });

  it('s + n, and s with another length', async () => {
    const long = i2osp(os2ip(genuine.sig) + field.publicKey.n, 385);
    expect(await refusal(concat(long, octets.subarray(384)))).not.toBe('accepted');
    expect(await refusal(concat(Uint8Array.of(0), octets))).not.toBe('accepted');
    expect(await refusal(octets.subarray(1))).not.toBe('accepted');

    // With two bits less in the key s + n always fits into its octets, so that only the range can tell.
    const { publicKey, rawSign } = newKey(3070);
    const message = entropy(98);
    const sig = rawSign(i2osp(os2ip(await emsaPssEncode(message, 3069, entropy(48))), 384));
    expect(await verify(publicKey, message, sig, 48)).toBe(true);
    expect(await verify(publicKey, message, i2osp(os2ip(sig) + publicKey.n, 384), 48)).toBe(false);
  });

  it('the hash of another manifest in the message', async () => {
    const message = { ...genuine.message, manifestHash: manifestHash(otherText) };
    expect(await refusal({ ...genuine, message })).toBe('other-manifest');
    expect(await refusal(await signed(field, { ...genuine, message }, entropy(48)))).toBe('other-manifest');
  });

  it('no ticket at all', async () => {
    for (const length of [0, 1, 384, 416, 482, 600])
      expect(await refusal(entropy(length))).toBe('not-a-ticket');
  });

  it('a replay has the nullifier of the first, whatever its signature', async () => {
    const nullifier = async (ticket: Ticket) => {
      const outcome = await collector.accept(serializeTicket(ticket));
      return outcome.ok ? outcome.value.nullifier : outcome.refusal;
    };
    const first = await nullifier(genuine);
    expect(await nullifier(deserializeTicket(octets) ?? genuine)).toBe(first);
    expect(await nullifier(await signed(field, genuine, entropy(48)))).toBe(first);
    expect(await nullifier(await ticketOf(field, text, 'field'))).not.toBe(first);
  });
});

describe('abuse of the signing oracle (attack test 16)', () => {
  const { n } = field.publicKey;
  let signatures = 0;
  const issuer = new Issuer(field.publicKey, (z) => {
    signatures += 1;
    return field.rawSign(z);
  });
  const refusal = (blindedMsg: Uint8Array) => {
    const outcome = issuer.issue({ blindedMsg: concat(blindedMsg) });
    return outcome.ok ? 'signed' : outcome.refusal;
  };

  it('refuses 0, 1, n − 1, n and more, short and long, without signing', () => {
    for (const z of [0n, 1n, n - 1n, n, n + 1n, n + 2n, 2n ** 3072n - 1n])
      expect(refusal(i2osp(z, 384))).toBe('out-of-range');
    for (const length of [0, 1, 383, 385, 512]) expect(refusal(entropy(length))).toBe('wrong-length');
    expect(signatures).toBe(0);
  });

  it('signs each genuine request once, and a repeated one with the same signature', () => {
    signatures = 0;
    const z = i2osp(2n, 384);
    const [first, second] = [issuer.issue({ blindedMsg: z }), issuer.issue({ blindedMsg: z })];
    expect(first).toEqual(second);
    expect(first.ok).toBe(true);
    expect(signatures).toBe(2);
  });

  it('lets no faulty signature out', () => {
    const z = i2osp(os2ip(entropy(383)), 384);
    const faults: ((s: Uint8Array) => Uint8Array)[] = [
      (s) => s.map((octet, i) => (i === 200 ? octet ^ 1 : octet)),
      (s) => i2osp(os2ip(s) + n, 385),
      () => new Uint8Array(384),
      () => z,
    ];
    for (const fault of faults) {
      const faulty = new Issuer(field.publicKey, (octets) => fault(field.rawSign(octets)));
      expect(() => faulty.issue({ blindedMsg: z })).toThrow('signing failure');
    }
  });

  it('a response to another request makes no ticket', async () => {
    const served = { manifest: text, questions, classId: 'field', printed: { hash: manifestHash(text) } };
    const respondent = Respondent.open(served);
    if (!respondent.ok) throw new Error(respondent.refusal);
    const [mine, yours] = [await respondent.value.request(entropy), await respondent.value.request(entropy)];
    const response = issuer.issue(yours.request);
    if (!response.ok) throw new Error(response.refusal);
    expect(await respondent.value.finalize(mine.pending, response.value)).toEqual({
      ok: false,
      refusal: 'invalid-signature',
    });
    const short = { blindSig: response.value.blindSig.slice(1) };
    expect(await respondent.value.finalize(yours.pending, short)).toEqual({
      ok: false,
      refusal: 'wrong-length',
    });
  });
});
