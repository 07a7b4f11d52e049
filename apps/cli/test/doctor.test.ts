import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serverBinaries, startCluster, type Cluster } from '@langnghe/databases/cluster';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockIssues, swapNames } from '../src/doctor/machine.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

interface Examined {
  readonly safe: boolean;
  readonly examined: readonly {
    readonly issues: readonly {
      readonly code: string;
      readonly severity: string;
      readonly place: { readonly field?: string };
    }[];
  }[];
}

async function doctor(
  data: string,
): Promise<{ readonly code: number; readonly found: string[]; readonly safe: boolean }> {
  const words = [main, 'doctor', '--data', data, '--json'];
  return new Promise((resolve) => {
    execFile(process.execPath, words, (error, out) => {
      const { safe, examined } = JSON.parse(out) as Examined;
      const issues = examined.flatMap((one) => one.issues).filter(({ severity }) => severity === 'error');
      const found = issues.map(({ code, place }) =>
        code.startsWith('server') ? `${code} ${place.field ?? ''}` : code,
      );
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, found, safe });
    });
  });
}

describe('langnghe doctor', () => {
  let data = '';
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'langnghe-doctor-'));
  });
  afterAll(() => rm(data, { recursive: true }));

  it('finds nothing unsafe in a new installation', async () => {
    expect(await doctor(data)).toEqual({ code: 0, found: [], safe: true });
  });

  it('tells of stores and keys that others can read, of unreadable keys, and of a clock a day behind', async () => {
    await chmod(join(data, 'collection.db'), 0o644);
    await mkdir(join(data, 'keys'), { recursive: true });
    await writeFile(join(data, 'keys', 'mau.json'), '', { mode: 0o600 });
    const tomorrow = new Date(Date.now() + 26 * 3600 * 1000);
    await writeFile(join(data, 'studies', 'later'), '');
    await utimes(join(data, 'studies', 'later'), tomorrow, tomorrow);
    expect(await doctor(data)).toEqual({
      code: 1,
      found: ['file-open-to-others', 'key-unreadable', 'clock-behind'],
      safe: false,
    });
    expect(await clockIssues(data, new Date(Date.now() + 30 * 3600 * 1000))).toEqual([]);
  });

  it('reads the kernel’s list of swaps', () => {
    const text =
      'Filename\t\t\tType\t\tSize\tUsed\tPriority\n/dev/sda2  partition\t2097148\t0\t-2\n/swapfile file 1 0 -3\n';
    expect([swapNames(text), swapNames(text.split('\n')[0] ?? ''), swapNames('')]).toEqual([
      ['/dev/sda2', '/swapfile'],
      [],
      [],
    ]);
  });
});

const programs = serverBinaries();
describe.skipIf(programs === undefined)(
  'langnghe doctor on PostgreSQL (not installed here when skipped)',
  () => {
    let data = '';
    let cluster: Cluster;
    beforeAll(async () => {
      data = await mkdtemp(join(tmpdir(), 'langnghe-doctor-'));
      cluster = await startCluster(programs ?? '');
    });
    afterAll(async () => {
      await cluster.stop();
      await rm(data, { recursive: true });
    });

    it('names each unsafe setting, and a server that does not answer', async () => {
      const stores = {
        register: await cluster.createDatabase('people'),
        collection: await cluster.createDatabase('answers'),
      };
      await writeFile(join(data, 'stores.json'), JSON.stringify(stores), { mode: 0o600 });
      expect((await doctor(data)).found).toEqual([]);
      const watched = `${stores.collection}&options=${encodeURIComponent('-c log_statement=all')}`;
      await writeFile(join(data, 'stores.json'), JSON.stringify({ ...stores, collection: watched }));
      expect((await doctor(data)).found).toEqual(['server-setting-unsafe log_statement']);
      const nowhere = 'postgres://nobody@/nothing?host=/nowhere';
      await writeFile(join(data, 'stores.json'), JSON.stringify({ ...stores, collection: nowhere }));
      expect((await doctor(data)).found).toEqual(['store-unreachable']);
    });
  },
);
