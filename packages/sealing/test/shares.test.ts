import { randomBytes } from 'node:crypto';
import { combineTwo, keyMark, readShare, splitInTwo, writeShare } from '@langnghe/sealing';
import { makeStudyKey } from '@langnghe/sealing/open';
import fc from 'fast-check';
import { combine, split } from 'shamir-secret-sharing';
import { describe, expect, test } from 'vitest';

const entropy = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
const secrets = fc.uint8Array({ minLength: 1, maxLength: 40 });

describe('a secret in shares', () => {
  test('comes back from any two', () => {
    fc.assert(
      fc.property(secrets, fc.integer({ min: 2, max: 255 }), fc.nat(), fc.nat(), (secret, count, i, j) => {
        const points = splitInTwo(secret, count, entropy);
        const [one, other] = [points[i % count], points[j % count]];
        fc.pre(one !== undefined && other !== undefined && one !== other);
        expect(combineTwo(one, other)).toEqual(secret);
      }),
    );
  });

  test('is behind one share any secret: for each there is a second share that gives it', () => {
    fc.assert(
      fc.property(secrets, fc.nat(2), (secret, which) => {
        const point = splitInTwo(secret, 3, entropy)[which];
        fc.pre(point !== undefined);
        // At one octet, every value of the other share gives another secret.
        const at = (point.at % 3) + 1;
        const found = new Set(
          Array.from({ length: 256 }, (_, octet) =>
            combineTwo(
              { ...point, octets: point.octets.slice(0, 1) },
              { at, octets: Uint8Array.of(octet) },
            )?.join(),
          ),
        );
        expect(found.size).toBe(256);
      }),
    );
  });

  test('is combined by a library that is not ours, and the other way round', async () => {
    for (let run = 0; run < 20; run += 1) {
      const secret = entropy(32);
      const [, second, third] = splitInTwo(secret, 3, entropy);
      if (second === undefined || third === undefined) throw new Error('three shares');
      // Their shares carry the place behind the octets.
      const theirs = [second, third].map(({ at, octets }) => Uint8Array.of(...octets, at));
      expect(await combine(theirs)).toEqual(secret);
      const [one, two] = (await split(secret, 3, 2)).map((share) => ({
        at: share.at(-1) ?? 0,
        octets: share.slice(0, -1),
      }));
      if (one === undefined || two === undefined) throw new Error('three shares');
      expect(combineTwo(one, two)).toEqual(secret);
    }
  });

  test('is not made of one share twice, or of shares of different lengths', () => {
    const [one, other] = splitInTwo(entropy(32), 3, entropy);
    if (one === undefined || other === undefined) throw new Error('three shares');
    expect(combineTwo(one, one)).toBeUndefined();
    expect(combineTwo(one, { ...other, octets: other.octets.slice(1) })).toBeUndefined();
  });
});

describe('a written share', () => {
  test('is read from its words, typed in any case and with accents, and from its QR', async () => {
    const { key, secret } = await makeStudyKey();
    const mark = await keyMark(key);
    for (const point of splitInTwo(secret, 3, entropy)) {
      const { words, code } = await writeShare({ point, keyMark: mark });
      expect(words).toHaveLength(5);
      const typed = `# Phần của Bà Lan\n${words.join('\n').toUpperCase()}\n`;
      expect(await readShare(typed)).toEqual({ point, keyMark: mark });
      expect(await readShare(code)).toEqual({ point, keyMark: mark });
    }
  });

  test('with a wrong word, a missing word or two exchanged is refused', async () => {
    const { key, secret } = await makeStudyKey();
    const [point] = splitInTwo(secret, 3, entropy);
    if (point === undefined) throw new Error('a share');
    const { words } = await writeShare({ point, keyMark: await keyMark(key) });
    const list = words.join(' ').split(' ');
    const other = list[10] === 'hoa' ? 'hoc' : 'hoa';
    expect(await readShare(list.with(10, other).join(' '))).toBeUndefined();
    expect(await readShare(list.slice(1).join(' '))).toBeUndefined();
    expect(await readShare(list.with(10, 'xyz').join(' '))).toBeUndefined();
    const differs = list.findIndex((word, i) => i > 6 && word !== list[i + 1]);
    const exchanged = list.with(differs, list[differs + 1] ?? '').with(differs + 1, list[differs] ?? '');
    expect(await readShare(exchanged.join(' '))).toBeUndefined();
    expect(await readShare('')).toBeUndefined();
  });
});
