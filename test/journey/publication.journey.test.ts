import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { seededRandom } from '@langnghe/examples';
import { readStudy, openDataFolder, refusedRequests } from '@langnghe/study';
import { findingsEverywhere } from './axe.ts';
import { missingForJourney, newPage, startJourney, type Journey } from './harness.ts';
import { importedStudy, unwrapped } from './imported-study.ts';
import * as officer from './office-walk.ts';

const missing = missingForJourney();

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const steps = ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'];
const ages = ['18–29', '30–49', '50 trở lên'];

/** Of 400 people eleven live in the second hamlet. Later waves are more content, and women are more so than men. */
function answers(wave: 1 | 2): string {
  const random = seededRandom(`wave ${String(wave)}`);
  const lines = Array.from({ length: 400 }, (_unused, i) => {
    const woman = random() < 0.6;
    const skew = (woman ? 0.5 : 1.6) * (wave === 2 ? 1 : 2);
    return [
      woman ? 'Nữ' : 'Nam',
      ages[Math.floor(random() * 3)],
      i < 11 ? 'Thôn Hạ' : 'Thôn Thượng',
      steps[Math.floor(random() ** skew * 5)],
    ].join(';');
  });
  return ['Giới tính;Nhóm tuổi;Thôn;Ông/Bà có hài lòng với việc tiếp dân không?', ...lines].join('\n');
}

