/**
 * A finished form shut to everything but the server's key: ECDH on P-256 with a key pair made for this one record, then
 * AES-256-GCM. What shut it cannot open it again. Layout: ephemeral public key (65 bytes, uncompressed), nonce (12),
 * ciphertext with tag. The address it is for is authenticated with it, so that it cannot be moved to another study.
 */
export const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

const keyBytes = 65;
const nonceBytes = 12;

export async function seal(text: string, address: string, serverKey: string): Promise<string> {
  const { subtle } = crypto;
  const theirs = await subtle.importKey('raw', bytesOf(serverKey), curve, false, []);
  const pair = await subtle.generateKey(curve, false, ['deriveKey']);
  const key = await sharedKey(pair.privateKey, theirs, 'encrypt');
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const shut = await subtle.encrypt(cipher(nonce, address), key, new TextEncoder().encode(text));
  const own = await subtle.exportKey('raw', pair.publicKey);
  return textOf([new Uint8Array(own), nonce, new Uint8Array(shut)]);
}

/** Rejects what was not sealed for this key and address. */
export async function unseal(record: string, address: string, privateKey: CryptoKey): Promise<string> {
  const { subtle } = crypto;
  const bytes = bytesOf(record);
  const theirs = await subtle.importKey('raw', bytes.slice(0, keyBytes), curve, false, []);
  const key = await sharedKey(privateKey, theirs, 'decrypt');
  const nonce = bytes.slice(keyBytes, keyBytes + nonceBytes);
  const opened = await subtle.decrypt(cipher(nonce, address), key, bytes.slice(keyBytes + nonceBytes));
  return new TextDecoder().decode(opened);
}

function sharedKey(own: CryptoKey, other: CryptoKey, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    { name: 'ECDH', public: other },
    own,
    { name: 'AES-GCM', length: 256 },
    false,
    [use],
  );
}

const cipher = (nonce: Uint8Array<ArrayBuffer>, address: string) => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: new TextEncoder().encode(address),
});

/** Base64 without the help of what older phones lack. */
export function textOf(parts: readonly Uint8Array[]): string {
  let binary = '';
  for (const part of parts) part.forEach((byte) => (binary += String.fromCharCode(byte)));
  return btoa(binary);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
