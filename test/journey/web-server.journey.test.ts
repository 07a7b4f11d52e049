import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync, globSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServerProcess, type ServerProcess } from './harness.ts';

const built = existsSync(new URL('../../apps/web/build/handler.js', import.meta.url));
const reason = built ? '' : ' (the pages are not built: npm run build -w apps/web)';

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

describe.skipIf(!built)(`the server over plain http${reason}`, () => {
  let server: ServerProcess;
  let dataFolder: string;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'langnghe-server-'));
    server = await startServerProcess(dataFolder);
  });

  afterAll(async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true });
  });

  /** Browsers' headers cannot be set through `fetch`, so this asks by hand. */
  function ask({ method = 'GET', path, headers = {}, body }: Asked): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const asked = request(new URL(path, server.url), { method, headers }, (answer) => {
        answer.resume();
        resolve(answer);
      });
      asked.once('error', reject);
      asked.end(body);
    });
  }

  function post(path: string, origin: string | undefined, more: Readonly<Record<string, string>> = {}) {
    const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
    const headers = { ...form, ...(origin === undefined ? {} : { origin }), ...more };
    return ask({ method: 'POST', path, headers, body: 'language=en&back=/office/sign-in' });
  }

  test('a form of our own page is accepted, although there is no https', async () => {
    const answer = await post('/office/language', server.url);
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/office/sign-in');
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^language=en; .*Path=\/office/);
  });

  test.each([['http://elsewhere.example'], ['null'], [undefined]])(
    'in the office a form of origin %s is refused',
    async (origin) => {
      expect((await post('/office/language', origin)).statusCode).toBe(403);
    },
  );

  test('respondents may post from a page that sends no origin, other sites may not', async () => {
    expect((await post('/r/no-such-study', 'null')).statusCode).toBe(404);
    expect((await post('/r/no-such-study', 'http://elsewhere.example')).statusCode).toBe(403);
    expect((await post('/r/no-such-study', 'null', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  });

  test('the way back after a form never leads to another site', async () => {
    const answer = await ask({
      method: 'POST',
      path: '/office/language',
      headers: { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: `language=vi&back=${encodeURIComponent('//elsewhere.example/office')}`,
    });
    expect(answer.headers.location).toBe('/office');
  });

  test.each([
    ['/office/sign-in', 'same-origin'],
    ['/', 'no-referrer'],
    ['/nowhere', 'no-referrer'],
  ])('%s carries the security headers and is never stored', async (path, referrer) => {
    const { headers } = await ask({ path, headers: { 'accept-encoding': 'br' } });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe(referrer);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-encoding']).toBe('br');
  });

  test('no page outside the office sets a cookie', async () => {
    for (const path of ['/', '/?lang=en', '/nowhere', '/r/no-such-study'])
      expect((await ask({ path })).headers['set-cookie']).toBeUndefined();
  });

  test('no address opens a room by spelling its path in another way', async () => {
    const routes = new URL('../../apps/web/src/routes/', import.meta.url);
    const paths = globSync('**/+{page.svelte,page.server.ts,server.ts}', { cwd: routes }).map((file) =>
      `/${file.split('/').slice(0, -1).join('/')}`.replace(/\/\([^)]+\)/g, '').replace(/\[+[^\]]+\]+/g, 'x'),
    );
    const rooms = [...new Set(paths)].filter((path) => path.length > 1);
    expect(rooms.length).toBeGreaterThan(50);
    for (const path of rooms) {
      const ways = [
        `/%${path.charCodeAt(1).toString(16)}${path.slice(2)}`,
        `${path.slice(0, -1)}%${path
          .charCodeAt(path.length - 1)
          .toString(16)
          .toUpperCase()}`,
      ];
      for (const way of ways) expect([way, (await ask({ path: way })).statusCode]).toEqual([way, 404]);
    }
    for (const origin of [server.url, 'null'])
      expect((await post('/%6Fffice/new?/blank', origin)).statusCode).toBe(404);
  });

  test('without a session every office page and file leads to the sign-in', async () => {
    for (const path of ['/office', '/office/new', '/office/accounts', '/office/studies/any/open/slips.pdf']) {
      const answer = await ask({ path });
      expect(answer.statusCode).toBe(303);
      expect(answer.headers.location).toBe(`/office/sign-in?back=${encodeURIComponent(path)}`);
    }
  });
});
