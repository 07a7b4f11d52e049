import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { fromBase64url, toBase64url } from '@langnghe/tickets';
import { concat, encapsulatedBytes } from './hpke.ts';
import { unpadded } from './padding.ts';
import { sealingInfo, type SealedFor } from './seal.ts';

/** A study's key pair. The secret leaves only as shares. */
export interface StudyKeyPair {
  /** In base64url: what is promised and sealed to. */
  readonly key: string;
  readonly secret: Uint8Array;
}

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** Where the trustees are, on a machine without a network. */
export async function makeStudyKey(): Promise<StudyKeyPair> {
  const pair = await suite.kem.generateKeyPair();
  return {
    key: toBase64url(new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey))),
    secret: new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey)),
  };
}

/** True when the secret belongs to the key: what is put together from two shares may be another study's. */
export async function isSecretOf(secret: Uint8Array, key: string): Promise<boolean> {
  const point = fromBase64url(key);
  if (point === undefined) return false;
  const text = 'langnghe';
  try {
    const recipient = await suite.kem.deserializePublicKey(concat(point).buffer);
    const { enc, ct } = await suite.seal({ recipientPublicKey: recipient }, new TextEncoder().encode(text));
    const opened = await suite.open({ recipientKey: await privateKeyOf(secret), enc }, ct);
    return new TextDecoder().decode(opened) === text;
  } catch (error) {
    // The library throws errors of its own for every number that is no key and every text that does not open.
    if (error instanceof Error) return false;
    throw error;
  }
}

/** Opens texts of one study; undefined for what was not sealed to it, or was altered by one bit. */
export async function opener(
  secret: Uint8Array,
  address: SealedFor,
): Promise<(sealed: string) => Promise<string | undefined>> {
  const recipientKey = await privateKeyOf(secret);
  const info = concat(sealingInfo(address)).buffer;
  return async (sealed) => {
    const octets = fromBase64url(sealed);
    if (octets === undefined || octets.length < encapsulatedBytes) return undefined;
    const enc = octets.slice(0, encapsulatedBytes).buffer;
    try {
      const text = await suite.open({ recipientKey, enc, info }, octets.slice(encapsulatedBytes).buffer);
      return unpadded(new Uint8Array(text));
    } catch (error) {
      if (error instanceof Error && error.name.endsWith('Error')) return undefined;
      throw error;
    }
  };
}

function privateKeyOf(secret: Uint8Array): Promise<CryptoKey> {
  return suite.kem.deserializePrivateKey(concat(secret).buffer);
}
