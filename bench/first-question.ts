import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, missingForJourney, startServerProcess } from '@langnghe/test/harness';
import { openForm } from '@langnghe/test/open-example';
import { buildRivals, versions } from './first-question/rivals.ts';
import { serveFolder } from './first-question/serve-folder.ts';
import { slowPhone, untilShown } from './first-question/slow-phone.ts';
import { firstQuestion, surveyJs, workbook, xform } from './first-question/ten-questions.ts';

/** `node bench/first-question.ts [RUNS]`: how long a slow phone waits for the first of the same ten questions. */
const runs = Number(process.argv[2] ?? 5);

interface Wait {
  readonly shown: number;
  readonly bytes: number;
  readonly requests: number;
  readonly work: number;
}

const missing = missingForJourney();
if (missing !== undefined) throw new Error(missing);
const folder = await mkdtemp(join(tmpdir(), 'langnghe-first-question-'));
const ends: (() => Promise<void>)[] = [() => rm(folder, { recursive: true })];
try {
  await compare(folder);
} finally {
  for (const end of ends.reverse()) await end();
}

async function compare(folder: string): Promise<void> {
  const rivals = await buildRivals(folder, xform(), surveyJs());
  const data = join(folder, 'data');
  const study = await openForm(data, 'http://localhost', await workbook(), 'muoi-cau');
  const codes = study.slips.map(({ code }) => code);
  const running = async <T extends { readonly stop: () => Promise<void> }>(made: Promise<T>): Promise<T> => {
    const one = await made;
    ends.push(one.stop);
    return one;
  };
  const server = await running(startServerProcess(data));
  const odk = await running(serveFolder(rivals.odk));
  const other = await running(serveFolder(rivals.surveyJs));
  const browser = await launchBrowser();
  ends.push(() => browser.close());

  console.log(`${runs} runs each, load ${loadavg()[0]?.toFixed(1) ?? '?'}; least of the runs (median)\n`);
  console.log('| | ms | bytes | requests | s of work |\n|---|---|---|---|---|');
  const address = (): string => `${server.url}/r/${study.id}#${codes.pop() ?? ''}`;
  const ours = await repeated(runs, () => ourWait(browser, address()));
  report(
    'ours: start page, with the promises',
    ours.map(({ start }) => start),
  );
  report(
    'ours: from «Start» to the first question',
    ours.map(({ question }) => question),
  );
  report(
    'ours: both',
    ours.map(({ start, question }) => sum(start, question)),
  );
  report(`SurveyJS ${versions['survey-core']}`, await repeated(runs, () => rivalWait(browser, other.url)));
  const odkWaits = await repeated(runs, () => rivalWait(browser, odk.url));
  report(`ODK Web Forms ${versions['@getodk/web-forms']}`, odkWaits);
}

/** As with a slip: its address opens the start page; the person reads, presses, and the first question comes. */
async function ourWait(
  browser: Browser,
  address: string,
): Promise<{ readonly start: Wait; readonly question: Wait }> {
  const phone = await slowPhone(browser);
  const wait = async (go: () => Promise<unknown>, texts: readonly string[]): Promise<Wait> => {
    const before = { bytes: phone.bytes(), requests: phone.requests(), work: await phone.work() };
    const since = Date.now();
    await go();
    const shown = await untilShown(phone.page, texts, since);
    await phone.page.waitForLoadState('networkidle');
    return {
      shown,
      bytes: phone.bytes() - before.bytes,
      requests: phone.requests() - before.requests,
      work: (await phone.work()) - before.work,
    };
  };
  const start = await wait(() => phone.page.goto(address, { waitUntil: 'commit' }), ['Bắt đầu']);
  const button = phone.page.locator('button.main[value=start]');
  const question = await wait(() => button.click({ noWaitAfter: true }), firstQuestion);
  await phone.putDown();
  return { start, question };
}

async function rivalWait(browser: Browser, address: string): Promise<Wait> {
  const phone = await slowPhone(browser);
  const since = Date.now();
  await phone.page.goto(address, { waitUntil: 'commit' });
  const shown = await untilShown(phone.page, firstQuestion, since);
  await phone.page.waitForLoadState('networkidle');
  const wait = { shown, bytes: phone.bytes(), requests: phone.requests(), work: await phone.work() };
  await phone.putDown();
  return wait;
}

async function repeated<T>(times: number, once: () => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let run = 0; run < times; run++) results.push(await once());
  return results;
}

function sum(a: Wait, b: Wait): Wait {
  return {
    shown: a.shown + b.shown,
    bytes: a.bytes + b.bytes,
    requests: a.requests + b.requests,
    work: a.work + b.work,
  };
}

function report(name: string, waits: readonly Wait[]): void {
  const cell = (value: (wait: Wait) => number, digits: number): string => {
    const values = waits.map(value).sort((a, b) => a - b);
    const said = (x = NaN): string => x.toLocaleString('en', { maximumFractionDigits: digits });
    return `${said(values[0])} (${said(values[Math.floor(values.length / 2)])})`;
  };
  const cells = [
    cell(({ shown }) => shown, 0),
    cell(({ bytes }) => bytes, 0),
    cell(({ requests }) => requests, 0),
    cell(({ work }) => work, 1),
  ];
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
