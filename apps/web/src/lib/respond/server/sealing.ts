import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { slot } from '#lib/server/slot.ts';
import { curve, textOf, unseal } from '../sealed-record.ts';

export interface Sealing {
  /** Base64; the same for everybody and every page, or it would mark a phone. */
  readonly publicKey: string;
  /** Rejects what was sealed for another key or address. */
  readonly open: (record: string, address: string) => Promise<string>;
}

export const sealing = slot<Sealing>('sealing');

/** The key to forms that wait sealed on phones: made once, kept beside the spool, never in a backup with it. */
export async function openSealing(folder: string): Promise<void> {
  const path = join(folder, 'sealed-forms.key');
  const { privateKey, publicKey } = await storedPair(path);
  const raw = await crypto.subtle.exportKey('raw', publicKey);
  sealing.fill({
    publicKey: textOf([new Uint8Array(raw)]),
    open: (record, address) => unseal(record, address, privateKey),
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
