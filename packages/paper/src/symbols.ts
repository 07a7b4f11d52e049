import { createHash } from 'node:crypto';

/** Capitals and digits without those that look alike; all of them short in a QR code. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'.slice(0, 31);

/** `length` symbols that stand for a text. */
export function symbolsOf(text: string, length: number): string {
  return symbolsFrom(createHash('sha256').update(text).digest(), length);
}

/** Bytes that are random give symbols that are nearly so: 256 is not a multiple of 31, which does not matter here. */
export function symbolsFrom(bytes: Uint8Array, length: number): string {
  return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('');
}
