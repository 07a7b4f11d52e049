import { randomBytes } from 'node:crypto';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
}

const chunkBytes = 1 << 20;

/** Overwritten first, so that on ordinary disks nothing is left to undelete. */
export async function destroyFolder(folder: string): Promise<void> {
  for (const path of await filesBelow(folder)) {
    const file = await open(path, 'r+');
    const { size } = await file.stat();
    for (let at = 0; at < size; at += chunkBytes) {
      const noise = randomBytes(Math.min(chunkBytes, size - at));
      await file.write(noise, 0, noise.length, at);
    }
    await file.sync();
    await file.close();
    await rm(path);
  }
  await rm(folder, { recursive: true });
}
