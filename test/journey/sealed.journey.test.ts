import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readDataset, readTexts } from '@langnghe/dataset';
import { artefact, openDataFolder, readStudy, readTrustees, type Study } from '@langnghe/study';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findingsEverywhere } from './axe.ts';
import {
  launchBrowser,
  missingForJourney,
  newPage,
  startServerProcess,
  type ServerProcess,
} from './harness.ts';
import { closeSealedExample, openExample, type OpenExample } from './open-example.ts';
import { openPage, press } from './plain-respondent.ts';
import { answerScreens, placeOf, pressAndWait, type Wishes } from './respond-walk.ts';

const missing = missingForJourney();
vi.setConfig({ testTimeout: 300_000, hookTimeout: 240_000 });
const run = promisify(execFile);
const cli = join(import.meta.dirname, '../../apps/cli/bin/langnghe.js');
const canary = 'CHIM HOÀNG YẾN 7419';

const wishes: Wishes = {
  dong_y: '1',
  c01: '2',
  c04a: '1',
  c04b: '2',
  c04c: '3',
  c21: canary,
  c22: '2',
  c23: '4',
};

describe.skipIf(missing !== undefined)(`a sealed study${missing ? ` (${missing})` : ''}`, () => {
  let folder: string;
  let server: ServerProcess;
  let browser: Browser;
  let example: OpenExample;
  let address: string;
  let shares: string[];
  const left: string[] = [];
  const studyNow = async (): Promise<Study> => {
    const read = await readStudy(await openDataFolder(join(folder, 'data')), example.id);
    if (!read.ok) throw new Error('no study');
    return read.value;
  };
  const nextCode = (): string => left.pop() ?? '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'langnghe-sealed-'));
    const keys = join(folder, 'keys');
    await run(process.execPath, [cli, 'sealing-key', keys, 'Thử', 'Bà Lan', 'Ông Hùng', 'Cô Mai']);
    shares = [1, 3].map((n) => join(keys, `share-${String(n)}.txt`));
    const trustees = readTrustees(await readFile(join(keys, 'public-key.json'), 'utf8'));
    if (trustees === undefined) throw new Error('no trustees');
    example = await openExample(join(folder, 'data'), 'http://localhost', {
      description: { trustees, sensitive: true },
    });
    left.push(...example.slips.map(({ code }) => code));
    server = await startServerProcess(join(folder, 'data'));
    address = `${server.url}/r/${example.id}`;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  /** Everything that a page sends, with its body. */
  function recorded(page: Page): { readonly bodies: string[]; readonly lengths: Set<number> } {
    const bodies: string[] = [];
    const lengths = new Set<number>();
    page.on('request', (request) => {
      const body = request.postData() ?? '';
      bodies.push(`${request.method()} ${request.url()} ${body}`);
      if (body.includes('sealed=')) lengths.add(body.length);
    });
    return { bodies, lengths };
  }

  test('is answered on the phone: what leaves it is a code and one sealed text of one length', async () => {
    const page = await newPage(browser, { width: 360 });
    const { bodies, lengths } = recorded(page);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
    for (const answered of [wishes, { ...wishes, c21: canary.repeat(20) }]) {
      await page.goto(`${address}#${nextCode()}`);
      await page.getByText('hai trong ba người này').waitFor();
      expect(await page.locator('main').innerText()).toContain('Bà Lan; Ông Hùng; Cô Mai');
      expect(await findingsEverywhere(page)).toEqual([]);
      await pressAndWait(page, 'start');
      await answerScreens(page, answered, async (place) => {
        if (place === 'phan_1') expect(await findingsEverywhere(page)).toEqual([]);
      });
      expect(await page.locator('main').innerText()).toContain(canary);
      await page.locator('button[value=send]:not(.away)').click();
      await page.waitForURL(`${address}/thanks`);
    }
    expect(faults).toEqual([]);
    expect(bodies.filter((one) => /%C3|q%3A|answers=|"c21"|HOÀNG/.test(one))).toEqual([]);
    expect(lengths.size).toBe(1);
    const posted = bodies.filter((one) => one.startsWith('POST'));
    expect(posted.map((one) => one.split(' ')[1])).toEqual(Array(4).fill(`${address}/answer`));
    expect(await page.evaluate('sessionStorage.length + localStorage.length')).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  test('goes back, shows help, changes its language and keeps what was written, all on the phone', async () => {
    const page = await newPage(browser, { width: 360 });
    const { bodies } = recorded(page);
    const code = nextCode();
    await page.goto(`${address}#${code}`);
    await pressAndWait(page, 'start');
    const first = await placeOf(page);
    await pressAndWait(page, 'back');
    expect(await page.locator('#code').inputValue()).toBe(code);
    await pressAndWait(page, 'start');
    expect(await placeOf(page)).toBe(first);
    await answerScreens(page, wishes);
    await pressAndWait(page, 'lang:en');
    await page.getByRole('button', { name: 'Send' }).first().waitFor();
    expect(await page.locator('main').innerText()).toContain(canary);
    expect(await findingsEverywhere(page)).toEqual([]);
    await page.locator('button[value=help]').click();
    await page.locator('form[data-screen=help]').waitFor();
    await page.locator('button[value=resume]:not(.away)').click();
    await page.locator('form[data-screen=review]').waitFor();
    expect(await page.locator('main').innerText()).toContain(canary);
    await page.locator('button[value=send]:not(.away)').click();
    await page.waitForURL(`${address}/thanks/en`);
    expect(bodies.filter((one) => /%C3|q%3A|answers=|"c21"|HOÀNG/.test(one))).toEqual([]);

    await page.goto(`${address}?lang=vi#${code}`);
    await pressAndWait(page, 'start');
    await answerScreens(page, wishes);
    await page.locator('button[value=send]:not(.away)').click();
    await page.getByText('đã được dùng').first().waitFor();
    expect(await page.locator('main').innerText()).toContain(canary);
    await page.context().close();
  });

  test('keeps everything on the page while the network or the server is away, and sends it afterwards', async () => {
    const page = await newPage(browser, { width: 360 });
    await page.goto(`${address}#${nextCode()}`);
    await pressAndWait(page, 'start');
    await answerScreens(page, wishes);
    await page.context().setOffline(true);
    await page.locator('button[value=send]:not(.away)').click();
    await page.locator('#complaint').waitFor();
    expect(await page.locator('main').innerText()).toContain(canary);
    await page.context().setOffline(false);
    await page.locator('button[value=send]:not(.away)').click();
    await page.waitForURL(`${address}/thanks`);
    await page.context().close();
  });

  test('tells whoever has no JavaScript the way round, and takes nothing in the clear from anybody', async () => {
    const page = await newPage(browser, { width: 360, javaScript: false });
    await page.goto(address);
    await page.locator('#needs-script').waitFor();
    await page.context().close();
    const code = nextCode();
    const first = await openPage(address);
    const answers = JSON.stringify({ dong_y: '1', c21: canary });
    for (const button of ['start', 'next', 'send', 'resume', 'refresh']) {
      const reply = await press(address, first, button, {
        code,
        answers,
        at: 'review',
        nonce: 'x'.repeat(32),
      });
      expect(reply.html).toContain('đang tắt JavaScript');
      expect(reply.html).not.toContain(canary);
      expect(reply.html).not.toContain('name="q:');
    }
    const send = (fields: Readonly<Record<string, string>>): Promise<Response> =>
      fetch(`${address}/answer`, { method: 'POST', body: new URLSearchParams(fields) });
    for (const sealed of ['', 'A'.repeat(100), JSON.stringify({ c21: canary })])
      expect((await send({ code, sealed })).status).toBe(422);
    expect((await send({ code })).status).toBe(204);
    expect((await send({ code: 'ABCD' })).status).toBe(422);
  });

  test('weighs little enough for a phone', async () => {
    const html = await (await fetch(address)).text();
    const script = /script type="module" src="([^"]+)"/.exec(html)?.[1] ?? '';
    const bytes = async (path: string): Promise<number> => {
      const response = await fetch(server.url + path, { headers: { 'accept-encoding': 'br' } });
      await response.arrayBuffer();
      return Number(response.headers.get('content-length') ?? 0);
    };
    expect(script).toContain('phone');
    expect(await bytes(script)).toBeGreaterThan(5_000);
    expect(await bytes(script)).toBeLessThan(30_000);
  });

  test('leaves no answer on the server, and opens with two shares on a machine without it', async () => {
    await server.stop();
    expect(await filesWith(join(folder, 'data'), canary)).toEqual([]);
    expect(await filesWith(join(folder, 'data'), 'CHIM')).toEqual([]);
    await closeSealedExample(join(folder, 'data'), example.id);
    expect(await filesWith(join(folder, 'data'), 'CHIM')).toEqual([]);
    const study = await studyNow();
    const kept = JSON.parse(await readFile(join(study.folder, artefact.sealedAnswers), 'utf8')) as {
      answers: unknown[];
    };
    expect(kept.answers).toHaveLength(4);
    const { stdout } = await run(process.execPath, [cli, 'open-sealed', study.folder, ...shares, '--json']);
    expect((JSON.parse(stdout) as { opening: unknown }).opening).toEqual({
      received: 4,
      opened: 4,
      unopenable: 0,
      refused: 0,
    });
    for (const share of shares) await expect(stat(share)).rejects.toThrow('ENOENT');
    const dataset = join(study.folder, artefact.dataset);
    expect((await readDataset(dataset)).table.rows).toBe(4);
    const texts = JSON.stringify(await readTexts(dataset));
    expect(texts.split(canary).length - 1).toBe(23);
  });
});

/** Files anywhere below that hold a text, as they lie on the disk. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries)
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      const bytes = await readFile(path);
      if (bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))) found.push(path);
    }
  return found;
}
