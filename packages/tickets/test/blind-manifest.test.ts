import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deserializeManifest,
  hashWords,
  manifestHash,
  readHashWords,
  serializeManifest,
} from '@langnghe/tickets';
import type { Manifest } from '@langnghe/tickets';
import { canonicalJson } from '../src/blind/canonical-json.ts';
import { manifestOf, newKey, sha256 } from './blind-study.ts';

describe('canonical JSON', () => {
  it('is the same whatever the order of the names, and reads back', () => {
    const leaf = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null));
    const { value } = fc.letrec<{ value: Parameters<typeof canonicalJson>[0] }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(value, (drawn) => {
        const text = canonicalJson(drawn);
        expect(canonicalJson(reversed(drawn))).toBe(text);
        expect(JSON.parse(text)).toEqual(drawn);
      }),
    );
  });

  it('sorts names by UTF-16 units, as the example of RFC 8785, 3.2.3', () => {
    const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    const sorted = Object.values(JSON.parse(`{"v":${canonicalJson(names)}}`) as object)[0] as object;
    expect(canonicalJson(names)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
    );
    expect(sorted).toEqual(names);
  });

  it('throws on what has more than one form', () => {
    for (const number of [0.5, -0, NaN, Infinity, 2 ** 53])
      expect(() => canonicalJson(number)).toThrow('whole number');
    expect(() => canonicalJson('\ud83d')).toThrow('half a character');
  });
});

function reversed(value: Parameters<typeof canonicalJson>[0]): Parameters<typeof canonicalJson>[0] {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as (typeof value)[]).map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

describe('manifest', () => {
  const manifest = manifestOf({ field: newKey().publicKey, office: newKey().publicKey });
  const text = serializeManifest(manifest);
  const [first] = manifest.classes;
  if (first === undefined) throw new Error('a manifest without classes');
  const refusal = (changed: Manifest) => {
    const outcome = deserializeManifest(serializeManifest(changed));
    return outcome.ok ? 'read' : outcome.refusal;
  };

  it('reads back as it was, with the hash of its text', () => {
    expect(deserializeManifest(text)).toEqual({ ok: true, value: manifest });
    expect(manifestHash(text)).toBe(sha256(text));
  });

  it('refuses every other text that says the same', () => {
    for (const other of [
      `${text}\n`,
      ` ${text}`,
      JSON.stringify(manifest),
      JSON.stringify(manifest, null, 1),
    ])
      expect(deserializeManifest(other)).toEqual({ ok: false, refusal: 'not-canonical' });
    const repeated = text.replace('"version":1,', '"version":1,"version":1,');
    expect(deserializeManifest(repeated)).toEqual({ ok: false, refusal: 'not-canonical' });
  });

  it('refuses what is missing, too much or of another kind', () => {
    const value = JSON.parse(text) as Record<string, unknown>;
    for (const name of Object.keys(value)) {
      const rest = Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
      for (const wrong of [rest, { ...value, [name]: null }, { ...value, [name]: {} }])
        expect(deserializeManifest(JSON.stringify(wrong))).toEqual({ ok: false, refusal: 'not-a-manifest' });
    }
    for (const wrong of ['', '{', '[]', 'null', '{}', JSON.stringify({ ...value, extra: 1 })])
      expect(deserializeManifest(wrong)).toEqual({ ok: false, refusal: 'not-a-manifest' });
    const windows = { ...manifest.windows, tickets: { from: '2026-02-30', to: '2026-03-01' } };
    expect(refusal({ ...manifest, windows })).toBe('not-a-manifest');
  });

  it('refuses a promise that protects nobody', () => {
    const minima = { invited: 29, issued: 30, base: 30 };
    expect(refusal({ ...manifest, minima })).toBe('minimum-too-small');
    expect(refusal({ ...manifest, minima: { ...minima, invited: 30, issued: 29 } })).toBe(
      'minimum-too-small',
    );
    expect(refusal({ ...manifest, classes: [{ ...first, invited: 29 }] })).toBe('class-too-small');
    expect(refusal({ ...manifest, classes: [{ ...first, invited: 30 }] })).toBe('read');
    expect(refusal({ ...manifest, classes: [] })).toBe('no-class');
    expect(refusal({ ...manifest, classes: [first, first] })).toBe('repeated-class');
    const { tickets, answers } = manifest.windows;
    for (const windows of [
      { tickets: { from: tickets.to, to: tickets.from }, answers },
      { tickets, answers: { from: answers.to, to: answers.from } },
      { tickets: answers, answers: tickets },
    ])
      expect(refusal({ ...manifest, windows })).toBe('windows-out-of-order');
  });

  it('has another hash and other words when one character differs', () => {
    const other = text.replace('2026-12-20', '2026-12-21');
    expect(manifestHash(other)).not.toBe(manifestHash(text));
    expect(hashWords(manifestHash(other))).not.toEqual(hashWords(manifestHash(text)));
  });
});

describe('eight words', () => {
  it('are the first 64 bits of the hash: 256 different words, one for each octet', () => {
    const words = Array.from({ length: 256 }, (_, octet) => {
      const hash = octet.toString(16).padStart(2, '0').repeat(32);
      expect(new Set(hashWords(hash)).size).toBe(1);
      return hashWords(hash)[0];
    });
    expect(new Set(words).size).toBe(256);
    expect(words.every((word) => /^[a-z]{2,6}$/.test(word ?? ''))).toBe(true);
    expect(words).toEqual([...words].sort());
    const hash = `000102030405060708${'ff'.repeat(23)}`;
    expect(hashWords(hash)).toEqual(words.slice(0, 8));
  });

  it('are read as people type them', () => {
    const words = hashWords(sha256('a manifest'));
    for (const typed of [words.join(' '), ` ${words.join(', ').toUpperCase()}.`, words.join('\n')])
      expect(readHashWords(typed)).toEqual({ kind: 'words', words });
    expect(readHashWords('anh bạn cây đèn hoa sông xanh yến')).toMatchObject({ kind: 'words' });
  });

  it('tell a wrong count from words that are in no hash', () => {
    const words = hashWords(sha256('a manifest'));
    expect(readHashWords('')).toEqual({ kind: 'wrong-count', typed: 0 });
    expect(readHashWords(words.slice(1).join(' '))).toEqual({ kind: 'wrong-count', typed: 7 });
    expect(readHashWords(words.with(2, 'xyz').join(' '))).toEqual({
      kind: 'unknown-words',
      words: [{ position: 3, word: 'xyz' }],
    });
  });
});
