import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  deserializePendingTicket,
  deserializeTicket,
  deserializeTicketRequest,
  deserializeTicketResponse,
  serializePendingTicket,
  serializeTicket,
  serializeTicketRequest,
  serializeTicketResponse,
} from '@langnghe/tickets';
import { concat, fromHex, i2osp, os2ip, toHex } from '../src/blind/octets.ts';
import { bitLength } from '../src/blind/public-key.ts';
import {
  deserializeTicketMessage,
  nullifierOf,
  serializeTicketMessage,
} from '../src/blind/ticket-message.ts';
import { sha256 } from './blind-study.ts';

const octets = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((drawn) => concat(drawn));
const message = fc.record({
  manifestHash: octets(32).map(toHex),
  classId: fc
    .string({ minLength: 1, maxLength: 16, unit: 'grapheme' })
    .filter((text) => new TextEncoder().encode(text).length <= 64),
  nonce: octets(32),
});

it('each message is what it was before serializing', () => {
  fc.assert(
    fc.property(message, octets(32), octets(384), (m, prefix, number) => {
      expect(deserializeTicketMessage(serializeTicketMessage(m))).toEqual(m);
      const request = { blindedMsg: number };
      expect(deserializeTicketRequest(serializeTicketRequest(request))).toEqual(request);
      const response = { blindSig: number };
      expect(deserializeTicketResponse(serializeTicketResponse(response))).toEqual(response);
      const ticket = { message: m, prefix, sig: number };
      expect(deserializeTicket(serializeTicket(ticket))).toEqual(ticket);
      const pending = { message: m, prefix, inv: os2ip(number) };
      expect(deserializePendingTicket(serializePendingTicket(pending))).toEqual(pending);
    }),
  );
});

it('a ticket reads its octets at any offset of a larger buffer, and keeps none of it', () => {
  fc.assert(
    fc.property(message, octets(32), octets(384), (m, prefix, sig) => {
      const ticket = { message: m, prefix, sig };
      const larger = concat(new Uint8Array(5), serializeTicket(ticket), new Uint8Array(3));
      const read = deserializeTicket(larger.subarray(5, larger.length - 3));
      larger.fill(0);
      expect(read).toEqual(ticket);
    }),
  );
});

it('what is read is what would be written: no octets have two readings', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 60, maxLength: 140 }), (drawn) => {
      const whole = concat(new TextEncoder().encode('v1'), drawn);
      const read = deserializeTicketMessage(whole);
      expect(read === undefined || toHex(serializeTicketMessage(read)) === toHex(whole)).toBe(true);
    }),
  );
});

it('other lengths, another version and broken UTF-8 are no messages', () => {
  const good = serializeTicketMessage({
    manifestHash: 'ab'.repeat(32),
    classId: 'x',
    nonce: new Uint8Array(32),
  });
  expect(good).toHaveLength(67);
  expect(deserializeTicketMessage(good.subarray(1))).toBeUndefined();
  expect(deserializeTicketMessage(concat(good, new Uint8Array(64)))).toBeUndefined();
  expect(deserializeTicketMessage(good.with(1, 0x32))).toBeUndefined();
  expect(deserializeTicketMessage(good.with(34, 0xff))).toBeUndefined();
  expect(deserializeTicketRequest(new Uint8Array(383))).toBeUndefined();
  expect(deserializeTicketResponse(new Uint8Array(385))).toBeUndefined();
});

it('a programmer’s mistake throws at once', () => {
  const m = { manifestHash: 'ab'.repeat(32), classId: 'x', nonce: new Uint8Array(32) };
  expect(() => serializeTicketMessage({ ...m, manifestHash: 'ab' })).toThrow('hash of 1 octets');
  expect(() => serializeTicketMessage({ ...m, manifestHash: 'xy'.repeat(32) })).toThrow('hexadecimal');
  expect(() => serializeTicketMessage({ ...m, nonce: new Uint8Array(31) })).toThrow('nonce of 31 octets');
  expect(() => serializeTicketMessage({ ...m, classId: '' })).toThrow('class of 0 octets');
  expect(() => serializeTicketMessage({ ...m, classId: '\ud800' })).toThrow('class of');
  expect(() => serializeTicketRequest({ blindedMsg: new Uint8Array(2) })).toThrow('2 octets instead of 384');
});

it('the nullifier is SHA-256 of m ‖ prefix', () => {
  fc.assert(
    fc.property(message, octets(32), (m, prefix) => {
      const written = serializeTicketMessage(m);
      expect(nullifierOf(written, prefix)).toBe(sha256(concat(written, prefix)));
    }),
  );
});

it('octets and numbers', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (drawn) => {
      expect(i2osp(os2ip(drawn), drawn.length)).toEqual(concat(drawn));
      expect(fromHex(toHex(drawn))).toEqual(concat(drawn));
    }),
  );
  for (let bits = 1; bits < 70; bits += 1) {
    expect(bitLength(1n << BigInt(bits - 1))).toBe(bits);
    expect(bitLength((1n << BigInt(bits)) - 1n)).toBe(bits);
  }
  expect(bitLength(0n)).toBe(0);
  expect(() => i2osp(256n, 1)).toThrow('too large');
  expect(() => i2osp(-1n, 1)).toThrow('too large');
});
