import { getDiffieHellman } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  Collector,
  hashWords,
  Issuer,
  keyRefusal,
  manifestHash,
  manifestKeyRefusal,
  Respondent,
  serializeManifest,
} from '@langnghe/tickets';
import type { PublicKey } from '@langnghe/tickets';
import { manifestOf, newKey, questions, textOf } from './blind-study.ts';

const e = 65537n;
const [good, other] = [newKey().publicKey, newKey().publicKey];

/** The prime of https://www.rfc-editor.org/rfc/rfc3526#section-4, 3072 bit. */
const prime = BigInt(`0x${getDiffieHellman('modp15').getPrime('hex')}`);

const wrongKeys: readonly (readonly [string, PublicKey])[] = [
  ['wrong-size', newKey(2048).publicKey],
  ['wrong-size', newKey(3070).publicKey],
  ['wrong-size', { n: good.n * 2n + 1n, e }],
  ['wrong-exponent', { ...good, e: 3n }],
  ['wrong-exponent', { ...good, e: 65539n }],
  ['even-modulus', { n: good.n - 1n, e }],
  ['small-factor', { n: 3n * (2n ** 3070n + 1n), e }],
  ['small-factor', { n: multipleOf(4093n), e }],
  ['prime-modulus', { n: prime, e }],
];

function multipleOf(factor: bigint): bigint {
  const cofactor = 2n ** 3071n / factor + 2n;
  return factor * (cofactor | 1n);
}

describe('keys', () => {
  it('as OpenSSL makes them pass', () => {
    expect(keyRefusal(good, [])).toBeUndefined();
    expect(keyRefusal(good, [other])).toBeUndefined();
  });

  it('already used for another class do not', () =>
    expect(keyRefusal(good, [other, { ...good }])).toBe('repeated-modulus'));

  it.each(wrongKeys)('%s', (refusal, key) => {
    expect(keyRefusal(key, [])).toBe(refusal);
    expect(() => new Issuer(key, (z) => z)).toThrow(refusal);
    const text = textOf({ field: good, office: key });
    expect(manifestKeyRefusal(manifestOf({ field: good, office: key }))).toEqual({
      classId: 'office',
      refusal,
    });
    expect(() => new Collector(text)).toThrow(refusal);
  });
});

/** A Respondent is what makes requests; where none opens, neither code nor z can have left the device. */
describe('tagging of one person (attack test 17)', () => {
  const everyone = textOf({ field: good });
  const printed = { hash: manifestHash(everyone) };
  const opened = (served: Partial<Parameters<typeof Respondent.open>[0]>) => {
    const outcome = Respondent.open({ manifest: everyone, questions, classId: 'field', printed, ...served });
    return outcome.ok ? 'opened' : outcome.refusal;
  };

  it('what everyone gets opens, by the QR and by the words', () => {
    expect(opened({})).toBe('opened');
    expect(opened({ printed: { words: hashWords(printed.hash) } })).toBe('opened');
  });

  it('another n, an extra class or one other character is another manifest', () => {
    const tagged = [
      textOf({ field: other }),
      textOf({ field: good, seventeen: other }),
      everyone.replace('2026-12-20', '2026-12-21'),
      `${everyone} `,
    ];
    for (const manifest of tagged) {
      expect(opened({ manifest })).toBe('other-manifest');
      expect(opened({ manifest, printed: { words: hashWords(printed.hash) } })).toBe('other-manifest');
    }
  });

  it('fewer or no words match nothing', () => {
    expect(opened({ printed: { words: [] } })).toBe('other-manifest');
    expect(opened({ printed: { words: hashWords(printed.hash).slice(0, 7) } })).toBe('other-manifest');
    expect(opened({ printed: { hash: '' } })).toBe('other-manifest');
  });

  it('another questionnaire than the manifest names', () =>
    expect(opened({ questions: new TextEncoder().encode('{"title":"17"}') })).toBe('other-questions'));

  it('a class that is not in the manifest', () =>
    expect(opened({ classId: 'seventeen' })).toBe('unknown-class'));

  it.each(wrongKeys)('%s, even when the paper agrees and another class has it', (refusal, key) => {
    const openedWith = (keys: Readonly<Record<string, PublicKey>>): string => {
      const manifest = textOf(keys);
      return opened({ manifest, classId: 'field', printed: { hash: manifestHash(manifest) } });
    };
    expect(openedWith({ field: key })).toBe(refusal);
    // That a modulus is prime harms the class whose it is; whether it is takes long, so only one's own is asked.
    expect(openedWith({ field: good, office: key })).toBe(refusal === 'prime-modulus' ? 'opened' : refusal);
  });

  it('one key for two classes, and a class of 29', () => {
    const twice = textOf({ field: good, office: good });
    expect(opened({ manifest: twice, printed: { hash: manifestHash(twice) } })).toBe('repeated-modulus');
    const manifest = manifestOf({ field: good });
    const small = serializeManifest({
      ...manifest,
      classes: manifest.classes.map((entry) => ({ ...entry, invited: 29 })),
    });
    expect(opened({ manifest: small, printed: { hash: manifestHash(small) } })).toBe('class-too-small');
  });

  it('a source of randomness that gives too little is no source', async () => {
    const outcome = Respondent.open({ manifest: everyone, questions, classId: 'field', printed });
    if (!outcome.ok) throw new Error(outcome.refusal);
    await expect(outcome.value.request((bytes) => new Uint8Array(bytes - 1))).rejects.toThrow('entropy gave');
  });
});
