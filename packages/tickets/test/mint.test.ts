import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashSlipCode, mintSlips, readSlipCode, shuffle, slipHashes, type Entropy } from '../src/index.ts';
import { randomBelow } from '../src/random.ts';

const classes = [
  { id: 'c01', invited: 40 },
  { id: 'c02', invited: 30 },
];

/** A counter stands in for randomness where a test must be repeatable; real slips never do that. */
function countingEntropy(): Entropy {
  let state = 1;
  return (bytes) =>
    Uint8Array.from({ length: bytes }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    });
}

describe('mintSlips', () => {
  it('makes as many readable, different codes for each class as there are people invited', () => {
    const slips = mintSlips(classes, randomBytes);
    expect(slips.filter(({ classId }) => classId === 'c01')).toHaveLength(40);
    expect(slips.filter(({ classId }) => classId === 'c02')).toHaveLength(30);
    expect(new Set(slips.map(({ code }) => code)).size).toBe(70);
    for (const { code } of slips) expect(readSlipCode(code)).toEqual({ kind: 'code', code });
  });

  it('mixes the classes, so that each place in the pile may hold either', () => {
    const entropy = countingEntropy();
    const firstHalf = Array.from(
      { length: 200 },
      () =>
        mintSlips(
          [
            { id: 'a', invited: 4 },
            { id: 'b', invited: 4 },
          ],
          entropy,
        )
          .slice(0, 4)
          .filter(({ classId }) => classId === 'a').length,
    );
    const mean = firstHalf.reduce((sum, n) => sum + n, 0) / 200;
    // Hypergeometric: mean 2, sd 0.756; five standard errors of 200 repetitions.
    expect(Math.abs(mean - 2)).toBeLessThan((5 * 0.756) / Math.sqrt(200));
  });

  it('stops when the source of randomness repeats itself', () => {
    expect(() => mintSlips(classes, (bytes) => new Uint8Array(bytes))).toThrow('repeats itself');
    expect(() => mintSlips(classes, () => new Uint8Array(3))).toThrow('3 bytes');
  });
});

describe('slipHashes', () => {
  it('keeps hashes only, by class, in sorted order', () => {
    const slips = mintSlips(classes, randomBytes);
    const hashes = slipHashes(slips);
    expect(Object.keys(hashes).sort()).toEqual(['c01', 'c02']);
    expect(hashes['c01']).toEqual([...(hashes['c01'] ?? [])].sort());
    for (const { classId, code } of slips) expect(hashes[classId]).toContain(hashSlipCode(code));
    expect(hashes['c01']).toHaveLength(40);
    expect(JSON.stringify(hashes)).not.toContain(slips[0]?.code);
  });
});

describe('randomBelow', () => {
  it('throws away draws beyond the last multiple of the limit, so that no value is favoured', () => {
    const words = [0xffffffff, 0xfffffffe, 5];
    const entropy: Entropy = () => {
      const bytes = new Uint8Array(4);
      new DataView(bytes.buffer).setUint32(0, words.shift() ?? 0);
      return bytes;
    };
    // 2³² mod 31 = 4: the four largest words are thrown away.
    expect(randomBelow(31, entropy)).toBe(5);
  });
});

describe('shuffle', () => {
  it('gives every order of three equally often', () => {
    const entropy = countingEntropy();
    const seen = new Map<string, number>();
    for (let i = 0; i < 6000; i += 1) {
      const order = shuffle(['a', 'b', 'c'], entropy).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    const chiSquare = [...seen.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    expect(seen.size).toBe(6);
    // 99.9 % point of chi-square with 5 degrees of freedom.
    expect(chiSquare).toBeLessThan(20.52);
  });
});
