import { importAnswers } from '@langnghe/dataset';
import { readDelimited } from '@langnghe/spreadsheet';
import {
  createStudy,
  describeStudy,
  estimateStudy,
  freezeImport,
  openDataFolder,
  openQuestions,
  protectStudy,
  questionnaireOfAnswers,
  readStudy,
  reportStudy,
  weighStudy,
  type Study,
} from '@langnghe/study';
import type { Checked } from '@langnghe/language';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findingsEverywhere } from './axe.ts';
import { missingForJourney, newPage, startJourney, type Journey } from './harness.ts';
import * as officer from './office-walk.ts';

const missing = missingForJourney();

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const said = ['Ca đêm dài quá', 'Ca đêm hại sức khỏe', 'Ca đêm nên có phụ cấp', 'Bữa ăn ca nguội, thiếu rau'];
const named = 'Chị Hoa ở chuyền 5 bảo ca đêm dài quá';
/** Everybody's words, and what stands beside them in the file. */
const rows = Array.from({ length: 120 }, (_unused, i) => {
  const words = i === 0 ? named : i < 36 ? `${said[i % 4] ?? ''}, lần ${i}` : '';
  return `${i % 5 < 3 ? 'Nữ' : 'Nam'};${['Thấp', 'Vừa', 'Cao'][(i * 7) % 3] ?? ''};"${words}"`;
});

function passed<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.issues.map(({ message }) => message.en).join('; '));
}

async function reported(dataFolder: string): Promise<Study> {
  const data = await openDataFolder(dataFolder);
  const again = async (): Promise<Study> => passed(await readStudy(data, 'loi'));
  const sheet = passed(readDelimited(['Giới tính;Mức hài lòng;Ý kiến khác', ...rows].join('\n')));
  const { workbook, questionnaire } = passed(await questionnaireOfAnswers(sheet, undefined));
  passed(await createStudy(data, { id: 'loi', title: { vi: 'Ý kiến công nhân' }, workbook }));
  const who = { vi: 'Công đoàn Ví Dụ' };
  passed(
    await describeStudy(await again(), {
      sponsor: who,
      conductor: who,
      population: who,
      contact: 'x',
      sensitive: false,
    }),
  );
  passed(
    await freezeImport(
      await again(),
      passed(importAnswers({ sheet, questionnaire })),
      undefined,
      '2026-11-22',
    ),
  );
  for (const stage of [weighStudy, estimateStudy, protectStudy]) passed<unknown>(await stage(await again()));
  passed(await reportStudy(await again(), '2026-11-22'));
  return again();
}

