import { grassrootsDemocracy } from '@langnghe/examples';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findingsEverywhere } from './axe.ts';
import { addQuestion, askIf, say, sayChoices, saved } from './editor-walk.ts';
import { missingForJourney, newPage, startJourney, type Journey } from './harness.ts';
import * as officer from './office-walk.ts';
import { answerScreens, pressAndWait } from './respond-walk.ts';

const missing =
  missingForJourney() ?? (existsSync('/usr/bin/pdftotext') ? undefined : 'no pdftotext to read the slips');
const run = promisify(execFile);
const slipCode = /\b(?:[2-9A-HJKMNP-Z]{4} ){4}[2-9A-HJKMNP-Z]{5}\b/g;

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

describe.skipIf(missing !== undefined)(
  `a questionnaire written without a workbook${missing === undefined ? '' : ` (${missing})`}`,
  () => {
    let journey: Journey;
    let page: Page;
    let study: string;
    let editor: string;
    let files: string;

    beforeAll(async () => {
      journey = await startJourney();
      page = await newPage(journey.browser);
      files = await mkdtemp(join(tmpdir(), 'langnghe-editor-'));
      await officer.makeFirstAccount(page, journey.server.firstAccountUrl ?? '');
    });

    afterAll(async () => {
      await journey.end();
      await rm(files, { recursive: true });
    });

    const lines = (): Promise<string[]> =>
      page.getByRole('navigation', { name: 'Các câu của phiếu' }).locator('a .words').allTextContents();

    test('begins with a greeting and the question for consent', async () => {
      await page.goto(`${journey.server.url}/office/new`);
      expect(await findingsEverywhere(page)).toEqual([]);
      await page.getByLabel('Tên cuộc khảo sát').fill('Vườn nhà ở phường');
      await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
      await page.waitForURL('**/questionnaire/edit');
      editor = page.url();
      study = editor.replace('/questionnaire/edit', '');
      expect(await lines()).toHaveLength(2);
      expect(await findingsEverywhere(page)).toEqual([]);
    });

    test('questions are added, worded in both languages, and one waits for another’s answer', async () => {
      await page.getByRole('link', { name: 'Ông/Bà có đồng ý' }).click();
      await addQuestion(page, 'Chọn một');
      await say(page, 'Lời hỏi', 'Nhà Ông/Bà có vườn không?', 'Do you have a garden?');
      await sayChoices(page, [
        ['Có', 'Yes'],
        ['Không', 'No'],
      ]);
      await addQuestion(page, 'Chọn nhiều');
      await say(page, 'Lời hỏi', 'Ông/Bà trồng những gì?', 'What do you grow?');
      await sayChoices(page, [
        ['Rau', 'Vegetables'],
        ['Hoa', 'Flowers'],
        ['Cây ăn quả', 'Fruit'],
      ]);
      await askIf(page, 'Nhà Ông/Bà có vườn không?', 'là', 'Có');
      expect(await page.getByRole('link', { name: 'Ông/Bà trồng những gì?' }).textContent()).toContain(
        'có điều kiện',
      );
      await addQuestion(page, 'Số nguyên');
      await say(page, 'Lời hỏi', 'Nhà có mấy người?', 'How many people live with you?');
      await page.locator('summary').filter({ hasText: 'Giới hạn câu trả lời' }).press('Enter');
      await page.getByLabel('Nhỏ nhất').fill('1');
      await page.getByLabel('Lớn nhất').fill('20');
      await saved(page);
      await addQuestion(page, 'Viết tự do');
      await say(page, 'Lời hỏi', 'Số điện thoại của Ông/Bà?', 'Your phone number?');
      await page.reload();
      await page.getByText('Gợi ý về lời hỏi').waitFor();
      await page.getByText('cho biết người trả lời là ai').waitFor();
      await say(page, 'Lời hỏi', 'Phường nên làm gì cho vườn nhà?', 'What should the ward do for gardens?');
      expect(await findingsEverywhere(page)).toEqual([]);
    });

    test('what was written is read back when the page is opened again', async () => {
      await page.goto(`${editor}/question/c02`);
      const conditions = page.getByRole('group', { name: 'Khi nào hỏi' });
      expect(await conditions.getByLabel('Câu 1').locator('option:checked').textContent()).toContain(
        'có vườn',
      );
      expect(await conditions.getByLabel('giá trị 1').locator('option:checked').textContent()).toBe('Có');
      expect(await page.getByLabel('Lựa chọn 3, Tiếng Anh').inputValue()).toBe('Fruit');
    });

    test('undo takes back the last change exactly, redo brings it again', async () => {
      const before = await lines();
      await page.getByRole('button', { name: 'Xóa', exact: true }).click();
      await page.waitForURL('**/edit');
      expect(await lines()).toHaveLength(before.length - 1);
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await page.getByRole('link', { name: 'Ông/Bà trồng những gì?' }).waitFor();
      expect(await lines()).toEqual(before);
    });

    test('a question that others wait for is not deleted unasked', async () => {
      await page.goto(`${editor}/question/c01`);
      await page.getByRole('button', { name: 'Xóa', exact: true }).click();
      await page.getByRole('alert').getByText('còn được').waitFor();
      expect(await findingsEverywhere(page)).toEqual([]);
      expect(await lines()).toContain('Nhà Ông/Bà có vườn không?');
    });

    test('order is changed by keyboard, and by buttons without JavaScript', async () => {
      const first = await lines();
      await page.goto(editor);
      await page.getByRole('link', { name: 'Nhà có mấy người?' }).focus();
      await page.keyboard.press('Alt+ArrowUp');
      await expect.poll(lines).not.toEqual(first);
      const plain = await newPage(journey.browser, { width: 360, javaScript: false });
      await officer.signIn(plain, `${journey.server.url}/office`);
      await plain.goto(`${editor}/question/c03`);
      await plain.getByRole('button', { name: '↓ Xuống' }).click();
      await plain.waitForURL('**/question/c03');
      await plain
        .getByRole('group', { name: 'Giải thích thêm' })
        .getByLabel('Tiếng Việt')
        .fill('Kể cả trẻ nhỏ');
      await plain.getByRole('button', { name: 'Lưu', exact: true }).last().click();
      await plain.waitForURL('**/question/c03');
      expect(
        await plain.getByRole('group', { name: 'Giải thích thêm' }).getByLabel('Tiếng Việt').inputValue(),
      ).toBe('Kể cả trẻ nhỏ');
      await plain.context().close();
      await page.goto(editor);
      expect(await lines()).toEqual(first);
    });

    test('of two windows the later one is told, and what it typed stays', async () => {
      await page.goto(`${editor}/question/c04`);
      const other = await page.context().newPage();
      await other.goto(`${editor}/question/c04`);
      await say(other, 'Lời hỏi', 'Phường nên làm gì cho vườn?', 'What should the ward do?');
      await page
        .getByRole('group', { name: 'Lời hỏi' })
        .getByLabel('Tiếng Việt')
        .fill('Phường giúp gì được cho vườn?');
      await page.getByText('vừa được sửa ở một cửa sổ khác').waitFor();
      const words = page.getByRole('group', { name: 'Lời hỏi' }).getByLabel('Tiếng Việt');
      expect(await words.inputValue()).toBe('Phường giúp gì được cho vườn?');
      await page.getByRole('button', { name: 'Lưu', exact: true }).last().click();
      await saved(page);
      await other.reload();
      expect(await other.getByRole('group', { name: 'Lời hỏi' }).getByLabel('Tiếng Việt').inputValue()).toBe(
        'Phường giúp gì được cho vườn?',
      );
      await other.close();
    });

    test('a block of the library comes with its choices; versions say what is different', async () => {
      await page.goto(`${editor}/versions`);
      await page.getByLabel('Ghi chú').fill('trước khi thêm giới tính');
      await page.getByRole('button', { name: 'Ghi lại phiên bản' }).click();
      await page.getByText('trước khi thêm giới tính').waitFor();
      await page.goto(`${editor}/library`);
      expect(await findingsEverywhere(page)).toEqual([]);
      await page.getByRole('button', { name: 'Thêm: Giới tính' }).click();
      await page.waitForURL('**/question/gioi_tinh');
      await page.goto(`${editor}/versions?from=1`);
      await page.getByRole('cell', { name: 'Thêm', exact: true }).waitFor();
      expect(await page.getByRole('row').filter({ hasText: 'gioi_tinh' }).count()).toBeGreaterThan(0);
      expect(await findingsEverywhere(page)).toEqual([]);
    });

    test('the workbook comes down and goes up again without a difference', async () => {
      const workbook = join(files, 'vuon.xlsx');
      const sent = await page.request.get(`${study}/questionnaire/file.xlsx`);
      await writeFile(workbook, await sent.body());
      const before = await lines();
      await page.goto(`${editor}/versions?from=1`);
      const differences = await page.getByRole('row').allTextContents();
      await page.goto(`${study}/questionnaire`);
      await page.getByText('Thay bằng tệp khác').click();
      await page.getByLabel('Tệp phiếu hỏi').setInputFiles(workbook);
      await page.getByRole('button', { name: 'Đọc tệp và thay' }).click();
      await page.getByText('Đã thay phiếu hỏi.').waitFor();
      await page.goto(`${editor}/versions?from=1`);
      expect(await lines()).toEqual(before);
      expect(await page.getByRole('row').allTextContents()).toEqual(differences);
    });

    test('the preview at 360 px is the respondent’s page, walks to the end and keeps nothing', async () => {
      const phone = await page.context().newPage();
      await phone.setViewportSize({ width: 360, height: 740 });
      await phone.goto(`${study}/questionnaire/preview`);
      expect(await findingsEverywhere(phone)).toEqual([]);
      await phone.setViewportSize({ width: 360, height: 740 });
      await pressAndWait(phone, 'start');
      await answerScreens(phone, { dong_y: '1', c01: '2', c03: '4', c04: 'Thêm nước', gioi_tinh: '2' });
      expect(await phone.locator('body').innerText()).not.toContain('trồng những gì');
      await phone.locator('button[value=send]:not(.away)').click();
      await phone.getByRole('heading', { level: 1, name: /cảm ơn/i }).waitFor();
      await phone.close();
    });

    test('what is typed before the script arrives is kept too', async () => {
      const slow = await page.context().newPage();
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      await slow.route('**/*.js', async (route) => {
        await released;
        await route.continue();
      });
      await slow.goto(`${editor}/question/c02`, { waitUntil: 'commit' });
      const hint = slow
        .getByRole('group', { name: 'Giải thích thêm (chữ nhỏ dưới câu)' })
        .getByLabel('Tiếng Việt');
      await hint.fill('Kể cả cây trong chậu');
      release();
      await slow.getByText('Đã lưu', { exact: true }).waitFor();
      await slow.reload();
      expect(await hint.inputValue()).toBe('Kể cả cây trong chậu');
      await slow.close();
      await page.bringToFront();
    });

    test('it opens, a person answers, and the skip works', async () => {
      await officer.describe(page, study);
      await page.goto(`${study}/questionnaire`);
      await page.getByRole('button', { name: 'Lưu lựa chọn' }).click();
      await page.getByText('Đã lưu.').waitFor();
      await page.goto(`${study}/frame`);
      await page.getByLabel('Dán từ bảng tính').fill(await grassrootsDemocracy.frame());
      await page.getByRole('button', { name: 'Đọc danh sách' }).click();
      await page.getByText('90 đơn vị, tổng số').waitFor();
      await officer.draw(page, study, 'vườn');
      await officer.readyToOpen(page, study);
      await officer.pressOpen(page);
      const [code = '', second = ''] = await slipCodes();
      const asked = await answered(code, { dong_y: '1', c01: '1', c02: '1 3', c03: '4', gioi_tinh: '99' });
      expect(asked).toContain('c02');
      const skipped = await answered(second, { dong_y: '1', c01: '2', c03: '2', gioi_tinh: '99' });
      expect(skipped).not.toContain('c02');
    });

    test('once open it is fixed; a correction is a new study that says so', async () => {
      await page.goto(`${editor}/question/c01`);
      await page.getByRole('group', { name: 'Lời hỏi' }).getByLabel('Tiếng Việt').fill('Khác');
      await page.getByText('đã mở nên không sửa được nữa').waitFor();
      await page.getByRole('button', { name: 'Tạo bản sửa' }).click();
      await page.waitForURL('**-sua/questionnaire/edit');
      await page.getByText('Bản sửa của cuộc khảo sát').waitFor();
      expect(await page.getByLabel('Số phiên bản').inputValue()).toBe('2');
    });

    async function slipCodes(): Promise<string[]> {
      const pdf = join(files, 'slips.pdf');
      await writeFile(pdf, await (await page.request.get(`${study}/open/slips.pdf`)).body());
      await run('pdftotext', ['-layout', pdf]);
      const text = await readFile(pdf.replace('.pdf', '.txt'), 'utf8');
      return text.match(slipCode) ?? [];
    }

    /** Names of the screens a person came by. */
    async function answered(
      code: string,
      wishes: Readonly<Record<string, string>>,
    ): Promise<readonly string[]> {
      const person = await newPage(journey.browser, { width: 360 });
      const met: string[] = [];
      await person.goto(`${journey.server.url}/r/${study.split('/').at(-1) ?? ''}`);
      await person.locator('#code').fill(code);
      await pressAndWait(person, 'start');
      await answerScreens(person, wishes, (name) => Promise.resolve(void met.push(name)));
      await person.locator('button[value=send]:not(.away)').click();
      await person.waitForURL('**/thanks');
      await person.context().close();
      return met;
    }
  },
);
