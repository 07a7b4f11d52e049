import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingsEverywhere } from './axe.ts';
import { everyTypeForm } from './every-type-form.ts';
import {
  launchBrowser,
  missingForJourney,
  newPage,
  startServerProcess,
  type ServerProcess,
} from './harness.ts';
import { closeExample, openForm, type OpenExample } from './open-example.ts';
import { weightOf } from './page-weight.ts';
import { pressAndWait } from './respond-walk.ts';

const missing = missingForJourney();

describe.skipIf(missing !== undefined)(`every type${missing === undefined ? '' : ` (${missing})`}`, () => {
  let dataFolder: string;
  let server: ServerProcess;
  let browser: Browser;
  let study: OpenExample;
  let address: string;
  let left: string[];
  let thanked = 0;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'langnghe-types-'));
    study = await openForm(dataFolder, 'http://localhost', await everyTypeForm(), 'moi-loai');
    left = study.slips.map(({ code }) => code);
    server = await startServerProcess(dataFolder);
    address = `${server.url}/r/${study.id}`;
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(dataFolder, { recursive: true });
  });

  test.each([true, false])(
    'are answered on a phone (script: %s), with nothing for axe to find',
    async (javaScript) => {
      const page = await newPage(browser, { width: 360, javaScript });
      const elsewhere: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(server.url)) elsewhere.push(request.url());
      });
      await page.goto(address);
      await page.fill('#code', left.pop() ?? '');
      await pressAndWait(page, 'start');
      await walk(page, javaScript);
      expect(await page.locator('main').textContent()).toContain('Bắt đầu là «Đường», góp ý tất cả 3 lần.');
      await page.locator('button[value=send]:not(.away)').click();
      await page.waitForURL(`${address}/thanks`);
      thanked++;
      expect(elsewhere).toEqual([]);
      await page.context().close();
    },
    240_000,
  );

  async function walk(page: Page, javaScript: boolean): Promise<void> {
    const look = async (): Promise<void> => {
      if (javaScript) expect(await findingsEverywhere(page)).toEqual([]);
    };
    // A required number, declined: apart from no answer.
    await page.fill('[name="q:nghe"]', 'Nông dân');
    await page.locator('summary').click();
    await look();
    await page.locator('[name="d:nguoi"]').check();
    await pressAndWait(page, 'next');
    await page.fill('[name="q:ngay"]', '2026-11-20');
    await page.fill('[name="q:gio"]', '19:30');
    await page.locator('[name="q:muc"][value="7"]').check();
    await page.locator('[name="q:doc"]').check();
    await look();
    await pressAndWait(page, 'next');
    await page.locator('.pictures').scrollIntoViewIfNeeded();
    // Not `waitForFunction`: it looks again at the next frame or timer of the page, and a page without scripts has none.
    await expect.poll(() => page.evaluate(widths), { timeout: 90_000 }).toEqual([64, 64]);
    await page.locator('[name="q:bien"][value="xanh"]').check();
    await page.locator('[name="q:kenh"][value="other"]').check();
    await page.selectOption('[name="r:xep:zalo"]', '1');
    await look();
    if (!javaScript) await pressAndWait(page, 'next');
    await page.fill('[name="q:kenh_other"]', 'Họp tổ');
    await pressAndWait(page, 'next');
    await page.locator('[name="q:b1"][value="3"]').check();
    await page.locator('[name="q:b2"][value="1"]').check();
    await look();
    await pressAndWait(page, 'next');
    await page.locator('[name="q:tinh"][value="qn"]').check();
    if (!javaScript) await pressAndWait(page, 'next');
    await page.locator('[name="q:xa"][value="bache"]').check();
    expect(await page.locator('[name="q:xa"]').count()).toBe(2);
    await pressAndWait(page, 'next');
    expect(await page.locator('#items').textContent()).toContain('Xã này có 25000 người dân.');
    await meetings(page, javaScript);
    await look();
    await pressAndWait(page, 'next');
  }

  async function meetings(page: Page, javaScript: boolean): Promise<void> {
    await pressAndWait(page, 'add:hop');
    await page.fill('[name="q:hop[1]/viec"]', 'Đường');
    await pressAndWait(page, 'add:hop');
    await page.fill('[name="q:hop[1]/gop"]', '1');
    await page.fill('[name="q:hop[2]/viec"]', 'Nước');
    await pressAndWait(page, 'add:hop');
    await page.fill('[name="q:hop[2]/gop"]', '2');
    await pressAndWait(page, 'next');
    // The third has no answer where one is needed: said there, nothing lost, and it can be taken away.
    expect(await page.locator('.problems a').getAttribute('href')).toBe('#q-hop_3__viec');
    expect(await page.locator('[name="q:hop[2]/viec"]').inputValue()).toBe('Nước');
    if (javaScript)
      expect(await page.locator('.problems').evaluate((box) => box === document.activeElement)).toBe(true);
    await pressAndWait(page, 'remove:hop');
    expect(await page.locator('[name^="q:hop["][name$="/viec"]').count()).toBe(2);
  }

  test('a form that has to ask the server says so to those without a network, and weighs under 30 kB in all', async () => {
    const form = `/r/${study.id}`;
    const whole = await (await fetch(`${server.url}${form}/whole?lang=vi`)).text();
    expect(whole).toContain('Phiếu này có phần phải hỏi máy chủ');
    const everything = [form, `${form}/offline.js?lang=vi`, `${form}/whole?lang=vi`];
    expect(await weightOf(server.url, everything)).toBeLessThan(30_000);
  });

  test('only files that the form names are handed out', async () => {
    const file = (name: string): Promise<Response> => fetch(`${address}/files/${name}`);
    const picture = await file('do.png');
    expect([picture.status, picture.headers.get('content-type'), picture.headers.get('set-cookie')]).toEqual([
      200,
      'image/png',
      null,
    ]);
    const others = ['xa.csv', 'khac.png', '..%2Fstudy.json', 'questionnaire.xlsx', '%2e%2e%2fmanifest.json'];
    for (const name of others) expect([name, (await file(name)).status]).toEqual([name, 404]);
  });

  test('what was answered is kept, repeats as instances, and the dataset says what it leaves out', async () => {
    await server.stop();
    const answers = await closeExample(dataFolder, study.id);
    // Those who were thanked: had somebody been stopped on the way, that has been said above.
    expect(answers).toHaveLength(thanked);
    for (const { answers: kept } of answers)
      expect(kept).toMatchObject({
        nguoi: '-declined-',
        ngay: '2026-11-20',
        gio: '19:30',
        muc: '7',
        doc: 'OK',
        bien: 'xanh',
        kenh: 'other',
        kenh_other: 'Họp tổ',
        xep: 'zalo',
        xa: 'bache',
        dan: '25000',
        hop: [
          { viec: 'Đường', gop: '1', thu: '1' },
          { viec: 'Nước', gop: '2', thu: '2' },
        ],
        dau: 'Đường',
        tong: '3',
      });
    server = await startServerProcess(dataFolder);
  });
});

/** Of the pictures as the browser has them: 0 while one is on its way or cannot be shown. */
const widths = (): readonly number[] =>
  Array.from(document.querySelectorAll<HTMLImageElement>('.pictures img')).map(
    ({ naturalWidth }) => naturalWidth,
  );
