import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '../src/index.ts';

it('writes what Node writes, and reads it back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (octets) => {
      const text = toBase64url(octets);
      expect(text).toBe(Buffer.from(octets).toString('base64url'));
      expect(fromBase64url(text)).toEqual(octets);
    }),
  );
});

it.each(['a', 'ab+', 'ab/', 'ab==', 'ab=', 'á', ' ab', 'QR'])('reads nothing else: %j', (text) => {
  // 'QR' has bits set beyond its last octet: another text for the octet of 'QQ'.
  expect(fromBase64url(text)).toBeUndefined();
});
