import { expect } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { newPage } from './harness.ts';

/** A phone that has opened a survey once, with a network: the form stands on it once its worker says so. */
export async function visited(browser: Browser, address: string, after = ''): Promise<Page> {
  const page = await newPage(browser, { width: 360 });
  await page.goto(address + after);
  await formKept(page, address);
  return page;
}

export async function formKept(page: Page, address: string): Promise<void> {
  await expect
    .poll(() => keptForms(page), { timeout: 90_000 })
    .toEqual([`form ${new URL(address).pathname}`]);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

const keptForms = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const full = async (name: string): Promise<boolean> =>
      (await (await caches.open(name)).keys()).some(({ url }) => url.includes('/whole'));
    const names = await caches.keys();
    const filled = await Promise.all(names.map(full));
    return names.filter((_, i) => filled[i]);
  });

/** A new tab of the same phone, without a network from its first moment. */
export async function withoutNetwork(visit: Page, address: string): Promise<Page> {
  const context = visit.context();
  await visit.close();
  await context.setOffline(true);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

export async function shutAway(page: Page): Promise<void> {
  await page.locator('#sealed').waitFor({ state: 'visible' });
}
