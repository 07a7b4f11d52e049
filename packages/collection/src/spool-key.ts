import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from './durable-file.ts';
import { SpoolError } from './spool-error.ts';
import { pageBytes } from './spool-scan.ts';

/** What must be known to read a spool file. In a file of its own, so that the spool alone says nothing. */
export interface SpoolKey {
  readonly key: Buffer;
  readonly slotBytes: number;
  /** Slots of one extent: the file is always a whole number of extents long. */
  readonly extentSlots: number;
}

export async function writeSpoolKey(path: string, key: SpoolKey): Promise<void> {
  const text = JSON.stringify({
    version: 1,
    slotBytes: key.slotBytes,
    extentSlots: key.extentSlots,
    key: key.key.toString('base64'),
  });
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(`${text}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
  await syncFolder(dirname(path));
}

/** Throws `SpoolError` when the file is missing, unreadable or not a key. */
export async function readSpoolKey(path: string): Promise<SpoolKey> {
  let found: unknown;
  try {
    found = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new SpoolError('spool-key-unreadable', path);
  }
  const key = parseKey(found);
  if (key === undefined) throw new SpoolError('spool-key-unreadable', path);
  return key;
}

const largestSlot = 1 << 20;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

function parseKey(found: unknown): SpoolKey | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const { version, slotBytes, extentSlots, key } = found as Record<string, unknown>;
  if (version !== 1 || typeof key !== 'string') return undefined;
  if (!isCount(slotBytes) || !isCount(extentSlots)) return undefined;
  if (slotBytes % pageBytes !== 0 || slotBytes > largestSlot) return undefined;
  const bytes = Buffer.from(key, 'base64');
  return bytes.length === 32 ? { key: bytes, slotBytes, extentSlots } : undefined;
}
