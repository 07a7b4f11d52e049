import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { closeExample, openExample, type OpenExample } from './open-example.ts';
import { countLeft, leftOnPhone, nothing } from './left-on-phone.ts';
import { visited, withoutNetwork } from './offline-phone.ts';
import { weightOf } from './page-weight.ts';
import { answerScreens, pressAndWait } from './respond-walk.ts';

const missing = missingForJourney();
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

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
    });

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
      // Whichever comes first delivers; the other is thanked as well, or finds nothing that waits.
      await Promise.any(tabs.map((tab) => tab.waitForURL(`${address}/thanks`)));
      for (const tab of tabs) await expect.poll(() => stored(tab)).toBe('[{},{}]');
      kept.push('gửi sau');
      await context.close();
    });

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
    });

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
    });

    test('after one visit the form opens, is checked, answered and sealed without a network, and arrives once', async () => {
      const page = await withoutNetwork(await visited(browser, address), address);
      const context = page.context();
      expect(await page.locator('form').getAttribute('data-screen')).toBe('whole');
      expect(await findingsEverywhere(page)).toEqual([]);
      const press = (): Promise<void> => page.locator('button[value=send]').click();
      // A mistyped code and an unanswered question are said before anything is sealed.
      const code = left.pop() ?? '';
      await page.fill('#code', exchanged(code));
      await press();
      expect(await page.locator('.problems a').first().getAttribute('href')).toBe('#code');
      expect(await page.locator('.problems').evaluate((box) => box === document.activeElement)).toBe(true);
      await page.fill('#code', code);
      await page.locator('[name="q:dong_y"][value="1"]').check();
      await page.locator('[name="q:c01"][value="1"]').check();
      await page.fill('[name="q:c06"]', '99');
      expect(await page.locator('[data-path=c07]').isVisible()).toBe(false);
      await page.fill('[name="q:c21"]', 'viết lúc mất mạng');
      await press();
      expect(
        await page.locator('.problems a').evaluateAll((all) => all.map((a) => a.getAttribute('href'))),
      ).toEqual(['#q-c06']);
      expect(await page.locator('#q-c06-e').textContent()).toContain('Xin ghi số từ 0 đến 60.');
      expect(await findingsEverywhere(page)).toEqual([]);
      await page.fill('[name="q:c06"]', '0');
      await page.keyboard.press('Tab');
      // What was begun survives a reload in this tab, still without a network.
      await page.reload();
      expect(await page.locator('[name="q:c21"]').inputValue()).toBe('viết lúc mất mạng');
      expect(await page.locator('[data-path=c07]').isVisible()).toBe(true);
      await press();
      await sealed(page);
      expect(await stored(page)).not.toContain('mất mạng');
      expect(await page.locator('html').innerHTML()).not.toContain('mất mạng');
      await context.setOffline(false);
      await page.waitForURL(`${address}/thanks`);
      expect(await stored(page)).toBe('[{},{}]');
      await expect.poll(() => countLeft(page), { timeout: 90_000 }).toEqual(nothing);
      kept.push('viết lúc mất mạng');
      await context.close();
    });

    test('changes its language without a network, with everything that was typed', async () => {
      const page = await withoutNetwork(await visited(browser, address), address);
      await page.fill('#code', left.pop() ?? '');
      await page.locator('[name="q:dong_y"][value="1"]').check();
      await page.locator('[name="q:c01"][value="1"]').check();
      await page.fill('[name="q:c21"]', 'viết một nửa');
      await page.locator('button[value="lang:en"]').click();
      await page.getByText('Who is filling in this form?').waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.locator('[name="q:c21"]').inputValue()).toBe('viết một nửa');
      expect(await page.locator('[name="q:c01"][value="1"]').isChecked()).toBe(true);
      expect(await findingsEverywhere(page)).toEqual([]);
      await page.fill('[name="q:c21"]', 'half and half');
      await page.keyboard.press('Tab');
      // A reload goes on in the language in which was written last; back is one tap.
      await page.reload();
      await page.getByText('Who is filling in this form?').waitFor();
      expect(await page.locator('[name="q:c21"]').inputValue()).toBe('half and half');
      await page.locator('button[value="lang:vi"]').click();
      await page.getByText('Ai đang điền phiếu này?').waitFor();
      await page.locator('button[value="lang:en"]').click();
      await page.locator('button[value=send]').click();
      await sealed(page);
      expect(await page.locator('#sealed').textContent()).toContain('sealed on this device');
      expect(await leftOnPhone(page)).not.toContain('half and half');
      await page.context().setOffline(false);
      await page.waitForURL(`${address}/thanks/en`);
      await expect.poll(() => countLeft(page), { timeout: 90_000 }).toEqual(nothing);
      kept.push('half and half');
      await page.context().close();
    });

    test('a network lost on the way is no end: the form that is kept takes over what was written', async () => {
      const page = await visited(browser, address, '?lang=en');
      await page.fill('#code', left.pop() ?? '');
      await pressAndWait(page, 'start');
      await page.locator('[name="q:ai_dien"][value="1"]').check();
      await page.context().setOffline(true);
      await page.locator('button[value=next]:not(.away)').click();
      await page.locator('#complaint a').click();
      await page.locator('form[data-screen=whole]').waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await expect.poll(() => page.locator('[name="q:ai_dien"][value="1"]').isChecked()).toBe(true);
      await page.locator('[name="q:dong_y"][value="1"]').check();
      await page.locator('[name="q:c01"][value="1"]').check();
      await page.fill('[name="q:c21"]', 'taken over');
      await page.context().setOffline(false);
      await page.locator('button[value=send]').click();
      await page.waitForURL(`${address}/thanks/en`);
      kept.push('taken over');
      await page.context().close();
    });

    test('what the phone keeps is the empty form and public files, and one tap takes it away', async () => {
      const page = await visited(browser, address);
      const urls = await page.evaluate(async () => {
        const [name = ''] = await caches.keys();
        const requests = await (await caches.open(name)).keys();
        return requests.map(({ url }) => new URL(url).pathname);
      });
      expect(urls.filter((url) => !/^\/_app\/immutable\/workers\/|\/whole$/.test(url))).toEqual([]);
      const worker = await fetch(`${address}/offline.js?lang=vi`);
      expect(worker.headers.get('set-cookie')).toBeNull();
      expect(await worker.text()).toBe(await (await fetch(`${address}/offline.js?lang=vi`)).text());
      await page.locator('#leave').click();
      await page.waitForURL('about:blank');
      const again = await page.context().newPage();
      await again.goto(`${address}/thanks`);
      await expect.poll(() => countLeft(again), { timeout: 90_000 }).toEqual(nothing);
      await page.context().close();
    });

    test('the first visit, with the whole form kept for times without a network, is under 30 kB', async () => {
      const form = `/r/${example.id}`;
      const everything = [form, `${form}/offline.js?lang=vi`, `${form}/whole?lang=vi`];
      expect(await weightOf(server.url, everything)).toBeLessThan(30_000);
      expect(await weightOf(server.url, [`${form}/whole?lang=vi`])).toBeLessThan(30_000);
    });

    test('a sealed form that is refused stays until it is taken or wiped, beside that of another person', async () => {
      const page = await toReview('của người khác');
      await page.context().setOffline(true);
      await send(page);
      await sealed(page);
      const first = `sealed /r/${example.id}`;
      const places = (): Promise<string[]> => page.evaluate(() => Object.keys(localStorage));
      const says = page.locator('#sealed');
      let body = 'Chưa đến lúc gửi';
      await page.route(`${address}/sealed`, (route) =>
        route.fulfill({ status: 425, contentType: 'text/plain; charset=utf-8', body }),
      );
      await page.context().setOffline(false);
      await says.getByText(body).waitFor();
      body = 'hết hạn nhận phiếu';
      await page.locator('#deliver').click();
      await says.getByText(body).waitFor();
      // A second person on the same phone.
      await page.unroute(`${address}/sealed`);
      await page.evaluate((place) => {
        localStorage.setItem(`${place} 2`, `${(localStorage.getItem(place) ?? '').slice(0, -8)}AAAAAAAA`);
      }, first);
      await page.locator('#deliver').click();
      await says.getByText('đã hỏng, máy chủ không mở được').waitFor();
      expect(await places()).toEqual([`${first} 2`]);
      await page.locator('#unseal').click();
      expect(await places()).toEqual([]);
      kept.push('của người khác');
      await page.context().close();
    });

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
    });

    test('every sealed answer is there once', async () => {
      await server.stop();
      const answers = await closeExample(dataFolder, example.id);
      expect(answers.map((one) => one.answers['c21']).sort()).toEqual([...kept].sort());
    });
  },
);

/** Two different neighbours change places: what a check symbol finds. */
function exchanged(code: string): string {
  const at = Array.from(code).findIndex((symbol, i) => i + 1 < code.length && code[i + 1] !== symbol);
  return code.slice(0, at) + (code[at + 1] ?? '') + (code[at] ?? '') + code.slice(at + 2);
}
