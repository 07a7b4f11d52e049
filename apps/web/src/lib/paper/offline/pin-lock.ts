import { fromBase64, toBase64 } from './base64.ts';
import { padded } from './padded.ts';

/** How a PIN becomes a key: kept beside what it locks. */
export interface PinSalt {
  /** Base64, 16 random bytes. */
  readonly salt: string;
  readonly iterations: number;
}

/** OWASP's figure for PBKDF2 with HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). */
const iterations = 600_000;
const nonceBytes = 12;

export function newPinSalt(): PinSalt {
  return { salt: toBase64(crypto.getRandomValues(new Uint8Array(16))), iterations };
}

/** AES-256-GCM, by PBKDF2 with HMAC-SHA-256 (RFC 8018); it cannot be taken out of the browser's memory by a script. */
export async function pinKey(pin: string, { salt, iterations: rounds }: PinSalt): Promise<CryptoKey> {
  const { subtle } = crypto;
  const raw = await subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey']);
  return subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations: rounds },
    raw,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Base64 of nonce and ciphertext with tag. Its length says nothing of what a form holds. */
export async function lockAway(value: unknown, key: CryptoKey): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const text = new TextEncoder().encode(padded(JSON.stringify(value)));
  const shut = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, text));
  const bytes = new Uint8Array(nonceBytes + shut.length);
  bytes.set(nonce);
  bytes.set(shut, nonceBytes);
  return toBase64(bytes);
}

/** null when the key is of another PIN. */
export async function unlocked(locked: string, key: CryptoKey): Promise<unknown> {
  const bytes = fromBase64(locked);
  const cipher = { name: 'AES-GCM', iv: bytes.slice(0, nonceBytes) };
  try {
    const text = await crypto.subtle.decrypt(cipher, key, bytes.slice(nonceBytes));
    return JSON.parse(new TextDecoder().decode(text)) as unknown;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}
