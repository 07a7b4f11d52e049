import { sha256Hex } from '../sha256.ts';
import { concat, fromHex, toHex } from './octets.ts';
import type { Octets } from './octets.ts';

/** What a ticket says: that it is for this study, as promised in this manifest, and for this class. */
export interface TicketMessage {
  /** SHA-256 of the manifest, 64 hexadecimal digits. */
  readonly manifestHash: string;
  readonly classId: string;
  /** 32 random octets, never derived from the code of an invitation: the server knows those. */
  readonly nonce: Octets;
}

const version = new TextEncoder().encode('v1');
const hashLength = 32;
export const nonceLength = 32;
export const prefixLength = 32;
/** Octets of a message of the shortest class; the longest has 63 more. */
export const shortestMessage = version.length + hashLength + 1 + nonceLength;

/**
 * ```
 * struct {
 *   uint8 version[2] = "v1";
 *   uint8 manifest_hash[32];
 *   uint8 class_id<1..64>;      // UTF-8; its length is what the fixed lengths leave
 *   uint8 nonce[32];
 * } TicketMessage;
 * ```
 */
export function serializeTicketMessage({ manifestHash, classId, nonce }: TicketMessage): Octets {
  const hash = fromHex(manifestHash);
  const name = new TextEncoder().encode(classId);
  if (hash.length !== hashLength) throw new Error(`hash of ${hash.length} octets`);
  if (nonce.length !== nonceLength) throw new Error(`nonce of ${nonce.length} octets`);
  if (!classId.isWellFormed() || name.length < 1 || name.length > 64)
    throw new Error(`class of ${name.length} octets`);
  return concat(version, hash, name, nonce);
}

/** undefined when it is no message of this version. */
export function deserializeTicketMessage(octets: Uint8Array): TicketMessage | undefined {
  const nameAt = version.length + hashLength;
  const nonceAt = octets.length - nonceLength;
  if (nonceAt < nameAt + 1 || nonceAt > nameAt + 64) return undefined;
  if (version.some((octet, i) => octets[i] !== octet)) return undefined;
  const classId = readUtf8(octets.subarray(nameAt, nonceAt));
  if (classId === undefined) return undefined;
  return {
    manifestHash: toHex(octets.subarray(version.length, nameAt)),
    classId,
    nonce: concat(octets.subarray(nonceAt)),
  };
}

function readUtf8(octets: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** What marks a ticket as spent: SHA-256(m ‖ prefix), the same whatever salt or signature came with it. */
export function nullifierOf(message: Uint8Array, prefix: Uint8Array): string {
  return sha256Hex(concat(message, prefix));
}
