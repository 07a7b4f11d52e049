import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Entropy } from '@langnghe/tickets';
import { destroyFile, fillRandom, syncFolder, writeFully } from './durable-file.ts';
import { beat, forgetTime } from './file-time.ts';
import { takeRandom } from './random-order.ts';
import { SpoolError } from './spool-error.ts';
import { readSpoolKey, writeSpoolKey, type SpoolKey } from './spool-key.ts';
import { belongs, pageBytes, scanSlots, slotAt } from './spool-scan.ts';
import { sealSlot, slotOverhead, spoolProof, type SlotSealer } from './spool-slot.ts';

/** Where a spool lives. Its key stands in another file, which may be in another folder. */
export interface SpoolPlace {
  readonly id: string;
  readonly path: string;
  readonly keyPath: string;
}

export interface SpoolSize {
  readonly slotBytes: number;
  readonly extentSlots: number;
}

export interface SpoolContents {
  readonly records: readonly Buffer[];
  /** Slots in use whose record cannot be read. Never written over: they may still be mended. */
  readonly unreadable: number;
}

/** Sealed records in random slots of a file that never tells their order. Knows nothing of surveys. */
export interface Spool {
  /** What the file held when it was opened. */
  readonly found: SpoolContents;
  /** The longest record that a slot holds, in bytes. */
  readonly recordBytes: number;
  /** Resolves after the record is on disk; rejects with `SpoolError` when it is not kept. */
  readonly put: (record: Uint8Array) => Promise<void>;
  /** Waits for what is being written, then reads every slot. */
  readonly read: () => Promise<SpoolContents>;
  readonly close: () => Promise<void>;
}

/**
 * Makes the file: every byte of its first extent is written with random bytes, so that later a written slot changes
 * neither the file's blocks nor its length. Throws `SpoolError` when the disk has no room.
 */
export async function createSpool(place: SpoolPlace, size: SpoolSize, entropy: Entropy): Promise<void> {
  const key: SpoolKey = { key: Buffer.from(entropy(32)), ...size };
  const unfinished = `${place.path}.new`;
  try {
    await writeSpoolKey(place.keyPath, key);
    const file = await open(unfinished, 'w', 0o600);
    try {
      await fillRandom(file, 0, fileBytes(size, 1), entropy);
      await writeFully(file, spoolProof(sealerOf(place, key)), 0);
      await forgetTime(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, place.path);
    await syncFolder(dirname(place.path));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw isOutOfRoom(error) ? new SpoolError('spool-no-room', place.path) : error;
  }
}

/** Overwrites and removes the key, then the file: whatever is left after a crash opens no more. */
export async function destroySpool(place: SpoolPlace, entropy: Entropy): Promise<void> {
  await destroyFile(place.keyPath, entropy);
  await destroyFile(place.path, entropy);
  await rm(`${place.path}.new`, { force: true });
}

/** Reads every slot, then takes records. Throws `SpoolError` when file or key are missing, unreadable or do not fit. */
export async function openSpool(place: SpoolPlace, entropy: Entropy): Promise<Spool> {
  const key = await readSpoolKey(place.keyPath);
  const file = await open(place.path, 'r+').catch((error: unknown) => {
    throw notOpened(error, place);
  });
  try {
    return await readyToWrite(file, place, key, entropy);
  } catch (error) {
    await file.close();
    throw notOpened(error, place);
  }
}

function notOpened(error: unknown, { path }: SpoolPlace): unknown {
  if (isOutOfRoom(error)) return new SpoolError('spool-no-room', path);
  const code = systemCode(error);
  if (code === undefined) return error;
  return new SpoolError(code === 'ENOENT' ? 'spool-missing' : 'spool-unreadable', path);
}

async function readyToWrite(
  file: FileHandle,
  place: SpoolPlace,
  key: SpoolKey,
  entropy: Entropy,
): Promise<Spool> {
  const sealer = sealerOf(place, key);
  const { size } = await file.stat();
  const scan = await scanSlots(file, sealer, Math.floor(Math.max(0, size - pageBytes) / key.slotBytes));
  const fits = await belongs(file, sealer);
  if (!fits && scan.records.length === 0) throw new SpoolError('spool-key-mismatch', place.path);
  const extents = Math.max(1, Math.ceil((size - pageBytes) / (key.extentSlots * key.slotBytes)));
  const cutOff = await completeExtents(file, key, extents, size, entropy);
  await forgetTime(file);
  const firstNew = scan.slots;
  for (let index = firstNew; index < extents * key.extentSlots; index++) scan.free.push(index);
  // A file of several extents may end in half of one only because a crash cut its growth short: nothing was lost.
  return writer(
    { file, place, sealer, key, entropy, extents, free: scan.free, doubtful: [] },
    {
      records: scan.records,
      unreadable: scan.unreadable + (extents === 1 ? cutOff : 0),
    },
  );
}

/** A crash while growing, or a file cut short, leaves part of an extent: fills it up. Returns the slots added. */
async function completeExtents(
  file: FileHandle,
  key: SpoolKey,
  extents: number,
  size: number,
  entropy: Entropy,
): Promise<number> {
  const whole = fileBytes(key, extents);
  if (size >= whole) return 0;
  await fillRandom(file, size, whole, entropy);
  await file.sync();
  return Math.ceil((whole - size) / key.slotBytes);
}

interface OpenFile {
  readonly file: FileHandle;
  readonly place: SpoolPlace;
  readonly sealer: SlotSealer;
  readonly key: SpoolKey;
  readonly entropy: Entropy;
  readonly free: number[];
  /** Slots of a write that failed: they may hold records of which nobody was told that they are kept. */
  readonly doubtful: number[];
  extents: number;
}

interface Waiting {
  readonly record: Uint8Array;
  readonly done: () => void;
  readonly failed: (error: SpoolError) => void;
}

/** Group commit: whatever waits while the disk is busy goes to disk together, with one fdatasync. */
function writer(spool: OpenFile, found: SpoolContents): Spool {
  let waiting: Waiting[] = [];
  let busy: Promise<void> = Promise.resolve();
  let idle = true;
  let closed: SpoolError | undefined;
  const endBeat = beat(spool.file);

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const failure = closed ?? (await commit(spool, group));
      if (failure !== undefined) for (const each of group) each.failed(failure);
    }
    idle = true;
  };

  const put = (record: Uint8Array): Promise<void> =>
    new Promise((done, failed) => {
      if (closed !== undefined) {
        failed(closed);
        return;
      }
      waiting.push({ record, done, failed });
      if (!idle) return;
      idle = false;
      busy = drain();
    });

  return {
    found,
    recordBytes: spool.sealer.slotBytes - slotOverhead,
    put,
    read: async () => {
      await busy;
      return scanSlots(spool.file, spool.sealer, spool.extents * spool.key.extentSlots);
    },
    close: async () => {
      await busy;
      closed ??= new SpoolError('spool-missing', spool.place.path);
      await endBeat();
      await spool.file.close();
    },
  };
}