describe.skipIf(missing !== undefined)(
  `what a publication is worked with in the office${missing === undefined ? '' : ` (${missing})`}`,
  () => {
    let journey: Journey;
    let page: Page;
    let results: string;
    const refused = async (): Promise<number> => {
      const study = unwrapped(await readStudy(await openDataFolder(journey.dataFolder), 'dot-hai'));
      return Object.values(await refusedRequests(study)).reduce((sum, one) => sum + one, 0);
    };

    beforeAll(async () => {
      journey = await startJourney();
      const given = { title: 'Ý kiến về tiếp dân', breaks: 3 } as const;
      await importedStudy(journey.dataFolder, {
        ...given,
        id: 'dot-mot',
        answers: answers(1),
        through: 'published',
        description: { closesOn: '2025-11-20' },
      });
      await importedStudy(journey.dataFolder, {
        ...given,
        id: 'dot-hai',
        answers: answers(2),
        through: 'reported',
        description: { previous: 'dot-mot' },
      });
      page = await newPage(journey.browser);
      await officer.makeFirstAccount(page, journey.server.firstAccountUrl ?? '');
      results = `${journey.server.url}/office/studies/dot-hai/results`;
    });
    afterAll(() => journey.end());

    const make = async (on: Page, chosen: Readonly<Record<string, string>>): Promise<void> => {
      for (const [field, label] of Object.entries(chosen))
        await on.getByLabel(field, { exact: true }).selectOption({ label });
      await on.getByRole('button', { name: 'Lập bảng này' }).click();
    };

    test('the table builder offers the catalogue, and draws what is chosen', async () => {
      await page.goto(results);
      await page.getByRole('link', { name: 'Lập bảng theo ý Ông/Bà' }).click();
      await page.waitForURL('**/builder');
      const question = page.getByLabel('Câu hỏi', { exact: true });
      await question.selectOption({ label: 'Ông/Bà có hài lòng với việc tiếp dân không?' });
      await page.getByRole('button', { name: 'Chọn câu này' }).click();
      const made = page.locator('#made');
      await made.getByRole('img').first().waitFor();
      await make(page, { 'Chia theo nhóm của': 'Giới tính' });
      await made.getByText('Khác nhau rõ theo «Giới tính»').waitFor();
      expect(await findingsEverywhere(page)).toEqual([]);
    });

    test('another base is worked out of published figures, and says so', async () => {
      await make(page, { '100% là': 'những người cùng một câu trả lời' });
      const made = page.locator('#made');
      await made.getByText('chỉ gần đúng và không có khoảng tin cậy').waitFor();
      expect(await made.getByRole('img').count()).toBe(0);
      const shares = (await made.getByRole('cell', { name: '≈' }).allTextContents()).map((text) =>
        Number(/\d+/u.exec(text)?.[0]),
      );
      expect(shares).toHaveLength(10);
      for (let answer = 0; answer < 5; answer++)
        expect(Math.abs((shares[answer] ?? 0) + (shares[5 + answer] ?? 0) - 100)).toBeLessThanOrEqual(1);
    });

    test('the figures for analysts are one download, and their script works them out again', async () => {
      await page.goto(results);
      expect(await findingsEverywhere(page)).toEqual([]);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Gói số liệu cho người phân tích' }).click(),
      ]);
      const folder = await mkdtemp(join(tmpdir(), 'analyst-'));
      for (const [name, bytes] of Object.entries(unzipSync(await readFile(await download.path())))) {
        await mkdir(join(folder, name, '..'), { recursive: true });
        await writeFile(join(folder, name), bytes);
      }
      const script = join(folder, 'dot-hai-analyst', 'recompute.py');
      const printed = execFileSync('python3', [script], { encoding: 'utf8' });
      await rm(folder, { recursive: true });
      for (const what of ['shares', 'differences between groups', 'differences between waves'])
        expect(printed).toMatch(new RegExp(`^[1-9]\\d* ${what} recomputed, 0 differ$`, 'mu'));
    });

    test('a break with a group of eleven people is answered with the reason, and counted', async () => {
      await page.goto(`${results}/builder`);
      const question = page.getByLabel('Câu hỏi', { exact: true });
      await question.selectOption({ label: 'Ông/Bà có hài lòng với việc tiếp dân không?' });
      await page.getByRole('button', { name: 'Chọn câu này' }).click();
      await page.locator('#made').getByRole('img').first().waitFor();
      const before = await refused();
      await make(page, { 'Chia theo nhóm của': 'Thôn' });
      const alert = page.locator('#made').getByRole('alert');
      await alert.waitFor();
      expect(await alert.textContent()).toContain('khoảng 10 người');
      expect(await refused()).toBe(before + 1);
      expect(await findingsEverywhere(page)).toEqual([]);
      await page.goto(`${results}/builder?question=mat_khau&by=x`);
      await page.locator('#made').getByRole('alert').waitFor();
      expect(await refused()).toBe(before + 2);
    });

    test('single answers leave only through the gate, never beside tables; the screen says why not', async () => {
      const lines = answers(1).split('\n');
      const given = { title: 'Từng phiếu', breaks: 1, through: 'weighed' } as const;
      const description = { protection: 'microdata' } as const;
      await importedStudy(journey.dataFolder, {
        ...given,
        id: 'kin',
        answers: lines.join('\n'),
        description,
      });
      const fewer = lines.map((line) => line.split(';').toSpliced(2, 1).join(';')).join('\n');
      await importedStudy(journey.dataFolder, { ...given, id: 'mo', answers: fewer, description });
      const gate = (study: string): string =>
        `${journey.server.url}/office/studies/${study}/results/microdata`;

      await page.goto(gate('dot-hai'));
      await page.getByText('đã chọn công bố bảng số').waitFor();
      await page.goto(gate('kin'));
      expect(await page.getByRole('alert').innerText()).toContain('gần như mọi người trả lời câu «Thôn»');
      expect(await page.getByRole('button', { name: 'Lập tệp' }).count()).toBe(0);

      await page.goto(`${journey.server.url}/office/studies/mo/results`);
      await page.getByRole('link', { name: 'Tệp từng phiếu' }).click();
      await page.getByText('mọi điều kiện đều đạt').waitFor();
      expect(await findingsEverywhere(page)).toEqual([]);
      await page.getByRole('button', { name: 'Lập tệp' }).click();
      await page.getByText('Xin đánh dấu vào ô trên').waitFor();
      await page.getByLabel('Tôi hiểu và muốn lập tệp').check();
      await page.getByRole('button', { name: 'Lập tệp' }).click();
      await page.getByText('Tệp đã lập.').waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'SPSS' }).click(),
      ]);
      expect((await readFile(await download.path())).subarray(0, 4).toString()).toBe('$FL2');
      const bytes = async (kind: string): Promise<Buffer> =>
        (await page.request.get(`${gate('mo')}/microdata.${kind}`)).body();
      expect((await bytes('parquet')).subarray(0, 4).toString()).toBe('PAR1');
      expect((await bytes('csv')).toString().split('\r\n')[0]).toMatch(/,weight$/u);
      expect((await page.request.get(`${gate('kin')}/all.zip`)).status()).toBe(404);
    });

    test('waves are compared as they were published; without JavaScript too', async () => {
      const plain = await journey.browser.newPage({
        javaScriptEnabled: false,
        viewport: { width: 360, height: 740 },
        storageState: await page.context().storageState(),
      });
      await plain.goto(`${results}/builder`);
      const question = plain.getByLabel('Câu hỏi', { exact: true });
      await question.selectOption({ label: 'Ông/Bà có hài lòng với việc tiếp dân không?' });
      await plain.getByRole('button', { name: 'Chọn câu này' }).click();
      await make(plain, { 'Chia theo nhóm của': 'Các đợt khảo sát trước' });
      const made = plain.locator('#made');
      await made.getByText('Số liệu của biểu đồ').click();
      await made.getByRole('columnheader', { name: 'Có vượt quá mức ngẫu nhiên?' }).waitFor();
      expect(await made.getByRole('cell', { name: 'Có', exact: true }).count()).toBe(1);
      await plain.close();
    });
  },
);
