import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { randomIndex, takeRandom } from '../src/random-order.ts';
import { lockFolder } from '../src/folder-lock.ts';
import { spoolFileSystem } from '../src/spool-file-system.ts';
import { SpoolError } from '../src/spool-error.ts';
import { createSpool, destroySpool, openSpool, type Spool, type SpoolPlace } from '../src/spool.ts';
import { pageBytes } from '../src/spool-scan.ts';
import { kendallTau } from './kendall-tau.ts';

const entropy = (bytes: number): Uint8Array => randomBytes(bytes);
const size = { slotBytes: 4096, extentSlots: 64 };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'langnghe-spool-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
async function emptySpool(): Promise<SpoolPlace> {
  const id = `s${String((made += 1))}`;
  const place = { id, path: join(folder, `${id}.spool`), keyPath: join(folder, `${id}.key`) };
  await createSpool(place, size, entropy);
  return place;
}

const record = (n: number): Buffer => Buffer.from(`record ${String(n)}`);
const texts = (records: readonly Buffer[]): string[] => records.map(String).sort();
const failure = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no failure',
    (error: unknown) => (error instanceof SpoolError ? error.code : String(error)),
  );

async function withSpool<T>(place: SpoolPlace, use: (spool: Spool) => Promise<T>): Promise<T> {
  const spool = await openSpool(place, entropy);
  try {
    return await use(spool);
  } finally {
    await spool.close();
  }
}

describe('a spool', () => {
  it('has no time of its last record, and its inode changes without one', async () => {
    const place = await emptySpool();
    const spool = await openSpool(place, entropy);
    await spool.put(record(1));
    const { mtimeMs, ctimeMs } = statSync(place.path);
    expect(mtimeMs).toBe(0);
    await vi.waitFor(() => expect(statSync(place.path).ctimeMs).toBeGreaterThan(ctimeMs), {
      timeout: 60_000,
      interval: 250,
    });
    expect(statSync(place.path).mtimeMs).toBe(0);
    await spool.close();
    expect(statSync(place.path).mtimeMs).toBe(0);
  }, 90_000);

  it('gives back after reopening what was put in, whole', async () => {
    const place = await emptySpool();
    await withSpool(place, (spool) => Promise.all([1, 2, 3].map((n) => spool.put(record(n)))));
    await withSpool(place, (spool) => {
      expect(texts(spool.found.records)).toEqual(['record 1', 'record 2', 'record 3']);
      return Promise.resolve();
    });
  });

  it('holds records of any bytes and any length up to its limit', async () => {
    const place = await emptySpool();
    await withSpool(place, async (spool) => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: spool.recordBytes }), async (bytes) => {
          await spool.put(bytes);
          const { records } = await spool.read();
          expect(records.some((found) => found.equals(bytes))).toBe(true);
        }),
        { numRuns: 30 },
      );
      await expect(spool.put(new Uint8Array(spool.recordBytes))).resolves.toBeUndefined();
    });
  });

  it('is of one length however much it holds, and every byte of it looks random', async () => {
    const place = await emptySpool();
    const before = statSync(place.path);
    expect(before.size).toBe(pageBytes + 64 * 4096);
    expect(before.blocks * 512).toBeGreaterThanOrEqual(before.size);
    await withSpool(place, (spool) =>
      Promise.all(Array.from({ length: 60 }, (_, n) => spool.put(record(n)))),
    );
    const bytes = readFileSync(place.path);
    expect(bytes.length).toBe(before.size);
    expect(statSync(place.path).blocks).toBe(before.blocks);
    expect(bytes.includes('record')).toBe(false);
    const ones = bytes.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
    // 2 million fair bits: 10 standard deviations are 0,0034.
    expect(Math.abs(ones / (bytes.length * 8) - 0.5)).toBeLessThan(0.004);
  });

  it('keeps its key apart, for its owner only', async () => {
    const place = await emptySpool();
    expect(statSync(place.keyPath).mode & 0o777).toBe(0o600);
    expect(statSync(place.path).mode & 0o777).toBe(0o600);
    const { key } = JSON.parse(readFileSync(place.keyPath, 'utf8')) as { key: string };
    expect(readFileSync(place.path).includes(Buffer.from(key, 'base64'))).toBe(false);
  });

  it('grows by a whole extent when it is full', async () => {
    const place = await emptySpool();
    await withSpool(place, (spool) =>
      Promise.all(Array.from({ length: 150 }, (_, n) => spool.put(record(n)))),
    );
    expect(statSync(place.path).size).toBe(pageBytes + 3 * 64 * 4096);
    await withSpool(place, (spool) => {
      expect(new Set(texts(spool.found.records)).size).toBe(150);
      return Promise.resolve();
    });
  });

  it('says nothing of the order of arrival', async () => {
    // Mean of 20 spools; one τ of 60 has standard deviation 0,088, so the bound is 5 deviations of the mean.
    const taus: number[] = [];
    for (let run = 0; run < 20; run++) {
      const place = await emptySpool();
      await withSpool(place, async (spool) => {
        for (let n = 0; n < 60; n++) await spool.put(record(n));
        const { records } = await spool.read();
        taus.push(kendallTau(records.map((found) => Number(String(found).split(' ')[1]))));
      });
    }
    expect(Math.abs(taus.reduce((sum, tau) => sum + tau, 0) / taus.length)).toBeLessThan(0.1);
    expect(kendallTau([1, 2, 3, 4])).toBe(1);
  });

  it('leaves nothing behind when destroyed', async () => {
    const place = await emptySpool();
    await destroySpool(place, entropy);
    expect(() => statSync(place.path)).toThrow('ENOENT');
    expect(() => statSync(place.keyPath)).toThrow('ENOENT');
    await destroySpool(place, entropy);
  });
});