/**
 * Writes one group. Those that find no room are refused and the rest goes on. After a failed write or sync nothing is
 * known of the group's slots: the failure is returned, and before the next group is written they are taken back.
 */
async function commit(spool: OpenFile, group: readonly Waiting[]): Promise<SpoolError | undefined> {
  const slots: number[] = [];
  const kept: Waiting[] = [];
  try {
    await takeBack(spool);
    while (spool.free.length < group.length && (await grow(spool)));
    for (const each of group) {
      const slot = takeRandom(spool.free, spool.entropy);
      if (slot === undefined) {
        each.failed(new SpoolError('spool-no-room', spool.place.path));
        continue;
      }
      slots.push(slot);
      kept.push(each);
      const sealed = sealSlot(spool.sealer, slot, each.record, spool.entropy);
      await writeFully(spool.file, sealed, slotAt(spool.sealer, slot));
    }
    await forgetTime(spool.file);
    await spool.file.datasync();
  } catch {
    spool.doubtful.push(...slots);
    return new SpoolError('spool-write-failed', spool.place.path);
  }
  for (const each of kept) each.done();
  return undefined;
}

/**
 * Nobody was told that these are kept, and whoever sends again may have changed an answer: nothing else is acknowledged
 * before they are overwritten and synced. They are written anew because a page that failed to sync counts as clean.
 * Throws while the disk refuses.
 */
async function takeBack(spool: OpenFile): Promise<void> {
  if (spool.doubtful.length === 0) return;
  for (const slot of spool.doubtful)
    await writeFully(spool.file, spool.entropy(spool.sealer.slotBytes), slotAt(spool.sealer, slot));
  await spool.file.datasync();
  spool.free.push(...spool.doubtful.splice(0));
}

/** One more extent, written and synced before any slot of it is used. With no room the file stays as it was: false. */
async function grow(spool: OpenFile): Promise<boolean> {
  const from = fileBytes(spool.key, spool.extents);
  const to = fileBytes(spool.key, spool.extents + 1);
  try {
    await fillRandom(spool.file, from, to, spool.entropy);
    await spool.file.sync();
  } catch (error) {
    await spool.file.truncate(from);
    if (isOutOfRoom(error)) return false;
    throw error;
  }
  const first = spool.extents * spool.key.extentSlots;
  for (let i = 0; i < spool.key.extentSlots; i++) spool.free.push(first + i);
  spool.extents += 1;
  return true;
}

function sealerOf(place: SpoolPlace, key: SpoolKey): SlotSealer {
  return { key: key.key, spoolId: place.id, slotBytes: key.slotBytes };
}

const fileBytes = (size: SpoolSize, extents: number): number =>
  pageBytes + extents * size.extentSlots * size.slotBytes;

/** No space left, over quota, or over the largest file the process may write. */
function isOutOfRoom(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(systemCode(error) ?? '');
}

/** `ENOENT` and the like; undefined for what the operating system did not say. */
function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined;
}
