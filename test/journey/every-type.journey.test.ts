import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { everyTypeForm } from './every-type-form.ts';
import { answerEveryType } from './every-type-walk.ts';
import {
  launchBrowser,
  missingForJourney,
  newPage,
  startServerProcess,
  type ServerProcess,
} from './harness.ts';
import { closeExample, openForm, type OpenExample } from './open-example.ts';
import { pressAndWait } from './respond-walk.ts';

const missing = missingForJourney();
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

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
      await answerEveryType(page, javaScript);
      expect(await page.locator('main').textContent()).toContain('Bắt đầu là «Đường», góp ý tất cả 3 lần.');
      await page.locator('button[value=send]:not(.away)').click();
      await page.waitForURL(`${address}/thanks`);
      thanked++;
      expect(elsewhere).toEqual([]);
      await page.context().close();
    },
  );

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
  });
});
