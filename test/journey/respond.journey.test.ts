import { civilDate, formatDocumentDate } from '@langnghe/language';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingsEverywhere } from './axe.ts';
import {
  launchBrowser,
  missingForJourney,
  newPage,
  startServerProcess,
  type ServerProcess,
} from './harness.ts';
import { answerByKeyboard } from './keyboard-walk.ts';
import { closeExample, openExample, type OpenExample } from './open-example.ts';
import { openPage, press, type PlainPage } from './plain-respondent.ts';
import { answerScreens, placeOf, pressAndWait, type Wishes } from './respond-walk.ts';

const missing = missingForJourney();
const people = 20;

describe.skipIf(missing !== undefined)(`respondents${missing === undefined ? '' : ` (${missing})`}`, () => {
  let dataFolder: string;
  let server: ServerProcess;
  let browser: Browser;
  let example: OpenExample;
  let address: string;
  let left: string[];
  const thanked: string[] = [];
  let stale: PlainPage;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'langnghe-respond-'));
    example = await openExample(dataFolder, 'http://localhost');
    left = example.slips.map(({ code }) => code);
    server = await startServerProcess(dataFolder);
    address = `${server.url}/r/${example.id}`;
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(dataFolder, { recursive: true });
  });

  function nextCode(): string {
    const code = left.pop();
    if (code === undefined) throw new Error('no slip left');
    return code;
  }

  test('every page has a name, reads at 360 and 1280 px, light and dark, in both languages', async () => {
    for (const language of ['vi', 'en']) {
      const page = await newPage(browser, { width: 360 });
      await page.goto(`${address}?lang=${language}#${nextCode()}`);
      const findings = await findingsEverywhere(page);
      const titles = new Set([await page.title()]);
      await pressAndWait(page, 'start');
      await answerScreens(page, wishesOf(7), async (place) => {
        titles.add(await page.title());
        if (language === 'vi' || place === 'c18') findings.push(...(await findingsEverywhere(page)));
      });
      await pressAndWait(page, 'help');
      findings.push(...(await findingsEverywhere(page)));
      await pressAndWait(page, 'resume');
      findings.push(...(await findingsEverywhere(page)));
      expect(findings).toEqual([]);
      expect([...titles].filter((title) => /dân chủ|democracy/i.test(title))).toEqual([]);
      await page.context().close();
    }
  }, 240_000);

  test(`${String(people)} people answer, every fourth without JavaScript, and leave nothing behind`, async () => {
    const waiting = Array.from({ length: people }, (_, person) => person);
    const table = async (): Promise<void> => {
      for (let person = waiting.pop(); person !== undefined; person = waiting.pop()) await oneAnswers(person);
    };
    await Promise.all([table(), table(), table()]);
    expect(thanked).toHaveLength(people);
  }, 300_000);

  async function oneAnswers(person: number): Promise<void> {
    const javaScript = person % 4 !== 0;
    const page = await newPage(browser, { width: person % 2 === 0 ? 360 : 1280, javaScript });
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) elsewhere.push(request.url());
    });
    const code = nextCode();
    await begin(page, code, javaScript);
    await answerScreens(page, wishesOf(person));
    await page.locator('button[value=send]:not(.away)').click();
    await page.waitForURL(`${address}/thanks`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Đã nhận phiếu');
    expect(await page.locator('main').textContent()).toContain(published);
    expect(await page.context().cookies()).toEqual([]);
    expect(elsewhere).toEqual([]);
    if (javaScript) expect(await page.evaluate('sessionStorage.length + localStorage.length')).toBe(0);
    await page.context().close();
    thanked.push(wordsOf(person));
  }

  async function begin(page: Page, code: string, javaScript: boolean): Promise<void> {
    await page.goto(`${address}#${code}`);
    if (javaScript) {
      expect(page.url()).toBe(address);
      expect(await page.locator('#code').inputValue()).toBe(code);
    } else await page.fill('#code', code.replace(/(.{4})/g, '$1 ').toLowerCase());
    await pressAndWait(page, 'start');
  }

  test.each([
    ['Vietnamese', '', 'Đã nhận phiếu', 3],
    ['English', 'lang:en', 'Thank you', 8],
  ])(
    'one person answers by keyboard alone, in %s',
    async (_, language, thanks, one) => {
      const page = await newPage(browser);
      await page.goto(address);
      await answerByKeyboard(page, nextCode(), wishesOf(one), language);
      await page.waitForURL(`${address}/thanks${language === '' ? '' : '/en'}`);
      expect(await page.locator('main').textContent()).toContain(thanks);
      thanked.push(wordsOf(one));
      await page.context().close();
    },
    120_000,
  );

  test('the draft stays in this tab: found again after a reload, wiped with one tap', async () => {
    const page = await newPage(browser, { width: 360 });
    await begin(page, nextCode(), true);
    await answerScreens(page, { ...wishesOf(1), dong_y: '1' });
    await page.goto(address);
    await pressAndWait(page, 'resume');
    expect(await placeOf(page)).toBe('review');
    await page.goto(address);
    await page.locator('#wipe').click();
    expect(await page.locator('#wiped').isVisible()).toBe(true);
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    await page.context().close();
  }, 120_000);

  test('questions open and close as one answers; an option that stands alone unticks the others', async () => {
    const page = await newPage(browser, { width: 360 });
    await begin(page, nextCode(), true);
    await answerScreens(page, { dong_y: '1' }, async (place) => {
      if (place === 'phan_2') {
        await page.fill('[name="q:c06"]', '0');
        expect(await page.locator('[data-path=c07]').isVisible()).toBe(true);
        await page.fill('[name="q:c06"]', '3');
        expect(await page.locator('[data-path=c07]').isVisible()).toBe(false);
        expect(await page.locator('[data-path=c08]').isVisible()).toBe(true);
      }
      if (place === 'phan_1') {
        await page.locator('[name="q:c03"][value="2"]').check();
        await page.locator('[name="q:c03"][value="97"]').check();
        expect(await page.locator('[name="q:c03"]:checked').count()).toBe(1);
      }
    });
    await page.context().close();
  }, 120_000);

  test('a mistake takes the focus, is said at the question, and loses nothing', async () => {
    const page = await newPage(browser, { width: 360, javaScript: false });
    await begin(page, nextCode(), false);
    await answerScreens(page, { dong_y: '1', c06: '99', c09: '2' }, async (place) => {
      if (place !== 'phan_2') return;
      await page.locator('button[value=next]:not(.away)').click();
      const problems = page.locator('.problems');
      await problems.waitFor();
      expect(await problems.textContent()).toContain('Xin ghi số từ 0 đến 60.');
      expect(await problems.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await page.locator('[name="q:c06"]').inputValue()).toBe('99');
      expect(await page.locator('[name="q:c09"][value="2"]').isChecked()).toBe(true);
      await page.fill('[name="q:c06"]', '9');
    });
    await page.context().close();
  }, 120_000);

  test('a code that is used, unknown, mistyped or missing gets its own words, and stays in its field', async () => {
    const used = nextCode();
    expect((await send(used, 'chỉ một lần')).status).toBe(303);
    thanked.push('chỉ một lần');
    const said = async (code: string): Promise<string> => {
      const page = await press(address, await openPage(address), 'start', { code });
      expect(page.status).toBe(422);
      expect(page.fields).toContainEqual(['code', code]);
      return page.html;
    };
    expect((await press(address, await openPage(address), 'start', { code: used })).status).toBe(200);
    expect(await said(`O${used.slice(1)}`)).toContain('Ký tự thứ 1 đang là «O»');
    expect(await said(`${used.slice(0, 8)}l${used.slice(9)}`)).toContain('Ký tự thứ 9 đang là «L»');
    expect(await said(used.slice(0, 20))).toContain('Mã có 21 ký tự, Ông/Bà đang gõ 20.');
    expect(await said(exchanged(used))).toContain('hai ký tự cạnh nhau bị đổi chỗ');
    expect(await said('')).toContain('Chưa có mã.');
    for (const words of ['chỉ một lần', 'lần thứ hai']) {
      const again = await send(used, words);
      expect(again.status).toBe(422);
      expect(again.html).toContain('Mã này đã được dùng để gửi một phiếu.');
      expect(again.html).toContain(words);
    }
  });

  test('a form posted twice is thanked twice and counted once', async () => {
    const code = nextCode();
    const page = await reviewOf(code, 'gửi hai lần');
    const both = await Promise.all([press(address, page, 'send'), press(address, page, 'send')]);
    expect(both.map(({ status, location }) => [status, location])).toEqual([
      [303, `/r/${example.id}/thanks`],
      [303, `/r/${example.id}/thanks`],
    ]);
    thanked.push('gửi hai lần');
  });

  test('only a form of known and bounded length is read', async () => {
    const post = (headers: Record<string, string>, body: string | ReadableStream): Promise<Response> =>
      fetch(address, {
        method: 'POST',
        headers,
        body,
        ...(typeof body === 'string' ? {} : { duplex: 'half' }),
      });
    const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
    const long = `do=next&answers=${'x'.repeat(600 * 1024)}`;
    expect((await post(form, new Blob([long]).stream())).status).toBe(411);
    expect((await post(form, long)).status).toBe(413);
    expect((await post({ 'content-type': 'application/json' }, '{}')).status).toBe(415);
    expect((await post({ 'content-type': 'multipart/form-data; boundary=x' }, 'x')).status).toBe(415);
  });

  test('the heaviest screen, with its styles and scripts, is under 12 kB', async () => {
    const code = nextCode();
    const answers = JSON.stringify({
      dong_y: '1',
      c01: '1',
      c06: '0',
      c10: '1',
      c14: '2',
      c21: 'ý kiến '.repeat(40),
    });
    const first = await press(address, await openPage(address), 'start', { code });
    const weights: number[] = [];
    for (const at of ['phan_1', 'c04a', 'phan_2', 'phan_3', 'phan_4', 'c18', 'phan_5', 'phan_6', 'review']) {
      const { html } = await press(address, first, 'resume', { code, answers, at });
      expect(html).toContain(`name="at" value="${at}"`);
      weights.push(brotli(html) + (await scriptsOf(html)));
    }
    expect(Math.max(...weights)).toBeLessThan(12_000);
  });

  async function scriptsOf(html: string): Promise<number> {
    const scripts = [...html.matchAll(/(?:script type="module" src|data-script)="([^"]+)"/g)];
    const sizes = scripts.map(async ([, path = '']) => {
      const response = await fetch(server.url + path, { headers: { 'accept-encoding': 'br' } });
      expect(response.headers.get('content-encoding')).toBe('br');
      return Number(response.headers.get('content-length'));
    });
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  }

  test('opening pages uses nothing up', async () => {
    const code = nextCode();
    for (let i = 0; i < 3; i++) await openPage(`${address}?utm_source=zalo&code=${code}`);
    expect((await send(code, 'sau ba lần mở')).status).toBe(303);
    thanked.push('sau ba lần mở');
  });

  test('after the close every acknowledged answer is there, once, and a stale page is told so', async () => {
    stale = await reviewOf(nextCode(), 'viết dở lúc đóng');
    const port = Number(new URL(server.url).port);
    await server.stop();
    const answers = await closeExample(dataFolder, example.id);
    expect(answers.map((one) => one.answers['c21']).sort()).toEqual([...thanked].sort());
    server = await startServerProcess(dataFolder, port);
    const closed = await press(address, stale, 'send');
    expect(closed.status).toBe(200);
    expect(closed.html).toContain('Phiếu Ông/Bà đang ghi chưa được gửi');
    expect(closed.html).toContain('viết dở lúc đóng');
    expect((await openPage(address)).html).toContain('Thời gian nhận phiếu đã hết');
  }, 120_000);

  /** Straight to the review, with what must be answered and a text to know it by. */
  async function reviewOf(code: string, words: string): Promise<PlainPage> {
    const first = await press(address, await openPage(address), 'start', { code });
    const answers = JSON.stringify({ dong_y: '1', c01: '1', c21: words });
    return press(address, first, 'resume', { code, answers, at: 'review' });
  }

  async function send(code: string, words: string): Promise<PlainPage> {
    return press(address, await reviewOf(code, words), 'send', { code });
  }
});

