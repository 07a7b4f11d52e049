import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findingsEverywhere } from './axe.ts';
import { addQuestion, conditionWays, say, saved, sayChoices } from './editor-walk.ts';
import { missingForJourney, newPage, startJourney, type Journey } from './harness.ts';
import * as officer from './office-walk.ts';

const missing = missingForJourney();

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** Machines that run everything at once are slow. */
const patience = { timeout: 60_000 };

describe.skipIf(missing !== undefined)(
  `every kind of question in the editor${missing === undefined ? '' : ` (${missing})`}`,
  () => {
    let journey: Journey;
    let page: Page;
    let study: string;
    let editor: string;
    let files: string;

    beforeAll(async () => {
      journey = await startJourney();
      page = await newPage(journey.browser);
      files = await mkdtemp(join(tmpdir(), 'langnghe-every-'));
      await officer.makeFirstAccount(page, journey.server.firstAccountUrl ?? '');
      await page.goto(`${journey.server.url}/office/new`);
      await page.getByLabel('Tên cuộc khảo sát').fill('Đủ loại câu');
      await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
      await page.waitForURL('**/questionnaire/edit');
      editor = page.url();
      study = editor.replace('/questionnaire/edit', '');
    });

    afterAll(async () => {
      await journey.end();
      await rm(files, { recursive: true });
    });

    const list = () => page.getByRole('navigation', { name: 'Các câu của phiếu' });
    const shownName = () => page.locator('.tools code');
    /** Opens an item from the list and waits until its own form stands there. */
    const choose = async (label: string): Promise<string> => {
      const link = list().locator('[data-item]').filter({ hasText: label }).first();
      const name = (await link.getAttribute('data-item')) ?? '';
      await link.click();
      await shownName()
        .filter({ hasText: new RegExp(`^${name}$`) })
        .waitFor();
      return name;
    };
    const lines = (): Promise<string[]> => list().locator('a .words').allTextContents();

    test('each kind is added, worded in both languages, copied and read back', async () => {
      await page.goto(`${editor}/question/dong_y`);
      const kinds = await page.getByLabel('Thêm mục').locator('option').allTextContents();
      expect(kinds.length).toBeGreaterThan(20);
      for (const kind of kinds) {
        await addQuestion(page, kind);
        if (kind === 'Tính toán (không hiện)') continue;
        const words = (await page.getByRole('group', { name: 'Tiêu đề', exact: true }).count())
          ? 'Tiêu đề'
          : (await page.getByRole('group', { name: 'Lời dẫn', exact: true }).count())
            ? 'Lời dẫn'
            : 'Lời hỏi';
        await say(page, words, `Mục loại ${kind}`, `Item of kind ${kind}`);
        // What stands inside a group is added after it.
        if (words === 'Tiêu đề') await page.getByLabel('Chỗ đặt').selectOption('after');
      }
      await page.reload();
      const said = await lines();
      const wanted = kinds
        .filter((kind) => kind !== 'Tính toán (không hiện)')
        .map((kind) => `Mục loại ${kind}`);
      expect(said).toEqual(expect.arrayContaining(wanted));
      for (const kind of ['Chọn nhiều', 'Bảng nhiều dòng, chung một thang']) {
        const original = await choose(`Mục loại ${kind}`);
        await page.getByRole('button', { name: 'Chép', exact: true }).click();
        await shownName()
          .filter({ hasNotText: new RegExp(`^${original}$`) })
          .waitFor();
        await expect
          .poll(async () => (await lines()).filter((line) => line === `Mục loại ${kind}`).length, patience)
          .toBe(2);
      }
      expect(await findingsEverywhere(page)).toEqual([]);
    });

    test('an item is dragged before another, after another and into a group', async () => {
      const at = (name: string) => list().locator(`[data-item="${name}"]`);
      const order = (): Promise<(string | null)[]> =>
        list()
          .locator('[data-item]')
          .evaluateAll((links) => links.map((link) => link.getAttribute('data-item')));
      const [first = '', second = '', third = ''] = (await order()).filter((name) => name !== null);
      const half = async (name: string, where: 'top' | 'bottom') => {
        const box = await at(name).boundingBox();
        return { x: 40, y: where === 'top' ? 4 : (box?.height ?? 0) - 4 };
      };
      await at(third).dragTo(at(first), { targetPosition: await half(first, 'top') });
      await expect.poll(async () => (await order()).slice(0, 3), patience).toEqual([third, first, second]);
      await at(third).dragTo(at(second), { targetPosition: await half(second, 'bottom') });
      await expect.poll(async () => (await order()).slice(0, 3), patience).toEqual([first, second, third]);
    });

    test('every way of a condition can be chosen, and is read back as it was chosen', async () => {
      await choose('Ông/Bà có đồng ý');
      const plain = await newPage(journey.browser, { javaScript: false });
      await officer.signIn(plain, `${journey.server.url}/office`);
      for (const [kind, label] of [
        ['Chọn một', 'Hỏi một'],
        ['Chọn nhiều', 'Hỏi nhiều'],
        ['Số nguyên', 'Hỏi số'],
        ['Viết tự do', 'Hỏi chữ'],
      ] as const) {
        await addQuestion(page, kind);
        await say(page, 'Lời hỏi', label, label);
        if (kind.startsWith('Chọn'))
          await sayChoices(page, [
            ['Có', 'Yes'],
            ['Không', 'No'],
          ]);
      }
      await addQuestion(page, 'Viết tự do');
      await say(page, 'Lời hỏi', 'Câu chờ', 'The one that waits');
      const rows = page.getByRole('group', { name: 'Khi nào hỏi' });
      const chosen: string[] = [];
      let n = 0;
      for (const [question, ways] of Object.entries(conditionWays))
        for (const [way, value] of Object.entries(ways)) {
          n++;
          if (n > 1) await rows.getByRole('button', { name: 'Thêm điều kiện' }).click();
          const menu = rows.getByLabel(`Câu ${n}`, { exact: true });
          const options = await menu.locator('option').allTextContents();
          await menu.selectOption({ label: options.find((one) => one.endsWith(question)) ?? '' });
          await rows.getByLabel(`thế nào ${n}`, { exact: true }).selectOption({ label: way });
          const box = rows.getByLabel(`giá trị ${n}`, { exact: true });
          if (value !== '' && /một|nhiều/.test(question)) await box.selectOption({ label: value });
          else if (value !== '') await box.fill(value);
          chosen.push(way);
        }
      await saved(page);
      await plain.goto(page.url());
      const kept = plain.getByRole('group', { name: 'Khi nào hỏi' });
      const read = await kept
        .locator('select[name$=".is"]')
        .evaluateAll((menus) => menus.map((menu) => (menu as HTMLSelectElement).selectedOptions[0]?.text));
      expect(read).toEqual(chosen);
      const written = await plain.locator('#x-relevant').inputValue();
      await plain.context().close();
      // The capital tells it from «Câu tiếp theo hỏi một vị trí».
      const nameOf = async (label: string): Promise<string> =>
        (await list()
          .locator('[data-item]')
          .filter({ hasText: new RegExp(label) })
          .getAttribute('data-item')) ?? '';
      const [one, many] = [await nameOf('Hỏi một'), await nameOf('Hỏi nhiều')];
      const [number, text] = [await nameOf('Hỏi số'), await nameOf('Hỏi chữ')];
      expect(written.split(' and ')).toEqual([
        `\${${one}} = '1'`,
        `\${${one}} != '1'`,
        `\${${one}} != ''`,
        `\${${one}} = ''`,
        `selected(\${${many}}, '2')`,
        `not(selected(\${${many}}, '2'))`,
        `\${${many}} != ''`,
        `\${${many}} = ''`,
        ...['=', '!=', '<', '<=', '>', '>='].map((sign) => `\${${number}} ${sign} 3`),
        `\${${number}} != ''`,
        `\${${number}} = ''`,
        `\${${text}} != ''`,
        `\${${text}} = ''`,
        `\${${text}} = 'Phường'`,
        `\${${text}} != 'Phường'`,
      ]);
    });

    test('a picture and a sound stand beside a question and a choice, in the language chosen', async () => {
      const picture = join(files, 'Biển báo.png');
      const sound = join(files, 'doc-cau-hoi.wav');
      await page.screenshot({ path: picture, clip: { x: 0, y: 0, width: 120, height: 80 } });
      await writeFile(sound, silence());
      const name = await choose('Hỏi một');
      const give = async (file: string, choices: Readonly<Record<string, string>>): Promise<void> => {
        const box = page.locator('details').filter({ hasText: 'Thêm ảnh, âm thanh hoặc phim' });
        if ((await box.getAttribute('open')) === null) await box.locator('summary').press('Enter');
        await box.getByLabel('Tệp trên máy').setInputFiles(file);
        for (const [menu, label] of Object.entries(choices))
          await box.getByLabel(menu).selectOption({ label });
        await box.getByRole('button', { name: 'Tải lên và gắn vào' }).click();
      };
      await give(sound, { 'Cho ngôn ngữ': 'Tiếng Việt' });
      await expect
        .poll(() => page.getByLabel('Âm thanh, Tiếng Việt').first().inputValue(), patience)
        .toBe('doc-cau-hoi.wav');
      expect(await page.getByLabel('Âm thanh, Tiếng Anh').first().inputValue()).toBe('');
      await give(picture, { 'Đặt cạnh': 'lựa chọn 2: Không', 'Cho ngôn ngữ': 'tất cả ngôn ngữ' });
      const ofChoice = page.locator('details.media').nth(1);
      await expect
        .poll(() => ofChoice.getByLabel('Ảnh, Tiếng Anh').inputValue(), patience)
        .toBe('Biển báo.png');
      await writeFile(picture, 'no picture at all');
      await give(picture, {});
      await page.getByRole('alert').getByText('không khớp với đuôi tên tệp').waitFor();
      expect(await findingsEverywhere(page)).toEqual([]);
      const phone = await page.context().newPage();
      await phone.goto(`${study}/questionnaire/preview?at=${name}&lang=en`);
      await expect
        .poll(
          () =>
            phone
              .locator('main img')
              .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth)),
          patience,
        )
        .toEqual([120]);
      await phone.goto(`${study}/questionnaire/preview?at=${name}&lang=vi`);
      expect(await phone.locator('audio').count()).toBe(1);
      await phone.close();
    });

    test('the list of files says what is used, missing and unused; a workbook that comes back finds them', async () => {
      await page.goto(`${editor}/files`);
      await page.getByText('Biển báo.png', { exact: true }).waitFor();
      expect(await findingsEverywhere(page)).toEqual([]);
      const workbook = join(files, 'phieu.xlsx');
      await writeFile(workbook, await (await page.request.get(`${study}/questionnaire/file.xlsx`)).body());
      await page.goto(`${study}/questionnaire`);
      await page.getByText('Thay bằng tệp khác').click();
      await page.getByLabel('Tệp phiếu hỏi').setInputFiles(workbook);
      await page.getByRole('button', { name: 'Đọc tệp và thay' }).click();
      await page.getByText('Đã thay phiếu hỏi.').waitFor();
      expect(await page.getByText('chưa được tải lên').count()).toBe(0);
      const plain = await newPage(journey.browser, { width: 360, javaScript: false });
      await officer.signIn(plain, `${journey.server.url}/office`);
      await plain.goto(`${editor}/files`);
      const extra = join(files, 'them.wav');
      await writeFile(extra, silence());
      await plain.getByLabel('Tệp trên máy').setInputFiles(extra);
      await plain.getByRole('button', { name: 'Tải lên', exact: true }).click();
      await plain.getByText('Đã giữ 1 tệp.').waitFor();
      await plain.getByText('chưa câu nào dùng đến').waitFor();
      await plain.getByRole('button', { name: 'Xóa them.wav' }).click();
      await plain.getByText('Đã xóa tệp «them.wav».').waitFor();
      await plain.context().close();
    });
  },
);

/** A tenth of a second of nothing: 8 kHz, one channel, 8 bits. */
function silence(): Buffer {
  const samples = 800;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples, 40);
  return Buffer.concat([head, Buffer.alloc(samples, 128)]);
}
