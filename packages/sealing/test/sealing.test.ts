import { randomBytes } from 'node:crypto';
import { seal, sealedLength } from '@langnghe/sealing';
import { isSecretOf, makeStudyKey, opener } from '@langnghe/sealing/open';
import { fromBase64url, toBase64url } from '@langnghe/tickets';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const address = { study: 'y-kien', questions: 'a'.repeat(64) };
const bytes = 512;

describe('an answer sealed by us', () => {
  test('is opened by the library, whatever it says, and always has one length', async () => {
    const { key, secret } = await makeStudyKey();
    const open = await opener(secret, address);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 120 }), async (text) => {
        fc.pre(text.isWellFormed());
        const sealed = await seal(text, { key, bytes }, address);
        expect(sealed).toHaveLength(sealedLength(bytes));
        expect(await open(sealed ?? '')).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test('is another ciphertext each time, and says nothing of its text in the clear', async () => {
    const { key } = await makeStudyKey();
    const [one, other] = await Promise.all([1, 2].map(() => seal('CANARY', { key, bytes }, address)));
    expect(one).not.toBe(other);
    expect(Buffer.from(one ?? '', 'base64url').includes('CANARY')).toBe(false);
  });

  test('does not open for another study, other questions, another key, or with one bit altered', async () => {
    const mine = await makeStudyKey();
    const sealed = (await seal('có', { key: mine.key, bytes }, address)) ?? '';
    const others = [
      await opener(mine.secret, { ...address, study: 'khac' }),
      await opener(mine.secret, { ...address, questions: 'b'.repeat(64) }),
      await opener((await makeStudyKey()).secret, address),
    ];
    for (const open of others) expect(await open(sealed)).toBeUndefined();
    const open = await opener(mine.secret, address);
    const octets = fromBase64url(sealed) ?? new Uint8Array();
    for (const at of [0, 1, 40, 64, 65, 300, octets.length - 1]) {
      const altered = octets.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(await open(toBase64url(altered))).toBeUndefined();
    }
    expect(await open('')).toBeUndefined();
    expect(await open('!')).toBeUndefined();
    expect(await open(sealed)).toBe('có');
  });

  test('that is too long is not sealed at all', async () => {
    const { key } = await makeStudyKey();
    expect(await seal('x'.repeat(bytes - 4), { key, bytes }, address)).toHaveLength(sealedLength(bytes));
    expect(await seal('x'.repeat(bytes - 3), { key, bytes }, address)).toBeUndefined();
  });
});

test('a secret is known to belong to its key and to no other', async () => {
  const [one, other] = await Promise.all([makeStudyKey(), makeStudyKey()]);
  expect(await isSecretOf(one.secret, one.key)).toBe(true);
  expect(await isSecretOf(one.secret, other.key)).toBe(false);
  expect(await isSecretOf(new Uint8Array(32), one.key)).toBe(false);
  expect(await isSecretOf(new Uint8Array(randomBytes(31)), one.key)).toBe(false);
});
