import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../src/index.ts';
import { formOf, survey } from './form.ts';

const ours = (text: string, algorithm: string, encoding: string): unknown => {
  const form = formOf(
    survey(
      'type|name|label|calculation',
      'text|t|Chữ|',
      `calculate|c||digest(\${t}, '${algorithm}', '${encoding}')`,
    ),
  );
  return evaluate(form, { t: text }).answers['c'];
};

const texts = [
  'a',
  'Đường Trần Hưng Đạo, phường Hòa Bình',
  // Lengths around the ends of blocks of 64 and 128 bytes, where padding takes another block.
  ...[54, 55, 56, 57, 63, 64, 65, 110, 111, 112, 113, 127, 128, 129, 300].map((length) => 'x'.repeat(length)),
];

describe.each(['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'])('digest with %s', (algorithm) => {
  it.each(['hex', 'base64'] as const)('gives what Node’s crypto gives, in %s', (encoding) => {
    for (const text of texts) {
      const theirs = createHash(algorithm.toLowerCase().replace('sha-', 'sha')).update(text).digest(encoding);
      expect([text, ours(text, algorithm, encoding)]).toEqual([text, theirs]);
    }
  });
});

describe('digest', () => {
  it('is in base64 when nothing is said, and empty for an algorithm there is not', () => {
    const form = formOf(
      survey('type|name|label|calculation', 'text|t|Chữ|', "calculate|c||digest(${t}, 'SHA-256')"),
    );
    expect(evaluate(form, { t: 'a' }).answers['c']).toBe(createHash('sha256').update('a').digest('base64'));
    expect(ours('a', 'CRC', 'hex')).toBe('');
  });
});
