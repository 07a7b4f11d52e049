import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '@langnghe/spreadsheet';
import { launchBrowser, newPage, startServerProcess } from '@langnghe/test/harness';
import { openForm } from '@langnghe/test/open-example';
import { longForm } from './long-form.ts';

/** `node bench/long-page.ts [QUESTIONS] [CHOICES]`: a form on one page, on a phone whose processor is six times slower. */
const [questions = 1000, choices = 20_000] = process.argv.slice(2, 4).map(Number);

const folder = await mkdtemp(join(tmpdir(), 'langnghe-long-page-'));
const study = await openForm(
  folder,
  'http://localhost',
  await writeWorkbook(longForm(questions, choices)),
  'dai',
);
const server = await startServerProcess(folder);
const browser = await launchBrowser();
try {
  const page = await newPage(browser, { width: 360 });
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await session.send('Network.enable');
  await session.send('Performance.enable');
  const work = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  await page.goto(`${server.url}/r/${study.id}#${study.slips[0]?.code ?? ''}`);
  await page.waitForLoadState('networkidle');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });

  /** Seconds by the clock, and of the slowed processor, until a condition holds on the page. */
  const timed = async (what: string, go: () => Promise<unknown>, there: () => boolean): Promise<void> => {
    const [before, since, sent] = [await work(), Date.now(), bytes];
    await go();
    await page.waitForFunction(there, undefined, { polling: 'raf', timeout: 180_000 });
    const [clock, spent] = [(Date.now() - since) / 1000, (await work()) - before];
    console.log(`| ${what} | ${clock.toFixed(1)} | ${spent.toFixed(1)} | ${bytes - sent} |`);
  };
  console.log(
    `${questions} questions, ${choices} choices on one page, load ${loadavg()[0]?.toFixed(1) ?? '?'}\n`,
  );
  console.log('| | s | s of the phone’s work | bytes |\n|---|---|---|---|');
  const start = page.locator('button.main[value=start]');
  await timed(
    'from «Start» to the first question',
    () => start.click({ noWaitAfter: true }),
    () => document.querySelector('#items [data-path]') !== null,
  );
  await timed(
    'until its script follows what is typed',
    () => page.locator('[name="q:q0"]').fill('7'),
    () => document.querySelector('script[src*="screen-script"]') !== null,
  );
  await timed(
    'an answer that opens another question',
    () => page.locator('[name="q:q1"]').first().evaluate(choose),
    () => document.querySelector<HTMLElement>('[data-path="q4"]')?.hidden === false,
  );
  await timed(
    'the end of the page',
    () => page.evaluate('scrollTo(0, document.body.scrollHeight)'),
    () => document.documentElement.scrollTop > 1000,
  );
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true });
}

/** Chooses the first answer, in a list or a menu. */
function choose(control: Element): void {
  if (control instanceof HTMLSelectElement) control.value = '1';
  else if (control instanceof HTMLInputElement) control.checked = true;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}
