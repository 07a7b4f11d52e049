import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { slot } from '#lib/server/slot.ts';
import { curve, textOf, unseal } from '../sealed-record.ts';

export interface Sealing {
  /** Base64 of the study's public key, made at the first call, '' after the close; the same for everybody, or it would mark a phone. */
  readonly publicKey: (study: string) => Promise<string>;
  /** Null where the study has no key (any more); rejects what was sealed for another key or address. */
  readonly open: (study: string, record: string, address: string) => Promise<string | null>;
  /** At the close: what still waits on a phone can never be opened again, by whomever. */
  readonly forget: (study: string) => Promise<void>;
}

export const sealing = slot<Sealing>('sealing');

/** Keys to forms that wait sealed on phones: one a study, beside the spool and like it in no backup. */
export function openSealing(spool: string): void {
  const folder = join(spool, 'sealed');
  const pathOf = (study: string): string => join(folder, `${study}.key`);
  const pairs = new Map<string, Promise<CryptoKeyPair>>();
  // A page that was on its way at the close must not make a key anew.
  const forgotten = new Set<string>();
  const pairOf = (study: string): Promise<CryptoKeyPair> => {
    const known =
      pairs.get(study) ??
      mkdir(folder, { recursive: true, mode: 0o700 }).then(() => storedPair(pathOf(study)));
    pairs.set(study, known);
    known.catch(() => pairs.delete(study));
    return known;
  };
  sealing.fill({
    publicKey: async (study) => {
      if (forgotten.has(study)) return '';
      const raw = await crypto.subtle.exportKey('raw', (await pairOf(study)).publicKey);
      return textOf([new Uint8Array(raw)]);
    },
    open: async (study, record, address) => {
      if (!pairs.has(study) && !existsSync(pathOf(study))) return null;
      return unseal(record, address, (await pairOf(study)).privateKey);
    },
    forget: async (study) => {
      forgotten.add(study);
      pairs.delete(study);
      await rm(pathOf(study), { force: true });
    },
  });
}

async function storedPair(path: string): Promise<CryptoKeyPair> {
  const stored = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (stored === null) {
    const pair = await crypto.subtle.generateKey(curve, true, ['deriveKey']);
    const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
    await writeFile(path, JSON.stringify(jwk), { mode: 0o600, flag: 'wx', flush: true });
    return pair;
  }
  const jwk = JSON.parse(stored) as JsonWebKey;
  const { kty, crv, x, y } = jwk as Required<Pick<JsonWebKey, 'kty' | 'crv' | 'x' | 'y'>>;
  return {
    privateKey: await crypto.subtle.importKey('jwk', jwk, curve, false, ['deriveKey']),
    publicKey: await crypto.subtle.importKey('jwk', { kty, crv, x, y }, curve, true, []),
  };
}
