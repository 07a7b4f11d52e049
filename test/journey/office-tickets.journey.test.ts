import { openMailBox, type MailBox } from '@langnghe/fieldwork/testing';
import { grassrootsDemocracy } from '@langnghe/examples';
import { civilDate } from '@langnghe/language';
import { createExampleStudy, drawStudySample, openDataFolder, putFrame, readStudy } from '@langnghe/study';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findingsEverywhere } from './axe.ts';
import {
  chromiumPath,
  missingForJourney,
  newPage,
  startServerProcess,
  type ServerProcess,
} from './harness.ts';
import * as officer from './office-walk.ts';

const missing = missingForJourney();
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const day = (days: number): string => civilDate(new Date(Date.now() + days * 86_400_000));

describe.skipIf(missing !== undefined)(
  `an officer who invites by e-mail${missing ? ` (${missing})` : ''}`,
  () => {
    let folder: string;
    let server: ServerProcess;
    let browser: Browser;
    let box: MailBox;
    let page: Page;
    let study: string;
    let unit: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'langnghe-mail-'));
      const data = await openDataFolder(folder);
      const made = await createExampleStudy(data);
      if (!made.ok) throw new Error('not made');
      await putFrame(made.value, { text: await grassrootsDemocracy.frame() });
      const framed = await readStudy(data, made.value.id);
      if (!framed.ok) throw new Error('not read');
      const seed = grassrootsDemocracy.drawSeed;
      const drawn = await drawStudySample(framed.value, { method: 'pps', units: 25, take: 20, seed });
      unit = (drawn.ok ? drawn.value.units[0]?.name : undefined) ?? '';
      box = await openMailBox(['hong@example.vn']);
      const mail = { url: box.url, from: 'Tổ khảo sát <khaosat@example.vn>' };
      await writeFile(join(folder, 'mail.json'), JSON.stringify(mail), { mode: 0o600 });
      server = await startServerProcess(folder);
      browser = await chromium.launch({
        executablePath: chromiumPath,
        args: ['--no-sandbox', '--disable-gpu'],
      });
      page = await newPage(browser);
      study = `${server.url}/office/studies/${made.value.id}`;
      await officer.makeFirstAccount(page, server.firstAccountUrl ?? '');
    });
    afterAll(async () => {
      await browser.close();
      await server.stop();
      await box.close();
      await rm(folder, { recursive: true });
    });

    test('chooses tickets, gives the list, opens, and sees the eight words', async () => {
      await page.goto(`${study}/describe`);
      await page.getByLabel('Vé không tên').check();
      await page.getByLabel('Ngày bắt đầu phát vé').fill(day(-1));
      await page.getByLabel('Ngày mở').fill(day(0));
      await page.getByLabel('Ngày đóng').fill(day(9));
      await page.getByLabel('Ngày công bố').fill(day(20));
      await page.getByRole('button', { name: 'Lưu' }).click();
      await page.getByText('Đã lưu.').waitFor();

      await page.goto(`${study}/people`);
      const paste = page.getByLabel('Dán danh sách');
      await paste.fill(`Đơn vị\tHọ tên\tEmail\nNơi khác\tA\ta@example.vn`);
      await page.getByRole('button', { name: 'Lưu danh sách' }).click();
      await page.getByText('không nằm trong mẫu').waitFor();
      expect(await paste.inputValue()).toContain('Nơi khác');
      const rows = [
        ['Trần Thị Bông', 'bong@example.vn'],
        ['Lê Văn Hỏng', 'hong@example.vn'],
        ['Phạm Không Thư', ''],
      ].map(([name, mail]) => `${unit}\t${name ?? ''}\t${mail ?? ''}`);
      await paste.fill(['Đơn vị\tHọ tên\tEmail', ...rows].join('\n'));
      await page.getByRole('button', { name: 'Lưu danh sách' }).click();
      await page.getByText('2 người nhận thư điện tử').waitFor();
      expect(await page.getByText('497 phiếu bốc thăm').count()).toBe(1);
      expect(await findingsEverywhere(page)).toEqual([]);

      await officer.readyToOpen(page, study);
      await officer.pressOpen(page);
      const words = await page
        .getByRole('heading', { name: 'Tám từ' })
        .locator('..')
        .locator('strong')
        .innerText();
      expect(words.split(' ')).toHaveLength(8);
    });

    test('sends, is told which address failed, and reminds without learning who came', async () => {
      await page.goto(`${study}/people`);
      await page.getByRole('button', { name: 'Gửi thư mời' }).click();
      await page.getByText('Đã gửi 1 thư mời').waitFor();
      await page.getByText('Lê Văn Hỏng, hong@example.vn').waitFor();
      expect(box.letters.map(({ to }) => to)).toEqual(['bong@example.vn']);
      expect(await findingsEverywhere(page)).toEqual([]);

      const phone = await newPage(browser, { width: 360 });
      await phone.goto(linkIn(box.letters[0]?.body ?? ''));
      await phone.getByRole('button', { name: 'Nhận vé' }).click();
      await phone.getByRole('heading', { name: 'Ông/Bà đã có vé' }).waitFor();
      await phone.context().close();

      const before = await page.locator('main').innerText();
      await page.getByRole('button', { name: 'Gửi thư nhắc' }).click();
      await expect.poll(() => box.letters.length).toBe(2);
      expect(box.letters[1]?.to).toBe('bong@example.vn');
      await page.goto(`${study}/people`);
      expect(await page.locator('main').innerText()).toBe(before);
      // The reminder's own code is of the same invitation, which has its ticket.
      const again = await newPage(browser, { width: 360 });
      await again.goto(linkIn(box.letters[1]?.body ?? ''));
      await again.getByRole('button', { name: 'Nhận vé' }).click();
      await again.getByText('Đã có một vé được nhận').waitFor();
      await again.context().close();
    });

    test('closes: people and codes are forgotten, the counts stay', async () => {
      await officer.close(page, study);
      await page.goto(`${study}/people`);
      expect(await page.getByText('Trần Thị Bông').count()).toBe(0);
    });
  },
);

/** Of a letter in base64 or quoted-printable. */
function linkIn(body: string): string {
  const [, content = ''] = body.split(/\r\n\r\n/);
  const plain = /base64/i.test(body)
    ? Buffer.from(content, 'base64').toString()
    : body.replace(/=\r\n/g, '').replace(/=3D/g, '=');
  return /https?:\/\/\S+#\S+/.exec(plain)?.[0] ?? '';
}
