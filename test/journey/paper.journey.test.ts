import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormTemplate } from '@langnghe/paper';
import { evaluate, type AnswerSet, type Questionnaire } from '@langnghe/questionnaire';
import { openDataFolder, readStudy } from '@langnghe/study';
import { spawnSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findingsEverywhere } from './axe.ts';
import { launchBrowser, missingForJourney, newPage, startServerProcess, type Journey } from './harness.ts';
import { closedAnswers, openExample } from './open-example.ts';
import * as officer from './office-walk.ts';
import { drawPages, filledPage, pageCount, templateOf, textOf } from './paper-filling.ts';

const poppler = spawnSync('pdftoppm', ['-v']).error === undefined;
const missing = missingForJourney() ?? (poppler ? undefined : 'poppler-utils is not installed');
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

describe.skipIf(missing !== undefined)(`forms on paper${missing ? ` (${missing})` : ''}`, () => {
  const id = 'dan-chu-co-so';
  let journey: Journey;
  let page: Page;
  let office: string;
  let room: string;
  let questionnaire: Questionnaire;
  let template: FormTemplate;
  let pictures: string;
  let pdf: string;
  let packetPages: number;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'langnghe-paper-'));
    await openExample(folder, 'http://localhost');
    const server = await startServerProcess(folder);
    journey = { dataFolder: folder, server, browser: await launchBrowser(), end: () => Promise.resolve() };
    pictures = join(folder, 'pictures');
    mkdirSync(pictures);
    page = await newPage(journey.browser);
    office = `${server.url}/office/studies/${id}`;
    room = `${server.url}/p/${id}`;
    await officer.makeFirstAccount(page, server.firstAccountUrl ?? '');
    const study = await readStudy(await openDataFolder(folder), id);
    if (!study.ok || study.value.questionnaire === undefined) throw new Error('the study cannot be read');
    questionnaire = study.value.questionnaire;
    template = await templateOf(study.value);
  });
  afterAll(async () => {
    await journey.browser.close();
    await journey.server.stop();
    await rm(journey.dataFolder, { recursive: true });
  });

  /** What an imagined person ticks: everywhere the choice that her number points to; all but the last consent. */
  function ticksOf(person: number): Record<string, string> {
    const byQuestion = Map.groupBy(template.boxes, ({ question }) => question);
    const ticks = [...byQuestion].map(([question, boxes]): [string, string] => [
      question,
      boxes[person % boxes.length]?.code ?? '',
    ]);
    return { ...Object.fromEntries(ticks), dong_y: person === 9 ? '2' : '1' };
  }

  /** What the questionnaire keeps of it, by its own rules. */
  function keptOf(ticks: Readonly<Record<string, string>>): AnswerSet {
    const { answers } = evaluate(questionnaire, ticks, { now: '2026-01-01T00:00:00', random: () => 0.5 });
    return Object.fromEntries(
      Object.entries(answers).filter(([name, value]) => value !== '' && name in ticks),
    );
  }

  const goTo = (name: string): Promise<void> =>
    page.getByRole('navigation').getByRole('link', { name }).click();

  const numberOn = (form: number): string =>
    (/\d{4} \d{4} \d{4}/.exec(textOf(pdf, packetPages + form * template.pages + 1))?.[0] ?? '').replaceAll(
      ' ',
      '',
    );

  test('prints 30 forms of a class, with all that goes with them, in one file', async () => {
    await page.goto(`${office}/paper`);
    const [first] = await page.locator('input[name^="forms."]').all();
    if (first === undefined) throw new Error('no class to print for');
    await first.fill('12');
    await page.getByRole('button', { name: 'Tạo tệp in' }).click();
    await page.getByText('in ít hơn 30 phiếu').waitFor();
    await first.fill('30');
    await page.getByRole('button', { name: 'Tạo tệp in' }).click();
    await page.getByText('Tệp in đã sẵn sàng').waitFor();
    expect(await findingsEverywhere(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải tệp in' }).click();
    pdf = join(pictures, 'forms.pdf');
    await (await download).saveAs(pdf);
    packetPages = pageCount(pdf) - 30 * template.pages;
    const packet = Array.from({ length: packetPages }, (_, i) => textOf(pdf, i + 1)).join('\n');
    for (const part of [
      'Kế hoạch trong ngày',
      'Dành cho người phát phiếu',
      'Sổ phát và thu',
      'Giấy mời',
      'xin dán kín',
    ])
      expect(packet).toContain(part);
    expect(numberOn(0)).toMatch(/^\d{12}$/);
    await page.getByRole('button', { name: 'Đã in xong, xóa tệp' }).click();
    await page.getByText('Tệp in đã sẵn sàng').waitFor({ state: 'detached' });
  });

  test('scans 40 pages of 5 forms; what the machine is not sure of is decided by keyboard alone', async () => {
    const paths: string[] = [];
    const drawn = drawPages(pdf, packetPages + 1, packetPages + 5 * template.pages, pictures);
    for (const [i, picture] of drawn.entries()) {
      const [form, at] = [Math.floor(i / template.pages), (i % template.pages) + 1];
      const ticks = form === 0 ? { ...ticksOf(0), c01: '1 2' } : ticksOf(form);
      const written = form === 1 ? ['c21'] : [];
      const to = join(pictures, `scan-${String(i).padStart(2, '0')}.jpg`);
      paths.push(await filledPage(picture, { template, page: at }, ticks, written, to));
    }
    expect(paths).toHaveLength(5 * template.pages);
    await page.goto(`${office}/paper`);
    await page.getByRole('button', { name: 'Vào phòng nhập phiếu' }).click();
    await page.waitForURL(room);
    expect(await findingsEverywhere(page)).toEqual([]);
    const cat = join(pictures, 'con-meo.jpg');
    await sharp({ create: { width: 600, height: 800, channels: 3, background: '#a86' } })
      .jpeg()
      .toFile(cat);
    await page.locator('input[type=file]').setInputFiles([...paths.reverse(), cat]);
    await page.getByRole('button', { name: 'Tải lên và đọc' }).click();
    await page.getByText('Lần quét gần nhất').waitFor({ timeout: 200_000 });
    expect(await page.locator('main').innerText()).toContain('Đọc được 40 trên 41 trang; 5 phiếu.');
    expect(await page.getByText('con-meo.jpg').count()).toBe(1);

    await goTo('Kiểm tra');
    await page.locator('#typed:focus').waitFor();
    expect(await findingsEverywhere(page)).toEqual([]);
    // The check of the page moves the focus.
    await page.locator('#typed').focus();
    const decided = await decideAll(page, { c01: '2', c21: 'Làm đường' });
    expect(decided).toContain('c01');
    expect(decided).toContain('c21');
    expect(decided.length).toBeLessThan(12);
  });

  test('keys in 5 forms, each a second time; a third look settles what differs', async () => {
    await goTo('Nhập tay');
    await page.locator('#number:focus').waitFor();
    await page.getByText('Nhập hai lần', { exact: true }).click();
    await page.getByLabel('Tỷ lệ phiếu nhập hai lần').fill('100');
    await page.getByRole('button', { name: 'Đổi' }).click();
    for (let form = 5; form < 10; form++) await keyIn(page, numberOn(form), ticksOf(form));
    await page.getByText('5 phiếu chờ nhập lần hai').waitFor();
    expect(await findingsEverywhere(page)).toEqual([]);
    const mistyped = ticksOf(7)['c01'] === '1' ? '2' : '1';
    await page.goto(`${office}/close`);
    await page.getByLabel('Tôi hiểu và muốn đóng').check();
    await page.getByRole('button', { name: 'Đóng khảo sát' }).click();
    await page.getByText('Còn 5 phiếu giấy chưa xong').waitFor();
    await page.goto(`${room}/key`);
    await goTo('Kiểm tra');
    await goTo('Nhập tay');
    await page.locator('#number:focus').waitFor();
    for (let form = 5; form < 10; form++)
      await keyIn(page, numberOn(form), form === 7 ? { ...ticksOf(7), c01: mistyped } : ticksOf(form));
    await goTo('Kiểm tra');
    await page.getByText('Hai lần đọc khác nhau').waitFor();
    expect(await decideAll(page, ticksOf(7))).toContain('c01');
    await page.getByText('Không còn chỗ nào chờ kiểm tra').first().waitFor();
    await page.goto(`${room}/forms`);
    await page.getByText('10 phiếu đã xong.').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/\d{4} \d{4} \d{4}/);
    expect(await findingsEverywhere(page)).toEqual([]);
  });

  test('the ledger says where it does not add up, then adds up; the close enters every form once', async () => {
    await page.goto(`${office}/paper`);
    await page.getByText('đã nhập 10 phiếu nhưng sổ ghi thu về 0').waitFor();
    await page.locator('input[name^="handedOut."]').fill('12');
    await page.locator('input[name^="returned."]').fill('10');
    await page.locator('input[name^="refused."]').fill('1');
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByText('Sổ khớp').waitFor();
    await officer.close(page, office);
    await journey.server.stop();
    const kept = await closedAnswers(journey.dataFolder, id);
    const expected = [
      ...[0, 1, 2, 3, 4].map((form) => ({
        ...ticksOf(form),
        ...(form === 0 && { c01: '2' }),
        ...(form === 1 && { c21: 'Làm đường' }),
      })),
      ...[5, 6, 7, 8, 9].map(ticksOf),
    ].map(keptOf);
    const given = kept.map(({ answers }) => answers);
    const inOrder = (all: readonly AnswerSet[]): string[] =>
      all.map((one) => JSON.stringify(sorted(one))).sort();
    expect(inOrder(given.map((one) => only(one, template)))).toEqual(
      inOrder(expected.map((one) => only(one, template))),
    );
    expect(existsSync(join(journey.dataFolder, 'spool', 'paper', id))).toBe(false);
  });
});