describe('a damaged spool', () => {
  it('loses no record but the damaged one, and says that it is damaged', async () => {
    const place = await emptySpool();
    await withSpool(place, (spool) =>
      Promise.all(Array.from({ length: 20 }, (_, n) => spool.put(record(n)))),
    );
    const whole = readFileSync(place.path);
    const slots = Array.from({ length: 64 }, (_, slot) => slot);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...slots),
        fc.nat(4095),
        fc.integer({ min: 1, max: 255 }),
        async (slot, at, flip) => {
          const damaged = Buffer.from(whole);
          const position = pageBytes + slot * 4096 + at;
          damaged[position] = (damaged[position] ?? 0) ^ flip;
          writeFileSync(place.path, damaged);
          await withSpool(place, (spool) => {
            const { records, unreadable } = spool.found;
            expect(new Set(texts(records)).size + unreadable).toBe(20);
            expect(unreadable).toBeLessThanOrEqual(1);
            return Promise.resolve();
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never writes over a slot that it cannot read', async () => {
    const place = await emptySpool();
    await withSpool(place, (spool) =>
      Promise.all(Array.from({ length: 64 }, (_, n) => spool.put(record(n)))),
    );
    const bytes = readFileSync(place.path);
    const at = pageBytes + 7 * 4096 + 1000;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(place.path, bytes);
    await withSpool(place, (spool) => spool.put(record(64)));
    const mended = readFileSync(place.path);
    mended[at] = (mended[at] ?? 0) ^ 1;
    writeFileSync(place.path, mended);
    await withSpool(place, (spool) => {
      expect(spool.found.unreadable).toBe(0);
      expect(new Set(texts(spool.found.records)).size).toBe(65);
      return Promise.resolve();
    });
  });

  it('opens with a damaged first page as long as its records open', async () => {
    const place = await emptySpool();
    await withSpool(place, (spool) => spool.put(record(1)));
    const bytes = readFileSync(place.path);
    bytes.fill(0, 0, 32);
    writeFileSync(place.path, bytes);
    await withSpool(place, (spool) => {
      expect(texts(spool.found.records)).toEqual(['record 1']);
      return Promise.resolve();
    });
  });

  it('counts the slots of a file that was cut short as unreadable', async () => {
    const place = await emptySpool();
    truncateSync(place.path, pageBytes + 60 * 4096);
    await withSpool(place, (spool) => {
      expect(spool.found.unreadable).toBe(4);
      return Promise.resolve();
    });
  });

  it('does not open with another key, without a key, or without its file', async () => {
    const [one, other] = [await emptySpool(), await emptySpool()];
    const key = readFileSync(one.keyPath);
    writeFileSync(one.keyPath, readFileSync(other.keyPath));
    expect(await failure(openSpool(one, entropy))).toBe('spool-key-mismatch');
    const damaged = JSON.parse(String(key)) as object;
    for (const slotBytes of [0, -4096, 1.5, 4097, 2 ** 40]) {
      writeFileSync(one.keyPath, JSON.stringify({ ...damaged, slotBytes }));
      expect(await failure(openSpool(one, entropy))).toBe('spool-key-unreadable');
    }
    writeFileSync(one.keyPath, '{"version":1}');
    expect(await failure(openSpool(one, entropy))).toBe('spool-key-unreadable');
    unlinkSync(one.keyPath);
    expect(await failure(openSpool(one, entropy))).toBe('spool-key-unreadable');
    writeFileSync(one.keyPath, key);
    unlinkSync(one.path);
    expect(await failure(openSpool(one, entropy))).toBe('spool-missing');
  });
});

describe('a full disk', () => {
  it('refuses what has no room, keeps what it has, and takes more when there is room', async () => {
    const place = await emptySpool();
    const program = join(import.meta.dirname, 'spool-process.ts');
    // The shell's limit on the length of a file stands in for a full disk: the first extent fits, no second one.
    const blocks = Math.ceil((pageBytes + 64 * 4096) / 512) + 8;
    const command = `ulimit -f ${String(blocks)}; exec "$0" "$@"`;
    const run = spawnSync(
      'sh',
      ['-c', command, process.execPath, program, place.id, place.path, place.keyPath, '70'],
      {
        encoding: 'utf8',
      },
    );
    expect(run.stderr).toBe('');
    const outcomes = run.stdout.trim().split('\n');
    expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(64);
    expect(outcomes.filter((outcome) => outcome === 'spool-no-room')).toHaveLength(6);
    expect(statSync(place.path).size).toBe(pageBytes + 64 * 4096);
    await withSpool(place, async (spool) => {
      expect(spool.found.records).toHaveLength(64);
      await spool.put(record(99));
      expect((await spool.read()).records).toHaveLength(65);
    });
  });
});

// `prlimit` is Linux's.
describe.runIf(process.platform === 'linux')('a disk that refuses writes for a while', () => {
  it('acknowledges nothing meanwhile, goes on by itself, and holds what it acknowledged and no more', async () => {
    const place = await emptySpool();
    const program = join(import.meta.dirname, 'spool-disk-process.ts');
    const run = spawnSync(process.execPath, [program, place.id, place.path, place.keyPath], {
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    const outcomes = run.stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' '));
    const kept = outcomes.filter(([, outcome]) => outcome === 'kept').map(([name = '']) => name);
    const failed = outcomes.filter(([, outcome]) => outcome === 'spool-write-failed');
    expect(kept.length + failed.length).toBe(61);
    expect(kept.filter((name) => name.startsWith('before'))).toHaveLength(20);
    expect(failed.length).toBeGreaterThan(0);
    expect(kept.filter((name) => name.startsWith('after'))).toHaveLength(20);
    await withSpool(place, (spool) => {
      expect(texts(spool.found.records)).toEqual([...kept].sort());
      expect(spool.found.unreadable).toBe(0);
      return Promise.resolve();
    });
  });
});

describe('the file system below', () => {
  it('is named when it copies on write', async () => {
    const onType = (type: number) => spoolFileSystem(folder, () => Promise.resolve(type));
    expect(await onType(0xef53)).toEqual({ suitable: true });
    expect(await onType(0x9123683e)).toEqual({ suitable: false, name: 'btrfs' });
    expect(typeof (await spoolFileSystem(folder)).suitable).toBe('boolean');
  });
});

describe('the lock on the folder', () => {
  it('keeps a second one out until it is released', () => {
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow('spool-in-use');
    lock.release();
    lockFolder(folder).release();
  });
});

describe('random order', () => {
  it('chooses every index, equally often', () => {
    const counts = Array.from({ length: 7 }, () => 0);
    for (let i = 0; i < 70_000; i++) {
      const index = randomIndex(entropy, 7);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    // 6 degrees of freedom: above 40 once in 2 million runs.
    expect(chiSquare).toBeLessThan(40);
  });
  it('refuses to choose among none', () => {
    expect(() => randomIndex(entropy, 0)).toThrow('cannot choose one of 0');
  });
  it('takes each element once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (items) => {
        const left = [...items];
        const taken = items.map(() => takeRandom(left, entropy));
        expect(taken.sort()).toEqual([...items].sort());
        expect(takeRandom(left, entropy)).toBeUndefined();
      }),
    );
  });
});
