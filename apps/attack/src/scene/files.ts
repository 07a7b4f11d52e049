import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Every ordinary file below a folder; what vanishes meanwhile is left out. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(gone<never[]>([]));
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

export async function bytesOf(path: string): Promise<Buffer> {
  return readFile(path).catch(gone(Buffer.alloc(0)));
}

export async function changedAt(path: string): Promise<number> {
  return stat(path).then((found) => found.mtimeMs, gone(0));
}

function gone<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return instead;
    throw error;
  };
}
