import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findingsEverywhere } from './axe.ts';
import { everyTypeForm } from './every-type-form.ts';
import { answerEveryType } from './every-type-walk.ts';
import { launchBrowser, missingForJourney, startServerProcess, type ServerProcess } from './harness.ts';
import { countLeft, leftOnPhone, nothing } from './left-on-phone.ts';
import { shutAway, visited, withoutNetwork } from './offline-phone.ts';
import { closeExample, openForm, type OpenExample } from './open-example.ts';
import { weightOf } from './page-weight.ts';
import { pressAndWait } from './respond-walk.ts';

const missing = missingForJourney();
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

describe.skipIf(missing !== undefined)(
  `a form of lists that depend on answers, repeats and tables, without a network${missing ? ` (${missing})` : ''}`,
  () => {
    let dataFolder: string;
    let server: ServerProcess;
    let browser: Browser;
    let study: OpenExample;
    let address: string;
    let left: string[];
    let kept = 0;

    beforeAll(async () => {
      dataFolder = await mkdtemp(join(tmpdir(), 'langnghe-offline-forms-'));
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

    const send = (page: Page): Promise<void> => page.locator('button[value=send]:not(.away)').click();

    test('opens, is answered screen by screen in either language, sealed, and arrives once', async () => {
      const page = await withoutNetwork(await visited(browser, address), address);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      expect(await findingsEverywhere(page)).toEqual([]);
      await page.fill('#code', 'ABCD');
      await page.locator('button[value=start]:not(.away)').click();
      await page.locator('#code-e').waitFor();
      expect(await page.locator('#code').evaluate((field) => field === document.activeElement)).toBe(true);
      await page.fill('#code', left.pop() ?? '');
      await pressAndWait(page, 'start');
      // The language changes on the way, with what was typed.
      await page.fill('[name="q:ke"]', 'viết lúc mất mạng');
      await pressAndWait(page, 'lang:en');
      await page.getByText('Your work?').waitFor();
      expect(await page.locator('[name="q:ke"]').inputValue()).toBe('viết lúc mất mạng');
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await pressAndWait(page, 'lang:vi');
      await answerEveryType(page, true);
      expect(await page.locator('main').textContent()).toContain('Bắt đầu là «Đường», góp ý tất cả 3 lần.');
      expect(await page.locator('main').textContent()).toContain('viết lúc mất mạng');
      await send(page);
      await shutAway(page);
      const readable = await leftOnPhone(page);
      expect(['viết lúc mất mạng', 'Nông dân'].filter((text) => readable.includes(text))).toEqual([]);
      await page.context().setOffline(false);
      await page.waitForURL(`${address}/thanks`);
      await expect.poll(() => countLeft(page), { timeout: 90_000 }).toEqual(nothing);
      expect(faults).toEqual([]);
      kept++;
      await page.context().close();
    });

    test('goes on where the network was lost, and back to it when it is there again', async () => {
      const page = await visited(browser, address);
      await page.fill('#code', left.pop() ?? '');
      await pressAndWait(page, 'start');
      await page.fill('[name="q:ke"]', 'giữa chừng');
      await page.locator('[name="d:nguoi"]').check();
      await page.context().setOffline(true);
      await page.locator('button[value=next]:not(.away)').click();
      await page.locator('#complaint a').click();
      await page.locator('form[data-screen=screen]').waitFor();
      expect(await page.locator('[name="q:ke"]').inputValue()).toBe('giữa chừng');
      // A reload goes on at the same screen, too.
      await page.reload();
      await page.locator('form[data-screen=screen]').waitFor();
      expect(await page.locator('[name="q:ke"]').inputValue()).toBe('giữa chừng');
      await answerEveryType(page, true);
      await page.context().setOffline(false);
      await send(page);
      await page.waitForURL(`${address}/thanks`);
      await expect.poll(() => countLeft(page), { timeout: 90_000 }).toEqual(nothing);
      kept++;
      await page.context().close();
    });

    test('its page weighs under 30 kB with everything, and what is kept for later under 40', async () => {
      const form = `/r/${study.id}`;
      expect(await weightOf(server.url, [form, `${form}/offline.js?lang=vi`])).toBeLessThan(30_000);
      expect(await weightOf(server.url, [`${form}/whole?lang=vi`])).toBeLessThan(40_000);
    });

    test('every form is there once, worked out as with a network', async () => {
      await server.stop();
      const answers = await closeExample(dataFolder, study.id);
      expect(answers.map((one) => one.answers['ke']).sort()).toEqual(['giữa chừng', 'viết lúc mất mạng']);
      expect(answers).toHaveLength(kept);
      for (const { answers: one } of answers)
        expect(one).toMatchObject({
          nguoi: '-declined-',
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
  },
);
