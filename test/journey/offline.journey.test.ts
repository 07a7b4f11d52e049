import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingsEverywhere } from './axe.ts';
import {
  launchBrowser,
  missingForJourney,
  newPage,
  startServerProcess,
  type ServerProcess,
} from './harness.ts';
import { closeExample, openExample, type OpenExample } from './open-example.ts';
import { answerScreens, pressAndWait } from './respond-walk.ts';

const missing = missingForJourney();

describe.skipIf(missing !== undefined)(
  `without a network${missing === undefined ? '' : ` (${missing})`}`,
  () => {
    let dataFolder: string;
    let server: ServerProcess;
    let browser: Browser;
    let example: OpenExample;
    let address: string;
    let left: string[];
    const kept: string[] = [];

    beforeAll(async () => {
      dataFolder = await mkdtemp(join(tmpdir(), 'langnghe-offline-'));
      example = await openExample(dataFolder, 'http://localhost');
      left = example.slips.map(({ code }) => code);
      server = await startServerProcess(dataFolder);
      address = `${server.url}/r/${example.id}`;
      browser = await launchBrowser();
    });

    afterAll(async () => {
      await browser.close();
      await server.stop();
      await rm(dataFolder, { recursive: true });
    });

    async function toReview(words: string, code = left.pop() ?? ''): Promise<Page> {
      const page = await newPage(browser, { width: 360 });
      await page.goto(`${address}#${code}`);
      await pressAndWait(page, 'start');
      await answerScreens(page, { dong_y: '1', c01: '1', c21: words });
      await page.waitForFunction(() => document.querySelector('script[src*="sealed-queue"]') !== null);
      await page.waitForLoadState('networkidle');
      return page;
    }

    const sealed = (page: Page): Promise<void> => page.locator('#sealed').waitFor({ state: 'visible' });
    const stored = (page: Page): Promise<string> =>
      page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    const send = (page: Page): Promise<void> => page.locator('button[value=send]:not(.away)').click();

    test('a finished form is sealed, nothing readable stays, and it goes by itself when the network is back', async () => {
      const page = await toReview('một chữ canh cửa');
      await page.context().setOffline(true);
      await send(page);
      await sealed(page);
      const left = await stored(page);
      expect(left).toContain(`sealed /r/${example.id}`);
      expect(left).not.toContain('canh');
      expect(await page.locator('html').innerHTML()).not.toContain('canh cửa');
      expect(await findingsEverywhere(page)).toEqual([]);
      await page.context().setOffline(false);
      await page.waitForURL(`${address}/thanks`);
      expect(await stored(page)).toBe('[{},{}]');
      kept.push('một chữ canh cửa');
      await page.context().close();
    }, 120_000);

    test('a phone that was put away delivers when the page is opened again, once', async () => {
      const page = await toReview('gửi sau');
      await page.context().setOffline(true);
      await send(page);
      await sealed(page);
      const context = page.context();
      await page.close();
      await context.setOffline(false);
      // What was sealed is sent twice at once, as by two tabs.
      const tabs = await Promise.all([context.newPage(), context.newPage()]);
      await Promise.all(tabs.map((tab) => tab.goto(address)));
      // One that opens only when the other has delivered finds nothing that waits.
      await Promise.any(tabs.map((tab) => tab.waitForURL(`${address}/thanks`)));
      expect(await stored(tabs[0])).toBe('[{},{}]');
      kept.push('gửi sau');
      await context.close();
    }, 120_000);

    test('a lost reply makes no second answer', async () => {
      const page = await toReview('mất hồi âm');
      await page.route(address, async (route) => {
        await route.fetch();
        await route.abort();
      });
      await send(page);
      // The network was there all the time: the sealed form follows and is recognised.
      await sealed(page);
      await page.locator('#deliver').click();
      await page.waitForURL(`${address}/thanks`);
      kept.push('mất hồi âm');
      await page.context().close();
    }, 120_000);

    test('a network lost between two screens loses nothing that was typed', async () => {
      const page = await newPage(browser, { width: 360 });
      await page.goto(`${address}#${left.pop() ?? ''}`);
      await pressAndWait(page, 'start');
      const first = page.locator('#items input[name^="q:"]').first();
      await first.check();
      await page.context().setOffline(true);
      await page.locator('button[value=next]:not(.away)').click();
      await page.locator('#complaint').waitFor();
      expect(await first.isChecked()).toBe(true);
      await page.context().setOffline(false);
      await pressAndWait(page, 'next');
      await page.context().close();
    }, 120_000);

    test('a sealed form can be wiped; what is not sealed for us is refused', async () => {
      const page = await toReview('không gửi nữa');
      await page.context().setOffline(true);
      await send(page);
      await sealed(page);
      const record = await page.evaluate(
        (place) => localStorage.getItem(place) ?? '',
        `sealed /r/${example.id}`,
      );
      await page.locator('#unseal').click();
      expect(await page.evaluate('localStorage.length')).toBe(0);
      const post = async (text: string): Promise<number> => {
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        const body = new URLSearchParams({ sealed: text }).toString();
        return (await fetch(`${address}/sealed`, { method: 'POST', headers, body })).status;
      };
      const changed = record.slice(0, -6) + (record.endsWith('AAAAAA') ? 'BBBBBB' : 'AAAAAA');
      for (const wrong of ['', 'x', record.slice(0, 60), changed])
        expect([wrong.length, await post(wrong)]).toEqual([wrong.length, 400]);
      await page.context().close();
    }, 120_000);

    test('every sealed answer is there once', async () => {
      await server.stop();
      const answers = await closeExample(dataFolder, example.id);
      expect(answers.map((one) => one.answers['c21']).sort()).toEqual([...kept].sort());
      server = await startServerProcess(dataFolder);
    });
  },
);
