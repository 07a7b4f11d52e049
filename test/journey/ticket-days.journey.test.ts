import { civilDate } from '@langnghe/language';
import { openDataFolder, readStudy } from '@langnghe/study';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchBrowser, missingForJourney, newPage, startServerProcess } from './harness.ts';
import { openExample, type OpenExample } from './open-example.ts';
import { openPage, press } from './plain-respondent.ts';
import { clockOffBy } from './shifted-clock.ts';
import { TicketPhone } from './ticket-phone.ts';

const missing = missingForJourney();
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const day = (days: number): string => civilDate(new Date(Date.now() + days * 86_400_000));

/** A small study: tickets today, answers from tomorrow to the day after; its server on four different days. */
describe.skipIf(missing !== undefined)(`early, late, a wrong clock${missing ? ` (${missing})` : ''}`, () => {
  let folder: string;
  let example: OpenExample;
  let ticket = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'langnghe-days-'));
    const description = { source: 'tickets', ticketsOn: day(0), opensOn: day(1) } as const;
    const dates = { closesOn: day(2), publishesOn: day(9) };
    example = await openExample(folder, 'http://localhost', {
      description: { ...description, ...dates },
      take: 12,
    });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const slip = (at: number) => {
    const found = example.slips[at];
    if (found === undefined) throw new Error('no slip');
    return found;
  };

  async function onDay<T>(
    off: number,
    work: (phone: TicketPhone, address: string, url: string) => Promise<T>,
  ): Promise<T> {
    const server = await startServerProcess(folder, 0, off === 0 ? process.env : clockOffBy(off));
    try {
      const read = await readStudy(await openDataFolder(folder), example.id);
      const hash = (read.ok ? read.value.manifest?.ticketManifest : null) ?? '';
      const url = `${server.url}/t/${example.id}`;
      return await work(await TicketPhone.at(url, hash), `${server.url}/r/${example.id}`, url);
    } finally {
      await server.stop();
    }
  }

  const startWith = async (address: string, code: string): Promise<string> =>
    (await press(address, await openPage(address), 'start', { code })).html;

  const refusalOf = async (phone: TicketPhone, at: number): Promise<unknown> => {
    const { code, classId } = slip(at);
    const reply = await phone.post({ code, classId, request: 'A'.repeat(512) });
    return [reply.status, await reply.json()];
  };

  test('a server a day behind gives out no ticket, and uses no code up', async () => {
    await onDay(-1, async (phone) => {
      expect(await refusalOf(phone, 0)).toEqual([403, { refusal: 'early' }]);
    });
  });

  test('on the day a ticket is given; spent early it is refused and stays good', async () => {
    await onDay(0, async (phone, address, url) => {
      ticket = await phone.take(slip(0));
      expect(await startWith(address, ticket)).toMatch('Chưa đến ngày trả lời');

      // A phone a day behind, and one a day ahead, are told which days count before anything is sent.
      const browser = await launchBrowser();
      try {
        for (const [off, said] of [
          [-1, 'Chưa đến ngày nhận vé'],
          [1, 'Đã hết hạn nhận vé'],
        ] as const) {
          const page = await newPage(browser, { width: 360 });
          const sent: string[] = [];
          page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
          await page.clock.install({ time: Date.now() + off * 86_400_000 });
          await page.goto(phone.link(slip(1)));
          await page.getByText(said).waitFor();
          expect(sent).toEqual([]);
          await page.context().close();
        }
      } finally {
        await browser.close();
      }
      expect((await phone.take(slip(1))).length).toBeGreaterThan(600);
      expect(new URL(url).pathname).toBe(`/t/${example.id}`);
    });
  });

  test('a server a day ahead gives out no more tickets; the early one is still known and waits for its crowd', async () => {
    await onDay(1, async (phone, address) => {
      expect(await refusalOf(phone, 2)).toEqual([403, { refusal: 'late' }]);
      expect(await startWith(address, ticket)).toMatch('chưa có đủ 30 người nhận vé');
    });
  });

  test('after the last day nothing is taken, and the page says so', async () => {
    await onDay(3, async (_phone, address) => {
      const page = await openPage(address);
      expect(page.html).not.toMatch(/name="do" value="start"/);
      const sent = await press(address, page, 'send', { code: ticket, answers: '{}', at: 'review' });
      expect(sent.html).toMatch('Cuộc khảo sát đã đóng');
      expect(sent.location ?? '').not.toMatch('thanks');
    });
  });
});
