import { openRegister } from '@langnghe/databases';
import { grassrootsDemocracy } from '@langnghe/examples';
import { dispositions } from '@langnghe/fieldwork';
import { openDataFolder } from '@langnghe/study';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findingsEverywhere } from './axe.ts';
import { answerScreens, pressAndWait } from './respond-walk.ts';
import { missingForJourney, newPage, startJourney, type Journey } from './harness.ts';
import * as officer from './office-walk.ts';
import { openPage, press } from './plain-respondent.ts';

const missing =
  missingForJourney() ?? (existsSync('/usr/bin/pdftotext') ? undefined : 'no pdftotext to read the slips');
const run = promisify(execFile);

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

describe.skipIf(missing !== undefined)(
  `an officer's way${missing === undefined ? '' : ` (${missing})`}`,
  () => {
    let journey: Journey;
    let page: Page;
    let office: string;
    let study: string;
    let files: string;

    beforeAll(async () => {
      journey = await startJourney();
      page = await newPage(journey.browser);
      office = `${journey.server.url}/office`;
      files = await mkdtemp(join(tmpdir(), 'langnghe-officer-'));
    });

    afterAll(async () => {
      await journey.end();
      await rm(files, { recursive: true });
    });

    test('the one-time link makes one account, and nobody else gets in', async () => {
      const link = journey.server.firstAccountUrl ?? '';
      await page.goto(`${office}/studies/any/open/slips.pdf`);
      expect(new URL(page.url()).pathname).toBe('/office/sign-in');
      await page.goto(link);
      expect(await findingsEverywhere(page)).toEqual([]);
      await officer.makeFirstAccount(page, link);
      expect(await findingsEverywhere(page)).toEqual([]);
      const stranger = await newPage(journey.browser);
      await stranger.goto(link);
      expect(await stranger.getByRole('heading', { level: 1 }).textContent()).toContain(
        'không còn dùng được',
      );
      await stranger.context().close();
    });

    test('a file that is no workbook is refused in words, and the name typed beside it stays', async () => {
      const broken = join(files, 'phieu.xlsx');
      await writeFile(broken, 'this is no workbook');
      await page.goto(`${office}/new/workbook`);
      expect(await findingsEverywhere(page)).toEqual([]);
      await page.getByLabel('Tên cuộc khảo sát').fill('Dân chủ ở phường');
      await page.getByLabel('Tệp phiếu hỏi').setInputFiles(broken);
      await page.getByRole('button', { name: 'Đọc tệp và tạo' }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByLabel('Tên cuộc khảo sát').inputValue()).toBe('Dân chủ ở phường');
      expect(await findingsEverywhere(page)).toEqual([]);
    });

    test('a workbook makes a study whose first step is to say who asks', async () => {
      const workbook = join(files, 'dung.xlsx');
      await writeFile(workbook, await grassrootsDemocracy.workbook());
      await page.getByLabel('Tệp phiếu hỏi').setInputFiles(workbook);
      await page.getByRole('button', { name: 'Đọc tệp và tạo' }).click();
      await page.waitForURL('**/studies/**');
      study = page.url();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Dân chủ ở phường');
      expect(await findingsEverywhere(page)).toEqual([]);
      await officer.describe(page, study);
      expect(await findingsEverywhere(page)).toEqual([]);
      expect(await page.getByRole('radio', { name: 'Có', exact: true }).isChecked()).toBe(true);
      await page.goto(study);
      expect(await nextStep()).toContain('Phiếu hỏi');
    });

    test('the questionnaire shows what is asked; a question for the unit can be left out', async () => {
      await page.goto(`${study}/questionnaire`);
      expect(await page.getByText('Câu 19. Nhìn chung').count()).toBeGreaterThan(0);
      await page.getByText('Những câu sau hỏi mã, tên đơn vị').waitFor();
      expect(await page.locator('[name=leftOut][value=ma_co_so]').isChecked()).toBe(true);
      await page.getByLabel('Câu hỏi đồng ý trả lời').selectOption('dong_y');
      await page.getByText('So sánh kết quả theo').click();
      await page.locator('[name=breaks][value=c22]').check();
      await page.getByRole('button', { name: 'Lưu lựa chọn' }).click();
      await page.getByText('Đã lưu.').waitFor();
      expect(await findingsEverywhere(page)).toEqual([]);
      await page.goto(study);
      expect(await nextStep()).toContain('Danh sách đơn vị');
    });

    test('a list with mistakes names each row and keeps what was pasted', async () => {
      const wrong = 'id,name,stratum,size\nA,Tổ 1,x,-3\nA,Tổ 2,x,12\n,Tổ 3,x,10';
      await page.goto(`${study}/frame`);
      await page.getByLabel('Dán từ bảng tính').fill(wrong);
      await page.getByRole('button', { name: 'Đọc danh sách' }).click();
      const said = page.getByRole('alert');
      await said.waitFor();
      expect(await said.getByText(/^dòng [234], cột/).allTextContents()).toEqual([
        'dòng 2, cột size',
        'dòng 3, cột id',
        'dòng 4, cột id',
      ]);
      expect(await page.getByLabel('Dán từ bảng tính').inputValue()).toBe(wrong);
      expect(await findingsEverywhere(page)).toEqual([]);
      await page.getByLabel('Dán từ bảng tính').fill(await grassrootsDemocracy.frame());
      await page.getByRole('button', { name: 'Đọc danh sách' }).click();
      await page.getByText('90 đơn vị, tổng số').waitFor();
      expect(await findingsEverywhere(page)).toEqual([]);
    });

    test('the same seed draws the same units, and the advice forbids ranking them', async () => {
      await officer.draw(page, study, 'mùa thu');
      const units = await page.getByRole('table').innerText();
      expect(await page.getByText('Không xếp hạng 25 cơ sở').count()).toBe(1);
      expect(await page.getByText('±6,4 điểm phần trăm').count()).toBe(1);
      expect(await findingsEverywhere(page)).toEqual([]);
      await officer.draw(page, study, 'mùa xuân');
      expect(await page.getByRole('table').innerText()).not.toBe(units);
      await officer.draw(page, study, 'mùa thu');
      expect(await page.getByRole('table').innerText()).toBe(units);
    });

    test('nothing opens unconfirmed; once open, the slips can be printed and nothing can be changed', async () => {
      await page.goto(`${study}/open`);
      await page.getByRole('button', { name: 'Mở khảo sát' }).click();
      await page.getByText('Xin đánh dấu vào ô này trước khi mở.').waitFor();
      expect(await findingsEverywhere(page)).toEqual([]);
      // Two windows pressed at once, and a third that had stood open all the while: one opening, one set of slips.
      const windows = [page, await page.context().newPage(), await page.context().newPage()] as const;
      for (const one of windows) await officer.readyToOpen(one, study);
      const pressed = windows.slice(0, 2);
      await Promise.all(pressed.map((one) => one.getByRole('button', { name: 'Mở khảo sát' }).click()));
      for (const one of pressed) await officer.isOpen(one);
      const printed = await slipCodes();
      await officer.pressOpen(windows[2]);
      for (const one of windows.slice(1)) await one.close();
      await page.bringToFront();
      expect(await findingsEverywhere(page)).toEqual([]);
      expect(new Set(printed).size).toBe(500);
      expect(await slipCodes()).toEqual(printed);
      await page.goto(`${study}/describe`);
      expect(await page.getByLabel('Tên cuộc khảo sát').first().isDisabled()).toBe(true);
    });

    test('progress is told in tens, and closing asks first', async () => {
      // Slips of all classes: they stand class by class in the file.
      const codes = (await slipCodes()).filter((_, index) => index % 9 === 0);
      // 20 people in a browser, 5 of them without JavaScript; the rest as plain posts, to pass the least of a report.
      const waiting = codes.slice(0, 20).map((code, index) => ({ code, index }));
      const table = async (): Promise<void> => {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
          await answerInBrowser(next.code, next.index, next.index >= 5);
      };
      await Promise.all([table(), table(), table()]);
      await page.goto(`${study}/progress`);
      expect(await page.getByText('Dưới 30 người đã trả lời').count()).toBe(1);
      expect(await page.getByRole('progressbar').count()).toBe(0);
      await answerAll(codes.slice(20, 54));
      await page.goto(`${study}/progress`);
      expect(await page.getByText('Khoảng 50 người đã trả lời').count()).toBe(1);
      expect(await findingsEverywhere(page)).toEqual([]);
      await officer.destroySlips(page, study);
      expect(await findingsEverywhere(page)).toEqual([]);
      expect((await page.request.get(`${study}/open/slips.pdf`)).status()).toBe(404);
      await page.goto(`${study}/close`);
      await page.getByRole('button', { name: 'Đóng khảo sát' }).click();
      await page.getByText('Xin đánh dấu vào ô này trước khi đóng.').waitFor();
      expect(await findingsEverywhere(page)).toEqual([]);
      await officer.close(page, study);
      expect(await stageInRegister()).toBe('closed');
    });

    test('the results are computed once, read in two ways, and stand in the report', async () => {
      await officer.publish(page, study);
      expect(await page.getByText('Câu 22. Giới tính').count()).toBeGreaterThan(0);
      expect(await findingsEverywhere(page)).toEqual([]);
      await page.getByRole('link', { name: 'Cho người phân tích', exact: true }).click();
      await page.getByText('Hệ số thiết kế').first().waitFor();
      expect(await findingsEverywhere(page)).toEqual([]);
      const report = await page.request.get(`${study}/results/report.vi.pdf`);
      expect((await report.body()).subarray(0, 5).toString()).toBe('%PDF-');
    });

    test('a reader opens the report on a phone and on a desk, with its numbers, method and questionnaire', async () => {
      const reader = await newPage(journey.browser, { width: 360 });
      const address = `${journey.server.url}/studies/${study.split('/').at(-1) ?? ''}`;
      await reader.goto(journey.server.url);
      expect(await findingsEverywhere(reader)).toEqual([]);
      await reader.goto(address);
      expect(await reader.getByRole('heading', { name: 'Tóm tắt' }).count()).toBe(1);
      expect(await reader.locator('svg[role=img]').count()).toBeGreaterThan(0);
      expect(await reader.locator('.ln-comment').innerText()).toContain(officer.remark);
      await reader.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await findingsEverywhere(reader)).toEqual([]);
      await reader.goto(`${address}/questionnaire`);
      expect(await findingsEverywhere(reader)).toEqual([]);
      await reader.goto(`${address}/summary`);
      expect(await reader.locator('.ln-plain').innerText()).toContain(officer.promise);
      expect(await findingsEverywhere(reader)).toEqual([]);
      const summary = await reader.request.get(`${address}/summary.pdf`);
      expect((await summary.body()).subarray(0, 5).toString()).toBe('%PDF-');
      await readersCheck(reader, address);
      const pdf = await reader.request.get(`${address}/report.pdf`);
      expect(pdf.headers()['content-disposition']).toContain('inline');
      expect(await reader.context().cookies()).toEqual([]);
      await reader.context().close();
    });

    test('answers from a spreadsheet: names stay outside, cells that do not fit wait for a decision', async () => {
      const sheet = join(files, 'tra-loi.csv');
      const rows = Array.from({ length: 60 }, (_, row) =>
        [
          `Nguyễn Văn ${String.fromCharCode(65 + (row % 26))}`,
          row % 2 ? 'Nam' : 'Nữ',
          row === 7 ? '11' : row % 11,
        ].join(','),
      );
      await writeFile(sheet, ['Họ tên,c22,c19', ...rows].join('\n'));
      await page.goto(`${office}/new/import`);
      await page.getByLabel('Tên cuộc khảo sát').fill('Phiếu thu bằng Excel');
      await page.getByLabel('Tệp câu trả lời').setInputFiles(sheet);
      await page.getByLabel('Tệp phiếu hỏi').setInputFiles(join(files, 'dung.xlsx'));
      await page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click();
      await page.getByText('Cột A «Họ tên» không được nhập').waitFor();
      expect(await findingsEverywhere(page)).toEqual([]);
      await page.getByRole('button', { name: 'Tạo cuộc khảo sát và nhập' }).click();
      await page.getByRole('alert').first().waitFor();
      await page.getByLabel('Để trống các ô đó').check();
      await page.getByRole('button', { name: 'Tạo cuộc khảo sát và nhập' }).click();
      await page.waitForURL('**/studies/phieu-thu-bang-excel');
      expect(await findingsEverywhere(page)).toEqual([]);
    });

    test('without JavaScript the example goes from nothing to a drawn sample, and back out of the trash', async () => {
      const plain = await newPage(journey.browser, { width: 360, javaScript: false });
      await officer.signIn(plain, office);
      await plain.goto(`${office}/new`);
      await plain.getByRole('button', { name: /ví dụ/ }).click();
      await plain.waitForURL('**/studies/**');
      const example = plain.url();
      await plain.goto(`${example}/frame`);
      await plain.getByRole('button', { name: 'Dùng danh sách giả định' }).click();
      await officer.draw(plain, example, 'hạ chí');
      await plain.goto(example);
      await plain.getByText('Xóa cuộc khảo sát này').click();
      await plain.getByRole('button', { name: 'Chuyển vào thùng rác' }).click();
      await plain.getByText('vào thùng rác').waitFor();
      expect((await plain.goto(example))?.status()).toBe(404);
      await plain.goto(`${office}/trash`);
      await plain.getByRole('button', { name: 'Lấy lại' }).click();
      await plain.waitForURL('**/studies/**');
      expect((await plain.goto(`${example}/sample`))?.status()).toBe(200);
      await plain.context().close();
    });

    test('every remaining screen is clean for axe, in English too', async () => {
      for (const path of ['', '/new', '/new/import', '/accounts', '/trash']) {
        await page.goto(office + path);
        expect(await findingsEverywhere(page)).toEqual([]);
      }
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'Trash' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.goto(`${office}/studies/nowhere`);
      expect(await page.getByText('This page cannot be shown').count()).toBe(1);
      expect(await findingsEverywhere(page)).toEqual([]);
    });

    async function nextStep(): Promise<string> {
      return page.getByRole('listitem').filter({ hasText: 'làm tiếp' }).innerText();
    }

    async function stageInRegister(): Promise<string | undefined> {
      const { register: location } = await openDataFolder(journey.dataFolder);
      const register = await openRegister(location);
      try {
        return (await dispositions(register, study.split('/').at(-1) ?? ''))?.stage;
      } finally {
        await register.destroy();
      }
    }

    async function slipCodes(): Promise<string[]> {
      const response = await page.request.get(`${study}/open/slips.pdf`);
      const pdf = join(files, 'slips.pdf');
      await writeFile(pdf, await response.body());
      await run('pdftotext', ['-layout', pdf]);
      const text = await readFile(join(files, 'slips.txt'), 'utf8');
      return text.match(/\b(?:[2-9A-HJKMNP-Z]{4} ){4}[2-9A-HJKMNP-Z]{5}\b/g) ?? [];
    }

    /** On a phone: agrees, says how she feels, gives gender and age, reads the review, sends. */
    async function answerInBrowser(code: string, index: number, javaScript: boolean): Promise<void> {
      const phone = await newPage(journey.browser, { width: 360, javaScript });
      await phone.goto(`${journey.server.url}/r/${study.split('/').at(-1) ?? ''}`);
      await phone.locator('#code').fill(code);
      await pressAndWait(phone, 'start');
      const wishes = {
        dong_y: '1',
        c17: String((index % 4) + 1),
        c22: String((index % 2) + 1),
        c23: String((index % 4) + 1),
      };
      await answerScreens(phone, wishes);
      await phone.locator('button[value="send"]:not(.away)').first().click();
      await phone.waitForURL('**/thanks');
      await phone.context().close();
    }

    /** As plain browsers do: agree, give gender and age, leave all the rest blank. */
    async function answerAll(codes: readonly string[]): Promise<void> {
      const address = `${journey.server.url}/r/${study.split('/').at(-1) ?? ''}`;
      for (const [index, code] of codes.entries()) {
        const given = { 'q:dong_y': '1', 'q:c22': String((index % 2) + 1), 'q:c23': String((index % 4) + 1) };
        let shown = await press(address, await openPage(address), 'start', { code });
        for (let step = 0; step < 200 && shown.location === null; step += 1) {
          const asked = Object.entries(given).filter(([name]) => shown.html.includes(`name="${name}"`));
          const button = shown.html.includes('value="send"') ? 'send' : 'next';
          shown = await press(address, shown, button, Object.fromEntries(asked));
        }
        expect(shown.location).toContain('/thanks');
      }
    }
  },
);

/** The public check in the reader's own browser: green on what is published, red on a copy with one figure changed. */
async function readersCheck(reader: Page, address: string): Promise<void> {
  await reader.goto(`${address}/verify`);
  await reader.waitForSelector('#audit[data-found]');
  expect(await reader.locator('#audit').getAttribute('data-found')).toBe('true');
  expect(await reader.locator('#checks li.holds').count()).toBeGreaterThanOrEqual(7);
  expect(await findingsEverywhere(reader)).toEqual([]);
  const file = async (name: string): Promise<string> =>
    (await reader.request.get(`${address}/${name}`)).text();
  const given = (name: string, text: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await reader.locator('#own-tickets').setInputFiles(given('tickets.json', await file('tickets.json')));
  const altered = (await file('tables.json')).replace(/"base": (\d)/, '"base": 1$1');
  await reader.locator('#own-tables').setInputFiles(given('tables.json', altered));
  await reader.waitForSelector('#audit[data-found=false]');
  expect(await reader.locator('#checks li.broken').first().getAttribute('data-check')).toBe('tables');
}
