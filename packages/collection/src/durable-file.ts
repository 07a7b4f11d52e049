import { open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Entropy } from '@langnghe/tickets';

/** Overwrites a file with random bytes, syncs, and removes it. Nothing to do when it is not there. */
export async function destroyFile(path: string, entropy: Entropy): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return;
  const file = await open(path, 'r+');
  try {
    await fillRandom(file, 0, found.size, entropy);
    await file.sync();
  } finally {
    await file.close();
  }
  await rm(path);
  await syncFolder(dirname(path));
}

interface WritesAt {
  write: (
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ bytesWritten: number }>;
}

const chunkBytes = 1 << 20;

export async function fillRandom(file: WritesAt, from: number, to: number, entropy: Entropy): Promise<void> {
  for (let at = from; at < to; at += chunkBytes)
    await writeFully(file, entropy(Math.min(chunkBytes, to - at)), at);
}

/** A single write may stop short (a signal, a nearly full disk); the rest follows or fails. */
export async function writeFully(file: WritesAt, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** A renamed or removed file is durable only once its folder is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