const wordsOf = (person: number): string => `Người thứ ${String(person)} đề nghị họp đúng giờ`;

/** Residents and staff, those who went to meetings and those who did not, many who skip. */
function wishesOf(person: number): Wishes {
  const pick = (choices: number, skip: number): string => String(1 + ((person * 7 + skip) % choices));
  return {
    ai_dien: pick(3, 0),
    dong_y: '1',
    c01: pick(3, 1),
    c02: pick(4, 2),
    ...(person % 3 === 0 ? { c03: '1 96', c03_khac: 'loa của tổ' } : { c03: '97' }),
    ...(person % 5 === 0 ? {} : { c06: String(person % 4) }),
    c07: '2 5',
    c08: pick(4, 3),
    c10: pick(2, 4),
    c14: pick(3, 5),
    c16: '1',
    c17: person % 6 === 0 ? '99' : pick(4, 6),
    c18_a: pick(5, 0),
    c18_h: '98',
    c19: String(person % 11),
    c20: '1 3',
    c21: wordsOf(person),
    c22: '99',
    c23: pick(4, 7),
  };
}

/** The example opens today and publishes four weeks later. */
const published = formatDocumentDate('vi', civilDate(new Date(Date.now() + 28 * 24 * 3600 * 1000)));

/** As the server compresses what it makes for one person. */
const brotli = (html: string): number =>
  brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }).length;

/** Two different neighbours change places. */
function exchanged(code: string): string {
  const at = Array.from(code).findIndex((symbol, i) => i + 1 < code.length && code[i + 1] !== symbol);
  return code.slice(0, at) + (code[at + 1] ?? '') + (code[at] ?? '') + code.slice(at + 2);
}