/** Form and question that the desk shows; '' when nothing is left. */
async function waiting(page: Page): Promise<string> {
  return page.evaluate(() =>
    ['key', 'question']
      .map((name) => document.querySelector<HTMLInputElement>(`form input[name=${name}]`)?.value ?? '')
      .join(' ')
      .trim(),
  );
}

/** By keyboard alone, until nothing waits; blank where `answers` say nothing. Names of the questions that came. */
async function decideAll(page: Page, answers: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const decided: string[] = [];
  for (let at = await waiting(page); at !== ''; at = await waiting(page)) {
    const question = at.split(' ')[1] ?? '';
    decided.push(question);
    await page.locator('#typed:focus').waitFor();
    await page.keyboard.type(answers[question] ?? '-');
    await page.keyboard.press('Enter');
    await vi.waitFor(async () => expect(await waiting(page)).not.toBe(at), { timeout: 60_000 });
  }
  return decided;
}

/** Number keys alone: the field with the focus says which question is next. */
async function keyIn(page: Page, number: string, ticks: Readonly<Record<string, string>>): Promise<void> {
  await page.locator('#number:focus').waitFor();
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await page.locator('[data-keep]').waitFor();
  for (let steps = 0; steps < 200; steps++) {
    const name = await page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
    if (!name.startsWith('a.')) break;
    await page.keyboard.type(ticks[name.slice(2)] ?? '');
    const still = await page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
    if (still === name) await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Enter');
  await page.getByText('Đã ghi phiếu.').waitFor();
}

const sorted = (answers: AnswerSet): AnswerSet =>
  Object.fromEntries(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Without what was calculated: the questions that the form asks. */
function only(answers: AnswerSet, { boxes, writeIns }: FormTemplate): AnswerSet {
  const asked = new Set([...boxes, ...writeIns].map(({ question }) => question));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => asked.has(name)));
}
