import { fromBase64url, octetWords, readOctetWords, toBase64url } from '@langnghe/tickets';
import { concat } from './hpke.ts';
import type { Point } from './shamir.ts';

/**
 * What one trustee keeps: a point, the study key it is of, and a check.
 * `struct { uint8 version = 1; uint8 at; uint8 key_mark[4]; uint8 octets[32]; uint8 check[2]; } Share;`
 */
export interface Share {
  readonly point: Point;
  /** First octets of the SHA-256 of the study's public key: shares of different studies are told apart. */
  readonly keyMark: Uint8Array;
}

export interface WrittenShare {
  /** Forty words in rows of eight. */
  readonly words: readonly string[];
  /** The same for a QR. */
  readonly code: string;
}

const version = 1;
const markBytes = 4;
const secretBytes = 32;
const checkBytes = 2;
const checkAt = 2 + markBytes + secretBytes;
const prefix = 'langnghe-share-';

export async function keyMark(key: string): Promise<Uint8Array> {
  const point = fromBase64url(key);
  if (point === undefined) throw new Error('not a key of a study');
  return (await sha256(point)).slice(0, markBytes);
}

export async function writeShare({ point, keyMark: mark }: Share): Promise<WrittenShare> {
  if (point.octets.length !== secretBytes) throw new Error(`${point.octets.length} octets of a secret`);
  const body = concat(Uint8Array.of(version, point.at), mark, point.octets);
  const octets = concat(body, (await sha256(body)).slice(0, checkBytes));
  const words = octetWords(octets);
  const rows = Array.from({ length: words.length / 8 }, (_, row) =>
    words.slice(8 * row, 8 * row + 8).join(' '),
  );
  return { words: rows, code: prefix + toBase64url(octets) };
}

/** Read from a scanned QR or from typed words; lines that begin with # are skipped. undefined when a word is wrong. */
export async function readShare(text: string): Promise<Share | undefined> {
  const typed = text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join(' ');
  const code = /langnghe-share-([A-Za-z0-9_-]+)/.exec(typed)?.[1];
  const octets = code === undefined ? readOctetWords(typed) : fromBase64url(code);
  if (octets?.length !== checkAt + checkBytes || octets[0] !== version) return undefined;
  const check = await sha256(concat(octets.subarray(0, checkAt)));
  if (octets.subarray(checkAt).some((octet, i) => octet !== check[i])) return undefined;
  return {
    keyMark: octets.slice(2, 2 + markBytes),
    point: { at: octets[1] ?? 0, octets: octets.slice(2 + markBytes, checkAt) },
  };
}

async function sha256(octets: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', octets));
}
