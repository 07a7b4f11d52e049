import { openRegister } from '@langnghe/databases';
import { readClassKeys } from '@langnghe/fieldwork';
import { civilDate } from '@langnghe/language';
import {
  artefact,
  askWitness,
  keysFile,
  openDataFolder,
  putStatement,
  readStudy,
  readTicketManifest,
  witnessList,
  type Study,
} from '@langnghe/study';
import { Collector, deserializeTicket, fromBase64url, serializeTicket, toBase64url } from '@langnghe/tickets';
import { constants, createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findingsEverywhere } from './axe.ts';
import {
  launchBrowser,
  missingForJourney,
  newPage,
  startServerProcess,
  type ServerProcess,
} from './harness.ts';
import { openExample, type OpenExample } from './open-example.ts';
import { openPage, press } from './plain-respondent.ts';
import { clockOffBy } from './shifted-clock.ts';
import { TicketPhone } from './ticket-phone.ts';
import { freePort, langngheWitness, startWitness, type WitnessProcess } from './witness-process.ts';

const missing = missingForJourney();
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const day = (days: number): string => civilDate(new Date(Date.now() + days * 86_400_000));

/** Register, answers and witness are three processes; the witness has a folder that no other of them knows. */
describe.skipIf(missing !== undefined)(`a study with a witness${missing ? ` (${missing})` : ''}`, () => {
  let base: string;
  let folder: string;
  let witnessFolder: string;
  let port: number;
  let server: ServerProcess;
  let witness: WitnessProcess;
  let browser: Browser;
  let example: OpenExample;
  let phone: TicketPhone;
  const tickets: string[] = [];

  const studyNow = async (): Promise<Study> => {
    const read = await readStudy(await openDataFolder(folder), example.id);
    if (!read.ok) throw new Error('not read');
    return read.value;
  };
  const ofClass = (id: string) => example.slips.filter(({ classId }) => classId === id);
  const first = <T>(items: readonly T[], at = 0): T => {
    const item = items[at];
    if (item === undefined) throw new Error(`no item ${String(at)}`);
    return item;
  };

  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'langnghe-two-keys-'));
    folder = join(base, 'office');
    witnessFolder = join(base, 'witness');
    port = await freePort();
    const address = `http://127.0.0.1:${String(port)}`;
    const windows = { ticketsOn: day(-1), opensOn: day(0), closesOn: day(5), publishesOn: day(20) };
    example = await openExample(folder, 'http://localhost', {
      description: { source: 'tickets', sensitive: true, witnessed: 'yes', ...windows },
      witness: async (request) => {
        const file = join(base, 'request.json');
        await writeFile(file, request);
        await langngheWitness('keys', witnessFolder, file, 'Công đoàn cơ sở', address);
        return readFile(join(witnessFolder, 'witness.json'), 'utf8');
      },
    });
    const register = await openRegister((await openDataFolder(folder)).register);
    const list = join(base, 'list.json');
    await writeFile(list, (await witnessList(await studyNow(), register)) ?? '');
    await register.destroy();
    const said = await langngheWitness('list', witnessFolder, list);
    expect(said).toContain('500');
    witness = await startWitness(witnessFolder, port);
    server = await startServerProcess(folder);
    const hash = (await studyNow()).manifest?.ticketManifest ?? '';
    phone = await TicketPhone.at(`${server.url}/t/${example.id}`, hash);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([server.stop(), witness.stop()]);
    await rm(base, { recursive: true });
  });

  test('a phone asks both, shows the witness a proof and the office the code, and has one ticket', async () => {
    const slip = first(ofClass('c01'));
    const page = await newPage(browser, { width: 360 });
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(`${request.url()} ${request.postData() ?? ''}`);
    });
    await page.goto(phone.link(slip));
    await page.getByText('Bên làm chứng độc lập: Công đoàn cơ sở').waitFor();
    expect(await findingsEverywhere(page)).toEqual([]);
    await page.getByRole('button', { name: 'Nhận vé' }).click();
    await page.getByRole('heading', { name: 'Ông/Bà đã có vé' }).waitFor();
    expect(sent.map((one) => new URL(one.split(' ')[0] ?? '').port)).toEqual([
      String(port),
      new URL(server.url).port,
    ]);
    expect(first(sent)).not.toContain(slip.code);
    expect(first(sent, 1)).toContain(slip.code);
    await page.context().close();
  });

  test('an unreachable witness is named, nothing is used up, and the same press works later', async () => {
    const slip = first(ofClass('c01'), 1);
    const page = await newPage(browser, { width: 360 });
    await page.goto(phone.link(slip));
    await page.getByRole('button', { name: 'Nhận vé' }).waitFor();
    await witness.stop();
    await page.getByRole('button', { name: 'Nhận vé' }).click();
    await page.getByText('Chưa liên lạc được với máy của bên làm chứng (Công đoàn cơ sở)').waitFor();
    expect(await findingsEverywhere(page)).toEqual([]);
    expect(codesOf(await issuesNow())).toEqual(['witness-away']);

    witness = await startWitness(witnessFolder, port, clockOffBy(2));
    expect(codesOf(await issuesNow())).toEqual(['witness-clock']);
    await witness.stop();
    witness = await startWitness(witnessFolder, port, clockOffBy(-2));
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('button', { name: 'Nhận vé' }).click();
    await page.getByText('Đồng hồ của máy bên làm chứng').waitFor();
    await witness.stop();
    witness = await startWitness(witnessFolder, port);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('button', { name: 'Nhận vé' }).click();
    await page.getByRole('heading', { name: 'Ông/Bà đã có vé' }).waitFor();
    await page.context().close();
    expect(await issuesNow()).toEqual([]);
  });

  test('a witness that holds other promises stops the phone before anything is sent', async () => {
    const page = await newPage(browser, { width: 360 });
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await page.route(`http://127.0.0.1:${String(port)}/manifest.json`, (route) =>
      route.fulfill({
        body: phone.manifest.replace('"invited":30', '"invited":31'),
        headers: { 'access-control-allow-origin': '*' },
      }),
    );
    await page.goto(phone.link(first(ofClass('c01'), 2)));
    await page.getByRole('button', { name: 'Nhận vé' }).click();
    await page.getByText('giữ một bản cam kết khác').waitFor();
    expect(sent).toEqual([]);
    await page.context().close();
  });

  test('thirty people take tickets; the answers are taken with both signatures only', async () => {
    for (const slip of ofClass('c01').slice(3, 33)) tickets.push(await phone.take(slip));
    const genuine = deserializeTicket(fromBase64url(first(tickets)) ?? new Uint8Array());
    if (genuine === undefined) throw new Error('no ticket');
    const office = await readClassKeys(keysFile(await openDataFolder(folder), example.id));
    const keys = JSON.parse(await readFile(join(witnessFolder, 'keys.json'), 'utf8')) as {
      classes: Record<string, string>;
    };
    const own = office.get('c01');
    const theirs = createPrivateKey(keys.classes['c01'] ?? '');
    if (own === undefined) throw new Error('no key');
    const octets = serializeTicket(genuine);
    const inputMsg = octets.subarray(768);
    const { message, prefix, sig, witnessSig } = genuine;
    const twice = (key: KeyObject) => ({
      message,
      prefix,
      sig: signed(key, inputMsg),
      witnessSig: signed(key, inputMsg),
    });
    for (const forged of [
      { message, prefix, sig },
      twice(own),
      twice(theirs),
      { ...genuine, sig: witnessSig ?? sig },
    ])
      expect(await startWith(toBase64url(serializeTicket(forged)))).toMatch(
        'không phải của cuộc khảo sát này',
      );
    expect(await startWith(first(tickets))).not.toMatch('không phải của cuộc khảo sát này');
  });

  test('closes: counts of both, signed, are kept; nothing of the witness’s secrets is left', async () => {
    const study = await studyNow();
    const promised = (await readTicketManifest(study))?.text ?? '';
    const collector = new Collector(promised);
    for (const ticket of tickets)
      expect((await collector.accept(fromBase64url(ticket) ?? new Uint8Array())).ok).toBe(true);
    await expect(langngheWitness('close', witnessFolder)).rejects.toThrow('too-early');
    await langngheWitness('close', witnessFolder, '--early');
    expect((await readdir(witnessFolder)).sort()).toEqual([
      'manifest.json',
      'statement.json',
      'witness.json',
    ]);
    const statement = await readFile(join(witnessFolder, 'statement.json'), 'utf8');
    const altered = statement.replace('signed\\":32', 'signed\\":31');
    expect(altered).not.toBe(statement);
    expect(codesOf((await putStatement(study, altered)).issues)).toEqual(['statement-false']);
    expect(codesOf((await putStatement(study, '{}')).issues)).toEqual(['statement-unreadable']);
    const put = await putStatement(study, statement);
    expect(put.ok && put.value.classes.find(({ id }) => id === 'c01')).toMatchObject({
      id: 'c01',
      signed: 32,
    });
    expect(await readFile(join(study.folder, artefact.witnessStatement), 'utf8')).toBe(statement);
  });

  async function issuesNow() {
    const { description } = await studyNow();
    if (description.witness === null) throw new Error('no witness');
    return askWitness(description.witness, { manifest: phone.manifest });
  }

  /** What a browser without script is told that starts answering with this ticket. */
  async function startWith(ticket: string): Promise<string> {
    const address = `${server.url}/r/${example.id}`;
    const page = await openPage(address);
    return (await press(address, page, 'start', { code: ticket })).html;
  }
});

const codesOf = (issues: readonly { readonly code: string }[]): string[] => issues.map(({ code }) => code);

function signed(key: KeyObject, inputMsg: Uint8Array): Uint8Array<ArrayBuffer> {
  const { RSA_PKCS1_PSS_PADDING: padding } = constants;
  return new Uint8Array(sign('sha384', inputMsg, { key, padding, saltLength: 48 }));
}
