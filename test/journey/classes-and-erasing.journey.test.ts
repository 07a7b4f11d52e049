import { grassrootsDemocracy } from '@langnghe/examples';
import {
  createExampleStudy,
  drawStudySample,
  openDataFolder,
  putFrame,
  readErasure,
  readStudy,
  statementHolds,
} from '@langnghe/study';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findingsEverywhere } from './axe.ts';
import { missingForJourney, newPage, startJourney, type Journey } from './harness.ts';
import { makeFirstAccount } from './office-walk.ts';

const missing = missingForJourney();
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

describe.skipIf(missing !== undefined)(
  `classes are chosen and a study is erased without a script${missing === undefined ? '' : ` (${missing})`}`,
  () => {
    let journey: Journey;
    let page: Page;
    let office: string;
    const id = grassrootsDemocracy.id;

    beforeAll(async () => {
      journey = await startJourney();
      office = `${journey.server.url}/office`;
      const data = await openDataFolder(journey.dataFolder);
      const made = await createExampleStudy(data);
      if (!made.ok) throw new Error('no study');
      await putFrame(made.value, { text: await grassrootsDemocracy.frame() });
      const framed = await readStudy(data, id);
      if (!framed.ok) throw new Error('no study');
      await drawStudySample(framed.value, { method: 'pps', units: 25, take: 20, seed: 'họp ngày 5' });
      page = await newPage(journey.browser, { width: 360, javaScript: false });
      await makeFirstAccount(page, journey.server.firstAccountUrl ?? '');
    });
    afterAll(() => journey.end());

    test('each kind tells what is gained and lost with its margin; the units stay', async () => {
      await page.goto(`${office}/studies/${id}/sample`);
      const card = page.locator('#classes');
      expect(await card.getByText(/Sai số khi công bố: khoảng ±\d/).count()).toBe(
        await card.getByRole('radio').count(),
      );
      const units = await page.getByRole('row').allInnerTexts();
      expect(await card.getByLabel('Nhóm ngẫu nhiên').isChecked()).toBe(true);
      await card.getByLabel('Một nhóm chung').check();
      await card.getByRole('button', { name: 'Dùng cách này' }).click();
      await page.waitForURL('**/sample#classes');
      expect(await card.getByLabel('Một nhóm chung').isChecked()).toBe(true);
      expect(await page.getByRole('row').allInnerTexts()).toEqual(units);
      const study = await readStudy(await openDataFolder(journey.dataFolder), id);
      expect(study.ok && study.value.sample?.classes.map(({ invited }) => invited)).toEqual([500]);
      const seen = await newPage(journey.browser);
      await seen.context().addCookies(await page.context().cookies());
      await seen.goto(`${office}/studies/${id}/sample`);
      expect(await findingsEverywhere(seen)).toEqual([]);
    });

    test('from the trash it goes for good when its id is typed, and a signed statement stays', async () => {
      await page.goto(`${office}/studies/${id}`);
      await page.getByText('Xóa cuộc khảo sát này').click();
      await page.getByRole('button', { name: 'Chuyển vào thùng rác' }).click();
      await page.goto(`${office}/trash`);
      await page.getByRole('link', { name: `Xóa hẳn… ${id}` }).click();
      const field = page.getByLabel(`Gõ mã «${id}» để xác nhận`);
      await field.fill('sai');
      await page.getByRole('button', { name: 'Xóa hẳn' }).click();
      await page.getByText('Mã chưa đúng nên chưa xóa gì.').waitFor();
      expect(existsSync(join(journey.dataFolder, 'trash', id))).toBe(true);
      await field.fill(id);
      await page.getByRole('button', { name: 'Xóa hẳn' }).click();
      await page.getByText('Chữ ký của biên bản đúng.').waitFor();
      expect(existsSync(join(journey.dataFolder, 'trash', id))).toBe(false);
      const statement = await readErasure(await openDataFolder(journey.dataFolder), id);
      expect(statement && statementHolds(statement)).toBe(true);
    });

    test('the screens are readable on a phone and at a desk, in light and dark', async () => {
      const seen = await newPage(journey.browser);
      await seen.context().addCookies(await page.context().cookies());
      for (const path of [`/trash/${id}`, '/trash']) {
        await seen.goto(`${office}${path}`);
        expect(await findingsEverywhere(seen)).toEqual([]);
      }
    });
  },
);
