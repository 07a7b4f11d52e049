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
import { countLeft, leftOnPhone, nothing } from './left-on-phone.ts';
import { openExample } from './open-example.ts';
import { inPaperRoom, makePaperRoom, type OpenRoom } from './open-paper-room.ts';
import { withoutNetwork } from './offline-phone.ts';

const missing = missingForJourney();
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

describe.skipIf(missing !== undefined)(
  `keying in without a network${missing === undefined ? '' : ` (${missing})`}`,
  () => {
    const id = 'dan-chu-co-so';
    const pin = '280419';
    const [first, second] = [
      { dong_y: '1', c01: '1', c21: 'đường làng ngập' },
      { dong_y: '1', c01: '2' },
    ];
    let dataFolder: string;
    let server: ServerProcess;
    let browser: Browser;
    let room: OpenRoom;
    let page: Page;
    let away: string;

    beforeAll(async () => {
      dataFolder = await mkdtemp(join(tmpdir(), 'langnghe-offline-paper-'));
      await openExample(dataFolder, 'http://localhost');
      room = await makePaperRoom(dataFolder, id);
      server = await startServerProcess(dataFolder);
      away = `${server.url}/p/${id}/away`;
      browser = await launchBrowser();
    });

    afterAll(async () => {
      await browser.close();
      await server.stop();
      await rm(dataFolder, { recursive: true });
    });

    const numberOf = (form: number): string => room.numbers[form] ?? '';

    async function unlock(typed: string): Promise<void> {
      await page.getByLabel('Mã PIN').fill(typed);
      await page.getByRole('button', { name: 'Mở khóa' }).click();
    }

    test('the page is taken along with a PIN', async () => {
      page = await newPage(browser, { width: 360 });
      await page.goto(`${server.url}/p/${id}`);
      await page.getByLabel('Mã vào phòng').fill(room.pass);
      await page.getByRole('button', { name: 'Vào phòng' }).click();
      await page.getByRole('navigation').getByRole('link', { name: 'Mang theo' }).click();
      await page.getByRole('link', { name: 'Mở trang nhập khi mất mạng' }).click();
      await page.getByLabel('Mã PIN mới').fill(pin);
      await page.getByLabel('Gõ lại mã PIN').fill(pin);
      expect(await findingsEverywhere(page)).toEqual([]);
      await page.getByRole('button', { name: 'Mang theo để nhập khi mất mạng' }).click();
      await page.getByText('Hai bên khớp').waitFor();
    });

    test('without a network forms are keyed in by number keys, and nothing of them can be read', async () => {
      page = await withoutNetwork(page, `${server.url}/p/${id}/offline`);
      await unlock('111222');
      await page.getByText('Mã PIN chưa đúng').waitFor();
      await unlock(pin);
      await keyIn(page, numberOf(0), first);
      await page.getByText('Trên máy này đã xong 1 phiếu').waitFor();
      await keyIn(page, numberOf(1), second);
      await page.getByText('Trên máy này đã xong 2 phiếu').waitFor();
      await page.getByText('Đã gửi 0, còn 2').waitFor();
      // A third one is put down half typed.
      await begin(page, numberOf(2));
      await page.keyboard.type('1');
      await page.locator('input[name="a.dong_y"]:focus').waitFor();
      await page.getByRole('button', { name: 'Khóa máy' }).click();
      await page.getByLabel('Mã PIN').waitFor();
      await page.reload();
      await page.getByLabel('Mã PIN').waitFor();
      const left = await leftOnPhone(page);
      for (const secret of [...room.numbers.slice(0, 3), 'ngập', pin]) expect(left).not.toContain(secret);
      await unlock(pin);
      await page.getByText(printed(numberOf(2))).waitFor();
      expect(await page.locator('input[name="a.ai_dien"]').inputValue()).toBe('1');
      await page.getByRole('button', { name: 'Bỏ dở phiếu này' }).click();
    });

    test('with the network all goes by itself, once; both sides count the same, and nothing stays', async () => {
      await page.context().setOffline(false);
      await page.getByText('Đã gửi 2, máy chủ đã nhận 2, còn 0').waitFor();
      await page.getByText('Hai bên khớp').waitFor();
      for (const form of [0, 1])
        await page.getByText(`Phiếu ${printed(numberOf(form))}: sang chồng nhập lần hai`).waitFor();
      expect(await findingsEverywhere(page)).toEqual([]);
      const list = await page.context().newPage();
      await list.goto(away);
      expect(await list.locator('tbody tr').innerText()).toMatch(/^[0-9A-F]{4}\s+2\s+2\s+0\s+0\s/);
      expect(await findingsEverywhere(list)).toEqual([]);
      await list.close();
      await page.bringToFront();
      await page.getByRole('button', { name: 'Đã xếp xong' }).click();
      await page.getByRole('button', { name: 'Trả túi và xóa khỏi máy này' }).click();
      await page.getByText('không còn gì của cuộc khảo sát').waitFor();
      await page.goto(away);
      await page.getByText('Không có máy nào đang mang').waitFor();
      // The room's word stays until the browser closes, as for keying in with a network.
      const { session, ...none } = nothing;
      await expect.poll(() => countLeft(page), { timeout: 90_000 }).toMatchObject({ ...none, cookies: 1 });
      const ofTheRouter = (name: string): boolean => name.startsWith('sveltekit:');
      const names = await page.evaluate(() => Object.keys(sessionStorage));
      expect(names.filter((name) => !ofTheRouter(name))).toHaveLength(session);
      await server.stop();
      await inPaperRoom(dataFolder, id, ({ tray }) => {
        expect(tray.bags).toEqual([]);
        expect(tray.forms).toHaveLength(2);
        expect(tray.byNumber(numberOf(0))?.answers).toEqual(first);
        expect(tray.byNumber(numberOf(1))?.answers).toEqual(second);
      });
    });
  },
);

const printed = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1 ');

async function begin(page: Page, number: string): Promise<void> {
  await page.locator('#number:focus').waitFor();
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await page.locator('.fields input:focus').waitFor();
}

/** Number keys alone: the field with the focus says which question is next. */
async function keyIn(page: Page, number: string, answers: Readonly<Record<string, string>>): Promise<void> {
  await begin(page, number);
  const active = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
  for (let name = await active(); name.startsWith('a.'); name = await active()) {
    await page.keyboard.type(answers[name.slice(2)] ?? '');
    if ((await active()) === name) await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Enter');
}
