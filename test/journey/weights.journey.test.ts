import { importAnswers } from '@langnghe/dataset';
import { readDelimited } from '@langnghe/spreadsheet';
import {
  artefact,
  createStudy,
  freezeImport,
  openDataFolder,
  questionnaireOfAnswers,
  readStudy,
} from '@langnghe/study';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findingsEverywhere } from './axe.ts';
import { missingForJourney, newPage, startJourney, type Journey } from './harness.ts';
import * as officer from './office-walk.ts';

const missing = missingForJourney();

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ages = ['18–29', '30–49', '50 trở lên'];
const answers = [
  'Giới tính;Nhóm tuổi;Số năm sống ở đây;Mức hài lòng',
  ...Array.from(
    { length: 300 },
    (_, i) =>
      `${i % 5 < 3 ? 'Nữ' : 'Nam'};${ages[[0, 0, 1, 0, 2, 1][i % 6] ?? 0] ?? ''};${1 + ((i * 11) % 61)};${['Thấp', 'Vừa', 'Cao'][(i * 7) % 3] ?? ''}`,
  ),
].join('\n');

describe.skipIf(missing !== undefined)(
  `population margins in the office${missing === undefined ? '' : ` (${missing})`}`,
  () => {
    let journey: Journey;
    let page: Page;
    let screen: string;
    let folder: string;

    beforeAll(async () => {
      journey = await startJourney();
      const data = await openDataFolder(journey.dataFolder);
      const sheet = readDelimited(answers);
      if (!sheet.ok) throw new Error('no sheet');
      const asked = await questionnaireOfAnswers(sheet.value, undefined);
      if (!asked.ok) throw new Error('no questionnaire');
      const study = await createStudy(data, {
        id: 'nhap',
        title: { vi: 'Ý kiến về tiếp công dân' },
        workbook: asked.value.workbook,
      });
      const imported = importAnswers({ sheet: sheet.value, questionnaire: asked.value.questionnaire });
      if (!study.ok || !imported.ok) throw new Error('no study');
      const frozen = await freezeImport(study.value, imported.value, undefined, '2026-11-22');
      if (!frozen.ok) throw new Error('not frozen');
      ({ folder } = study.value);
      page = await newPage(journey.browser);
      await officer.makeFirstAccount(page, journey.server.firstAccountUrl ?? '');
      screen = `${journey.server.url}/office/studies/nhap/results/weights`;
    });
    afterAll(() => journey.end());

    const enter = async (on: Page, question: string, numbers: string, unit: string): Promise<void> => {
      await on.goto(screen);
      const adding = on.getByText('Thêm phân bố', { exact: true });
      if (!(await on.getByLabel('Dán từ bảng tính').isVisible())) await adding.click();
      await on.getByLabel('Câu hỏi', { exact: true }).selectOption({ label: question });
      await on.getByLabel(unit, { exact: true }).check();
      await on.getByLabel('Dán từ bảng tính').fill(numbers);
      await on.getByLabel('Nguồn của các con số').fill('Tổng điều tra dân số 2024');
      await on.getByRole('button', { name: 'Đọc và giữ phân bố' }).click();
    };

    test('what does not cover a question or agree is refused by name, and nothing typed is lost', async () => {
      await page.goto(screen);
      expect(await findingsEverywhere(page)).toEqual([]);
      await enter(page, 'Giới tính', 'Nam\t4.900', 'số người');
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('Chưa có con số cho nhóm «Nữ»');
      expect(await page.getByLabel('Dán từ bảng tính').inputValue()).toContain('4.900');
      expect(await findingsEverywhere(page)).toEqual([]);
      await enter(page, 'Nhóm tuổi', '18-29 20\n30-49 20\n50 trở lên 20', 'phần trăm');
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('không phải 100 %');
    });

    test('margins are kept, and show what they cost', async () => {
      await enter(page, 'Giới tính', 'Nhóm\tSố người\nNam\t4.900\nNữ\t5.100', 'số người');
      await page.getByRole('button', { name: 'Bỏ phân bố này' }).waitFor();
      await enter(page, 'Nhóm tuổi', '18-29: 20,5\n30-49: 40,5\n50 trở lên: 39', 'phần trăm');
      await page.getByRole('button', { name: 'Bỏ phân bố này' }).nth(1).waitFor();
      const preview = page.locator('#preview');
      expect(await preview.textContent()).toMatch(/Hệ số thiết kế của trọng số \(Kish\)\s*1,00 → 1,\d\d/);
      expect(await preview.textContent()).toMatch(
        /Trọng số nhỏ nhất và lớn nhất\s*0,\d và \d,\d lần trung bình/,
      );
      expect(await findingsEverywhere(page)).toEqual([]);
      const plan = JSON.parse(await readFile(join(folder, artefact.weightingPlan), 'utf8')) as {
        margins: { questions: string[] }[];
      };
      expect(plan.margins).toHaveLength(2);
    });

    test('a number of the population is refused by name, then kept with its source', async () => {
      const years = 'Số năm sống ở đây';
      const put = async (value: string): Promise<void> => {
        if (!(await page.getByLabel('Nguồn của con số').isVisible()))
          await page.getByText('Thêm một con số (tổng hoặc trung bình)').click();
        await page.getByLabel('Câu hỏi trả lời bằng số').selectOption({ label: years });
        await page.getByLabel('Con số', { exact: true }).fill(value);
        await page.getByLabel('Nguồn của con số').fill('Sổ theo dõi cư trú 2025');
        await page.getByRole('button', { name: 'Giữ con số' }).click();
      };
      await page.goto(screen);
      await put('nhiều');
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('«nhiều» không phải là một số');
      expect(await page.getByLabel('Nguồn của con số').inputValue()).toBe('Sổ theo dõi cư trú 2025');
      expect(await findingsEverywhere(page)).toEqual([]);
      await put('32,5');
      await page.getByRole('button', { name: 'Bỏ con số này' }).waitFor();
      expect(await page.getByText('Trung bình một người: 32,5').isVisible()).toBe(true);
      expect(await page.locator('#preview').textContent()).toContain(years);
      expect(await findingsEverywhere(page)).toEqual([]);
      await page.getByRole('button', { name: 'Bỏ con số này' }).click();
      await page.getByRole('button', { name: 'Bỏ con số này' }).waitFor({ state: 'detached' });
    });

    test('a method that cannot meet them says which and by how much', async () => {
      await page.getByText('Cách điều chỉnh', { exact: true }).first().click();
      await page.getByLabel('Logit: trọng số').check();
      await page.getByRole('button', { name: 'Giữ cách này' }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('cần cả hai giới hạn');
      await page.getByLabel('Logit: trọng số').check();
      await page.getByLabel('Hệ số nhỏ nhất').fill('0,95');
      await page.getByLabel('Hệ số lớn nhất').fill('1,05');
      await page.getByRole('button', { name: 'Giữ cách này' }).click();
      await page.getByText(/Hiệu chỉnh không hội tụ/).waitFor();
      expect(await page.locator('#preview').textContent()).toMatch(/đạt \d+ thay vì \d+/);
    });

    test('without JavaScript too', async () => {
      const plain = await journey.browser.newPage({
        javaScriptEnabled: false,
        viewport: { width: 360, height: 740 },
        storageState: await page.context().storageState(),
      });
      await plain.goto(screen);
      await plain.getByText('Cách điều chỉnh', { exact: true }).first().click();
      await plain.getByLabel('Lặp theo từng phân bố').check();
      await plain.getByLabel('Hệ số nhỏ nhất').fill('');
      await plain.getByLabel('Hệ số lớn nhất').fill('');
      await plain.getByRole('button', { name: 'Giữ cách này' }).click();
      await plain.waitForURL(screen);
      expect(await plain.locator('#preview').textContent()).toContain('Số câu trả lời hữu hiệu');
      await plain.getByRole('button', { name: 'Bỏ phân bố này' }).first().click();
      await plain.waitForURL(screen);
      expect(await plain.getByRole('button', { name: 'Bỏ phân bố này' }).count()).toBe(1);
      const study = await readStudy(await openDataFolder(journey.dataFolder), 'nhap');
      expect(study.ok && study.value.stage).toBe('frozen');
      await plain.close();
    });
  },
);
