import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { shuffle, type Entropy } from '@langnghe/tickets';
import { readSpoolKey } from './spool-key.ts';
import { pageBytes, scanSlots } from './spool-scan.ts';
import { createSpool, openSpool, type SpoolPlace } from './spool.ts';

/**
 * A spool's records in a new file under a new key, each in a slot drawn anew: two copies, or a copy and its original,
 * have nothing in common but their length. May run beside the process that writes: what it has acknowledged is in the
 * copy. Gives how many records that are.
 */
export async function copySpool(
  from: SpoolPlace,
  to: SpoolPlace,
  entropy: Entropy = randomBytes,
): Promise<number> {
  const key = await readSpoolKey(from.keyPath);
  const file = await open(from.path, 'r');
  try {
    const { size } = await file.stat();
    const slots = Math.floor((size - pageBytes) / key.slotBytes);
    const sealer = { key: key.key, spoolId: from.id, slotBytes: key.slotBytes };
    const { records } = await scanSlots(file, sealer, slots);
    await createSpool(to, { slotBytes: key.slotBytes, extentSlots: slots }, entropy);
    const spool = await openSpool(to, entropy);
    try {
      await Promise.all(shuffle(records, entropy).map((record) => spool.put(record)));
    } finally {
      await spool.close();
    }
    return records.length;
  } finally {
    await file.close();
  }
}

/** Where the spool of a study stands in its folder, with the key beside it. */
export function spoolIn(folder: string, id: string): SpoolPlace {
  return { id, path: join(folder, `${id}.spool`), keyPath: join(folder, `${id}.key`) };
}
