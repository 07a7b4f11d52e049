import { chromium, type Browser, type Page } from 'playwright-core';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '@langnghe/study';
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
import { openExample, type OpenExample } from './open-example.ts';
import { openPage, press } from './plain-respondent.ts';

const missing = missingForJourney();
const pageBytes = 4096;

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe.skipIf(missing !== undefined)(
  `an officer whose server has trouble${missing === undefined ? '' : ` (${missing})`}`,
  () => {
    let dataFolder: string;
    let example: OpenExample;
    let server: ServerProcess;
    let browser: Browser;
    let page: Page;
    let study: string;

    beforeAll(async () => {
      dataFolder = await mkdtemp(join(tmpdir(), 'langnghe-trouble-'));
      example = await openExample(dataFolder, 'http://localhost');
      server = await startServerProcess(dataFolder);
      for (const { code } of example.slips.slice(0, 2)) await answer(code);
      await server.stop();
      await damageSpool();
      server = await startServerProcess(dataFolder);
      browser = await chromium.launch({
        executablePath: chromiumPath,
        args: ['--no-sandbox', '--disable-gpu'],
      });
      page = await newPage(browser);
      study = `${server.url}/office/studies/${example.id}`;
    });

    afterAll(async () => {
      await browser.close();
      await server.stop();
      await rm(dataFolder, { recursive: true });
    });

    test('a damaged file of answers is said on every page of the office, and to nobody outside', async () => {
      await page.goto(server.firstAccountUrl ?? '');
      expect(await banner().count()).toBe(0);
      await officer.makeFirstAccount(page, server.firstAccountUrl ?? '');
      for (const address of [`${server.url}/office`, `${server.url}/office/accounts`, `${study}/progress`]) {
        await page.goto(address);
        expect(await banner().innerText()).toContain('bị hỏng 2 chỗ');
      }
      expect(await findingsEverywhere(page)).toEqual([]);
      await page.goto(server.url);
      expect(await page.getByText('bị hỏng').count()).toBe(0);
    });

    test('with too few answers nothing is computed, and the page says what can be done', async () => {
      await page.goto(`${study}/close`);
      expect(await page.getByText('Đóng khi có dưới 50 câu trả lời').count()).toBe(1);
      await officer.close(page, study);
      expect(await banner().count()).toBe(0);
      await page.getByRole('button', { name: 'Tính kết quả' }).click();
      await page.getByText('cuộc khảo sát này dừng ở đây').waitFor();
      expect(await page.getByText('Chỉ có dưới 50 câu trả lời').count()).toBe(1);
      expect(await page.getByRole('button', { name: /Tính kết quả|Làm lại/ }).count()).toBe(0);
      expect(await findingsEverywhere(page)).toEqual([]);
    });

    function banner() {
      return page.getByRole('alert').filter({ hasText: 'Máy chủ gặp trở ngại khi nhận câu trả lời' });
    }

    async function answer(code: string): Promise<void> {
      const address = `${server.url}/r/${example.id}`;
      let shown = await press(address, await openPage(address), 'start', { code });
      for (let step = 0; step < 200 && shown.location === null; step += 1) {
        const agreed = shown.html.includes('name="q:dong_y"') ? { 'q:dong_y': '1' } : {};
        shown = await press(address, shown, shown.html.includes('value="send"') ? 'send' : 'next', agreed);
      }
      expect(shown.location).toContain('/thanks');
    }

    /** One bit in the middle of every page but the first, which proves the key. */
    async function damageSpool(): Promise<void> {
      const path = join((await openDataFolder(dataFolder)).spool, `${example.id}.spool`);
      const bytes = await readFile(path);
      for (let at = pageBytes + 1000; at < bytes.length; at += pageBytes) bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(path, bytes);
    }
  },
);
