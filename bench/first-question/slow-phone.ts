import type { Browser, CDPSession, Page } from 'playwright-core';
import { newPage } from '@langnghe/test/harness';

/** Slow 3G and a processor six times slower, as web-and-documents measured: 50 KB/s, 400 ms to and fro. */
const network = { offline: false, latency: 400, downloadThroughput: 50 * 1024, uploadThroughput: 50 * 1024 };
const slower = 6;

export interface SlowPhone {
  readonly page: Page;
  /** Bytes on the wire since the phone was taken up, headers included. */
  readonly bytes: () => number;
  readonly requests: () => number;
  /** Seconds of script, style and layout since then, as the slowed processor takes them. */
  readonly work: () => Promise<number>;
  readonly putDown: () => Promise<void>;
}

/** A phone that has never seen the page: 360 px, nothing cached, slow. */
export async function slowPhone(browser: Browser): Promise<SlowPhone> {
  const page = await newPage(browser, { width: 360 });
  const session = await page.context().newCDPSession(page);
  let [bytes, requests] = [0, 0];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await session.send('Network.enable');
  await session.send('Performance.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return {
    page,
    bytes: () => bytes,
    requests: () => requests,
    work: () => taskSeconds(session),
    putDown: () => page.context().close(),
  };
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Milliseconds from a moment until all of the texts stand on the screen: watched from inside, frame by frame. */
export async function untilShown(page: Page, texts: readonly string[], since: number): Promise<number> {
  const shown = await page.waitForFunction(
    (wanted) => {
      const there = document.body.innerText;
      return wanted.every((text) => there.includes(text)) && Date.now();
    },
    texts,
    { polling: 'raf', timeout: 180_000 },
  );
  return Number(await shown.jsonValue()) - since;
}
