import { openMailBox, type MailBox } from '@langnghe/fieldwork/testing';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findingsEverywhere } from './axe.ts';
import { missingForJourney, newPage, startJourney, type Journey } from './harness.ts';
import * as officer from './office-walk.ts';

const missing = missingForJourney();
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

describe.skipIf(missing !== undefined)(
  `an administrator who sets the mail server${missing ? ` (${missing})` : ''}`,
  () => {
    let journey: Journey;
    let box: MailBox;
    const login = { user: 'khaosat', password: 'mật khẩu thư' };

    beforeAll(async () => {
      box = await openMailBox([], login);
      journey = await startJourney();
    });
    afterAll(async () => {
      await journey.end();
      await box.close();
    });

    async function fill(page: Page, password: string): Promise<void> {
      await page.getByLabel('Tên máy chủ (SMTP)').fill('127.0.0.1');
      await page.getByLabel('Mã hóa đường truyền').selectOption('none');
      await page.getByLabel('Cổng').fill(new URL(box.url).port);
      await page.getByLabel('Tên đăng nhập').fill(login.user);
      await page.getByLabel('Mật khẩu').fill(password);
      await page.getByLabel('Người gửi').fill('Tổ khảo sát <khaosat@example.vn>');
      await page.getByLabel('Gửi một thư thử').fill('lan@example.vn');
      await page.getByRole('button', { name: 'Lưu và gửi thử' }).click();
    }

    test('is told what is wrong, mends it, and gets the test letter; the password is shown to nobody', async () => {
      const { server, browser, dataFolder } = journey;
      const page = await newPage(browser);
      await officer.makeFirstAccount(page, server.firstAccountUrl ?? '');
      await page.goto(`${server.url}/office/accounts`);
      await page.getByRole('link', { name: 'Máy chủ thư' }).click();
      await page.getByRole('heading', { name: 'Máy chủ thư' }).waitFor();
      await fill(page, 'sai');
      await page.getByText('không nhận tên đăng nhập hoặc mật khẩu này').waitFor();
      expect(await findingsEverywhere(page)).toEqual([]);
      await fill(page, login.password);
      await page.getByText('đã nhận thư thử gửi tới lan@example.vn').waitFor();
      expect(await findingsEverywhere(page)).toEqual([]);
      expect(box.letters.map(({ to }) => to)).toEqual(['lan@example.vn']);

      const path = join(dataFolder, 'mail.json');
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
        from: 'Tổ khảo sát <khaosat@example.vn>',
      });
      await page.reload();
      expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe(login.user);
      const html = await page.content();
      expect(
        [login.password, encodeURIComponent(login.password)].filter((one) => html.includes(one)),
      ).toEqual([]);

      // Without JavaScript, on a phone: the password that is set stays.
      const state = await page.context().storageState();
      const context = await browser.newContext({
        javaScriptEnabled: false,
        storageState: state,
        viewport: { width: 360, height: 740 },
      });
      const plain = await context.newPage();
      await plain.goto(`${server.url}/office/mail`);
      await plain.getByLabel('Gửi một thư thử').fill('mai@example.vn');
      await plain.getByRole('button', { name: 'Lưu và gửi thử' }).click();
      await plain.getByText('đã nhận thư thử gửi tới mai@example.vn').waitFor();
      await plain.getByLabel('Cổng').fill('0');
      await plain.getByRole('button', { name: 'Lưu và gửi thử' }).click();
      await plain.getByText('Cổng phải là một số từ 1 đến 65535.').first().waitFor();
      expect(await plain.getByLabel('Cổng').inputValue()).toBe('0');
      await context.close();
      await page.context().close();
    });
  },
);
