import type { FileHandle } from 'node:fs/promises';
import { openSlot, spoolProof, type SlotSealer } from './spool-slot.ts';

/** Page size of the usual disks and file systems; slots are whole pages, so that no two share one. */
export const pageBytes = 4096;

/** One page for the proof, then the slots. */
export const slotAt = (sealer: SlotSealer, index: number): number => pageBytes + index * sealer.slotBytes;

export interface Scan {
  readonly records: Buffer[];
  readonly free: number[];
  readonly slots: number;
  unreadable: number;
}

/** Reads the slots from the first to the given number, whatever state they are in. */
export async function scanSlots(file: FileHandle, sealer: SlotSealer, slots: number): Promise<Scan> {
  const scan: Scan = { records: [], free: [], slots, unreadable: 0 };
  const together = Math.max(1, Math.floor((1 << 20) / sealer.slotBytes));
  for (let first = 0; first < slots; first += together) {
    const count = Math.min(together, slots - first);
    const bytes = Buffer.alloc(count * sealer.slotBytes);
    await readFully(file, bytes, slotAt(sealer, first));
    for (let i = 0; i < count; i++) {
      const content = openSlot(
        sealer,
        first + i,
        bytes.subarray(i * sealer.slotBytes, (i + 1) * sealer.slotBytes),
      );
      if (content.state === 'free') scan.free.push(first + i);
      else if (content.state === 'record') scan.records.push(content.record);
      else scan.unreadable += 1;
    }
  }
  return scan;
}

/** Whether the file begins with the proof of this key. */
export async function belongs(file: FileHandle, sealer: SlotSealer): Promise<boolean> {
  const proof = spoolProof(sealer);
  const found = Buffer.alloc(proof.length);
  const { bytesRead } = await file.read(found, 0, found.length, 0);
  return bytesRead === found.length && found.equals(proof);
}

async function readFully(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, position + done);
    if (bytesRead === 0) throw new Error('spool file ended before its last slot');
    done += bytesRead;
  }
}
