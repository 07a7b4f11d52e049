import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import type { Entropy } from '@langnghe/tickets';

/**
 * One slot of the spool; without the key every part of it looks random.
 *
 *   marker      16 bytes   HMAC-SHA-256(key, "slot" ‖ index), cut: says "in use" even when the rest is damaged
 *   nonce       12 bytes   random
 *   sealed       … bytes   AES-256-GCM of: length (4 bytes) ‖ record ‖ zeros; the spool's id and the index are bound in
 *   tag         16 bytes
 */
const markerBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;
const lengthBytes = 4;

export const slotOverhead = markerBytes + nonceBytes + tagBytes + lengthBytes;

export interface SlotSealer {
  readonly key: Buffer;
  /** Binds a slot to its spool: a slot copied from another spool does not open. */
  readonly spoolId: string;
  readonly slotBytes: number;
}

export type SlotContent =
  | { readonly state: 'free' }
  | { readonly state: 'record'; readonly record: Buffer }
  /** In use, but what it held cannot be read: damaged, or a write cut short before it was acknowledged. */
  | { readonly state: 'unreadable' };

export function sealSlot(sealer: SlotSealer, index: number, record: Uint8Array, entropy: Entropy): Buffer {
  const room = sealer.slotBytes - slotOverhead;
  if (record.length > room) throw new Error(`record of ${record.length} bytes in a slot for ${room}`);
  const plain = Buffer.alloc(lengthBytes + room);
  plain.writeUInt32BE(record.length, 0);
  plain.set(record, lengthBytes);
  const nonce = entropy(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', sealer.key, nonce).setAAD(boundTo(sealer, index));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([marker(sealer, index), nonce, sealed, cipher.getAuthTag()]);
}

export function openSlot(sealer: SlotSealer, index: number, slot: Buffer): SlotContent {
  const record = decrypt(sealer, index, slot);
  if (record !== undefined) return { state: 'record', record };
  const inUse = timingSafeEqual(slot.subarray(0, markerBytes), marker(sealer, index));
  return { state: inUse ? 'unreadable' : 'free' };
}

function decrypt(sealer: SlotSealer, index: number, slot: Buffer): Buffer | undefined {
  const sealedFrom = markerBytes + nonceBytes;
  const tagFrom = sealer.slotBytes - tagBytes;
  const decipher = createDecipheriv('aes-256-gcm', sealer.key, slot.subarray(markerBytes, sealedFrom))
    .setAAD(boundTo(sealer, index))
    .setAuthTag(slot.subarray(tagFrom));
  const plain = decipher.update(slot.subarray(sealedFrom, tagFrom));
  try {
    decipher.final();
  } catch {
    // The expected answer for a free slot: random bytes do not authenticate.
    return undefined;
  }
  const length = plain.readUInt32BE(0);
  return plain.subarray(lengthBytes, lengthBytes + length);
}

function boundTo(sealer: SlotSealer, index: number): Buffer {
  return Buffer.from(`langnghe spool v1 ${sealer.spoolId} ${String(index)}`);
}

function marker(sealer: SlotSealer, index: number): Buffer {
  const mac = createHmac('sha256', sealer.key)
    .update(`slot ${sealer.spoolId} ${String(index)}`)
    .digest();
  return mac.subarray(0, markerBytes);
}

/** The first bytes of a spool file: proof that key and file belong together. */
export function spoolProof(sealer: SlotSealer): Buffer {
  return createHmac('sha256', sealer.key).update(`spool ${sealer.spoolId}`).digest();
}
