import { constants, createHash, generateKeyPairSync, privateDecrypt, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { manifestKey, serializeManifest } from '@langnghe/tickets';
import type { Manifest, PublicKey } from '@langnghe/tickets';
import type { RawSign } from '../src/blind/rsabssa.ts';

/** A class's key pair as an app makes it: OpenSSL's raw operation behind the port, the numbers for the manifest. */
export interface TestKey {
  readonly publicKey: PublicKey;
  readonly rawSign: RawSign;
  readonly privateKey: KeyObject;
}

export function newKey(modulusLength = 3072, publicExponent = 65537): TestKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength, publicExponent });
  const { n = '', e = '' } = privateKey.export({ format: 'jwk' });
  return {
    publicKey: { n: fromBase64url(n), e: fromBase64url(e) },
    rawSign: rawSignWith(privateKey),
    privateKey,
  };
}

export const rawSignWith =
  (privateKey: KeyObject): RawSign =>
  (z) =>
    new Uint8Array(privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, z));

export const entropy = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));

export const sha256 = (octets: Uint8Array | string): string =>
  createHash('sha256').update(octets).digest('hex');

export const questions = new TextEncoder().encode('{"title":"Điều kiện làm việc"}');

export function manifestOf(keys: Readonly<Record<string, PublicKey>>): Manifest {
  return {
    version: 1,
    study: 'Điều kiện làm việc 2026',
    questions: sha256(questions),
    client: sha256('the page’s program'),
    tables: ['satisfaction', 'satisfaction by age'],
    windows: {
      tickets: { from: '2026-12-01', to: '2026-12-10' },
      answers: { from: '2026-12-11', to: '2026-12-20' },
    },
    minima: { invited: 30, issued: 30, base: 30 },
    classes: Object.entries(keys).map(([id, key]) => ({ id, invited: 40, key: manifestKey(key) })),
  };
}

export const textOf = (keys: Readonly<Record<string, PublicKey>>): string =>
  serializeManifest(manifestOf(keys));

function fromBase64url(text: string): bigint {
  return BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);
}