describe.skipIf(missing !== undefined)(
  `coding answers in words${missing === undefined ? '' : ` (${missing})`}`,
  () => {
    let journey: Journey;
    let lan: Page;
    let binh: Page;
    let study: Study;
    let overview: string;

    beforeAll(async () => {
      journey = await startJourney();
      study = await reported(journey.dataFolder);
      overview = `${journey.server.url}/office/studies/loi/results/coding`;
      lan = await newPage(journey.browser);
      await officer.makeFirstAccount(lan, journey.server.firstAccountUrl ?? '');
      binh = await newPage(journey.browser, { width: 360, javaScript: false });
      await analyst();
    });
    afterAll(() => journey.end());

    /** A second person, who may read and code but not publish. */
    async function analyst(): Promise<void> {
      await lan.goto(`${journey.server.url}/office/accounts`);
      await lan.getByLabel('Vai trò').selectOption('analyst');
      await lan.getByRole('button', { name: 'Tạo đường dẫn mời' }).click();
      await binh.goto(await lan.getByLabel('Đường dẫn mời').inputValue());
      await binh.getByLabel('Họ tên').fill('Trần Văn Bình');
      await binh.getByLabel('Tên đăng nhập').fill('binh');
      await binh.getByLabel('Mật khẩu', { exact: true }).fill('một hai ba bốn năm');
      await binh.getByLabel('Nhập lại mật khẩu').fill('một hai ba bốn năm');
      await binh.getByRole('button', { name: 'Tạo tài khoản' }).click();
      await binh.waitForURL('**/office');
    }

    const textOn = async (page: Page): Promise<string> =>
      (await page.locator('[aria-labelledby="text-heading"] p').first().textContent()) ?? '';

    test('one question’s texts, alone and shuffled', async () => {
      await lan.goto(overview);
      expect(await lan.locator('main').textContent()).toContain('36 ý kiến; Ông/Bà đã đọc 0');
      expect(await findingsEverywhere(lan)).toEqual([]);
      await lan.getByRole('link', { name: 'Đọc ý kiến' }).click();
      await lan.getByRole('heading', { name: 'Ý kiến 1 trên 36' }).waitFor();
      const page = await lan.locator('main').textContent();
      for (const beside of ['Nữ', 'Nam', 'Thấp', 'Vừa', 'Cao']) expect(page).not.toContain(beside);
      expect(await findingsEverywhere(lan)).toEqual([]);
    });

    test('a theme is made while reading, then given by the keyboard alone', async () => {
      await lan.setViewportSize({ width: 1280, height: 900 });
      const first = await textOn(lan);
      await lan
        .getByLabel('Chủ đề mới')
        .first()
        .fill(/ca đêm/i.test(first) ? 'Ca đêm' : 'Bữa ăn');
      await lan.getByRole('button', { name: 'Lưu và sang ý kiến sau' }).click();
      await lan.getByText('Ông/Bà còn 35 ý kiến chưa đọc.').waitFor();
      for (let left = 35; left > 0; left--) {
        // Keys work once the script has the page, and the page says so.
        await lan.getByText('Bàn phím: phím 1–9').waitFor();
        const text = await textOn(lan);
        const theme = /ca đêm/i.test(text) ? 'Ca đêm' : 'Bữa ăn';
        const labels = await lan.locator('label:has(input[name="themes"])').allTextContents();
        const at = labels.findIndex((label) => label.includes(theme));
        if (at === -1) await lan.getByLabel('Chủ đề mới').first().fill(theme);
        await lan.locator('[aria-labelledby="text-heading"]').focus();
        if (at !== -1) await lan.keyboard.press(String(at + 1));
        await lan.keyboard.press('Enter');
        await lan
          .getByText(
            left > 1
              ? `Ông/Bà còn ${left - 1} ý kiến chưa đọc.`
              : 'Ông/Bà đã đọc hết các ý kiến của câu này.',
          )
          .waitFor();
      }
      expect(await lan.locator('.because').count()).toBeGreaterThan(0);
      expect(await findingsEverywhere(lan)).toEqual([]);
    });

    test('without JavaScript, on a narrow screen: names are covered, a theme renamed, joined and undone', async () => {
      const page = `${overview}/${await questionName()}`;
      const at = await placeOf(named);
      await binh.goto(`${page}?text=${at}`);
      expect(await textOn(binh)).toBe(named);
      await binh.getByLabel('Che thêm chữ này').fill('ca dem');
      await binh.getByRole('button', { name: 'Lưu phần che' }).click();
      await binh.getByRole('alert').waitFor();
      expect(await binh.getByLabel('Che thêm chữ này').inputValue()).toBe('ca dem');
      await binh.getByLabel('Che thêm chữ này').fill('');
      await binh.getByRole('button', { name: 'Lưu phần che' }).click();
      await binh.getByText('[tên người] ở [nơi làm việc] bảo ca đêm dài quá').first().waitFor();
      await binh.getByText('Nhật ký che (2)').click();
      expect(await binh.locator('#cover').textContent()).toContain('che tên người · Trần Văn Bình');
      await binh.getByText('Sửa, gộp chủ đề').click();
      await binh.getByLabel('Gộp chủ đề').selectOption({ label: 'Bữa ăn' });
      await binh.getByLabel('vào chủ đề').selectOption({ label: 'Ca đêm' });
      await binh.getByRole('button', { name: 'Gộp', exact: true }).click();
      await binh.getByText('Sửa, gộp chủ đề').click();
      await binh.getByRole('button', { name: 'Hoàn tác: gộp «Bữa ăn»' }).click();
      await binh.getByText('Sửa, gộp chủ đề').click();
      await binh.getByLabel('Tên mới của «Ca đêm»').fill('Làm ca đêm');
      await binh.getByLabel('Tên mới của «Ca đêm»').press('Enter');
      await binh.getByRole('checkbox', { name: 'Làm ca đêm' }).waitFor();
    });

    test('a quotation of one person’s is none; the second agrees; the report has it, alone', async () => {
      const page = `${overview}/${await questionName()}`;
      const at = await placeOf(named);
      await binh.goto(`${page}?text=${at}`);
      await binh.getByText('Đề nghị trích trong báo cáo').click();
      await binh.getByLabel('Câu trích').fill('Chị Hoa bảo ca đêm dài quá');
      await binh.getByRole('button', { name: 'Đề nghị trích' }).click();
      await binh.getByRole('alert').waitFor();
      expect(await binh.getByRole('alert').textContent()).toContain('đã được che');
      await binh.getByLabel('Câu trích').fill('[tên người] bảo ca đêm dài quá');
      await binh.getByRole('button', { name: 'Đề nghị trích' }).click();
      await binh.goto(`${page}/quotations`);
      await binh.getByText('Ông/Bà đã đề nghị câu này').waitFor();
      expect(await binh.getByRole('button', { name: 'Đồng ý trích' }).count()).toBe(0);
      await binh.goto(overview);
      expect(await binh.getByRole('button', { name: 'Đưa chủ đề vào báo cáo' }).count()).toBe(0);
      await lan.goto(`${page}/quotations`);
      expect(await findingsEverywhere(lan)).toEqual([]);
      await lan.getByRole('button', { name: 'Đồng ý trích' }).click();
      await lan.getByText('hai người đã đồng ý').waitFor();
      await lan.goto(overview);
      await lan.getByRole('button', { name: 'Đưa chủ đề vào báo cáo' }).click();
      await lan.getByText('Đang có trong bản nháp báo cáo.').waitFor();
      const pdf = await lan.request.get(`${journey.server.url}/office/studies/loi/results/report.vi.pdf`);
      expect(pdf.ok()).toBe(true);
      const html = await readFile(join(study.folder, 'publication', 'report.vi.html'), 'utf8');
      const [, section] = /id="ln-quotations">([\s\S]*?)<\/section>/.exec(html) ?? [];
      expect(section).toContain('[tên người] bảo ca đêm dài quá');
      expect(section).not.toMatch(/Nữ|Nam|Hoa|chuyền/);
      expect(html).toContain('Làm ca đêm');
    });

    async function questionName(): Promise<string> {
      await lan.goto(overview);
      const link = await lan.getByRole('link', { name: 'Đọc ý kiến' }).getAttribute('href');
      return link?.split('/').at(-1) ?? '';
    }

    async function placeOf(words: string): Promise<number> {
      return (await openQuestions(study))[0]?.texts.indexOf(words) ?? -1;
    }
  },
);
