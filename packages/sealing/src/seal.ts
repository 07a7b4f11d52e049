import { fromBase64url, toBase64url } from '@langnghe/tickets/base64url';
import { overheadBytes, sealTo } from './hpke.ts';
import { padded } from './padding.ts';

/** What a study promises of its sealing. */
export interface StudySealing {
  /** Public key of the study: an uncompressed point of P-256 in base64url. */
  readonly key: string;
  /** Every sealed text is filled up to so many octets. */
  readonly bytes: number;
}

/** What an answer is sealed for: it opens for no other study and no other questions. */
export interface SealedFor {
  readonly study: string;
  /** Hash of the questions. */
  readonly questions: string;
}

export function sealingInfo({ study, questions }: SealedFor): Uint8Array {
  return new TextEncoder().encode(`langnghe sealed answer v1\n${study}\n${questions}`);
}

/** One text, sealed, in base64url, always of one length; undefined when it is too long. Whoever sealed it cannot open it. */
export async function seal(
  text: string,
  { key, bytes }: StudySealing,
  address: SealedFor,
): Promise<string | undefined> {
  const filled = padded(text, bytes);
  const point = fromBase64url(key);
  if (point === undefined) throw new Error('not a key of a study');
  return filled && toBase64url(await sealTo(point, sealingInfo(address), filled));
}

/** Characters of each sealed text of a study. */
export function sealedLength(bytes: number): number {
  return Math.ceil(((bytes + overheadBytes) * 4) / 3);
}
