import { civilDate } from '@langnghe/language';
import { artefact, openDataFolder, readStudy } from '@langnghe/study';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findingsEverywhere } from './axe.ts';
import {
  chromiumPath,
  missingForJourney,
  newPage,
  startServerProcess,
  type ServerProcess,
} from './harness.ts';
import { openExample, type OpenExample } from './open-example.ts';
import { TicketPhone } from './ticket-phone.ts';

const missing = missingForJourney();
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

function dayFromNow(days: number): string {
  return civilDate(new Date(Date.now() + days * 86_400_000));
}

/** A study that takes tickets and answers today, and one whose answers begin tomorrow. */
describe.skipIf(missing !== undefined)(`a person with a ticket${missing ? ` (${missing})` : ''}`, () => {
  const folders: string[] = [];
  const servers: ServerProcess[] = [];
  let browser: Browser;
  let server: ServerProcess;
  let study: OpenExample;
  let phone: TicketPhone;
  let address: string;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const opened = await openedWith({
      ticketsOn: dayFromNow(-1),
      opensOn: dayFromNow(0),
      closesOn: dayFromNow(5),
    });
    ({ server, study, phone, address } = opened);
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all(servers.map((one) => one.stop()));
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
  });

  async function openedWith(days: Readonly<Record<string, string>>, take = 20) {
    const folder = await mkdtemp(join(tmpdir(), 'langnghe-tickets-'));
    folders.push(folder);
    const description = { source: 'tickets', publishesOn: dayFromNow(20), ...days } as const;
    const example = await openExample(folder, 'http://localhost', { description, take });
    const started = await startServerProcess(folder);
    servers.push(started);
    const read = await readStudy(await openDataFolder(folder), example.id);
    const hash = (read.ok ? read.value.manifest?.ticketManifest : null) ?? '';
    const at = `${started.url}/t/${example.id}`;
    return { server: started, study: example, phone: await TicketPhone.at(at, hash), address: at, folder };
  }

  const ofClass = (id: string): OpenExample['slips'] => study.slips.filter(({ classId }) => classId === id);

  test('is stopped before anything is sent when one character of the promises is not that of the invitation', async () => {
    const page = await newPage(browser, { width: 360 });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
    await page.route('**/manifest.json', (route) =>
      route.fulfill({
        body: phone.manifest.replace('"invited":30', '"invited":31'),
        contentType: 'application/json',
      }),
    );
    const [slip] = ofClass('c01');
    if (slip === undefined) throw new Error('no slip');
    await page.goto(phone.link(slip));
    await page.getByText('khác với thư mời').waitFor();
    expect(await page.getByRole('button', { name: 'Nhận vé' }).count()).toBe(0);
    expect(sent.filter((one) => !one.startsWith('GET '))).toEqual([]);
    expect(sent.join('\n')).not.toContain(slip.code);
    await page.context().close();
  });

  test('takes the ticket, waits for the crowd, answers, and cannot answer twice', async () => {
    const [mine, ...others] = ofClass('c01');
    if (mine === undefined) throw new Error('no slip');
    const page = await newPage(browser, { width: 360 });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
    await page.goto(phone.link(mine));
    await page.getByRole('heading', { name: 'Đã kiểm tra xong' }).waitFor();
    expect((await page.locator('[data-words]').innerText()).split(' ')).toHaveLength(8);
    expect(await findingsEverywhere(page)).toEqual([]);
    await page.getByRole('button', { name: 'Nhận vé' }).click();
    await page.getByRole('heading', { name: 'Ông/Bà đã có vé' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    expect(await findingsEverywhere(page)).toEqual([]);

    await page.getByRole('button', { name: 'Mang vé sang máy khác' }).click();
    await page.locator('#carry canvas').waitFor();

    // Reloaded: the ticket is still on this phone.
    await page.reload();
    await page.getByRole('link', { name: 'Trả lời bằng vé này' }).click();
    await page.getByText('Vé của Ông/Bà đã sẵn sàng').waitFor();
    expect(await page.locator('#code').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Bắt đầu trả lời' }).click();
    await page.getByText('chưa có đủ 30 người nhận vé').waitFor();

    for (const slip of others.slice(0, 28)) await phone.take(slip);
    await page.goto(`${server.url}/r/${study.id}`);
    await page.getByRole('button', { name: 'Bắt đầu trả lời' }).click();
    await page.getByText('chưa có đủ 30 người nhận vé').waitFor();
    const last = others[28];
    if (last === undefined) throw new Error('the class is too small');
    const other = await phone.take(last);

    await page.goto(`${server.url}/r/${study.id}`);
    await walk(page);
    await page.getByRole('heading', { name: /Đã nhận phiếu/ }).waitFor();
    const left = await page.evaluate(() => [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]);
    expect(left).toEqual(['{}', '{}']);
    expect(sent.filter((one) => one.includes(mine.code))).toEqual([]);
    expect(sent.filter((one) => !one.includes(new URL(server.url).host))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);

    // The same invitation gives no second ticket, on this phone or another.
    await page.goto(phone.link(mine));
    await page.reload();
    await page.getByRole('button', { name: 'Nhận vé' }).click();
    await page.getByText('Đã có một vé được nhận bằng mã này').waitFor();
    await page.context().close();

    // Another's ticket, carried as a link, works once.
    for (const outcome of [/Đã nhận phiếu/, /đã được dùng/]) {
      const device = await newPage(browser, { width: 360 });
      await device.goto(`${server.url}/r/${study.id}#${other}`);
      await walk(device);
      await device.getByText(outcome).first().waitFor();
      await device.context().close();
    }
  });

  test('leaves nothing on a shared device to the next person: who walks away half-way, and who says so', async () => {
    const walker = ofClass('c01')[30];
    const [leaver] = ofClass('c05');
    if (walker === undefined || leaver === undefined) throw new Error('no slips');
    const page = await newPage(browser, { width: 360 });
    await page.clock.install();
    const onKiosk = (slip: typeof leaver): string => phone.link(slip).replace('#', '?kiosk#');
    const stored = (): Promise<string[]> =>
      page.evaluate(() => [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]);
    const atStart = async (): Promise<void> => {
      await page.getByRole('heading', { name: 'Nhập mã trên thư mời' }).waitFor();
      expect(new URL(page.url()).hash).toBe('');
      expect(await stored()).toEqual(['{}', '{}']);
    };

    await page.goto(onKiosk(walker));
    await page.getByRole('button', { name: 'Nhận vé' }).click();
    await page.getByRole('link', { name: 'Trả lời bằng vé này' }).click();
    await page.getByText('Vé của Ông/Bà đã sẵn sàng').waitFor();
    await page.getByRole('button', { name: 'Bắt đầu trả lời' }).click();
    await page.locator('form[data-screen="screen"]').waitFor();
    // Asked whether somebody is there, nobody reads what has been answered; the button goes on with it.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 275_000);
    await page.getByRole('heading', { name: 'còn ở đây không' }).waitFor();
    expect(await page.locator('form').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Tôi vẫn đang điền' }).click();
    expect(await page.locator('form[data-screen="screen"]').isVisible()).toBe(true);
    await page.clock.fastForward('05:01');
    await atStart();
    await page.clock.resume();

    await page.goto(onKiosk(leaver));
    await page.getByRole('button', { name: 'Nhận vé' }).click();
    await page.getByRole('heading', { name: 'Ông/Bà đã có vé' }).waitFor();
    expect((await stored()).join('')).toContain('ticket');
    await page.getByRole('button', { name: 'xóa hết và nhường máy' }).click();
    await atStart();
    // Nor does going back show the ticket.
    await page.goBack();
    expect(await page.getByRole('heading', { name: 'Ông/Bà đã có vé' }).isVisible()).toBe(false);
    await page.context().close();
  });

  test('is refused a ticket of another class, and with a code of nobody', async () => {
    const [slip] = ofClass('c02');
    if (slip === undefined) throw new Error('no slip');
    const page = await newPage(browser, { width: 360 });
    await page.goto(phone.link({ ...slip, classId: 'c03' }));
    await page.getByRole('button', { name: 'Nhận vé' }).click();
    await page.getByText('thuộc nhóm khác').waitFor();
    await page.context().close();
    // The code was not used up.
    expect((await phone.take(slip)).length).toBeGreaterThan(600);
    const oracle = await phone.post({ code: slip.code, classId: 'c02', request: 'AAAA' });
    expect([oracle.status, await oracle.json()]).toEqual([400, { refusal: 'not-a-request' }]);
  });

  test('without JavaScript reads which other ways there are', async () => {
    const page = await newPage(browser, { javaScript: false });
    await page.goto(address);
    const note = page.locator('noscript p');
    expect(await note.isVisible()).toBe(true);
    expect(await note.innerText()).toMatch(/cần JavaScript.*phiếu giấy rút thăm/);
    await page.getByRole('link', { name: 'Làm sao tôi biết' }).click();
    expect(await page.getByText('So bản cam kết với thư mời').count()).toBe(1);
    await page.context().close();
  });

  test('types code and eight words from paper; one wrong word stops it', async () => {
    const [slip] = ofClass('c04');
    if (slip === undefined) throw new Error('no slip');
    const page = await newPage(browser, { width: 360 });
    await page.goto(`${address}/how`);
    const words = await page.locator('.words').first().innerText();
    await page.goto(address);
    await page.getByLabel('Mã, gồm cả tên nhóm').fill(`c04 ${slip.code}`);
    await page.getByLabel('Tám từ').fill(words.replace(/^\S+/, words.startsWith('an ') ? 'yeu' : 'an'));
    await page.getByRole('button', { name: 'Kiểm tra' }).click();
    await page.getByText('khác với thư mời').waitFor();
    await page.goto(address);
    await page.getByLabel('Mã, gồm cả tên nhóm').fill(`c04 ${slip.code}`);
    await page.getByLabel('Tám từ').fill(words);
    await page.getByRole('button', { name: 'Kiểm tra' }).click();
    await page.getByRole('button', { name: 'Nhận vé' }).waitFor();
    await page.context().close();
  });

  test('of a smaller study takes the ticket before, and answers only from the promised day', async () => {
    const early = await openedWith(
      { ticketsOn: dayFromNow(0), opensOn: dayFromNow(1), closesOn: dayFromNow(5) },
      12,
    );
    const [slip] = early.study.slips;
    if (slip === undefined) throw new Error('no slip');
    const page = await newPage(browser, { width: 360 });
    await page.goto(early.phone.link(slip));
    await page.getByRole('button', { name: 'Nhận vé' }).click();
    await page.getByText('Nhận trả lời từ').waitFor();
    expect(await page.getByRole('link', { name: 'Trả lời bằng vé này' }).isVisible()).toBe(false);
    await page.context().close();
    const manifest = await readFile(
      join(early.folder, 'studies', early.study.id, artefact.ticketManifest),
      'utf8',
    );
    expect(manifest).toBe(early.phone.manifest);
  });

  async function walk(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Bắt đầu trả lời' }).click();
    await page.locator('form[data-screen="screen"]').waitFor();
    for (let step = 0; step < 100; step += 1) {
      const send = page.getByRole('button', { name: 'Gửi phiếu' });
      if ((await send.count()) > 0) {
        await send.click();
        return;
      }
      const agree = page.locator('input[name="q:dong_y"][value="1"]');
      if ((await agree.count()) > 0) await agree.check({ force: true });
      const before = await page.locator('input[name="at"]').getAttribute('value');
      await page.locator('button.main[value="next"]').click();
      await page.waitForFunction(
        (at) => document.querySelector('input[name="at"]')?.getAttribute('value') !== at,
        before,
      );
    }
    throw new Error('the walk does not end');
  }
});
