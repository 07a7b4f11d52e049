import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '@langnghe/web/serve';
import { startService, type RunningService } from '@langnghe/web/service';

const missing = !existsSync(new URL('../../apps/web/build/handler.js', import.meta.url))
  ? 'the pages are not built: npm run build -w apps/web'
  : !existsSync('/proc/self/fd')
    ? 'this system does not list the open files of a process under /proc'
    : undefined;

describe.skipIf(missing !== undefined)(`two services${missing ? ` (${missing})` : ''}`, () => {
  let dataFolder: string;
  let server: RunningServer;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'langnghe-two-'));
    server = await startServer({ dataFolder, port: 0 });
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await rm(dataFolder, { recursive: true });
  });

  async function openFilesOf(pid: number): Promise<string[]> {
    const folder = `/proc/${String(pid)}/fd`;
    const links = await Promise.all(
      (await readdir(folder)).map((name) => readlink(join(folder, name)).catch(() => '')),
    );
    const ours = links.filter((path) => path.startsWith(dataFolder)).map((path) => basename(path));
    return [...new Set(ours)].filter((name) => name.endsWith('.db')).sort();
  }

  test('run in processes of their own, neither with the store of the other, the front with none', async () => {
    const [answers = 0, register = 0] = server.processes();
    expect(new Set([answers, register, process.pid]).size).toBe(3);
    expect(await openFilesOf(answers)).toEqual(['collection.db']);
    expect(await openFilesOf(register)).toEqual(['register.db']);
    expect(await openFilesOf(process.pid)).toEqual([]);
  });

  test('are one address: the office from the one, the pages of answers from the other', async () => {
    expect((await fetch(`${server.url}/office/sign-in`)).status).toBe(200);
    const page = await fetch(`${server.url}/r/no-such-study`);
    expect([page.status, (await page.text()).includes('Phiếu ý kiến')]).toEqual([404, true]);
  });

  test('the one that is killed is started again, and the other does not notice', async () => {
    const [answers = 0, register] = server.processes();
    process.kill(answers, 'SIGKILL');
    let status = 0;
    for (let tries = 0; tries < 100 && status !== 404; tries += 1) {
      await wait(100);
      expect((await fetch(`${server.url}/office/sign-in`)).status).toBe(200);
      status = await fetch(`${server.url}/r/no-such-study`).then(
        (answer) => answer.status,
        () => 0,
      );
    }
    expect(status).toBe(404);
    expect(server.processes()).toContain(register);
    expect(server.processes()).not.toContain(answers);
  }, 60_000);
});

describe.skipIf(missing !== undefined)(`one service alone${missing ? ` (${missing})` : ''}`, () => {
  let dataFolder: string;
  let service: RunningService;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'langnghe-alone-'));
    service = await startService('register', { dataFolder, port: 0 });
  }, 60_000);
  afterAll(async () => {
    await service.close();
    await rm(dataFolder, { recursive: true });
  });

  test('has its own pages and none of the other', async () => {
    expect(service.firstAccountToken).not.toBeNull();
    expect((await fetch(`${service.url}/office/sign-in`)).status).toBe(200);
    expect((await fetch(`${service.url}/r/no-such-study`)).status).toBe(404);
    expect(existsSync(join(dataFolder, 'collection.db'))).toBe(false);
  });
});
